using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class TeamMeetingTable : IEntityTypeConfiguration<TeamMeeting>
{
    public void Configure(EntityTypeBuilder<TeamMeeting> table)
    {
        table.ToTable("team_meetings");
        table.Spoken();
        table.Property(m => m.Title).HasMaxLength(TeamMeeting.TitleMaxLength);
        table.Property(m => m.Place).HasMaxLength(TeamMeeting.PlaceMaxLength);
        table.Property(m => m.Zone).HasConversion<string>().HasMaxLength(10);
        table.Property(m => m.State).HasConversion<string>().HasMaxLength(30);
        table.Property(m => m.InvitationNumber).HasMaxLength(60);
        table.Property(m => m.CancelReason).HasMaxLength(500);
        table.Property(m => m.Code).HasMaxLength(10);
        table.Property(m => m.Notes).HasMaxLength(TeamMeeting.NotesMaxLength);
        table.Property(m => m.NotesByName).HasMaxLength(Account.NameMaxLength);
        table.Property(m => m.MinutesNumber).HasMaxLength(60);
        table.Property(m => m.ChairName).HasMaxLength(120);
        table.Property(m => m.NoteTakerName).HasMaxLength(120);
        table.Property(m => m.Version).IsRowVersion();
        table.PrimitiveCollection(m => m.Agenda);
        table.Ignore(m => m.Begins).Ignore(m => m.Ends).Ignore(m => m.VillagesPresent).Ignore(m => m.HasQuorum);
        table.OwnsMany(m => m.Options, part =>
        {
            part.ToJson();
            part.Ignore(o => o.Suits);
            part.OwnsMany(o => o.Votes);
        });
        table.OwnsMany(m => m.Presences, part =>
        {
            part.ToJson();
            part.Ignore(p => p.People);
        });
        table.OwnsMany(m => m.Decisions, part => part.ToJson());
        table.OwnsMany(m => m.Steps, part =>
        {
            part.ToJson();
            part.Property(s => s.What).HasConversion<string>();
        });
        table.HasOne<Cooperation>().WithMany().HasForeignKey(m => m.CooperationId);
        table.HasIndex(m => new { m.CooperationId, m.Day, m.Id });
        table.HasIndex(m => m.Code).IsUnique();

        // One show-cause meeting an episode, whichever process calls it.
        table.HasIndex(m => new { m.CooperationId, m.ShowCauseFor }).IsUnique().HasFilter("show_cause_for is not null");
    }
}

internal sealed class CalendarKeyTable : IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<CalendarKey> table)
    {
        table.ToTable("calendar_keys");
        table.Property(k => k.Id).ValueGeneratedNever();
        table.Property(k => k.SecretHash).HasMaxLength(64);
        table.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId);
        table.HasOne<Cooperation>().WithMany().HasForeignKey(k => k.CooperationId);
        table.HasIndex(k => k.SecretHash).IsUnique();

        // One address at a time for each calendar of a person.
        table.HasIndex(k => new { k.AccountId, k.CooperationId }).IsUnique().AreNullsDistinct(false).HasFilter("revoked_at is null");
    }
}
