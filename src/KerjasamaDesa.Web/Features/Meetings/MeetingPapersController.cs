using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Verification;
using KerjasamaDesa.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>The papers of a Musyawarah Desa, set from what is on record: invitation, attendance list, berita acara.</summary>
[Route("/desa/{code}/musyawarah/{meetingId:guid}")]
public sealed class MeetingPapersController(Door door, PortalDb db, FileStore files, PortalClock clock, PaperChecks checks) : Controller
{
    [HttpGet("undangan.pdf")]
    public async Task<IActionResult> Invitation(string code, Guid meetingId)
    {
        var report = await ReportAsync(code, meetingId, isCall: true);
        return this.Paper(MeetingDocuments.Invitation(report), $"Undangan Musyawarah {report.Village} {report.Day:yyyy-MM-dd}.pdf");
    }

    [HttpGet("daftar-hadir.pdf")]
    public async Task<IActionResult> AttendanceList(string code, Guid meetingId)
    {
        var report = await ReportAsync(code, meetingId);
        return this.Paper(MeetingDocuments.AttendanceList(report), $"Daftar Hadir Musyawarah {report.Village} {report.Day:yyyy-MM-dd}.pdf");
    }

    [HttpGet("berita-acara.pdf")]
    public async Task<IActionResult> Minutes(string code, Guid meetingId)
    {
        var report = await ReportAsync(code, meetingId);
        return this.Paper(MeetingDocuments.Minutes(report), $"Berita Acara Musyawarah {report.Village} {report.Day:yyyy-MM-dd}.pdf");
    }

    /// <summary>The invitation is recognised by the call alone, since the result that follows does not change it.</summary>
    private async Task<MeetingReport> ReportAsync(string code, Guid meetingId, bool isCall = false)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.ViewPapers);
        var meeting = await db.VillageMeetings.AsNoTracking().Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == meetingId && m.VillageCode == code)
            ?? throw new NotThereException();
        var report = await db.MeetingReportAsync(files, meeting, village, clock);
        var mark = isCall || !report.IsHeld ? meeting.CallMark() : meeting.ResultMark();
        return report with { Check = checks.Of(meeting.Code, $"Musyawarah {report.Village} tanggal {IndonesianDate.Format(report.Day)}", mark) };
    }
}
