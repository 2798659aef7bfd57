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
        table.Property(t => t.DecreePlace).HasMaxLength(120);
        table.Property(t => t.DecreeCode).HasMaxLength(10);
        table.Property(t => t.Version).IsRowVersion();
        table.HasIndex(t => t.DecreeCode).IsUnique();
        table.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId);
        table.HasMany(t => t.Turns).WithOne().HasForeignKey(r => r.TeamId);
        table.HasMany(t => t.Groups).WithOne().HasForeignKey(g => g.TeamId);
        table.HasMany(t => t.Texts).WithOne().HasForeignKey(x => x.TeamId);
        table.HasMany(t => t.FormerDecrees).WithOne().HasForeignKey(d => d.TeamId);
        table.HasMany(t => t.Invitations).WithOne().HasForeignKey(i => i.TeamId);
    }
}

internal sealed class TeamMemberTable : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> table)
    {
        table.ToTable("team_members");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Name).HasMaxLength(120);
        table.Property(m => m.ContactPhone).HasMaxLength(30);
        table.Property(m => m.ContactEmail).HasMaxLength(256);
        table.Property(m => m.Duties).HasMaxLength(TeamMember.DutiesMaxLength);
        table.Property(m => m.Version).IsRowVersion();
        table.HasOne<Village>().WithMany().HasForeignKey(m => m.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<TeamMember>().WithMany().HasForeignKey(m => m.StandsInForId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RotationTurnTable : IEntityTypeConfiguration<RotationTurn>
{
    public void Configure(EntityTypeBuilder<RotationTurn> table)
    {
        table.ToTable("rotation_turns");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Name).HasMaxLength(OfficeHolder.NameMaxLength);
        table.Property(r => r.Version).IsRowVersion();
        table.HasOne<Village>().WithMany().HasForeignKey(r => r.VillageCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkingGroupTable : IEntityTypeConfiguration<WorkingGroup>
{
    public void Configure(EntityTypeBuilder<WorkingGroup> table)
    {
        table.ToTable("working_groups");
        table.Property(g => g.Id).ValueGeneratedNever();
        table.Property(g => g.Name).HasMaxLength(120);
        table.Property(g => g.Assignment).HasMaxLength(1000);
        table.PrimitiveCollection(g => g.MemberIds);
        table.Property(g => g.Version).IsRowVersion();
        table.HasOne<TeamMember>().WithMany().HasForeignKey(g => g.LeadId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TeamTextTable : IEntityTypeConfiguration<TeamText>
{
    public void Configure(EntityTypeBuilder<TeamText> table)
    {
        table.ToTable("team_texts");
        table.Property(x => x.Id).ValueGeneratedNever();
        table.HasIndex(x => new { x.TeamId, x.Slot }).IsUnique();
        table.Property(x => x.Slot).HasMaxLength(40);
        table.Property(x => x.Body).HasMaxLength(TeamText.MaxLength);
    }
}

internal sealed class FormerDecreeTable : IEntityTypeConfiguration<FormerDecree>
{
    public void Configure(EntityTypeBuilder<FormerDecree> table)
    {
        table.ToTable("former_decrees");
        table.Property(d => d.Id).ValueGeneratedNever();
        table.Property(d => d.Number).HasMaxLength(80);
    }
}

internal sealed class SeatInvitationTable : IEntityTypeConfiguration<SeatInvitation>
{
    public void Configure(EntityTypeBuilder<SeatInvitation> table)
    {
        table.ToTable("seat_invitations");
        table.Property(i => i.Id).ValueGeneratedNever();
        table.Property(i => i.TokenHash).HasMaxLength(64);
        table.Property(i => i.InvitedByName).HasMaxLength(Account.NameMaxLength);
        table.Property(i => i.Version).IsRowVersion();
        table.HasIndex(i => i.TokenHash).IsUnique();
        table.HasOne<TeamMember>().WithMany().HasForeignKey(i => i.MemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
