using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>Pendanaan dan pembagian hasil: the sum in figures and words, what each village gives, by which rule, and the yield.</summary>
internal static class FundingChapter
{
    internal static ChapterDraft Of(LegalReport r)
    {
        var cost = r.Plan.Cost();
        List<ArticleDraft> articles =
        [
            new("dana",
            [
                .. LegalProse.Clauses(r.Section(PlanSection.Funding), "Pendanaan Kerja Sama bersumber dari:"),
                new(cost == 0 ? LegalProse.Missing : $"Biaya Kerja Sama seluruhnya {Sum(cost)}, dengan rincian dalam Lampiran."),
            ]),
        ];
        if (r.Allocations.Any())
        {
            articles.Add(new("kontribusi", Contributions(r)));
        }

        if (r.Plan.Sharing is { Count: > 0 } rule)
        {
            articles.Add(new("aturan", Rule(r, rule)));
        }

        articles.Add(new("hasil", LegalProse.Clauses(r.Text(PaperBlock.Benefits), "Hasil kerja sama dibagi:")));
        return new(RegulationChapters.Funding, articles);
    }

    private static IReadOnlyList<ClauseDraft> Contributions(LegalReport r)
    {
        var villages = r.Head.Villages.Where(v => r.Given(v.Code) > 0).Select(v => $"{v.FullName} sebesar {Sum(r.Given(v.Code))}").ToList();
        List<ClauseDraft> clauses = [];
        if (villages.Count > 0)
        {
            clauses.Add(new("Kontribusi tiap desa adalah:", RegulationChapters.Listed(villages)));
            clauses.Add(new("Kontribusi desa dianggarkan dalam APB Desa masing-masing sesuai ketentuan peraturan perundang-undangan."));
        }

        if (r.Given(null) is > 0 and var common)
        {
            var sources = r.Allocations.Where(a => a.VillageCode is null).Select(a => a.Source).Distinct().Order().Select(Words.Of);
            clauses.Add(new($"Di luar kontribusi desa, Kerja Sama didanai {LegalReport.Joined([.. sources])} sebesar {Sum(common)}."));
        }

        return clauses;
    }

    private static IReadOnlyList<ClauseDraft> Rule(LegalReport r, IReadOnlyList<FrozenSharing> rule) =>
    [
        new("Bagian biaya yang ditanggung kas desa dibagi menurut:", RegulationChapters.Listed([.. rule.Select(part => Part(r, part))])),
        new("Perubahan dasar pembagian ditetapkan melalui Musyawarah Antar Desa."),
    ];

    private static string Part(LegalReport r, FrozenSharing part)
    {
        var source = part.Source is null ? "" : $" menurut {part.Source}{(part.AsOf is { } day ? $" per {IndonesianDate.Format(day)}" : "")}";
        var weights = part.Basis == SharingBasis.Equal
            ? ""
            : $", yaitu {LegalReport.Joined([.. part.Weights.Select(w => $"{r.Head.VillageName(w.VillageCode)} {IndonesianNumber.Format(w.Weight, part.Measure)}")])}";
        return $"{IndonesianNumber.Format(part.Percent)}% {Words.Of(part.Basis).ToLower(Indonesian.Culture)}{weights}{source}";
    }

    /// <summary>"Rp900.000.000 (sembilan ratus juta rupiah)".</summary>
    internal static string Sum(decimal amount) => Look.InWords(amount) is { } words ? $"{Rupiah.Format(amount)} ({words})" : Rupiah.Format(amount);
}
