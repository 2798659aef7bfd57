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

        var rules = r.Plan.Rules();
        var isSplit = rules.Any(x => x.Purpose == SharingPurpose.Operation);
        IReadOnlyList<ClauseDraft> Said(SharingPurpose purpose) =>
            [.. rules.Where(x => x.Purpose == purpose).SelectMany(x => SharingText.Of(x, r.Head.VillageName, isSplit)).Select(sentence => new ClauseDraft(sentence))];
        foreach (var (key, purpose) in new[] { ("aturan", SharingPurpose.Cost), ("operasional", SharingPurpose.Operation) })
        {
            if (Said(purpose) is { Count: > 0 } clauses)
            {
                articles.Add(new(key, clauses));
            }
        }

        articles.Add(new("hasil", [.. Said(SharingPurpose.Benefit), .. LegalProse.Clauses(Benefits(r, rules), "Hasil kerja sama dibagi:")]));
        return new(RegulationChapters.Funding, articles);
    }

    /// <summary>The portal's own first sentence gives way to the rule that was agreed.</summary>
    private static string Benefits(LegalReport r, IReadOnlyList<FrozenRule> rules)
    {
        var text = r.Text(PaperBlock.Benefits);
        return r.Papers.Text(PaperBlock.Benefits) is null && rules.Any(x => x.Purpose == SharingPurpose.Benefit) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
    }

    private static List<ClauseDraft> Contributions(LegalReport r)
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

    /// <summary>"Rp900.000.000 (sembilan ratus juta rupiah)".</summary>
    internal static string Sum(decimal amount) => Look.InWords(amount) is { } words ? $"{Rupiah.Format(amount)} ({words})" : Rupiah.Format(amount);
}
