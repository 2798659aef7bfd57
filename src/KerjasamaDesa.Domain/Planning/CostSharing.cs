namespace KerjasamaDesa.Domain.Planning;

/// <summary>A village's share of a sum, in whole rupiah.</summary>
public sealed record Share(string VillageCode, decimal Amount);

/// <summary>How the host village's relief is measured.</summary>
public enum HostCreditKind
{
    /// <summary>So many percent off its share.</summary>
    Percent,

    /// <summary>A fixed sum off its share, in rupiah.</summary>
    Amount,
}

/// <summary>What the village that bears the facility on its land is spared; the others carry it by their shares.</summary>
/// <param name="VillageCode">The host village.</param>
/// <param name="Kind">Percent of its share, or a fixed sum.</param>
/// <param name="Value">0–100 percent, or rupiah; a sum larger than its share spares the whole share.</param>
public sealed record HostCredit(string VillageCode, HostCreditKind Kind, decimal Value);

/// <summary>Dividing money so that the parts always add up to the whole.</summary>
public static class CostSharing
{
    /// <summary>
    /// Divides a sum by a rule of components (their percents must sum to 100), then moves the host village's relief to the
    /// others in proportion to their shares. Whole rupiah by the largest remainder, so that the shares sum exactly to the
    /// total; what the total has below a rupiah goes to the first share. Equal remainders go to the earlier village of the list.
    /// </summary>
    public static IReadOnlyList<Share> Divide(decimal total, IReadOnlyCollection<SharingComponent> components, HostCredit? credit = null)
    {
        MustBeWhole(components);
        Guard.NotNegative(total, "Total");
        var villages = components.SelectMany(c => c.Weights).Select(w => w.VillageCode).Distinct().ToList();
        var exact = villages.ConvertAll(village => components.Sum(c => ExactShare(total, c, village)));
        if (credit is not null)
        {
            Relieve(exact, villages.IndexOf(credit.VillageCode), credit);
        }

        return [.. villages.Zip(RoundToTotal(exact, total), (village, amount) => new Share(village, amount))];
    }

    /// <summary>
    /// Rounds exact parts to whole rupiah such that they sum to the total (largest remainder, Hare–Niemeyer). A fraction of
    /// a rupiah in the total stays with the first part.
    /// </summary>
    public static IReadOnlyList<decimal> RoundToTotal(IReadOnlyList<decimal> exact, decimal total)
    {
        var floors = exact.Select(Math.Floor).ToArray();
        var whole = Math.Floor(total);
        var left = (int)(whole - floors.Sum());
        foreach (var index in Enumerable.Range(0, floors.Length).OrderByDescending(i => exact[i] - floors[i]).ThenBy(i => i).Take(Math.Max(left, 0)))
        {
            floors[index] += 1;
        }

        if (floors.Length > 0)
        {
            floors[0] += total - floors.Sum();
        }

        return floors;
    }

    internal static void MustBeWhole(IReadOnlyCollection<SharingComponent> components)
    {
        if (components.Sum(c => c.Percent) != 100)
        {
            throw RuleBroken.At("Percent", "Jumlah persentase harus 100.");
        }
    }

    /// <summary>Where nobody else owes anything, nobody can carry the relief, and there is none.</summary>
    private static void Relieve(List<decimal> exact, int host, HostCredit credit)
    {
        var others = host < 0 ? 0 : exact.Sum() - exact[host];
        if (others <= 0)
        {
            return;
        }

        var relief = credit.Kind == HostCreditKind.Percent ? exact[host] * credit.Value / 100 : Math.Min(credit.Value, exact[host]);
        for (var i = 0; i < exact.Count; i++)
        {
            exact[i] += i == host ? -relief : relief * (exact[i] / others);
        }
    }

    private static decimal ExactShare(decimal total, SharingComponent component, string village)
    {
        var sum = component.Weights.Sum(w => w.Weight);
        var own = component.Weights.Where(w => w.VillageCode == village).Sum(w => w.Weight);
        return total * component.Percent / 100 * own / sum;
    }
}
