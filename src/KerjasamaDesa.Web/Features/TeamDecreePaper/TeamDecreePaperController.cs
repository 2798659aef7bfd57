using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Legal;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamDecreePaper;

/// <summary>A passage of the decree on the page.</summary>
public sealed record PassageRow(DecreePassage Passage, string Slug, string Text, bool IsOwn);

/// <summary>The decree as a paper: what can be printed, and the texts around the list of members.</summary>
public sealed record DecreePaperPage(CooperationFrame Frame, TeamDecreeReport Report, IReadOnlyList<PassageRow> Passages, bool MayEdit)
{
    public string Address => $"{Frame.Address}/tim/keputusan";
}

/// <summary>The decree (SK) that forms the team as a paper, with texts that the villages may write before printing.</summary>
[Route("/kerjasama/{id:guid}/tim/keputusan")]
public sealed class TeamDecreePaperController(Door door, DecreeFacts facts, TeamDesk desk, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("naskah")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, DecreeFacts.Needed);
        var report = await facts.OfAsync(c);
        return View(new DecreePaperPage(
            await frames.OfAsync(c, "tim"), report,
            [.. Enum.GetValues<DecreePassage>().Select(p => new PassageRow(p, SlugOf(p), report.Text(p), report.Written.ContainsKey(p)))],
            door.Allows(Act.EditTeam, c)));
    }

    [HttpGet("naskah.pdf")]
    public async Task<IActionResult> Pdf(Guid id)
    {
        var paper = await PaperAsync(id);
        return this.Paper(LegalPdf.Make(paper), NameOf(paper, ".pdf"));
    }

    [HttpGet("naskah.docx")]
    public async Task<IActionResult> Docx(Guid id)
    {
        var paper = await PaperAsync(id);
        return this.WordPaper(LegalDocx.Make(paper), NameOf(paper, ".docx"));
    }

    [HttpGet("teks/{passage}")]
    public async Task<IActionResult> Edit(Guid id, string passage)
    {
        var c = await door.ShowAsync(id, Act.EditTeam, DecreeFacts.Needed);
        var asked = PassageOf(passage);
        return await FormAsync(c, asked, new TeamTextForm { Version = c.Team.Version, Body = (await facts.OfAsync(c)).Text(asked) });
    }

    [HttpPost("teks/{passage}")]
    public async Task<IActionResult> Save(Guid id, string passage, TeamTextForm form)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, DecreeFacts.Needed);
        var asked = PassageOf(passage);
        var usual = DecreeWords.Default(asked, await facts.OfAsync(c));
        if (!ModelState.IsValid || !this.Try(() => c.Team.Write(asked, form.Body == usual ? null : form.Body)))
        {
            return await FormAsync(c, asked, form);
        }

        if (await desk.SaveAsync(c.Team, form.Version))
        {
            this.Flash(t["Teks disimpan."], draft: DraftOf(id, asked));
            return Redirect($"{AddressOf(id)}/naskah#{passage}");
        }

        var theirs = await door.ShowAsync(id, Act.EditTeam, DecreeFacts.Needed);
        return this.DataChanged(
            t[Words.Of(asked)], $"{AddressOf(id)}/teks/{passage}", form, new TeamTextForm { Version = theirs.Team.Version, Body = (await facts.OfAsync(theirs)).Text(asked) });
    }

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/tim/keputusan";

    private static string DraftOf(Guid id, DecreePassage passage) => $"keputusan-{id}-{passage}";

    private static string NameOf(LegalPaper paper, string ending) => paper.Title.Replace(":", "", StringComparison.Ordinal) + ending;

    private static DecreePassage PassageOf(string slug)
    {
        var found = Enum.GetValues<DecreePassage>().Where(p => SlugOf(p) == slug).ToList();
        return found.Count == 1 ? found[0] : throw new NotThereException();
    }

    /// <summary>Its name in the address: "menimbang", "kesatu".</summary>
    private static string SlugOf(DecreePassage passage) => Words.Of(passage).Split(':')[0].ToLower(Indonesian.Culture);

    private async Task<LegalPaper> PaperAsync(Guid id) => FormationDecree.Of(await facts.OfAsync(await door.ShowAsync(id, Act.ViewDetails, DecreeFacts.Needed)));

    private async Task<IActionResult> FormAsync(Cooperation c, DecreePassage passage, TeamTextForm form)
    {
        (form.Frame, form.Name, form.Back) = (await frames.OfAsync(c, "tim"), Words.Of(passage), $"{AddressOf(c.Id)}/naskah");
        (form.Usual, form.Draft) = (DecreeWords.Default(passage, await facts.OfAsync(c)), DraftOf(c.Id, passage));
        return View("/Features/Coordination/Text.cshtml", form);
    }
}
