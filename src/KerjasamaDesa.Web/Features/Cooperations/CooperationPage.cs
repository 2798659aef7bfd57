using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Cooperations;

/// <summary>The first page of a cooperation: what it is, who is in, how it stands, and what the reader may do.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Cooperation">The cooperation with its parties.</param>
/// <param name="IsInsider">Whether more than the public summary is shown.</param>
/// <param name="Figures">Cost and progress, once there is a plan with cost; for insiders.</param>
/// <param name="PreviousId">The cycle before, if there is one.</param>
/// <param name="NextId">The cycle after, if it has begun.</param>
/// <param name="Offers">The letters that the reader may see.</param>
/// <param name="May">What the reader may do.</param>
public sealed record CooperationPage(
    CooperationFrame Frame, Cooperation Cooperation, bool IsInsider, KeyFigures? Figures, Guid? PreviousId, Guid? NextId, IReadOnlyList<OfferLine> Offers, Permitted May)
{
    /// <summary>The last letter to a village that the reader may see.</summary>
    public OfferLine? OfferTo(Party party) => Offers.Where(o => o.VillageCode == party.VillageCode).MaxBy(o => o.CreatedAt);

    /// <summary>The initiating village first.</summary>
    public IEnumerable<Party> Parties => Cooperation.Parties.OrderBy(p => p.VillageCode != Cooperation.InitiatingVillageCode).ThenBy(p => p.VillageCode);
}

/// <summary>A letter as the first page shows it.</summary>
public sealed record OfferLine(Guid Id, string VillageCode, string? Number, DateOnly Day, DateTimeOffset CreatedAt);

/// <summary>The buttons of the first page.</summary>
public sealed record Permitted(bool EditBasics, bool Invite, bool Answer, bool Publish, bool MoveBack, bool BeginNextCycle);

/// <summary>Money and progress in short.</summary>
/// <param name="Cost">Rupiah planned.</param>
/// <param name="Spent">Rupiah verified as spent.</param>
/// <param name="Progress">Verified physical progress, 0 to 1; null before implementation.</param>
public sealed record KeyFigures(decimal Cost, decimal Spent, decimal? Progress);

/// <summary>Gathers the first page in a fixed number of queries.</summary>
public sealed class CooperationPages(PortalDb db, Door door, CooperationFrames frames)
{
    public async Task<CooperationPage> OfAsync(Cooperation c)
    {
        var isInsider = door.Allows(Act.ViewDetails, c);
        return new CooperationPage(
            await frames.OfAsync(c, ""),
            c,
            isInsider,
            isInsider && c.Stage >= Stage.Planning ? await FiguresAsync(c) : null,
            c.PreviousId is { } previous && await door.SeesAsync(previous) ? previous : null,
            c.Stage == Stage.Closed ? await door.NextCycleAsync(c.Id) : null,
            isInsider ? await OffersAsync(c) : [],
            new Permitted(
                door.Allows(Act.EditBasics, c),
                door.Allows(Act.Invite, c),
                door.Allows(Act.Answer, c),
                door.Allows(Act.Publish, c),
                door.Allows(Act.MoveBack, c),
                door.Allows(Act.BeginNextCycle, c)));
    }

    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<Offer>> OffersOf = EF.CompileAsyncQuery((PortalDb db, Guid id) =>
        db.Offers.AsNoTracking().Where(o => o.CooperationId == id));

    private async Task<IReadOnlyList<OfferLine>> OffersAsync(Cooperation c)
    {
        var offers = await OffersOf(db, c.Id).ToListAsync();
        return [.. offers.Where(o => door.Allows(OfferAct.View, new OpenedOffer(c, o))).Select(o => new OfferLine(o.Id, o.VillageCode, o.Number, o.Day, o.CreatedAt))];
    }

    private sealed record PlannedActivity(Guid Id, decimal Weight, decimal Cost);

    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<PlannedActivity>> ActivitiesOf = EF.CompileAsyncQuery((PortalDb db, Guid id) =>
        db.Plans.Where(p => p.CooperationId == id).SelectMany(p => p.Programs).SelectMany(p => p.Activities)
            .Select(a => new PlannedActivity(a.Id, a.Weight, a.Costs.Sum(x => x.Amount))));

    private async Task<KeyFigures?> FiguresAsync(Cooperation c)
    {
        List<PlannedActivity> activities = c.Amendments > 0
            ? [.. (await db.BaselineAsync(c)).Plan.Activities.Select(a => new PlannedActivity(a.Id, a.Weight, a.Cost))]
            : await ActivitiesOf(db, c.Id).ToListAsync();
        var cost = activities.Sum(a => a.Cost);
        if (cost == 0)
        {
            return null;
        }

        if (c.Stage < Stage.Implementation)
        {
            return new KeyFigures(cost, 0, null);
        }

        var verified = await db.VerifiedProgressAsync(c.Id);
        var weights = activities.ToDictionary(a => a.Id, a => a.Weight);
        return new KeyFigures(cost, verified.Sum(e => e.Spent), ProgressCurve.PhysicalOn(DateOnly.MaxValue, weights, verified) / 100);
    }
}
