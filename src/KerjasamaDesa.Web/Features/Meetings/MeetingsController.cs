using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>The Musyawarah Desa of a village: calling one, and looking at what came of it. Its result has a controller of its own.</summary>
[Route("/desa/{code}/musyawarah")]
public sealed class MeetingsController(Door door, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string code, [FromQuery] MeetingFilter filter, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var all = db.VillageMeetings.AsNoTracking().Where(m => m.VillageCode == code);
        var rows = MeetingRow.Of(filter.Of(all));
        if (Download.For(filter, $"musyawarah-{code}", MeetingRow.Sorts.Order(rows, filter), MeetingRow.Columns(t)) is { } file) { return file; }

        var years = await all.Select(m => m.Day.Year).Distinct().OrderByDescending(year => year).ToListAsync(stop);
        var page = await MeetingRow.Sorts.PageAsync(rows, filter, stop);
        return View(new MeetingsPage(village, filter, years, page, clock.Today, MayRecord(village)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(string code)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.RecordMeetings);
        var chair = await db.OfficeHolders.OnAsync(code, Office.CouncilChair, clock.Today);
        return await FormAsync(village, new MeetingForm { Id = Guid.CreateVersion7(), Time = "09:00", ChairName = chair?.Name }, null);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> New(string code, MeetingForm form)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.RecordMeetings);
        if (!ModelState.IsValid) { return await FormAsync(village, form, null); }

        if (await db.VillageMeetings.FindAsync(form.Id) is { } known)
        {
            return known.VillageCode == code ? Redirect($"/desa/{code}/musyawarah/{known.Id}") : throw new NotThereException();
        }

        var subjects = await SubjectChoices.OfAsync(db, code, [], []);
        if (!this.Try(() => db.Add(VillageMeeting.Call(form.Id, village, form.ToDetails(), subjects.Chosen(form), clock.Now)))) { return await FormAsync(village, form, null); }

        await db.SaveOnceAsync();
        this.Flash(
            form.Day > clock.Today ? t["Musyawarah Desa direncanakan. Cetak undangan dan daftar hadirnya dari halaman ini."] : t["Musyawarah Desa dicatat. Lanjutkan dengan hasilnya."],
            draft: $"musyawarah-baru-{code}");
        return Redirect($"/desa/{code}/musyawarah/{form.Id}{(form.Day > clock.Today ? "" : "/hasil")}");
    }

    [HttpGet("{meetingId:guid}")]
    public async Task<IActionResult> Show(string code, Guid meetingId, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var meeting = await db.VillageMeetings.AsNoTracking().Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == meetingId && m.VillageCode == code, stop)
            ?? throw new NotThereException();
        var usedIn = await door.Cooperations.Where(c => c.Parties.Any(p => p.Deliberation!.MeetingId == meetingId))
            .OrderBy(c => c.Id).Select(c => new UsedIn(c.Id, c.Title)).ToListAsync(stop);
        return View(new MeetingPage(meeting, village, usedIn, clock.Today, MayRecord(village), door.Allows(VillageAct.ViewPapers, code)));
    }

    [HttpGet("{meetingId:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid meetingId)
    {
        var (village, meeting) = await OpenAsync(code, meetingId);
        return meeting.State == MeetingState.Cancelled ? AlreadyCancelled(meeting) : await FormAsync(village, MeetingForm.Of(meeting), meeting);
    }

    [HttpPost("{meetingId:guid}/ubah")]
    public async Task<IActionResult> Edit(string code, Guid meetingId, MeetingForm form)
    {
        var (village, meeting) = await OpenAsync(code, meetingId);
        var before = MeetingForm.Of(meeting);
        var subjects = await SubjectChoices.OfAsync(db, code, before.Needs, before.Potentials);
        if (!ModelState.IsValid || !this.Try(() => meeting.Change(form.ToDetails(), subjects.Chosen(form), clock.Today, clock.Now))) { return await FormAsync(village, form, meeting); }

        db.Expect(meeting, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(meeting, form, subjects);
        }

        this.Flash(t["Musyawarah Desa disimpan."], draft: $"musyawarah-{meetingId}");
        return Redirect($"/desa/{code}/musyawarah/{meetingId}{(meeting.LacksDecisions ? "/hasil" : "")}");
    }

    [HttpPost("{meetingId:guid}/batalkan")]
    public async Task<IActionResult> Cancel(string code, Guid meetingId, CancelForm form)
    {
        var (_, meeting) = await OpenAsync(code, meetingId);
        if (meeting.State == MeetingState.Cancelled || !this.TryOrFlash(() => meeting.Cancel(form.Reason ?? "", clock.Now))) { return Redirect($"/desa/{code}/musyawarah/{meetingId}"); }

        db.Expect(meeting, form.Version);
        try
        {
            await db.SaveChangesAsync();
            this.Flash(t["Musyawarah Desa dibatalkan. Catatannya tetap ada."]);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Musyawarah ini baru saja diubah orang lain. Periksa lalu coba lagi."], Tone.Bad);
        }

        return Redirect($"/desa/{code}/musyawarah/{meetingId}");
    }

    private bool MayRecord(Village village) => village.CanBeParty && door.Allows(VillageAct.RecordMeetings, village.Code);

    private async Task<(Village Village, VillageMeeting Meeting)> OpenAsync(string code, Guid meetingId)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.RecordMeetings);
        return (village, await db.VillageMeetings.Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == meetingId && m.VillageCode == code) ?? throw new NotThereException());
    }

    private RedirectResult AlreadyCancelled(VillageMeeting meeting)
    {
        this.Flash(t["Musyawarah ini sudah dibatalkan."], Tone.Info);
        return Redirect($"/desa/{meeting.VillageCode}/musyawarah/{meeting.Id}");
    }

    private async Task<ViewResult> FormAsync(Village village, MeetingForm form, VillageMeeting? present)
    {
        var chosen = present is null ? form : MeetingForm.Of(present);
        ViewData["Frame"] = new MeetingFrame(village, await SubjectChoices.OfAsync(db, village.Code, chosen.Needs, chosen.Potentials), present);
        return View("Form", form);
    }

    private async Task<ViewResult> ConflictAsync(VillageMeeting meeting, MeetingForm yours, SubjectChoices subjects)
    {
        var theirs = MeetingForm.Of(await db.VillageMeetings.AsNoTracking().Include(m => m.Items).SingleAsync(m => m.Id == meeting.Id));
        return this.DataChanged(
            t["Musyawarah Desa {0}", Domain.Formats.IndonesianDate.Format(theirs.Day!.Value)], $"/desa/{meeting.VillageCode}/musyawarah/{meeting.Id}/ubah",
            yours, theirs, subjects.Names);
    }
}
