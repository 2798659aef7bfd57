using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>What came of a Musyawarah Desa: who was there and what was decided on each thing. It can be mended later.</summary>
[Route("/desa/{code}/musyawarah/{meetingId:guid}/hasil")]
public sealed class MeetingResultsController(Door door, PortalDb db, FileStore files, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string code, Guid meetingId)
    {
        var (village, meeting) = await OpenAsync(code, meetingId);
        return NotNow(meeting) is { } refused ? refused : Form(village, meeting, ResultForm.Of(meeting));
    }

    [HttpPost("")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> Save(string code, Guid meetingId, ResultForm form)
    {
        var (village, meeting) = await OpenAsync(code, meetingId);
        if (NotNow(meeting) is { } refused) { return refused; }

        if (!ModelState.IsValid || !await this.TryAsync(() => RecordAsync(village, meeting, form))) { return Form(village, meeting, form); }

        db.Expect(meeting, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(meeting, form);
        }

        this.Flash(t["Hasil Musyawarah Desa disimpan."], draft: $"hasil-{meetingId}");
        return Redirect($"/desa/{code}/musyawarah/{meetingId}");
    }

    private async Task RecordAsync(Village village, VillageMeeting meeting, ResultForm form)
    {
        // The rest is judged before the file is taken in, so that a refused form leaves nothing behind.
        meeting.RecordResult(form.ToResult(), clock.Today, clock.Now);
        if (form.Minutes is { } minutes)
        {
            meeting.AttachMinutes((await files.SaveDocumentAsync(minutes, FileOwner.PapersOf(village), nameof(form.Minutes), HttpContext.RequestAborted)).Id, clock.Now);
        }
    }

    private RedirectResult? NotNow(VillageMeeting meeting)
    {
        var why = meeting.State == MeetingState.Cancelled ? t["Musyawarah ini sudah dibatalkan."]
            : meeting.Day > clock.Today ? t["Hasil baru dapat dicatat setelah musyawarah diadakan."] : null;
        if (why is null) { return null; }

        this.Flash(why, Tone.Info);
        return Redirect($"/desa/{meeting.VillageCode}/musyawarah/{meeting.Id}");
    }

    private async Task<(Village Village, VillageMeeting Meeting)> OpenAsync(string code, Guid meetingId)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.RecordMeetings);
        return (village, await db.VillageMeetings.Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == meetingId && m.VillageCode == code) ?? throw new NotThereException());
    }

    private ViewResult Form(Village village, VillageMeeting meeting, ResultForm form)
    {
        form.Face(meeting);
        (ViewData["Village"], ViewData["Meeting"]) = (village, meeting);
        return View("Form", form);
    }

    private async Task<ViewResult> ConflictAsync(VillageMeeting meeting, ResultForm yours)
    {
        var theirs = await db.VillageMeetings.AsNoTracking().Include(m => m.Items).SingleAsync(m => m.Id == meeting.Id);
        yours.Face(theirs);
        return this.DataChanged(
            t["Hasil Musyawarah Desa {0}", IndonesianDate.Format(theirs.Day)], $"/desa/{meeting.VillageCode}/musyawarah/{meeting.Id}/hasil",
            yours, ResultForm.Of(theirs));
    }
}
