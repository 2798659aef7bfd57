using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Coordination;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class TeamTable : IEntityTypeConfiguration<CoordinationTeam>
{
    public void Configure(EntityTypeBuilder<CoordinationTeam> table)
    {
        table.ToTable("teams");
        table.Property(t => t.Id).ValueGeneratedNever();
        table.Property(t => t.DecreeNumber).HasMaxLength(80);
        table.Property(t => t.Version).IsRowVersion();
        table.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId);
    }
}

internal sealed class TeamMemberTable : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> table)
    {
        table.ToTable("team_members");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Name).HasMaxLength(120);
        table.Property(m => m.Version).IsRowVersion();
        table.HasOne<Village>().WithMany().HasForeignKey(m => m.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}
