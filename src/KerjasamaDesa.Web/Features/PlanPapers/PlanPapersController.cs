using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Legal;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.LegalPapers;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanPapers;

/// <summary>The legal papers of the plan: printed as they stand, with texts that the villages may write before printing.</summary>
[Route("kerjasama/{id:guid}/rencana/peraturan")]
public sealed class PlanPapersController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, LegalFacts facts, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "peraturan")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, LegalFacts.Needed);
        var report = await facts.OfAsync(c, null);
        var blocks = Enum.GetValues<PaperBlock>().Where(b => report.Papers.PartnerName is not null || !PaperWords.IsOfAgreement(b))
            .Select(b => new BlockRow(b, SlugOf(b), report.Text(b), report.Papers.Text(b) is not null));
        return View(new PapersPage(
            await frames.OfAsync(c, "peraturan"), $"/kerjasama/{id}/naskah", report.Version is { } v ? $"?versi={v.Number}" : "", report.Version?.Number,
            report.Version?.IsInForce == true, report.Place, report.Papers.Gazette, report.Papers.PartnerName, [.. blocks], [.. Missing(report)]));
    }

    [HttpGet("teks/{block}")]
    public async Task<IActionResult> Edit(Guid id, string block)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, LegalFacts.Needed);
        var asked = BlockOf(block);
        return Frozen(c.Plan, id) ?? await FormAsync(c, asked, new BlockForm { Version = c.Plan.Version, Body = (await facts.OfAsync(c, null)).Text(asked) });
    }

    [HttpPost("teks/{block}")]
    public async Task<IActionResult> Save(Guid id, string block, BlockForm form)
    {
        var c = await Desk.OpenAsync(id, Act.EditPlan, LegalFacts.Needed);
        var asked = BlockOf(block);
        var usual = PaperWords.Default(asked, await facts.OfAsync(c, null));
        db.Expect(c.Plan, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.WritePaper(asked, form.Body == usual ? null : form.Body)))
        {
            return await FormAsync(c, asked, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, T["Teks disimpan."], DraftOf(c, asked));
        }

        var theirs = await door.ShowAsync(id, Act.EditPlan, LegalFacts.Needed);
        return this.DataChanged(
            T[Words.Of(asked)], $"{PageOf(c)}/teks/{block}", form, new BlockForm { Version = theirs.Plan.Version, Body = (await facts.OfAsync(theirs, null)).Text(asked) });
    }

    [HttpGet("pengaturan")]
    public async Task<IActionResult> Arrange(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditPlan, Load.Plan);
        return Frozen(c.Plan, id) ?? await ArrangementAsync(c, ArrangementForm.Of(c.Plan));
    }

    [HttpPost("pengaturan")]
    public async Task<IActionResult> Arrange(Guid id, ArrangementForm form)
    {
        var c = await Desk.OpenAsync(id);
        db.Expect(c.Plan, form.Version);
        if (!TryEdit(c.Plan, () => c.Plan.ArrangePapers(form.Place, form.Gazette!, form.ToPartner())))
        {
            return await ArrangementAsync(c, form);
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, T["Pengaturan naskah disimpan."], DraftOf(c, "pengaturan"));
        }

        var theirs = (await door.ShowAsync(id, Act.EditPlan, Load.Plan)).Plan;
        return this.DataChanged(T["Pengaturan naskah"], $"{PageOf(c)}/pengaturan", form, ArrangementForm.Of(theirs));
    }

    private static PaperBlock BlockOf(string slug)
    {
        var found = Enum.GetValues<PaperBlock>().Where(b => SlugOf(b) == slug).ToList();
        return found.Count == 1 ? found[0] : throw new NotThereException();
    }

    /// <summary>Its name in the address, in Indonesian as all addresses.</summary>
    private static string SlugOf(PaperBlock block) => block switch
    {
        PaperBlock.Considerations => "menimbang",
        PaperBlock.LegalBasis => "mengingat",
        PaperBlock.Definitions => "pengertian",
        PaperBlock.Aims => "maksud",
        PaperBlock.Body => "badan",
        PaperBlock.Benefits => "hasil",
        PaperBlock.Reporting => "pelaporan",
        PaperBlock.Ending => "berakhirnya",
        PaperBlock.Closing => "penutup",
        PaperBlock.Partner => "pihak-ketiga",
        _ => "keadaan-kahar",
    };

    /// <summary>What the papers still have to leave open, in the order of the regulation.</summary>
    private IEnumerable<string> Missing(LegalReport report)
    {
        foreach (var section in Enum.GetValues<PlanSection>().Where(s => s != PlanSection.Background && string.IsNullOrWhiteSpace(report.Section(s))))
        {
            yield return T[Words.Of(section)];
        }

        if (report.Plan.TermStart is null)
        {
            yield return T["Tanggal jangka waktu belum diisi"];
        }

        if (report.Deliberation is null)
        {
            yield return T["Belum ada Musyawarah Antar Desa yang menyepakati"];
        }
    }

    private static string DraftOf(Cooperation c, PaperBlock block) => DraftOf(c, $"{block}");

    private static string DraftOf(Cooperation c, string what) => $"peraturan-{c.Id}-{what}";

    private async Task<IActionResult> FormAsync(Cooperation c, PaperBlock block, BlockForm form)
    {
        (form.Frame, form.Block, form.Draft) = (await frames.OfAsync(c, "peraturan"), block, DraftOf(c, block));
        form.Usual = PaperWords.Default(block, await facts.OfAsync(c, null));
        return View("Edit", form);
    }

    private async Task<IActionResult> ArrangementAsync(Cooperation c, ArrangementForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "peraturan"), DraftOf(c, "pengaturan"));
        return View("Arrange", form);
    }
}
