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
        // What waits for a mail is few, whatever was told before.
        table.HasIndex(n => n.AccountId, "ix_notices_awaiting_mail").HasDatabaseName("ix_notices_awaiting_mail").HasFilter("awaits_mail");
        table.HasIndex(n => n.AccountId, "ix_notices_urgent").HasDatabaseName("ix_notices_urgent").HasFilter("awaits_mail and is_urgent");
        table.HasIndex(n => n.MailId).HasFilter("mail_id is not null");
        table.HasIndex(n => n.At).HasMethod("brin");
        table.HasIndex(n => new { n.AccountId, n.Once }).IsUnique().HasFilter("once is not null");
    }

    private static void Sentence(ComplexPropertyBuilder<NoticeText> text)
    {
        text.Property(x => x.Sentence).HasMaxLength(NoticeText.MaxLength);
        text.PrimitiveCollection(x => x.Parts);
    }
}

internal sealed class MailSettingsTable : IEntityTypeConfiguration<MailSettings>
{
    public void Configure(EntityTypeBuilder<MailSettings> table)
    {
        table.ToTable("mail_settings").HasKey(s => s.AccountId);
        table.Property(s => s.AccountId).ValueGeneratedNever();
        table.PrimitiveCollection(s => s.Muted).ElementType().HasConversion<string>();
        table.Property(s => s.Version).IsRowVersion();
        table.HasOne<Account>().WithOne().HasForeignKey<MailSettings>(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MailTable : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> table)
    {
        table.ToTable("mails");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.LastError).HasMaxLength(Mail.ErrorMaxLength);
        table.Property(m => m.Version).IsRowVersion();
        table.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(m => new { m.NextTryAt, m.Id }).HasFilter("state = 'Waiting'");
        table.HasIndex(m => new { m.AccountId, m.Kind, m.CreatedAt });
        table.HasIndex(m => new { m.State, m.CreatedAt, m.Id });
        table.HasIndex(m => new { m.CreatedAt, m.Id });
    }
}

internal sealed class JobTable : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> table)
    {
        table.ToTable("jobs").HasKey(j => j.Name);
        table.Property(j => j.Name).HasMaxLength(JobRecord.NameMaxLength);
        table.Property(j => j.LastError).HasMaxLength(JobRecord.ErrorMaxLength);
    }
}
