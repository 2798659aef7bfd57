using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanTexts;

/// <summary>The written sections of the plan, each edited on its own.</summary>
[Route("kerjasama/{id:guid}/rencana/naskah")]
public sealed class PlanTextsController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "naskah")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        return View(new TextsPage(await frames.OfAsync(c, "naskah", PlanPart.Texts), c.Plan.TermStart, c.Plan.TermEnd, [.. c.Plan.Texts.OrderBy(x => x.Section)]));
    }

    [HttpGet("{section}")]
    public async Task<IActionResult> Edit(Guid id, string section)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        var text = TextOf(c, section);
        return Frozen(c.Plan, id) ?? await FormAsync(c, text, TextForm.Of(text));
    }

    [HttpPost("{section}")]
    public async Task<IActionResult> Save(Guid id, string section, TextForm form)
    {
        var c = await Desk.OpenAsync(id);
        var text = TextOf(c, section);
        db.Expect(text, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.Write(text.Section, form.Body, door.Me, clock.Now)))
        {
            return await FormAsync(c, text, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Naskah disimpan.", DraftOf(c, text));
        }

        var theirs = TextOf(await door.ShowAsync(id, Act.EditPlan, Load.Plan), section);
        return this.DataChanged(T[Words.Of(theirs.Section)], $"{PageOf(c)}/{section}", form, TextForm.Of(theirs));
    }

    private static PlanText TextOf(Cooperation c, string slug) =>
        c.Plan.Texts.FirstOrDefault(x => SectionWords.SlugOf(x.Section) == slug) ?? throw new NotThereException();

    private static string DraftOf(Cooperation c, PlanText text) => $"naskah-{c.Id}-{text.Section}";

    private async Task<IActionResult> FormAsync(Cooperation c, PlanText text, TextForm form)
    {
        (form.Frame, form.Text, form.Draft) = (await frames.OfAsync(c, "naskah"), text, DraftOf(c, text));
        return View("Edit", form);
    }
}
