using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class ContributionScheduleTable : IEntityTypeConfiguration<ContributionSchedule>
{
    public void Configure(EntityTypeBuilder<ContributionSchedule> table)
    {
        table.ToTable("contribution_schedules");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.VillageCode).HasMaxLength(13);
        table.Property(s => s.Version).IsRowVersion();
        table.Ignore(s => s.Key).Ignore(s => s.Installments);
        table.OwnsMany(s => s.Parts, part => part.ToJson());
        table.HasOne<Cooperation>().WithMany().HasForeignKey(s => s.CooperationId);
        table.HasIndex(s => new { s.CooperationId, s.VillageCode, s.Source }).IsUnique().AreNullsDistinct(false);
    }
}

internal sealed class ContributionReceiptTable : IEntityTypeConfiguration<ContributionReceipt>
{
    public void Configure(EntityTypeBuilder<ContributionReceipt> table)
    {
        table.ToTable("contribution_receipts");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.RegencyCode).HasMaxLength(5);
        table.Property(r => r.VillageCode).HasMaxLength(13);
        table.Property(r => r.Note).HasMaxLength(300);
        table.Property(r => r.RecorderName).HasMaxLength(Account.NameMaxLength);
        table.Property(r => r.Version).IsRowVersion();
        table.Ignore(r => r.Key);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(r => r.CooperationId);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ContributionReceipt>().WithMany().HasForeignKey(r => r.ReversesId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.CooperationId, r.Day, r.Id });

        // A receipt is taken off once.
        table.HasIndex(r => r.ReversesId).IsUnique();
    }
}

internal sealed class ReceivedBenefitTable : IEntityTypeConfiguration<ReceivedBenefit>
{
    public void Configure(EntityTypeBuilder<ReceivedBenefit> table)
    {
        table.ToTable("received_benefits");
        table.Property(b => b.Id).ValueGeneratedNever();
        table.Property(b => b.RegencyCode).HasMaxLength(5);
        table.Property(b => b.VillageCode).HasMaxLength(13);
        table.Property(b => b.Description).HasMaxLength(300);
        table.Property(b => b.Quantity).HasPrecision(18, 4);
        table.Property(b => b.Unit).HasMaxLength(40);
        table.Property(b => b.ActivityTitle).HasMaxLength(300);
        table.Property(b => b.RecorderName).HasMaxLength(Account.NameMaxLength);
        table.Property(b => b.StruckReason).HasMaxLength(300);
        table.Property(b => b.StruckByName).HasMaxLength(Account.NameMaxLength);
        table.Property(b => b.Version).IsRowVersion();
        table.HasOne<Cooperation>().WithMany().HasForeignKey(b => b.CooperationId);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(b => b.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(b => new { b.CooperationId, b.Day, b.Id });
    }
}

internal sealed class PeriodClosingTable : IEntityTypeConfiguration<PeriodClosing>
{
    public void Configure(EntityTypeBuilder<PeriodClosing> table)
    {
        table.ToTable("period_closings");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.PhysicalPercent).HasPrecision(5, 2);
        table.Property(p => p.ClosedByName).HasMaxLength(Account.NameMaxLength);
        table.Property(p => p.ReopenedByName).HasMaxLength(Account.NameMaxLength);
        table.Property(p => p.ReopenReason).HasMaxLength(500);
        table.Property(p => p.Version).IsRowVersion();
        table.Ignore(p => p.Period);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(p => p.CooperationId);

        // A period is closed once at a time, whoever asks for it first.
        table.HasIndex(p => new { p.CooperationId, p.End }).IsUnique().HasFilter("reopened_at is null");
    }
}
