using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamMeetings;

/// <summary>What a meeting leaves: minutes written while it runs, the closing form, action items, papers.</summary>
[Route("/kerjasama/{id:guid}/komunikasi/rapat/{teamMeetingId:guid}")]
public sealed class TeamMinutesController(Door door, PortalDb db, TeamMeetingDesk desk, ActionDesk actions, ActionOwners owners, CooperationFrames frames, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("notulen")]
    public async Task<IActionResult> Notes(Guid id, Guid teamMeetingId)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        return await NotesAsync(c, meeting, new NotesForm { Version = meeting.Version, Notes = meeting.Notes });
    }

    /// <summary>Saves the minutes; asked for by the page itself while one types, it answers in a few words instead of a page.</summary>
    [HttpPost("notulen")]
    public async Task<IActionResult> Notes(Guid id, Guid teamMeetingId, NotesForm form)
    {
        var isAutosave = Request.Headers.ContainsKey("X-Autosave");
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        if (!ModelState.IsValid || !this.Try(() => meeting.Note(form.Notes, door.Me, clock.Now)))
        {
            return isAutosave ? UnprocessableEntity() : await NotesAsync(c, meeting, form);
        }

        db.Expect(meeting, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.TeamMeetings.AsNoTracking().SingleAsync(m => m.Id == teamMeetingId);
            return isAutosave ? Conflict() : this.DataChanged(
                t["Notulen"], $"{MeetingAddresses.Of(id, teamMeetingId)}/notulen", form, new NotesForm { Version = theirs.Version, Notes = theirs.Notes });
        }

        if (isAutosave)
        {
            return Json(new { version = meeting.Version, at = IndonesianDate.Clock(clock.Now, meeting.Zone) });
        }

        this.Flash(t["Notulen disimpan."], draft: $"notulen-{teamMeetingId}");
        return Redirect(MeetingAddresses.Of(id, teamMeetingId));
    }

    [HttpGet("tutup")]
    public async Task<IActionResult> Close(Guid id, Guid teamMeetingId)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        return await ClosingAsync(c, meeting, ClosingMeetingForm.Of(meeting, Parties(c)));
    }

    [HttpPost("tutup")]
    public async Task<IActionResult> Close(Guid id, Guid teamMeetingId, ClosingMeetingForm form)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ModerateTalk);
        var today = IndonesianDate.DayIn(clock.Now, meeting.Zone);
        if (!ModelState.IsValid || !this.Try(() => meeting.Close(form.ToClosing(), Parties(c), door.Me, clock.Now, today)))
        {
            return await ClosingAsync(c, meeting, form);
        }

        db.Expect(meeting, form.Version);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var theirs = await db.TeamMeetings.AsNoTracking().SingleAsync(m => m.Id == teamMeetingId);
            return this.DataChanged(t["Rapat"], $"{MeetingAddresses.Of(id, teamMeetingId)}/tutup", form, ClosingMeetingForm.Of(theirs, Parties(c)));
        }

        this.Flash(t["Rapat ditutup. Jadikan keputusannya tugas, lalu cetak notulennya."], draft: $"rapat-tutup-{teamMeetingId}");
        return Redirect(MeetingAddresses.Of(id, teamMeetingId));
    }

    /// <summary>Makes an action item of a decision; pressed twice it makes one.</summary>
    [HttpPost("keputusan/{decision:guid}/tugas")]
    public async Task<IActionResult> Assign(Guid id, Guid teamMeetingId, Guid decision, string? owner, DateOnly? due)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.Talk);
        var chosen = await owners.FindAsync(c, owner);
        if (chosen is null || due is null)
        {
            this.Flash(t["Pilih penanggung jawab dan tenggatnya."], Tone.Bad);
            return Redirect($"{MeetingAddresses.Of(id, teamMeetingId)}#keputusan");
        }

        if (this.TryOrFlash(() =>
        {
            var actionId = Guid.CreateVersion7();
            var decided = meeting.Assign(decision, actionId);
            var isLong = decided.Text.Length > ActionItem.WhatMaxLength;
            var what = isLong ? decided.Text[..(ActionItem.WhatMaxLength - 1)] + "…" : decided.Text;
            db.Add(new ActionItem(actionId, id, new ActionDetails(what, isLong ? decided.Text : null, chosen, due.Value), new ActionOrigin(ActionSource.Meeting, meeting.Id, meeting.Title), door.Me, clock.Now, clock.Today));
        }))
        {
            try
            {
                await actions.TellOwnerAsync(c, db.ActionItems.Local.Single());
                await db.SaveChangesAsync();
                this.Flash(t["Tugas dicatat."]);
            }
            catch (DbUpdateConcurrencyException)
            {
                this.Flash(t["Rapat ini baru saja diubah orang lain. Periksa, lalu coba lagi."], Tone.Bad);
            }
        }

        return Redirect($"{MeetingAddresses.Of(id, teamMeetingId)}#keputusan");
    }

    [HttpGet("undangan.pdf")]
    public Task<IActionResult> Invitation(Guid id, Guid teamMeetingId) => PaperAsync(id, teamMeetingId, TeamMeetingDocuments.Invitation, "Undangan");

    [HttpGet("daftar-hadir.pdf")]
    public Task<IActionResult> Attendance(Guid id, Guid teamMeetingId) => PaperAsync(id, teamMeetingId, TeamMeetingDocuments.AttendanceList, "Daftar Hadir");

    [HttpGet("notulen.pdf")]
    public Task<IActionResult> Minutes(Guid id, Guid teamMeetingId) => PaperAsync(id, teamMeetingId, TeamMeetingDocuments.Minutes, "Notulen");

    private static List<string> Parties(Cooperation c) => [.. c.AcceptedParties.Select(p => p.VillageCode).Order(StringComparer.Ordinal)];

    private async Task<IActionResult> PaperAsync(Guid id, Guid teamMeetingId, Func<TeamMeetingReport, byte[]> make, string name)
    {
        var (c, meeting) = await desk.OpenAsync(id, teamMeetingId, Act.ReadTalk);
        return this.Paper(make(await desk.ReportAsync(c, meeting)), $"{name} {meeting.Title} {meeting.Day:yyyy-MM-dd}.pdf");
    }

    private async Task<IActionResult> NotesAsync(Cooperation c, TeamMeeting meeting, NotesForm form)
    {
        form.Page = await PageAsync(c, meeting);
        return View("/Features/TeamMeetings/Notes.cshtml", form);
    }

    private async Task<IActionResult> ClosingAsync(Cooperation c, TeamMeeting meeting, ClosingMeetingForm form)
    {
        (form.Page, form.Villages) = (await PageAsync(c, meeting), c.AcceptedParties.ToDictionary(p => p.VillageCode, p => p.Village!.FullName));
        return View("/Features/TeamMeetings/Close.cshtml", form);
    }

    private async Task<TeamMeetingFormPage> PageAsync(Cooperation c, TeamMeeting meeting) =>
        new(await frames.OfAsync(c, TalkPages.Tab), meeting, IndonesianDate.Name(meeting.Zone), MeetingAddresses.Of(c.Id, meeting.Id));
}
