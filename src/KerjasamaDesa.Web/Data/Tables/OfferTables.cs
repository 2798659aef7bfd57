using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class OfferTable : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> table)
    {
        table.ToTable("offers");
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.RegencyCode).HasMaxLength(5);
        table.Property(o => o.DistrictCode).HasMaxLength(8);
        table.Property(o => o.FromDistrictCode).HasMaxLength(8);
        table.Property(o => o.Number).HasMaxLength(Offer.NumberMaxLength);
        table.Property(o => o.ContactName).HasMaxLength(120);
        table.Property(o => o.ContactPhone).HasMaxLength(30);
        table.Property(o => o.SentByName).HasMaxLength(Account.NameMaxLength);
        table.Property(o => o.SentByCapacity).HasMaxLength(200);
        table.Property(o => o.SignerName).HasMaxLength(Account.NameMaxLength);
        table.Property(o => o.ClosingNote).HasMaxLength(2000);
        table.Property(o => o.Code).HasMaxLength(VerificationCode.Length);
        table.HasIndex(o => o.Code).IsUnique();
        table.Property(o => o.Version).IsRowVersion();
        table.ComplexProperty(o => o.Content, part =>
        {
            part.Ignore(c => c.Headings);
            part.Property(c => c.Subject).HasMaxLength(OfferContent.MaxLength);
            part.Property(c => c.Scope).HasMaxLength(OfferContent.MaxLength);
            part.Property(c => c.Procedure).HasMaxLength(OfferContent.MaxLength);
            part.Property(c => c.Term).HasMaxLength(OfferContent.MaxLength);
            part.Property(c => c.RightsAndDuties).HasMaxLength(OfferContent.MaxLength);
            part.Property(c => c.Funding).HasMaxLength(OfferContent.MaxLength);
            part.Property(c => c.Reasons).HasMaxLength(OfferContent.MaxLength);
        });
        table.HasOne<Party>().WithMany().HasForeignKey(o => o.PartyId);
        table.HasOne<Village>().WithMany().HasForeignKey(o => o.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Village>().WithMany().HasForeignKey(o => o.FromVillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(o => o.Messages).WithOne().HasForeignKey(m => m.OfferId);
        table.HasMany(o => o.Reminders).WithOne().HasForeignKey(r => r.OfferId);
        table.HasIndex(o => o.PartyId);
        table.HasIndex(o => o.CooperationId);
        table.HasIndex(o => new { o.RegencyCode, o.Day, o.Id });
        table.HasIndex(o => new { o.RegencyCode, o.AnswerBy, o.Id });
        table.HasIndex(o => new { o.DistrictCode, o.Day, o.Id });
        table.HasIndex(o => new { o.FromDistrictCode, o.Day, o.Id });
        table.HasIndex(o => new { o.VillageCode, o.Day, o.Id });
        table.HasIndex(o => new { o.FromVillageCode, o.Day, o.Id });
        table.HasIndex(o => new { o.Day, o.Id });
        table.HasIndex(o => new { o.AnswerBy, o.Id });
    }
}

internal sealed class OfferMessageTable : IEntityTypeConfiguration<OfferMessage>
{
    public void Configure(EntityTypeBuilder<OfferMessage> table)
    {
        table.ToTable("offer_messages");
        table.Spoken();
        table.Property(m => m.Body).HasMaxLength(OfferMessage.MaxLength);
    }
}

internal sealed class OfferReminderTable : IEntityTypeConfiguration<OfferReminder>
{
    public void Configure(EntityTypeBuilder<OfferReminder> table)
    {
        table.ToTable("offer_reminders");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.ToName).HasMaxLength(120);
        table.Property(r => r.ByName).HasMaxLength(Account.NameMaxLength);
        table.Property(r => r.ByCapacity).HasMaxLength(200);

        // Two who press at the same moment remind once.
        table.HasIndex(r => new { r.OfferId, r.Day }).IsUnique();
        table.HasIndex(r => r.ToAccountId);
    }
}
