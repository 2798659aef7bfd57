namespace KerjasamaDesa.Domain.Identification;

/// <summary>
/// A village's own order of its needs, most wanted first. It is kept apart from the needs, so that ranking disturbs nobody who edits
/// one, and read against those that still wait: what is met or archived drops out by itself, and a new need stands at the end.
/// </summary>
public sealed class NeedRanking
{
    private NeedRanking()
    {
    }

    /// <summary>A village's ranking before anything was ranked.</summary>
    public NeedRanking(string villageCode) => VillageCode = villageCode;

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Needs as they were last put; may name some that no longer wait.</summary>
    public List<Guid> Order { get; private set; } = [];

    /// <summary>When it was last put.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Puts the needs in this order; naming one twice is refused.</summary>
    public void Arrange(IReadOnlyCollection<Guid> order, DateTimeOffset now)
    {
        if (order.Distinct().Count() != order.Count)
        {
            throw new RuleBroken("Satu kebutuhan tidak dapat menempati dua urutan.");
        }

        (Order, UpdatedAt) = ([.. order], now);
    }

    /// <summary>The needs that wait, in the village's order: those it ranked first, the others as they were recorded.</summary>
    /// <param name="ranking">The ranking, or null when the village never ranked.</param>
    /// <param name="waiting">Identities of the needs that wait, oldest first.</param>
    public static IReadOnlyList<Guid> InOrder(NeedRanking? ranking, IReadOnlyCollection<Guid> waiting)
    {
        var present = waiting.ToHashSet();
        List<Guid> ranked = ranking is null ? [] : ranking.Order.FindAll(present.Contains);
        return [.. ranked, .. waiting.Except(ranked)];
    }

    /// <summary>
    /// The order with some needs at the places wanted for them; the others keep their order around them. Of two that want one
    /// place, the one that stood before goes first.
    /// </summary>
    /// <param name="order">The needs that wait, in order.</param>
    /// <param name="wanted">Places from 1; one beyond the end is the last.</param>
    public static IReadOnlyList<Guid> Placed(IReadOnlyList<Guid> order, IReadOnlyDictionary<Guid, int> wanted)
    {
        List<Guid> placed = [.. order.Where(id => !wanted.ContainsKey(id))];
        var next = 0;
        foreach (var id in order.Where(wanted.ContainsKey).OrderBy(id => wanted[id]))
        {
            next = Math.Max(next, Math.Min(wanted[id] - 1, placed.Count));
            placed.Insert(next++, id);
        }

        return placed;
    }
}
