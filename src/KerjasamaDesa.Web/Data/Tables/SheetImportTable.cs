using KerjasamaDesa.Domain.Areas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class SheetImportTable : IEntityTypeConfiguration<SheetImport>
{
    public void Configure(EntityTypeBuilder<SheetImport> table)
    {
        table.ToTable("sheet_imports");
        table.Property(i => i.Id).ValueGeneratedNever();
        table.Property(i => i.FileName).HasMaxLength(150);
        table.Property(i => i.Hash).HasMaxLength(64);
        table.Property(i => i.UploadedByName).HasMaxLength(150);
        table.HasOne<Village>().WithMany().HasForeignKey(i => i.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => new { i.VillageCode, i.At });

        // What waits no longer is emptied by its age.
        table.HasIndex(i => i.At).HasFilter("content is not null");
    }
}
