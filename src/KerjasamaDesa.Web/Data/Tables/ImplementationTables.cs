using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class MonitoringEntryTable : IEntityTypeConfiguration<MonitoringEntry>
{
    public void Configure(EntityTypeBuilder<MonitoringEntry> table)
    {
        table.ToTable("monitoring_entries");
        table.Property(e => e.Id).ValueGeneratedNever();
        table.Property(e => e.RegencyCode).HasMaxLength(5);
        table.Property(e => e.ReporterName).HasMaxLength(Account.NameMaxLength);
        table.Property(e => e.ActivityTitle).HasMaxLength(300);
        table.Property(e => e.OutputUnit).HasMaxLength(40);
        table.Property(e => e.Progress).HasPrecision(5, 2);
        table.Property(e => e.OutputToDate).HasPrecision(18, 4);
        table.Property(e => e.JudgedByName).HasMaxLength(Account.NameMaxLength);
        table.Property(e => e.ReturnReason).HasMaxLength(1000);
        table.Property(e => e.Obstacle).HasMaxLength(1000);
        table.Property(e => e.SentMark).HasMaxLength(64);
        table.Property(e => e.WrittenByName).HasMaxLength(Account.NameMaxLength);
        table.Property(e => e.CorrectionNote).HasMaxLength(1000);
        table.Property(e => e.Version).IsRowVersion();
        table.Ignore(e => e.Spent).Ignore(e => e.IsLate).Ignore(e => e.Place);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(e => e.CooperationId);
        table.HasOne<Account>().WithMany().HasForeignKey(e => e.ReporterId).OnDelete(DeleteBehavior.Restrict);
        table.OwnsMany(e => e.Spending, part =>
        {
            part.ToTable("entry_spending").WithOwner().HasForeignKey("EntryId");
            part.HasKey("EntryId", nameof(EntrySpending.Source));
        });
        table.OwnsMany(e => e.Photos, part =>
        {
            part.ToTable("entry_photos").WithOwner().HasForeignKey("EntryId");
            part.HasKey("EntryId", nameof(EntryPhoto.FileId));
            part.Property(p => p.Caption).HasMaxLength(200);
            part.Property(p => p.SentHash).HasMaxLength(64);
            part.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
        });
        table.OwnsMany(e => e.Awaited, part =>
        {
            part.ToTable("entry_awaited_photos").WithOwner().HasForeignKey("EntryId");
            part.HasKey("EntryId", nameof(AwaitedPhoto.Hash));
            part.Property(p => p.Hash).HasMaxLength(64);
        });
        table.HasIndex(e => new { e.CooperationId, e.State, e.Day, e.Id });
        table.HasIndex(e => new { e.CooperationId, e.Day, e.Id });
        table.HasIndex(e => new { e.ReporterId, e.RecordedAt });
        table.HasIndex(e => e.VisitId).HasFilter("visit_id is not null");

        // No key to the activities: an amendment may take one out of the plan, and what was recorded of it stays.
        table.HasIndex(e => e.ActivityId);
    }
}

internal sealed class ConstraintTable : IEntityTypeConfiguration<Constraint>
{
    public void Configure(EntityTypeBuilder<Constraint> table)
    {
        table.ToTable("constraints");
        table.Entrusted();
        table.Property(k => k.RegencyCode).HasMaxLength(5);
        table.Property(k => k.Severity).HasConversion<string>().HasMaxLength(30);
        table.Property(k => k.ActivityTitle).HasMaxLength(Constraint.ActivityMaxLength);
        table.HasIndex(k => k.EntryId).HasFilter("entry_id is not null");
    }
}

internal sealed class MeasurementTable : IEntityTypeConfiguration<IndicatorMeasurement>
{
    public void Configure(EntityTypeBuilder<IndicatorMeasurement> table)
    {
        table.ToTable("indicator_measurements");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Value).HasPrecision(18, 4);
        table.Property(m => m.Source).HasMaxLength(200);
        table.Property(m => m.RecorderName).HasMaxLength(Account.NameMaxLength);
        table.OwnsMany(m => m.Parts, part =>
        {
            part.ToJson();
            part.Ignore(p => p.Total).Ignore(p => p.IsSaid);
        });
        table.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(m => m.CooperationId);
        table.HasIndex(m => new { m.CooperationId, m.IndicatorId, m.Day });
    }
}

internal sealed class EvaluationTable : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> table)
    {
        table.ToTable("evaluations");
        table.Property(e => e.Id).ValueGeneratedNever();
        table.Property(e => e.AuthorName).HasMaxLength(Account.NameMaxLength);
        table.Property(e => e.ApprovedByName).HasMaxLength(Account.NameMaxLength);
        table.Property(e => e.Code).HasMaxLength(VerificationCode.Length);
        table.HasIndex(e => e.Code).IsUnique();
        table.Property(e => e.Version).IsRowVersion();
        table.ComplexProperty(e => e.Figures, part =>
        {
            part.Ignore(f => f.Effectiveness).Ignore(f => f.Absorption).Ignore(f => f.Efficiency).Ignore(f => f.EffectivenessBand).Ignore(f => f.EfficiencyBand);
            part.ComplexProperty(f => f.Criteria, CriteriaColumns.Of);
            part.Property(f => f.IndicatorName).HasMaxLength(300);
            part.Property(f => f.Unit).HasMaxLength(40);
            part.Property(f => f.Target).HasPrecision(18, 4);
            part.Property(f => f.Actual).HasPrecision(18, 4);
        });
        table.OwnsMany(e => e.Indicators, part =>
        {
            part.ToJson();
            part.Ignore(i => i.Achievement);
        });
        table.OwnsMany(e => e.Benefits, part => part.ToJson());
        table.OwnsMany(e => e.Answers, part => part.ToJson());
        table.HasMany(e => e.Recommendations).WithOne().HasForeignKey(r => r.EvaluationId);
        table.HasIndex(e => new { e.CooperationId, e.PeriodEnd });

        // One final evaluation a cycle.
        table.HasIndex(e => new { e.CooperationId, e.Kind }).IsUnique().HasFilter("kind = 'Final'");
    }
}

internal static class CriteriaColumns
{
    public static void Of(ComplexPropertyBuilder<EvaluationCriteria> part)
    {
        foreach (var bound in typeof(EvaluationCriteria).GetProperties().Where(p => p.PropertyType == typeof(decimal)))
        {
            part.Property<decimal>(bound.Name).HasPrecision(6, 2);
        }
    }
}

internal sealed class CriteriaTable : IEntityTypeConfiguration<CriteriaSetting>
{
    public void Configure(EntityTypeBuilder<CriteriaSetting> table)
    {
        table.ToTable("criteria_settings");
        table.Property(c => c.Id).ValueGeneratedNever();
        table.Property(c => c.Version).IsRowVersion();
        table.ComplexProperty(c => c.Criteria, CriteriaColumns.Of);
    }
}

internal sealed class RecommendationTable : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> table)
    {
        table.ToTable("recommendations");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Finding).HasMaxLength(1000);
        table.Property(r => r.Text).HasMaxLength(1000);
        table.Property(r => r.NoFollowUpReason).HasMaxLength(1000);
        table.Property(r => r.Version).IsRowVersion();
        table.Ignore(r => r.IsOpen);
        table.OwnsOne(r => r.FollowUp, part =>
        {
            part.Property(f => f.Owner).HasMaxLength(120);
            part.Property(f => f.VillageCode).HasMaxLength(13);
            part.Property(f => f.Note).HasMaxLength(1000);
        });
    }
}
