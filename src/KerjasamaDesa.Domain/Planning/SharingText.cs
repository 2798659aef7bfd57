using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>
/// A sharing rule in the words of an agreement, for pages, reports and legal papers alike. Indonesian; each sentence stands
/// on its own, so that a paper may number them.
/// </summary>
public static class SharingText
{
    /// <summary>The rule as sentences.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="villageName">Name of a village by its code, as the paper writes it.</param>
    /// <param name="isSplit">Whether operation has a rule of its own, so that the rule of the cost speaks of capital only.</param>
    public static IReadOnlyList<string> Of(FrozenRule rule, Func<string, string> villageName, bool isSplit = false) =>
    [
        Main(rule, isSplit),
        .. rule.Components.Where(c => c.Basis != SharingBasis.Equal).Select(c => Weights(c, villageName)),
        .. Credit(rule, villageName),
        Rounding(rule.Purpose),
    ];

    /// <summary>The rule as sentences.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="villageName">Name of a village by its code.</param>
    /// <param name="isSplit">Whether operation has a rule of its own.</param>
    public static IReadOnlyList<string> Of(SharingRule rule, Func<string, string> villageName, bool isSplit = false) => Of(FrozenRule.Of(rule), villageName, isSplit);

    /// <summary>How a sum is divided, in a few words: "sama rata", "50% sama rata dan 50% menurut pemakaian (m³)".</summary>
    public static string InShort(IReadOnlyList<FrozenSharing> components) => Joined(components.Select(c =>
        (components.Count == 1 ? "" : $"{IndonesianNumber.Format(c.Percent, 4)}% ")
        + (c.Basis == SharingBasis.Equal ? "sama rata" : $"menurut {Lower(Words.Of(c.Basis))}{(c.Measure is { } measure ? $" ({measure})" : "")}")));

    private static string Main(FrozenRule rule, bool isSplit)
    {
        var how = InShort(rule.Components);
        return rule.Purpose switch
        {
            SharingPurpose.Cost when isSplit => $"Biaya investasi yang ditanggung kas desa dibagi {how}.",
            SharingPurpose.Cost => $"Biaya yang ditanggung kas desa, baik investasi maupun operasional, dibagi {how}.",
            SharingPurpose.Operation => $"Biaya operasional yang ditanggung kas desa dibagi {how}.",
            SharingPurpose.Benefit when rule.RetainedPercent is { } percent =>
                $"Dari hasil kerja sama, {IndonesianNumber.Format(percent, 4)}% disimpan dalam kas bersama; selebihnya dibagi {how}.",
            SharingPurpose.Benefit => $"Hasil kerja sama dibagi {how}.",
            _ => $"Bila sebuah desa keluar atau kerja sama berakhir, nilai aset bersama dibagi {how}.",
        };
    }

    private static string Weights(FrozenSharing component, Func<string, string> villageName)
    {
        var period = component is { MeasuredFrom: { } from, MeasuredTo: { } to } ? $" yang diukur {IndonesianDate.Format(from)} sampai {IndonesianDate.Format(to)}" : "";
        var weights = component.Weights.Select(w =>
            $"{villageName(w.VillageCode)} {$"{IndonesianNumber.Format(w.Weight, 4)} {component.Measure}".TrimEnd()}{Origin(w.Source, w.AsOf, " (", ")")}");
        return $"Bobot {Lower(Words.Of(component.Basis))}{period} ialah {Joined(weights)}{Origin(component.Source, component.AsOf, ", menurut ", "")}.";
    }

    private static IEnumerable<string> Credit(FrozenRule rule, Func<string, string> villageName)
    {
        if (rule.Credit is { } credit)
        {
            var relief = credit.Kind == HostCreditKind.Percent
                ? $"{IndonesianNumber.Format(credit.Value, 4)}% dari bagiannya"
                : $"{Rupiah.Format(credit.Value)} dari bagiannya";
            yield return $"{villageName(credit.VillageCode)} sebagai desa tuan rumah mendapat keringanan {relief}, yang ditanggung desa lain menurut perbandingan bagian masing-masing.";
        }
    }

    private static string Rounding(SharingPurpose purpose) => purpose == SharingPurpose.Assets
        ? "Desa yang menyimpan aset membayar bagian desa lain; bagian dibulatkan ke rupiah menurut sisa terbesar."
        : "Bagian dibulatkan ke rupiah menurut sisa terbesar, sehingga jumlahnya selalu sama dengan yang dibagi.";

    private static string Origin(string? source, DateOnly? day, string before, string after) => (source, day) switch
    {
        (null, null) => "",
        ({ } text, null) => $"{before}{text}{after}",
        (null, { } on) => $"{before}per {IndonesianDate.Format(on)}{after}",
        var (text, on) => $"{before}{text} per {IndonesianDate.Format(on!.Value)}{after}",
    };

    private static string Joined(IEnumerable<string> parts)
    {
        var list = parts.ToList();
        return list.Count switch
        {
            0 => "",
            1 => list[0],
            2 => $"{list[0]} dan {list[1]}",
            _ => $"{string.Join(", ", list[..^1])}, dan {list[^1]}",
        };
    }

    private static string Lower(string words) => words.ToLower(Indonesian.Culture);
}
