using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>A joint asset as it is valued for the village that leaves.</summary>
public sealed class LeavingAsset
{
    private LeavingAsset()
    {
    }

    internal LeavingAsset(JointAsset asset, decimal worth, decimal share, bool isKept)
    {
        (AssetId, Name, VillageCode) = (asset.Id, asset.Name, asset.VillageCode);
        (Worth, Share, IsKept) = (worth, share, isKept);
    }

    /// <summary>The asset in the plan.</summary>
    public Guid AssetId { get; private set; }

    /// <summary>What it was called when it was valued.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Village it stands in.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>What it is worth on the day of leaving, rupiah.</summary>
    public decimal Worth { get; private set; }

    /// <summary>The leaving village's share of it by the rule for assets, rupiah.</summary>
    public decimal Share { get; private set; }

    /// <summary>Whether it stays with the leaving village; all else stays with the cooperation.</summary>
    public bool IsKept { get; private set; }
}

/// <summary>What one remaining village pays the leaving one for its assets; negative for what it receives. Rupiah.</summary>
public sealed class LeavingPayment
{
    private LeavingPayment()
    {
    }

    internal LeavingPayment(string villageCode, decimal amount) => (VillageCode, Amount) = (villageCode, amount);

    /// <summary>The remaining village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Rupiah it pays; negative for what it receives.</summary>
    public decimal Amount { get; private set; }
}

/// <summary>
/// What a village that leaves before the term is due of the joint assets, and who pays it. The rule of the signed plan for
/// assets decides; all sums are whole rupiah and what the others pay sums exactly to what it receives.
/// </summary>
/// <param name="Assets">Each asset with its worth and the leaving village's share.</param>
/// <param name="Payments">What each remaining village pays, by the same rule among themselves.</param>
public sealed record LeavingDivision(IReadOnlyList<LeavingAsset> Assets, IReadOnlyList<LeavingPayment> Payments)
{
    /// <summary>Divides the assets of the plan in force. Needs the plan loaded.</summary>
    /// <param name="plan">The plan that was signed.</param>
    /// <param name="leaver">The village that leaves.</param>
    /// <param name="parties">All villages that work together, the leaving one among them.</param>
    /// <param name="worths">What the assets are worth on the day of leaving; the plan's own figure where nothing is said.</param>
    public static LeavingDivision Of(Plan plan, string leaver, IReadOnlyList<string> parties, IReadOnlyDictionary<Guid, decimal> worths)
    {
        if (plan.Assets.Count == 0)
        {
            return new LeavingDivision([], []);
        }

        var parts = AssetDivision.PartsOf(plan, parties);
        var assets = plan.Assets.OrderBy(a => a.Order).Select(asset =>
        {
            var worth = worths.TryGetValue(asset.Id, out var said) ? Guard.NotNegative(said, nameof(LeavingAsset.Worth)) : asset.Worth;
            var share = CostSharing.Divide(worth, parts).Where(s => s.VillageCode == leaver).Sum(s => s.Amount);
            return new LeavingAsset(asset, worth, share, asset.VillageCode == leaver && asset.Way == ExitWay.Stays);
        }).ToList();
        var receives = assets.Sum(a => a.Share) - assets.Where(a => a.IsKept).Sum(a => a.Worth);
        List<string> others = [.. parties.Where(p => p != leaver)];
        var paid = CostSharing.Divide(Math.Abs(receives), [.. parts.Select(part => Among(others, part))]);
        return new LeavingDivision(assets, [.. paid.Select(s => new LeavingPayment(s.VillageCode, receives < 0 ? -s.Amount : s.Amount))]);
    }

    /// <summary>What a village owes by a day: what it promised to activities that have begun by then, from all its sources. Rupiah.</summary>
    public static decimal DueBy(Plan plan, string villageCode, DateOnly day) =>
        plan.Activities.Where(a => a.Start <= day).SelectMany(a => a.Allocations).Where(a => a.VillageCode == villageCode).Sum(a => a.Amount);

    /// <summary>The part of a rule among those who stay; in equal parts where none of them has a weight in it.</summary>
    private static SharingComponent Among(IReadOnlyCollection<string> villages, SharingComponent part)
    {
        var weights = part.Weights.Where(w => villages.Contains(w.VillageCode)).ToList();
        return weights.Sum(w => w.Weight) > 0
            ? new SharingComponent(part.Basis, part.Percent, part.Measure, part.Source, part.AsOf, [.. weights.Select(w => new SharingWeight(w.VillageCode, w.Weight))])
            : new SharingComponent(SharingBasis.Equal, part.Percent, null, null, null, [.. villages.Select(v => new SharingWeight(v, 1))]);
    }
}
