using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.NeedRankings;

/// <summary>The village's own order of its needs: read by everybody signed in, put by the village's own people.</summary>
[Route("/desa/{code}/kebutuhan/urutan")]
public sealed class NeedRankingsController(Door door, PortalDb db, PortalClock clock, AuditTrail trail, IStringLocalizer<Text> t) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string code, CancellationToken stop)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.View);
        var places = await NeedPlaces.OfAsync(db, code, stop);
        var shown = places.Order.Take(RankingPage.Most).ToList();
        var needs = await db.Needs.AsNoTracking().Where(n => shown.Contains(n.Id))
            .Select(n => new RankedNeed(n.Id, n.Title, n.Type!.Name, n.Priority, n.AffectedPeople, n.EstimatedCost, n.State)).ToDictionaryAsync(n => n.Id, stop);
        var version = await db.NeedRankings.Where(r => r.VillageCode == code).Select(r => (uint?)r.Version).SingleOrDefaultAsync(stop) ?? 0;
        return View(new RankingPage(
            village, [.. shown.Where(needs.ContainsKey).Select(id => needs[id])], places.Count - shown.Count, version, village.CanBeParty && door.Allows(VillageAct.Edit, code)));
    }

    [HttpPost]
    public async Task<IActionResult> Arrange(string code, RankingForm form)
    {
        await door.OpenVillageAsync(code, VillageAct.Edit);
        var (places, meant) = (await NeedPlaces.OfAsync(db, code), form.Meant());
        if (await db.Needs.CountAsync(n => meant.Contains(n.Id) && n.VillageCode == code) != meant.Distinct().Count()) { throw new NotThereException(); }

        List<Guid> order = [.. meant.Where(id => places.Of(id) is not null), .. places.Order.Except(meant)];
        var back = $"/desa/{code}/kebutuhan/urutan{(form.Moved is { } moved ? $"#urut-{moved}" : "")}";

        // Also a form that was sent twice: what it asks for is there already.
        if (order.SequenceEqual(places.Order)) { return Saved(back); }

        if (!this.TryOrFlash(() => Put(code, form.Version, order))) { return Redirect(back); }

        trail.Happened(Happening.NeedsRanked, nameof(NeedRanking), code, detail: await NeedPlaces.NamesAsync(db, order));
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return await ConflictAsync(code, order);
        }

        return Saved(back);
    }

    private RedirectResult Saved(string back)
    {
        this.Flash(t["Urutan kebutuhan disimpan."]);
        return Redirect(back);
    }

    /// <summary>A village that ranks for the first time gets its row; two who do so at once meet at its key.</summary>
    private void Put(string code, uint seen, IReadOnlyCollection<Guid> order)
    {
        var ranking = db.NeedRankings.Find(code);
        if (ranking is null)
        {
            ranking = new NeedRanking(code);
            db.Add(ranking);
        }
        else
        {
            db.Expect(ranking, seen);
        }

        ranking.Arrange(order, clock.Now);
    }

    private async Task<ViewResult> ConflictAsync(string code, IReadOnlyList<Guid> yours)
    {
        db.ChangeTracker.Clear();
        var theirs = new RankingForm
        {
            Order = [.. (await NeedPlaces.OfAsync(db, code)).Order],
            Version = await db.NeedRankings.Where(r => r.VillageCode == code).Select(r => r.Version).SingleOrDefaultAsync(),
        };
        var titles = await db.Needs.Where(n => n.VillageCode == code).ToDictionaryAsync(n => n.Id.ToString(), n => n.Title);
        return this.DataChanged(t["Urutan kebutuhan"], $"/desa/{code}/kebutuhan/urutan", new RankingForm { Order = [.. yours] }, theirs, titles);
    }
}
