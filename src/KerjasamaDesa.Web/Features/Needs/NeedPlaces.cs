using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Needs;

/// <summary>
/// The places of a village's needs in its own order, counted anew at every look: what is met or archived leaves no gap, and what is
/// new stands at the end.
/// </summary>
public sealed class NeedPlaces
{
    private const int Named = 10;

    private readonly Dictionary<Guid, int> _places;

    private NeedPlaces(IReadOnlyList<Guid> order) => (Order, _places) = (order, order.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i + 1));

    /// <summary>No needs at all.</summary>
    public static NeedPlaces None { get; } = new([]);

    /// <summary>The needs that wait, most wanted first.</summary>
    public IReadOnlyList<Guid> Order { get; }

    public int Count => Order.Count;

    /// <summary>From 1; null for what no longer waits.</summary>
    public int? Of(Guid needId) => _places.TryGetValue(needId, out var place) ? place : null;

    public static async Task<NeedPlaces> OfAsync(PortalDb db, string villageCode, CancellationToken stop = default)
    {
        var ranking = await db.NeedRankings.AsNoTracking().SingleOrDefaultAsync(r => r.VillageCode == villageCode, stop);
        var waiting = await Waiting(db.Needs, villageCode).OrderBy(n => n.Id).Select(n => n.Id).ToListAsync(stop);
        return new NeedPlaces(NeedRanking.InOrder(ranking, waiting));
    }

    /// <summary>The head of an order in words, for the trail: it says what matters.</summary>
    public static async Task<string> NamesAsync(PortalDb db, IReadOnlyList<Guid> order)
    {
        var first = order.Take(Named).ToList();
        var titles = await db.Needs.Where(n => first.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Title);
        return string.Join("; ", first.Select((id, i) => $"{i + 1}. {titles[id]}"));
    }

    /// <summary>The needs of a village that still wait to be met.</summary>
    public static IQueryable<Need> Waiting(IQueryable<Need> needs, string villageCode) =>
        needs.Where(n => n.VillageCode == villageCode && n.ArchivedAt == null && n.State != NeedState.Met);
}
