using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Subjects;

/// <summary>Needs a cooperation answers and potentials it draws on.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Cooperation">With its links.</param>
/// <param name="Villages">Names of the parties by code.</param>
/// <param name="NeedChoices">Needs of the parties that may still be linked; empty for those who may not.</param>
/// <param name="PotentialChoices">Potentials likewise.</param>
/// <param name="MayLink">Whether the reader may link and unlink.</param>
public sealed record SubjectsPage(
    CooperationFrame Frame,
    Cooperation Cooperation,
    IReadOnlyDictionary<string, Village> Villages,
    IReadOnlyList<Need> NeedChoices,
    IReadOnlyList<Potential> PotentialChoices,
    bool MayLink);

/// <summary>The tab Potensi dan Kebutuhan.</summary>
[Route("/kerjasama/{id:guid}/potensi-kebutuhan")]
public sealed class SubjectsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    private const int MostChoices = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Links);
        var mayLink = door.Allows(Act.LinkSubjects, c);
        return View(new SubjectsPage(
            await frames.OfAsync(c, "potensi-kebutuhan"),
            c,
            c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!),
            mayLink ? await NeedsOf(c).OrderByDescending(n => n.Priority).Take(MostChoices).AsNoTracking().ToListAsync() : [],
            mayLink ? await PotentialsOf(c).OrderBy(p => p.Title).Take(MostChoices).AsNoTracking().ToListAsync() : [],
            mayLink));
    }

    [HttpPost("kaitkan")]
    public async Task<IActionResult> Link(Guid id, List<Guid> needs, List<Guid> potentials)
    {
        var c = await door.OpenAsync(id, Act.LinkSubjects, Load.Links);
        var chosenNeeds = await NeedsOf(c).Where(n => needs.Contains(n.Id)).ToListAsync();
        var chosenPotentials = await PotentialsOf(c).Where(p => potentials.Contains(p.Id)).ToListAsync();
        return await DoAsync(id, t["Kaitan disimpan."], () =>
        {
            chosenNeeds.ForEach(need => c.Link(need, clock.Now));
            chosenPotentials.ForEach(potential => c.Link(potential, clock.Now));
        });
    }

    [HttpPost("kebutuhan/{needId:guid}/lepas")]
    public async Task<IActionResult> UnlinkNeed(Guid id, Guid needId)
    {
        var c = await door.OpenAsync(id, Act.LinkSubjects, Load.Links);
        var linked = c.Needs.SingleOrDefault(n => n.NeedId == needId);
        return await DoAsync(id, t["Kebutuhan dilepas dari kerja sama ini."], () =>
        {
            if (linked is not null) { c.Unlink(linked.Need!, clock.Now); }
        });
    }

    [HttpPost("potensi/{potentialId:guid}/lepas")]
    public async Task<IActionResult> UnlinkPotential(Guid id, Guid potentialId)
    {
        var c = await door.OpenAsync(id, Act.LinkSubjects, Load.Links);
        var linked = c.Potentials.SingleOrDefault(p => p.PotentialId == potentialId);
        return await DoAsync(id, t["Potensi dilepas dari kerja sama ini."], () =>
        {
            if (linked is not null) { c.Unlink(linked.Potential!, clock.Now); }
        });
    }

    private async Task<RedirectResult> DoAsync(Guid id, string done, Action act)
    {
        if (this.TryOrFlash(act))
        {
            await db.SaveChangesAsync();
            this.Flash(done);
        }

        return Redirect($"/kerjasama/{id}/potensi-kebutuhan");
    }

    private IQueryable<Need> NeedsOf(Cooperation c)
    {
        var (villages, linked) = (VillagesOf(c), c.Needs.Select(n => n.NeedId).ToList());
        return db.Needs.Where(n => villages.Contains(n.VillageCode) && n.ArchivedAt == null && n.State != NeedState.Met && !linked.Contains(n.Id));
    }

    private IQueryable<Potential> PotentialsOf(Cooperation c)
    {
        var (villages, linked) = (VillagesOf(c), c.Potentials.Select(p => p.PotentialId).ToList());
        return db.Potentials.Where(p => villages.Contains(p.VillageCode) && p.ArchivedAt == null && !linked.Contains(p.Id));
    }

    private static List<string> VillagesOf(Cooperation c) =>
        [.. c.Parties.Where(p => p.State is PartyState.Accepted or PartyState.Invited).Select(p => p.VillageCode)];
}
