using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> table)
    {
        table.ToTable("notices");
        table.Property(n => n.Id).ValueGeneratedNever();
        table.Property(n => n.Link).HasMaxLength(Notice.LinkMaxLength);
        table.Property(n => n.Once).HasMaxLength(Notice.OnceMaxLength);
        table.ComplexProperty(n => n.Title, Sentence);
        table.ComplexProperty(n => n.Text!, Sentence);
        table.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(n => n.CooperationId);
        table.HasOne<Village>().WithMany().HasForeignKey(n => n.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(n => new { n.AccountId, n.At, n.Id });

        // The count stands on every page and must not look at what was read long ago.
        table.HasIndex(n => new { n.AccountId, n.At, n.Id }, "ix_notices_unread").HasDatabaseName("ix_notices_unread").HasFilter("read_at is null");
        table.HasIndex(n => new { n.AccountId, n.Once }).IsUnique().HasFilter("once is not null");
    }

    private static void Sentence(ComplexPropertyBuilder<NoticeText> text)
    {
        text.Property(x => x.Sentence).HasMaxLength(NoticeText.MaxLength);
        text.PrimitiveCollection(x => x.Parts);
    }
}
