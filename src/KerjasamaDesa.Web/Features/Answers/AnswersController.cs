using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Parties;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Answers;

/// <summary>A village answers with the decision of its Musyawarah Desa; the proposing village records its own the same way.</summary>
[Route("/kerjasama/{id:guid}/jawab")]
public sealed class AnswersController(PortalDb db, Door door, FileStore files, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails);
        return IsAnswered(cooperation) ? Already(id) : await FormAsync(await door.ShowAsync(id, Act.Answer), new AnswerForm());
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, AnswerForm form)
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
        // The rest is judged before the file is taken in, so that a refused form leaves nothing behind.
        VillageDeliberation Told(Guid? file) => new(form.Day!.Value, form.Attendance!.Value, form.Decision!.Value, form.Notes, file, clock.Today);
        var deliberation = Told(null);
        if (form.Minutes is { } minutes)
        {
            deliberation = Told((await files.SaveDocumentAsync(minutes, FileOwner.Of(cooperation), nameof(form.Minutes), HttpContext.RequestAborted)).Id);
        }

        cooperation.Answer(door.Me.Scope, deliberation, clock.Now);
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
        return View("New", form);
    }
}
