using KerjasamaDesa.Domain.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class ProvinceTable : IEntityTypeConfiguration<Province>
{
    public void Configure(EntityTypeBuilder<Province> table)
    {
        table.ToTable("provinces").HasKey(p => p.Code);
        table.Property(p => p.Code).HasMaxLength(2);
        table.Property(p => p.Name).HasMaxLength(100);
    }
}

internal sealed class RegencyTable : IEntityTypeConfiguration<Regency>
{
    public void Configure(EntityTypeBuilder<Regency> table)
    {
        table.ToTable("regencies").HasKey(r => r.Code);
        table.Property(r => r.Code).HasMaxLength(5);
        table.Property(r => r.Name).HasMaxLength(100);
        table.HasOne(r => r.Province).WithMany().HasForeignKey(r => r.ProvinceCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DistrictTable : IEntityTypeConfiguration<District>
{
    public void Configure(EntityTypeBuilder<District> table)
    {
        table.ToTable("districts").HasKey(d => d.Code);
        table.Property(d => d.Code).HasMaxLength(8);
        table.Property(d => d.Name).HasMaxLength(100);
        table.HasOne(d => d.Regency).WithMany().HasForeignKey(d => d.RegencyCode).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>
/// Names, kinds and search columns are written by the area loader only; every other required column has a default, since
/// the loader inserts without it.
/// </summary>
internal sealed class VillageTable : IEntityTypeConfiguration<Village>
{
    public void Configure(EntityTypeBuilder<Village> table)
    {
        table.ToTable("villages").HasKey(v => v.Code);
        table.Property(v => v.Code).HasMaxLength(13);
        table.Property(v => v.Name).HasMaxLength(100);
        table.Property(v => v.VillageTerm).HasMaxLength(30).HasDefaultValue("Desa");
        table.Property(v => v.HeadTerm).HasMaxLength(30).HasDefaultValue("Kepala Desa");
        table.Property(v => v.AreaKm2).HasPrecision(12, 4);
        table.Property(v => v.IndexName).HasMaxLength(40);
        table.Property(v => v.OfficeAddress).HasMaxLength(300);
        table.Property(v => v.OfficePhone).HasMaxLength(30);
        table.Property(v => v.OfficeEmail).HasMaxLength(254);
        table.Property(v => v.Version).IsRowVersion();
        table.Ignore(v => v.CanBeParty);
        table.Ignore(v => v.FullName);
        table.HasOne(v => v.District).WithMany().HasForeignKey(v => v.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(v => v.Regency).WithMany().HasForeignKey(v => v.RegencyCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(v => new { v.RegencyCode, v.Kind });
        table.HasIndex(v => new { v.Name, v.Code });

        // What is typed is matched against these two: letters and digits only, and one blank before every word.
        table.Property<string>("SearchKey").HasMaxLength(300).HasDefaultValue("");
        table.Property<string>("SearchText").HasMaxLength(400).HasDefaultValue("");
        table.HasIndex("SearchKey").HasOperators("text_pattern_ops");
        table.HasIndex("SearchText").HasMethod("gin").HasOperators("gin_trgm_ops");
        table.HasIndex(v => v.Code).HasOperators("text_pattern_ops").HasDatabaseName("ix_villages_code_prefix");
    }
}
