using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamMeetings;

/// <summary>Meetings of a coordination team: called, voted upon, moved, called off.</summary>
[Route("/kerjasama/{id:guid}/komunikasi/rapat")]
public sealed class TeamMeetingsController(Door door, PortalDb db, TeamMeetingDesk desk, ActionOwners owners, CooperationFrames frames, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, [FromQuery] TeamMeetingFilter filter, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.ReadTalk);
        var rows = TeamMeetingRow.Of(filter.Of(db.TeamMeetings.AsNoTracking().Where(m => m.CooperationId == id)));
        return Download.For(filter, "rapat", TeamMeetingRow.Sorts.Order(rows, filter), TeamMeetingRow.Columns(t)) ?? View(new TeamMeetingsPage(
            await frames.OfAsync(c, TalkPages.Tab), filter, await TeamMeetingRow.Sorts.PageAsync(rows, filter, stop), door.Allows(Act.ModerateTalk, c)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.ModerateTalk);
        return await FormAsync(c, null, new TeamMeetingForm
        {
            NewId = Guid.CreateVersion7(),
            Title = t["Rapat koordinasi"],
            Time = "09:00",
            Minutes = 120,
            Quorum = (c.AcceptedParties.Count() / 2) + 1,
            Agenda = string.Join('\n', await desk.OpenPointsAsync(id, stop)),
            Others = [new(), new()],
        });
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, TeamMeetingForm form, CancellationToken stop)
    {
        var c = await door.OpenAsync(id, Act.ModerateTalk);
        if (await db.TeamMeetings.AnyAsync(m => m.Id == form.NewId && m.CooperationId == id, stop))
        {
            return Redirect(MeetingAddresses.Of(id, form.NewId));
        }

        if (!ModelState.IsValid || !this.Try(() => db.Add(TeamMeeting.Call(form.NewId, id, TeamMeetingDesk.ZoneOf(c), form.ToDetails(), form.ToTimes(), door.Me, clock.Now))))
        {
            return await FormAsync(c, null, form);
        }

        await desk.TellAsync(c, db.TeamMeetings.Local.Single());
        await db.SaveOnceAsync();
        this.Flash(form.ToTimes().Count > 1 ? t["Beberapa waktu diusulkan. Minta desa memilih yang cocok."] : t["Rapat dijadwalkan. Undangan dan daftar hadirnya dapat dicetak dari halaman ini."], draft: $"rapat-baru-{id}");
        return Redirect(MeetingAddresses.Of(id, form.NewId));
    }

    [HttpGet("{teamMeetingId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid teamMeetingId, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.ReadTalk);
        var meeting = await db.TeamMeetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == teamMeetingId && m.CooperationId == id, stop) ?? throw new NotThereException();
        var ids = meeting.Decisions.Where(d => d.ActionId is not null).Select(d => d.ActionId!.Value).ToList();
        var actions = await db.ActionItems.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.State }).ToDictionaryAsync(a => a.Id, a => a.State, stop);
        var mayAssign = meeting.State == TeamMeetingState.Held && door.Allows(Act.Talk, c);
        return View(new TeamMeetingPage(
            await frames.OfAsync(c, TalkPages.Tab),
            meeting,
            c.Parties.Where(p => p.State == PartyState.Accepted || meeting.Presences.Any(x => x.VillageCode == p.VillageCode)).ToDictionary(p => p.VillageCode, p => p.Village!.FullName),
            actions,
            mayAssign && meeting.Decisions.Any(d => d.ActionId is null) ? await owners.ChoicesAsync(c) : [],
            desk.Share(c, meeting, $"{Request.Scheme}://{Request.Host}"),
            door.Me.AccountId,
            door.Allows(Act.ModerateTalk, c),
            meeting.State == TeamMeetingState.Polling && door.Allows(Act.Talk, c),
            mayAssign,
            meeting.Day <= IndonesianDate.DayIn(clock.Now, meeting.Zone),
            clock.Today.AddDays(14)));
    }

    [HttpPost("{teamMeetingId:guid}/suara")]
    public async Task<IActionResult> Vote(Guid id, Guid teamMeetingId, VoteForm form, CancellationToken stop)
    {
        // Those who vote at the same moment wait for each other: the votes of one meeting lie in one row.
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({teamMeetingId.ToString()}, 0))", stop);
        var (_, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.Talk);
        if (this.TryOrFlash(() => meeting.Vote(form.Suits, door.Me)))
        {
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            this.Flash(t["Pilihan waktu Anda dicatat."]);
        }

        return Redirect(MeetingAddresses.Of(id, teamMeetingId));
    }

    [HttpPost("{teamMeetingId:guid}/pilih")]
    public async Task<IActionResult> Choose(Guid id, Guid teamMeetingId, Guid option)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        return await SaveAsync(c, meeting, () => meeting.Choose(option, door.Me, clock.Now), t["Waktu rapat ditetapkan."]);
    }

    [HttpGet("{teamMeetingId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid teamMeetingId)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        return await FormAsync(c, meeting, TeamMeetingForm.Of(meeting));
    }

    [HttpPost("{teamMeetingId:guid}/ubah")]
    public async Task<IActionResult> Change(Guid id, Guid teamMeetingId, TeamMeetingForm form)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        var changes = meeting.Sequence;
        if (!ModelState.IsValid || !this.Try(() => meeting.Change(form.ToDetails(), form.ToTime(), form.Reason, door.Me, clock.Now)))
        {
            return await FormAsync(c, meeting, form);
        }

        if (meeting.Sequence != changes && meeting.State == TeamMeetingState.Planned)
        {
            await desk.TellAsync(c, meeting);
        }

        db.Expect(meeting, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.TeamMeetings.AsNoTracking().SingleAsync(m => m.Id == teamMeetingId);
            return this.DataChanged(t["Rapat"], $"{MeetingAddresses.Of(id, teamMeetingId)}/ubah", form, TeamMeetingForm.Of(theirs));
        }

        this.Flash(t["Rapat disimpan."], draft: $"rapat-{teamMeetingId}");
        return Redirect(MeetingAddresses.Of(id, teamMeetingId));
    }

    [HttpPost("{teamMeetingId:guid}/batalkan")]
    public async Task<IActionResult> Cancel(Guid id, Guid teamMeetingId, string? reason)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        return await SaveAsync(c, meeting, () => meeting.Cancel(reason, door.Me, clock.Now), t["Rapat dibatalkan. Catatannya tetap ada."]);
    }

    private async Task<IActionResult> FormAsync(Cooperation c, TeamMeeting? meeting, TeamMeetingForm form)
    {
        var back = meeting is null ? $"/kerjasama/{c.Id}/{MeetingAddresses.Slug}" : MeetingAddresses.Of(c.Id, meeting.Id);
        form.Page = new TeamMeetingFormPage(await frames.OfAsync(c, TalkPages.Tab), meeting, IndonesianDate.Name(meeting?.Zone ?? TeamMeetingDesk.ZoneOf(c)), back);
        return View("Form", form);
    }

    private async Task<IActionResult> SaveAsync(Cooperation c, TeamMeeting meeting, Action act, string done)
    {
        if (this.TryOrFlash(act))
        {
            try
            {
                await desk.TellAsync(c, meeting);
                await db.SaveChangesAsync();
                this.Flash(done);
            }
            catch (DbUpdateConcurrencyException)
            {
                this.Flash(t["Rapat ini baru saja diubah orang lain. Periksa, lalu coba lagi."], Tone.Bad);
            }
        }

        return Redirect(MeetingAddresses.Of(meeting.CooperationId, meeting.Id));
    }
}
