using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class SharingRuleTable : IEntityTypeConfiguration<SharingRule>
{
    public void Configure(EntityTypeBuilder<SharingRule> table)
    {
        table.ToTable("sharing_rules");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Purpose).HasDefaultValue(SharingPurpose.Cost).HasSentinel((SharingPurpose)(-1));
        table.Property(r => r.HostCreditKind).HasDefaultValue(HostCreditKind.Percent).HasSentinel((HostCreditKind)(-1));
        table.Property(r => r.HostCreditValue).HasPrecision(18, 4);
        table.Property(r => r.RetainedPercent).HasPrecision(7, 4);
        table.Property(r => r.Version).IsRowVersion();
        table.Ignore(r => r.Credit);
        table.HasOne<Village>().WithMany().HasForeignKey(r => r.HostVillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.PlanId, r.Purpose }).IsUnique();
        table.OwnsMany(r => r.Components, part =>
        {
            part.ToJson();
            part.OwnsMany(c => c.Weights);
        });
    }
}

internal sealed class BenefitTable : IEntityTypeConfiguration<Benefit>
{
    public void Configure(EntityTypeBuilder<Benefit> table)
    {
        table.ToTable("benefits");
        table.Property(b => b.Id).ValueGeneratedNever();
        table.Property(b => b.Description).HasMaxLength(300);
        table.Property(b => b.Source).HasMaxLength(200);
        table.Property(b => b.Version).IsRowVersion();
        table.HasOne<Village>().WithMany().HasForeignKey(b => b.VillageCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JointAssetTable : IEntityTypeConfiguration<JointAsset>
{
    public void Configure(EntityTypeBuilder<JointAsset> table)
    {
        table.ToTable("joint_assets");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.Name).HasMaxLength(200);
        table.Property(a => a.Note).HasMaxLength(500);
        table.Property(a => a.Version).IsRowVersion();
        table.HasOne<Village>().WithMany().HasForeignKey(a => a.VillageCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CostBenefitTable : IEntityTypeConfiguration<CostBenefitAssumptions>
{
    public void Configure(EntityTypeBuilder<CostBenefitAssumptions> table)
    {
        table.ToTable("cost_benefit_assumptions");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.DiscountPercent).HasPrecision(7, 4);
        table.Property(a => a.Basis).HasMaxLength(500);
        table.Property(a => a.Version).IsRowVersion();
        table.Ignore(a => a.Details);
    }
}
