using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KerjasamaDesa.Web.Data.Tables;

internal sealed class OfficeHolderTable : IEntityTypeConfiguration<OfficeHolder>
{
    /// <summary>Keeps two holders of one seat apart, also when two people save at once; written by the migration.</summary>
    internal const string OneAtATime = "ex_office_holders_one_at_a_time";

    public void Configure(EntityTypeBuilder<OfficeHolder> table)
    {
        table.ToTable("office_holders");
        table.Property(h => h.Id).ValueGeneratedNever();
        table.Property(h => h.RegencyCode).HasMaxLength(5);
        table.Property(h => h.Name).HasMaxLength(OfficeHolder.NameMaxLength);
        table.Property(h => h.DecreeNumber).HasMaxLength(80);
        table.Property(h => h.Nip).HasMaxLength(18);
        table.Property(h => h.Phone).HasMaxLength(30);
        table.Property(h => h.Version).IsRowVersion();
        table.HasOne<Village>().WithMany().HasForeignKey(h => h.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(h => new { h.VillageCode, h.Seat, h.From });
    }
}

internal sealed class VillageMeetingTable : IEntityTypeConfiguration<VillageMeeting>
{
    public void Configure(EntityTypeBuilder<VillageMeeting> table)
    {
        table.ToTable("village_meetings");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.RegencyCode).HasMaxLength(5);
        table.Property(m => m.Place).HasMaxLength(200);
        table.Property(m => m.Agenda).HasMaxLength(2000);
        table.Property(m => m.InvitationNumber).HasMaxLength(60);
        table.Property(m => m.MinutesNumber).HasMaxLength(60);
        table.Property(m => m.ChairName).HasMaxLength(120);
        table.Property(m => m.NoteTakerName).HasMaxLength(120);
        table.Property(m => m.Code).HasMaxLength(VerificationCode.Length);
        table.HasIndex(m => m.Code).IsUnique();
        table.Property(m => m.Version).IsRowVersion();
        table.Ignore(m => m.LacksDecisions);
        table.HasOne(m => m.Village).WithMany().HasForeignKey(m => m.VillageCode).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(m => m.Items).WithOne().HasForeignKey(i => i.MeetingId);
        table.OwnsMany(m => m.Attendees, part => part.ToJson());
        table.HasIndex(m => new { m.VillageCode, m.Day, m.Id });
    }
}

internal sealed class MeetingItemTable : IEntityTypeConfiguration<MeetingItem>
{
    public void Configure(EntityTypeBuilder<MeetingItem> table)
    {
        table.ToTable("village_meeting_items");
        table.Property(i => i.Id).ValueGeneratedNever();
        table.Property(i => i.Title).HasMaxLength(MeetingSubject.TitleMaxLength);
        table.Property(i => i.Note).HasMaxLength(MeetingItem.NoteMaxLength);
        table.HasOne<Potential>().WithMany().HasForeignKey(i => i.PotentialId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Need>().WithMany().HasForeignKey(i => i.NeedId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => new { i.MeetingId, i.Order });
    }
}
