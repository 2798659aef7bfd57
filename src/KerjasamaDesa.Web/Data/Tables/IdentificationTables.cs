using KerjasamaDesa.Domain.Areas;
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
        table.Property(t => t.Name).HasMaxLength(SubjectType.NameMaxLength);
        table.Property(t => t.Unit).HasMaxLength(Subject.UnitMaxLength);
        table.Property(t => t.Theme).HasMaxLength(SubjectType.ThemeMaxLength);
        table.Property(t => t.Version).IsRowVersion();
        table.HasIndex(t => t.Theme);
    }
}

internal sealed class UnitTable : IEntityTypeConfiguration<UnitOfMeasure>
{
    public void Configure(EntityTypeBuilder<UnitOfMeasure> table)
    {
        table.ToTable("units").HasKey(u => u.Code);
        table.Property(u => u.Code).HasMaxLength(Subject.UnitMaxLength);
        table.Property(u => u.Name).HasMaxLength(Subject.UnitMaxLength);
        table.Property(u => u.Version).IsRowVersion();
        table.HasIndex(u => u.Name).IsUnique();
    }
}

internal sealed class PotentialTable : IEntityTypeConfiguration<Potential>
{
    public void Configure(EntityTypeBuilder<Potential> table)
    {
        table.ToTable("potentials");
        SubjectColumns.Of(table);
        table.Property(p => p.ShareableQuantity).HasPrecision(18, 4);
        table.HasMany(p => p.Photos).WithOne().HasForeignKey(p => p.PotentialId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(p => new { p.VillageCode, p.Category, p.Title, p.Id });
        // Every order of an area's list has its index. Those of quantities stand in the migration: they count what is unknown as nothing.
        table.HasIndex(p => new { p.RegencyCode, p.Title, p.Id }).HasFilter("archived_at is null");
        table.HasIndex(p => new { p.RegencyCode, p.Year, p.Id }).HasFilter("archived_at is null");
        table.HasIndex(p => new { p.RegencyCode, p.ReviewOn }).HasFilter("archived_at is null");

        // What matching weighs first lies in the index itself; texts are only read of the few that are left.
        table.HasIndex(p => new { p.RegencyCode, p.TypeCode, p.Id })
            .IncludeProperties(p => new { p.VillageCode, p.Quantity, p.ShareableQuantity, p.Unit, p.Latitude, p.Longitude })
            .HasFilter("archived_at is null").HasDatabaseName("ix_potentials_matching");
    }
}

internal sealed class NeedTable : IEntityTypeConfiguration<Need>
{
    public void Configure(EntityTypeBuilder<Need> table)
    {
        table.ToTable("needs");
        SubjectColumns.Of(table);
        table.HasMany(n => n.Photos).WithOne().HasForeignKey(p => p.NeedId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(n => new { n.VillageCode, n.Priority, n.Id });

        // As for potentials; people, costs and years stand in the migration.
        table.HasIndex(n => new { n.RegencyCode, n.Priority, n.Id }).HasFilter("archived_at is null");
        table.HasIndex(n => new { n.RegencyCode, n.Title, n.Id }).HasFilter("archived_at is null");
        table.HasIndex(n => new { n.RegencyCode, n.ReviewOn }).HasFilter("archived_at is null and state <> 'Met'");
        table.HasIndex(n => new { n.RegencyCode, n.TypeCode })
            .IncludeProperties(n => new { n.Id, n.VillageCode, n.Quantity, n.Unit, n.Priority, n.Latitude, n.Longitude })
            .HasFilter("archived_at is null and state <> 'Met'").HasDatabaseName("ix_needs_matching");
    }
}

internal sealed class DismissedMatchTable : IEntityTypeConfiguration<DismissedMatch>
{
    public void Configure(EntityTypeBuilder<DismissedMatch> table)
    {
        table.ToTable("dismissed_matches");
        table.Property(d => d.Id).ValueGeneratedNever();
        table.Property(d => d.Reason).HasMaxLength(DismissedMatch.ReasonMaxLength);
        table.Property(d => d.ByName).HasMaxLength(Account.NameMaxLength);
        table.HasOne<Village>().WithMany().HasForeignKey(d => d.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(d => d.OtherVillage).WithMany().HasForeignKey(d => d.OtherVillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => new { d.VillageCode, d.MineId, d.TheirsId }).IsUnique();
        table.HasIndex(d => new { d.VillageCode, d.At, d.Id });
    }
}

internal sealed class SubjectPhotoTable : IEntityTypeConfiguration<SubjectPhoto>
{
    public void Configure(EntityTypeBuilder<SubjectPhoto> table)
    {
        table.ToTable("subject_photos", t => t.HasCheckConstraint("ck_subject_photos_one_subject", "num_nonnulls(potential_id, need_id) = 1"));
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Caption).HasMaxLength(SubjectPhoto.CaptionMaxLength);
        table.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NeedRankingTable : IEntityTypeConfiguration<NeedRanking>
{
    public void Configure(EntityTypeBuilder<NeedRanking> table)
    {
        table.ToTable("need_rankings").HasKey(r => r.VillageCode);
        table.Property(r => r.Version).IsRowVersion();
        table.HasOne<Village>().WithOne().HasForeignKey<NeedRanking>(r => r.VillageCode).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The columns that potentials and needs share.</summary>
internal static class SubjectColumns
{
    public static void Of<T>(EntityTypeBuilder<T> table)
        where T : Subject
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.RegencyCode).HasMaxLength(5);
        table.Property(s => s.Title).HasMaxLength(Subject.TitleMaxLength);
        table.Property(s => s.Description).HasMaxLength(Subject.DescriptionMaxLength);
        table.Property(s => s.Unit).HasMaxLength(Subject.UnitMaxLength);
        table.Property(s => s.Quantity).HasPrecision(18, 4);
        table.Property(s => s.DataSource).HasMaxLength(Subject.DataSourceMaxLength);
        table.Property(s => s.Version).IsRowVersion();
        table.Navigation(s => s.Photos).UsePropertyAccessMode(PropertyAccessMode.Field);
        table.Ignore(s => s.PhotosInOrder);
        table.HasOne(s => s.Village).WithMany().HasForeignKey(s => s.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(s => s.Type).WithMany().HasForeignKey(s => s.TypeCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.VillageCode, s.ReviewOn });
    }
}
