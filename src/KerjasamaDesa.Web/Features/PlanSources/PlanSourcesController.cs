using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanSources;

/// <summary>Templates and earlier plans, from which whole branches come into a plan.</summary>
[Route("kerjasama/{id:guid}/rencana/contoh")]
public sealed class PlanSourcesController(Door door, PlanDesk desk, SourceDesk sources, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "susunan")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan | Load.Links);
        return Frozen(c.Plan, id) ?? View(await sources.GalleryAsync(c));
    }

    [HttpGet("rencana-lain")]
    public async Task<IActionResult> Plans(Guid id, [FromQuery] SourceFilter filter, CancellationToken stop)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? View(new SourcesPage(await frames.OfAsync(c, "susunan"), filter, await SourceRow.Sorts.PageAsync(filter.Of(sources.PlansFor(id)), filter, stop)));
    }

    [HttpGet("{source}")]
    public async Task<IActionResult> Show(Guid id, string source)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await FormAsync(c, await sources.OfAsync(id, source), null);
    }

    [HttpPost("{source}")]
    public async Task<IActionResult> Take(Guid id, string source, TakeForm form)
    {
        // The source is read first: the trail files what is written under the cooperation that was opened last.
        var from = await sources.OfAsync(id, source);
        var c = await Desk.OpenAsync(id);
        if (!await db.PlanTakings.AnyAsync(x => x.Id == form.NewId && x.PlanId == c.Plan.Id))
        {
            await WarnAsync(c, from, form);
            if (!TryEdit(c.Plan, () => db.Add(c.Plan.Take(from, Checked(c, form), form.FreshId, door.Me, clock.Now))))
            {
                return await FormAsync(c, from, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, T["Bagian dari “{0}” sudah ditambahkan. Sesuaikan isinya; selama {1} hari pengambilan ini dapat dibatalkan di sini.", from.Title, RemovedBranch.KeptDays], SourceDesk.DraftOf(c, from));
    }

    [HttpPost("diambil/{takingId:guid}/batal")]
    public async Task<IActionResult> GiveBack(Guid id, Guid takingId)
    {
        var c = await Desk.OpenAsync(id);
        var taking = await db.PlanTakings.FirstOrDefaultAsync(x => x.Id == takingId && x.PlanId == c.Plan.Id) ?? throw new NotThereException();
        if (this.TryOrFlash(() => db.AddRange(c.Plan.GiveBack(taking, door.Me, clock.Now))))
        {
            await Desk.SaveAsync();
            this.Flash(T["Pengambilan dari “{0}” dibatalkan. Bagiannya masih dapat dikembalikan dari daftar yang dihapus.", taking.Title]);
        }

        return Redirect(PageOf(c));
    }

    /// <summary>Taking from a source a second time is rarely meant: it is asked for.</summary>
    private async Task WarnAsync(Cooperation c, PlanSource source, TakeForm form)
    {
        if (!form.Again && await sources.StandingAsync(c.Plan.Id, source) is not null)
        {
            ModelState.AddModelError(nameof(form.Again), T["Rencana ini sudah mengambil dari contoh ini. Centang bila memang ingin menambahkannya sekali lagi."]);
        }
    }

    private static TakeTerms Checked(Cooperation c, TakeForm form)
    {
        var terms = form.Terms();
        foreach (var village in terms.InCharge.Values)
        {
            InParty(c, village);
        }

        return terms;
    }

    private async Task<IActionResult> FormAsync(Cooperation c, PlanSource source, TakeForm? typed)
    {
        var form = typed ?? sources.Offer(c, source);
        await sources.FillAsync(form, c, source);
        return View("Show", form);
    }
}
