using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Parties;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Answers;

/// <summary>A village answers with the decision of its Musyawarah Desa; the proposing village records its own the same way.</summary>
[Route("/kerjasama/{id:guid}/jawab")]
public sealed class AnswersController(PortalDb db, Door door, FileStore files, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    private const int MostMeetings = 30;

    [HttpGet("")]
    public async Task<IActionResult> New(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails);
        return IsAnswered(cooperation) ? Already(id) : await FormAsync(await door.ShowAsync(id, Act.Answer), new AnswerForm());
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, AnswerForm form, [FromServices] OfferNews news)
    {
        if (IsAnswered(await door.ShowAsync(id, Act.ViewDetails)))
        {
            return Already(id);
        }

        var cooperation = await door.OpenAsync(id, Act.Answer, Load.Offers);
        if (!ModelState.IsValid || !await this.TryAsync(() => AnswerAsync(cooperation, form)))
        {
            return await FormAsync(cooperation, form);
        }

        await news.AnsweredAsync(cooperation, door.Me.Scope, form.Decision!.Value);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return Already(id);
        }

        this.Flash(t["Hasil Musyawarah Desa tercatat."], draft: $"jawab-{id}");
        return Redirect($"/kerjasama/{id}");
    }

    private async Task AnswerAsync(Cooperation cooperation, AnswerForm form)
    {
        var meeting = form.MeetingId is { } chosen
            ? await db.VillageMeetings.SingleOrDefaultAsync(m => m.Id == chosen && m.VillageCode == door.Me.Scope) ?? throw new NotThereException()
            : null;

        // The rest is judged before the file is taken in, so that a refused form leaves nothing behind.
        VillageDeliberation Told(Guid? file) => meeting is not null
            ? VillageDeliberation.At(meeting, form.Decision!.Value, form.Notes, file, clock.Today)
            : new(form.Day!.Value, form.Attendance!.Value, form.Decision!.Value, form.Notes, file, clock.Today);
        var deliberation = Told(null);
        if (await MinutesAsync(cooperation, form, meeting) is { } minutes)
        {
            deliberation = Told(minutes.Id);
        }

        cooperation.Answer(door.Me.Scope, deliberation, clock.Now);
    }

    /// <summary>An upload, or a copy of the meeting's own minutes where the village hands them on: all parties may read it.</summary>
    private async Task<StoredFile?> MinutesAsync(Cooperation cooperation, AnswerForm form, VillageMeeting? meeting)
    {
        if (form.Minutes is { } upload)
        {
            return await files.SaveDocumentAsync(upload, FileOwner.Of(cooperation), nameof(form.Minutes), HttpContext.RequestAborted);
        }

        return form.SharesMinutes && meeting?.MinutesFileId is { } id
            ? await files.CopyAsync(await db.Files.SingleAsync(f => f.Id == id), FileOwner.Of(cooperation), HttpContext.RequestAborted)
            : null;
    }

    /// <summary>Whether the person would answer for a village that has answered: a second press, or the BPD after the head.</summary>
    private bool IsAnswered(Cooperation cooperation) =>
        cooperation.Stage == Stage.Identification
        && door.Me is { Role: Role.VillageHead or Role.VillageCouncil } me
        && (cooperation.IsParty(me.Scope, PartyState.Accepted) || cooperation.IsParty(me.Scope, PartyState.Declined));

    private RedirectResult Already(Guid id)
    {
        this.Flash(t["Hasil Musyawarah Desa sudah tercatat."], TagHelpers.Tone.Info);
        return Redirect($"/kerjasama/{id}");
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, AnswerForm form)
    {
        (form.Frame, form.Village) = (await frames.OfAsync(cooperation, ""), cooperation.PartyOf(door.Me.Scope).Village!);
        var meetings = await db.VillageMeetings.AsNoTracking().Where(m => m.VillageCode == door.Me.Scope && m.State == MeetingState.Held)
            .OrderByDescending(m => m.Day).ThenByDescending(m => m.Id).Take(MostMeetings).Select(m => new { m.Id, m.Day, m.Agenda }).ToListAsync();
        form.Meetings = Choices.Of(meetings, m => m.Id, m => $"{IndonesianDate.Format(m.Day)}: {m.Agenda}");
        return View("New", form);
    }
}
