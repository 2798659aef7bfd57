using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class PlanTable : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> table)
    {
        table.ToTable("plans");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Version).IsRowVersion();
        table.Ignore(p => p.Activities).Ignore(p => p.Indicators).Ignore(p => p.InOrder).Ignore(p => p.Sharing);
        table.HasMany(p => p.Texts).WithOne().HasForeignKey(t => t.PlanId);
        table.HasMany(p => p.Goals).WithOne().HasForeignKey(g => g.PlanId);
        table.HasMany(p => p.Strategies).WithOne().HasForeignKey(s => s.PlanId);
        table.HasMany(p => p.Programs).WithOne().HasForeignKey(w => w.PlanId);
        table.HasMany(p => p.Risks).WithOne().HasForeignKey(r => r.PlanId);
        table.HasMany(p => p.ProgressTargets).WithOne().HasForeignKey(t => t.PlanId);
        table.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PlanId);
        table.HasMany(p => p.Carried).WithOne().HasForeignKey(c => c.PlanId);
        table.HasMany(p => p.SharingRules).WithOne().HasForeignKey(r => r.PlanId);
        table.HasMany(p => p.Benefits).WithOne().HasForeignKey(b => b.PlanId);
        table.HasMany(p => p.Assets).WithOne().HasForeignKey(a => a.PlanId);
        table.HasOne(p => p.CostBenefit).WithOne().HasForeignKey<CostBenefitAssumptions>(a => a.PlanId);
        table.HasMany(p => p.StateChanges).WithOne().HasForeignKey(c => c.PlanId);
        table.Property(p => p.LatestVersionHash).HasMaxLength(64);
        table.Property(p => p.Code).HasMaxLength(VerificationCode.Length);
        table.HasIndex(p => p.Code).IsUnique();
        table.OwnsOne(p => p.Papers, part =>
        {
            part.ToJson();
            part.OwnsMany(x => x.Texts);
        });
        table.HasIndex(p => new { p.State, p.StateSince, p.Id });
    }
}

internal sealed class PlanTextTable : IEntityTypeConfiguration<PlanText>
{
    public void Configure(EntityTypeBuilder<PlanText> table)
    {
        table.ToTable("plan_texts");
        table.Property(t => t.Id).ValueGeneratedNever();
        table.Property(t => t.Body).HasMaxLength(PlanText.BodyMaxLength);
        table.Property(t => t.EditedBy).HasMaxLength(Account.NameMaxLength);
        table.Property(t => t.Version).IsRowVersion();
        table.HasIndex(t => new { t.PlanId, t.Section }).IsUnique();
    }
}

internal sealed class GoalTable : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> table)
    {
        table.ToTable("goals");
        table.Property(g => g.Id).ValueGeneratedNever();
        table.Property(g => g.Title).HasMaxLength(300);
        table.Property(g => g.Description).HasMaxLength(2000);
        table.Property(g => g.Version).IsRowVersion();
        table.HasMany(g => g.Objectives).WithOne().HasForeignKey(o => o.GoalId);
    }
}

internal sealed class ObjectiveTable : IEntityTypeConfiguration<Objective>
{
    public void Configure(EntityTypeBuilder<Objective> table)
    {
        table.ToTable("objectives");
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Title).HasMaxLength(300);
        table.Property(o => o.Version).IsRowVersion();
        table.HasMany(o => o.Indicators).WithOne().HasForeignKey(i => i.ObjectiveId);
    }
}

internal sealed class IndicatorTable : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> table)
    {
        table.ToTable("indicators");
        table.Property(i => i.Id).ValueGeneratedNever();
        table.Property(i => i.Name).HasMaxLength(300);
        table.Property(i => i.Unit).HasMaxLength(40);
        table.Property(i => i.Source).HasMaxLength(200);
        table.Property(i => i.Definition).HasMaxLength(Indicator.DefinitionMaxLength);
        table.Property(i => i.Method).HasMaxLength(Indicator.MethodMaxLength);
        table.Property(i => i.Baseline).HasPrecision(18, 4);
        table.Property(i => i.Target).HasPrecision(18, 4);
        table.Property(i => i.Version).IsRowVersion();
        table.OwnsMany(i => i.Milestones, part =>
        {
            part.ToTable("indicator_milestones").WithOwner().HasForeignKey("IndicatorId");
            part.HasKey("IndicatorId", nameof(Milestone.Due));
            part.Property(m => m.Target).HasPrecision(18, 4);
        });
    }
}

internal sealed class StrategyTable : IEntityTypeConfiguration<Strategy>
{
    public void Configure(EntityTypeBuilder<Strategy> table)
    {
        table.ToTable("strategies");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Title).HasMaxLength(300);
        table.Property(s => s.Description).HasMaxLength(2000);
        table.Property(s => s.Version).IsRowVersion();
    }
}

internal sealed class RiskTable : IEntityTypeConfiguration<Risk>
{
    public void Configure(EntityTypeBuilder<Risk> table)
    {
        table.ToTable("risks");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Title).HasMaxLength(300);
        table.Property(r => r.Mitigation).HasMaxLength(1000);
        table.Property(r => r.Owner).HasMaxLength(200);
        table.Property(r => r.Version).IsRowVersion();
        table.Ignore(r => r.Score);
    }
}

