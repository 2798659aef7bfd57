using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Proposals;

/// <summary>A village proposes a cooperation to others.</summary>
public sealed class ProposalsController(PortalDb db, Door door, ProposalDesk desk, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("/kerjasama/usul")]
    public async Task<IActionResult> New(
        [FromQuery(Name = "undang")] List<string> invited, [FromQuery(Name = "kebutuhan")] List<Guid> needs, [FromQuery(Name = "potensi")] List<Guid> potentials)
    {
        var village = await MineAsync();
        ModelState.Clear();
        var form = new ProposalForm
        {
            Id = Guid.CreateVersion7(clock.Now),
            Vehicle = Vehicle.Bkad,
            StartYear = clock.Today.Year,
            EndYear = clock.Today.Year + 2,
            Parties = [.. invited.Where(code => code != village.Code).Distinct()],
            Needs = needs,
            Potentials = potentials,
        };
        await desk.SuggestAsync(form, village);
        return await FormAsync(village, form);
    }

    /// <summary>What the picked villages have on record, for the form that is being filled.</summary>
    [HttpGet("/kerjasama/usul/catatan")]
    public async Task<IActionResult> Subjects(
        [FromQuery(Name = "undang")] List<string> invited, [FromQuery(Name = "kebutuhan")] List<Guid> needs, [FromQuery(Name = "potensi")] List<Guid> potentials)
    {
        var form = new ProposalForm { Parties = invited, Needs = needs, Potentials = potentials };
        await desk.FillAsync(form, await MineAsync());
        ModelState.Clear();
        return PartialView("_Subjects", form);
    }

    /// <summary>The same without script: the form comes back as typed, with the records of the picked villages.</summary>
    [HttpPost("/kerjasama/usul/isi")]
    public async Task<IActionResult> Refill(ProposalForm form)
    {
        var village = await MineAsync();
        ModelState.Clear();
        await desk.SuggestAsync(form, village);
        return await FormAsync(village, form);
    }

    [HttpPost("/kerjasama/usul")]
    public async Task<IActionResult> Create(ProposalForm form)
    {
        var village = await MineAsync();
        if (await db.Cooperations.AnyAsync(c => c.Id == form.Id && c.InitiatingVillageCode == village.Code))
        {
            return Done(form);
        }

        if (!ModelState.IsValid)
        {
            return await FormAsync(village, form);
        }

        var propose = await desk.PrepareAsync(form, village);
        if (!this.Try(() => db.Add(propose())))
        {
            return await FormAsync(village, form);
        }

        await db.SaveOnceAsync();
        return Done(form);
    }

    /// <summary>The village in whose name the person may propose.</summary>
    private async Task<Village> MineAsync() =>
        await door.OpenVillageAsync(door.Me.VillageCode ?? throw new NotAllowedException(), VillageAct.Propose);

    private async Task<ViewResult> FormAsync(Village village, ProposalForm form)
    {
        await desk.FillAsync(form, village);
        return View("New", form);
    }

    private RedirectResult Done(ProposalForm form)
    {
        this.Flash(t["Kerja sama diusulkan. Berikutnya: lengkapi dan kirim surat penawaran ke tiap desa."], draft: "usul-kerjasama");
        return Redirect($"/kerjasama/{form.Id}/pihak");
    }
}
