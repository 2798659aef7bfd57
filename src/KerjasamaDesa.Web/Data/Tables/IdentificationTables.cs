using KerjasamaDesa.Domain.Identification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class SubjectTypeTable : IEntityTypeConfiguration<SubjectType>
{
    public void Configure(EntityTypeBuilder<SubjectType> table)
    {
        table.ToTable("subject_types").HasKey(t => t.Code);
        table.Property(t => t.Code).HasMaxLength(20);
        table.Property(t => t.Name).HasMaxLength(80);
        table.Property(t => t.Unit).HasMaxLength(30);
        table.Property(t => t.Theme).HasMaxLength(30);
        table.HasIndex(t => t.Theme);
    }
}

internal sealed class PotentialTable : IEntityTypeConfiguration<Potential>
{
    public void Configure(EntityTypeBuilder<Potential> table)
    {
        table.ToTable("potentials");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.RegencyCode).HasMaxLength(5);
        table.Property(p => p.Title).HasMaxLength(Potential.TitleMaxLength);
        table.Property(p => p.Description).HasMaxLength(Potential.DescriptionMaxLength);
        table.Property(p => p.Unit).HasMaxLength(30);
        table.Property(p => p.Quantity).HasPrecision(18, 4);
        table.Property(p => p.ShareableQuantity).HasPrecision(18, 4);
        table.Property(p => p.Version).IsRowVersion();
        table.HasOne(p => p.Village).WithMany().HasForeignKey(p => p.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(p => p.Type).WithMany().HasForeignKey(p => p.TypeCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.VillageCode, p.Category, p.Title, p.Id });
        table.HasIndex(p => new { p.RegencyCode, p.TypeCode });
    }
}

internal sealed class NeedTable : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> table)
    {
        table.ToTable("needs");
        table.Property(n => n.Id).ValueGeneratedNever();
        table.Property(n => n.RegencyCode).HasMaxLength(5);
        table.Property(n => n.Title).HasMaxLength(Potential.TitleMaxLength);
        table.Property(n => n.Description).HasMaxLength(Potential.DescriptionMaxLength);
        table.Property(n => n.Unit).HasMaxLength(30);
        table.Property(n => n.Quantity).HasPrecision(18, 4);
        table.Property(n => n.Version).IsRowVersion();
        table.HasOne(n => n.Village).WithMany().HasForeignKey(n => n.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(n => n.Type).WithMany().HasForeignKey(n => n.TypeCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(n => new { n.VillageCode, n.Priority, n.Id });
        table.HasIndex(n => new { n.RegencyCode, n.TypeCode });
    }
}
