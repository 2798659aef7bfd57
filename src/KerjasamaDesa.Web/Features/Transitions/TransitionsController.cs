using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Workflow;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Transitions;

/// <summary>Moves a cooperation to the next stage, or back with a reason.</summary>
[Route("/kerjasama/{id:guid}/tahap")]
public sealed class TransitionsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpPost("maju")]
    public async Task<IActionResult> Advance(Guid id, [FromForm(Name = "dari")] Stage? from)
    {
        if (await HasLeftAsync(id, from))
        {
            return Already(id);
        }

        var cooperation = await door.OpenAsync(id, Act.Advance, Load.Everything);
        try
        {
            cooperation.Advance(door.Me, clock.Now, clock.Today);
            await db.SaveChangesAsync();
        }
        catch (GateClosed closed)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View("Closed", new GatePage(await frames.OfAsync(cooperation, ""), closed.Missing));
        }
        catch (DbUpdateConcurrencyException)
        {
            return Already(id);
        }

        this.Flash(cooperation.Stage == Stage.Closed ? t["Siklus ini ditutup."] : t["Kerja sama sekarang di tahap {0}.", t[Words.Of(cooperation.Stage)].Value]);
        return Redirect($"/kerjasama/{id}");
    }

    [HttpGet("mundur")]
    public async Task<IActionResult> Back(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.MoveBack);
        return await FormAsync(cooperation, new MoveBackForm { From = cooperation.Stage });
    }

    [HttpPost("mundur")]
    public async Task<IActionResult> Back(Guid id, MoveBackForm form)
    {
        if (await HasLeftAsync(id, form.From))
        {
            return Already(id);
        }

        var cooperation = await door.OpenAsync(id, Act.MoveBack, Load.History);
        if (!ModelState.IsValid || !this.Try(() => cooperation.MoveBack(door.Me, form.Reason!, clock.Now)))
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

        this.Flash(t["Kerja sama dikembalikan ke tahap {0}.", t[Words.Of(cooperation.Stage)].Value]);
        return Redirect($"/kerjasama/{id}");
    }

    /// <summary>Whether the stage the button stood on is no longer the stage: pressed twice, or by two people.</summary>
    private async Task<bool> HasLeftAsync(Guid id, Stage? from) =>
        from is not null && (await door.ShowAsync(id, Act.ViewDetails)).Stage != from;

    private RedirectResult Already(Guid id)
    {
        this.Flash(t["Tahap kerja sama ini sudah berpindah."], Tone.Info);
        return Redirect($"/kerjasama/{id}");
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, MoveBackForm form)
    {
        (form.Frame, form.To) = (await frames.OfAsync(cooperation, ""), cooperation.Stage - 1);
        return View("Back", form);
    }
}