internal sealed class WorkProgramTable : IEntityTypeConfiguration<WorkProgram>
{
    public void Configure(EntityTypeBuilder<WorkProgram> table)
    {
        table.ToTable("work_programs");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Title).HasMaxLength(300);
        table.Property(p => p.Version).IsRowVersion();
        table.Property(p => p.Sdgs).HasField("_sdgs").HasDefaultValueSql("'{}'");
        table.OwnsMany(p => p.References, part => part.ToJson());
        table.HasMany(p => p.Activities).WithOne().HasForeignKey(a => a.ProgramId);
        table.HasOne<Goal>().WithMany().HasForeignKey(p => p.GoalId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class ActivityTable : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> table)
    {
        table.ToTable("activities");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.Title).HasMaxLength(300);
        table.Property(a => a.Weight).HasPrecision(7, 4);
        table.Property(a => a.OutputName).HasMaxLength(200);
        table.Property(a => a.OutputTarget).HasPrecision(18, 4);
        table.Property(a => a.OutputUnit).HasMaxLength(40);
        table.Property(a => a.Version).IsRowVersion();
        table.Property(a => a.Kind).HasDefaultValue(CostKind.Capital).HasSentinel((CostKind)(-1));
        table.Property(a => a.BudgetCode).HasMaxLength(AccountCodes.MaxLength);
        table.OwnsMany(a => a.Predecessors, part => part.ToJson());
        table.Ignore(a => a.Cost).Ignore(a => a.Allocated);
        table.HasOne<Village>().WithMany().HasForeignKey(a => a.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(a => a.Costs).WithOne().HasForeignKey(c => c.ActivityId);
        table.HasMany(a => a.Allocations).WithOne().HasForeignKey(x => x.ActivityId);
    }
}

internal sealed class CostItemTable : IEntityTypeConfiguration<CostItem>
{
    public void Configure(EntityTypeBuilder<CostItem> table)
    {
        table.ToTable("cost_items");
        table.Property(c => c.PriceSource).HasMaxLength(CostItem.PriceSourceMaxLength);
        table.Ignore(c => c.LacksPrice);
        table.Property(c => c.Id).ValueGeneratedNever();
        table.Property(c => c.Description).HasMaxLength(200);
        table.Property(c => c.Volume).HasPrecision(18, 4);
        table.Property(c => c.Unit).HasMaxLength(40);
        table.Property(c => c.AccountCode).HasMaxLength(AccountCodes.MaxLength);
        table.Property(c => c.Version).IsRowVersion();
    }
}

internal sealed class AllocationTable : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> table)
    {
        table.ToTable("allocations");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.Version).IsRowVersion();
        table.HasOne<Village>().WithMany().HasForeignKey(a => a.VillageCode).OnDelete(DeleteBehavior.Restrict);

        // Two officials filling one cell of the matrix at once must not make two.
        table.HasIndex(a => new { a.ActivityId, a.VillageCode, a.Source }).IsUnique().AreNullsDistinct(false);
    }
}

internal sealed class ProgressTargetTable : IEntityTypeConfiguration<ProgressTarget>
{
    public void Configure(EntityTypeBuilder<ProgressTarget> table)
    {
        table.ToTable("progress_targets");
        table.Property(t => t.Id).ValueGeneratedNever();
        table.Property(t => t.PhysicalPercent).HasPrecision(5, 2);
        table.Property(t => t.Version).IsRowVersion();
        table.HasIndex(t => new { t.PlanId, t.PeriodEnd }).IsUnique();
    }
}

internal sealed class PlanVersionTable : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> table)
    {
        table.ToTable("plan_versions");
        table.Property(v => v.Id).ValueGeneratedNever();
        table.Property(v => v.Snapshot).HasColumnType("text").HasMaxLength(10_000_000);
        table.Property(v => v.Hash).HasMaxLength(64);
        table.Property(v => v.Code).HasMaxLength(VerificationCode.Length);
        table.HasIndex(v => v.Code).IsUnique();
        table.Property(v => v.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(v => v.Capacity).HasMaxLength(200);
        table.HasMany(v => v.Reviews).WithOne().HasForeignKey("PlanVersionId");
        table.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
    }
}

internal sealed class ReviewTable : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> table)
    {
        table.ToTable("reviews");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(r => r.Capacity).HasMaxLength(200);
        table.Property(r => r.Note).HasMaxLength(2000);
        table.OwnsMany(r => r.Parts, part => part.ToJson());
    }
}

internal sealed class CarriedRecommendationTable : IEntityTypeConfiguration<CarriedRecommendation>
{
    public void Configure(EntityTypeBuilder<CarriedRecommendation> table)
    {
        table.ToTable("carried_recommendations");
        table.Property(c => c.Id).ValueGeneratedNever();
        table.Property(c => c.Finding).HasMaxLength(1000);
        table.Property(c => c.Text).HasMaxLength(1000);
        table.Property(c => c.Response).HasMaxLength(1000);
        table.Property(c => c.Version).IsRowVersion();
    }
}
