using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class CooperationTable : IEntityTypeConfiguration<Cooperation>
{
    public void Configure(EntityTypeBuilder<Cooperation> table)
    {
        table.ToTable("cooperations");
        table.Property(c => c.Id).ValueGeneratedNever();
        table.Property(c => c.Number).HasMaxLength(40);
        table.Property(c => c.Title).HasMaxLength(Cooperation.TitleMaxLength);
        table.Property(c => c.Summary).HasMaxLength(2000);
        table.Property(c => c.Reasons).HasMaxLength(OfferContent.MaxLength);
        table.Property(c => c.RegencyCode).HasMaxLength(5);
        table.Property(c => c.Version).IsRowVersion();
        table.Ignore(c => c.AcceptedParties).Ignore(c => c.IsPlanning);
        table.Property(c => c.AmendmentReason).HasMaxLength(1000);
        table.HasMany(c => c.Signatures).WithOne().HasForeignKey(s => s.CooperationId);
        table.HasOne<Village>().WithMany().HasForeignKey(c => c.InitiatingVillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Regency>().WithMany().HasForeignKey(c => c.RegencyCode).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(c => c.PreviousId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(c => c.Parties).WithOne().HasForeignKey(p => p.CooperationId);
        table.HasMany(c => c.Offers).WithOne().HasForeignKey(o => o.CooperationId);
        table.HasMany(c => c.Needs).WithOne().HasForeignKey(n => n.CooperationId);
        table.HasMany(c => c.Potentials).WithOne().HasForeignKey(p => p.CooperationId);
        table.HasMany(c => c.StageEvents).WithOne().HasForeignKey(e => e.CooperationId);
        table.HasMany(c => c.Deliberations).WithOne().HasForeignKey(d => d.CooperationId);
        table.HasMany(c => c.Evaluations).WithOne().HasForeignKey(e => e.CooperationId);
        table.HasOne(c => c.Plan).WithOne().HasForeignKey<Plan>(p => p.CooperationId).IsRequired();
        table.HasOne(c => c.Team).WithOne().HasForeignKey<CoordinationTeam>(t => t.CooperationId).IsRequired();
        table.HasIndex(c => c.Number).IsUnique();
        table.HasIndex(c => new { c.RegencyCode, c.Title, c.Id });
        table.HasIndex(c => new { c.RegencyCode, c.UpdatedAt, c.Id });
        table.HasIndex(c => new { c.RegencyCode, c.Stage, c.UpdatedAt, c.Id });
        table.HasIndex(c => new { c.RegencyCode, c.Stage, c.Id });
        table.HasIndex(c => new { c.RegencyCode, c.StartYear, c.Id });
        table.HasIndex(c => new { c.UpdatedAt, c.Id });
        table.HasIndex(c => new { c.Title, c.Id });
        table.HasIndex(c => c.Title).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_cooperations_title_trigrams");

        // One next cycle per cycle, however often the button is pressed.
        table.HasIndex(c => c.PreviousId).IsUnique();
    }
}

internal sealed class PartyNamesQuery : IEntityTypeConfiguration<PartyNames>
{
    public void Configure(EntityTypeBuilder<PartyNames> table) => table.HasNoKey().ToSqlQuery(PartyNames.Sql);
}

internal sealed class PartyTable : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> table)
    {
        table.ToTable("parties");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.DistrictCode).HasMaxLength(8);
        table.Property(p => p.Version).IsRowVersion();
        table.HasOne(p => p.Village).WithMany().HasForeignKey(p => p.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.OwnsOne(p => p.Deliberation, part =>
        {
            part.Property(d => d.Notes).HasMaxLength(2000);
            part.HasOne<VillageMeeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Restrict);
        });
        table.OwnsOne(p => p.Signature, part =>
        {
            part.Property(s => s.RegulationNumber).HasMaxLength(60);
            part.Property(s => s.SignerName).HasMaxLength(Account.NameMaxLength);
        });
        table.HasIndex(p => new { p.CooperationId, p.VillageCode }).IsUnique();
        table.HasIndex(p => new { p.VillageCode, p.State });
        table.HasIndex(p => p.DistrictCode);
    }
}

internal sealed class LinkedNeedTable : IEntityTypeConfiguration<LinkedNeed>
{
    public void Configure(EntityTypeBuilder<LinkedNeed> table)
    {
        table.ToTable("cooperation_needs").HasKey(n => new { n.CooperationId, n.NeedId });
        table.HasOne(n => n.Need).WithMany().HasForeignKey(n => n.NeedId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LinkedPotentialTable : IEntityTypeConfiguration<LinkedPotential>
{
    public void Configure(EntityTypeBuilder<LinkedPotential> table)
    {
        table.ToTable("cooperation_potentials").HasKey(p => new { p.CooperationId, p.PotentialId });
        table.HasOne(p => p.Potential).WithMany().HasForeignKey(p => p.PotentialId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StageEventTable : IEntityTypeConfiguration<StageEvent>
{
    public void Configure(EntityTypeBuilder<StageEvent> table)
    {
        table.ToTable("stage_events");
        table.Property(e => e.Id).ValueGeneratedNever();
        table.Property(e => e.Reason).HasMaxLength(1000);
        table.Property(e => e.Name).HasMaxLength(Account.NameMaxLength);
        table.Property(e => e.Capacity).HasMaxLength(200);
    }
}

internal sealed class DeliberationTable : IEntityTypeConfiguration<InterVillageDeliberation>
{
    public void Configure(EntityTypeBuilder<InterVillageDeliberation> table)
    {
        table.ToTable("inter_village_deliberations");
        table.Property(d => d.Id).ValueGeneratedNever();
        table.Property(d => d.Number).HasMaxLength(60);
        table.Property(d => d.Place).HasMaxLength(200);
        table.Property(d => d.Agenda).HasMaxLength(2000);
        table.Property(d => d.InvitationNumber).HasMaxLength(60);
        table.Property(d => d.CalledBy).HasMaxLength(330);
        table.Property(d => d.ChairName).HasMaxLength(120);
        table.Property(d => d.NoteTakerName).HasMaxLength(120);
        table.Property(d => d.Code).HasMaxLength(VerificationCode.Length);
        table.Property(d => d.Version).IsRowVersion();
        table.HasIndex(d => d.Code).IsUnique();
        table.OwnsMany(d => d.Items, part => part.ToJson());
        table.OwnsMany(d => d.Attendees, part => part.ToJson());
        table.OwnsMany(d => d.Attendances, part =>
        {
            part.ToTable("deliberation_attendances").WithOwner().HasForeignKey("DeliberationId");
            part.HasKey("DeliberationId", nameof(VillageAttendance.VillageCode));
            part.HasOne<Village>().WithMany().HasForeignKey(a => a.VillageCode).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
