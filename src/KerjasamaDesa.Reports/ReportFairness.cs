using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports;

/// <summary>An agreed rule as the agreement words it.</summary>
public sealed record ReportRule(string Title, IReadOnlyList<string> Sentences);

/// <summary>A benefit of one village; rupiah.</summary>
public sealed record ReportBenefit(string Village, string Kind, string Description, int? People, decimal? Amount, bool IsYearly, string? Source);

/// <summary>A joint asset and what becomes of it; rupiah.</summary>
public sealed record ReportAsset(string Name, string Village, decimal Worth, string Way, string? Note);

/// <summary>A program's place in the plans of one village.</summary>
public sealed record ReportReference(string Village, string? Rpjm, string? Rkp);

/// <summary>What the villages give and get beyond the cost itself.</summary>
/// <param name="Rules">Agreed rules in words, that of the cost first.</param>
/// <param name="Villages">What each village gives and gets, by village code.</param>
/// <param name="Benefits">Benefits, village by village.</param>
/// <param name="Analysis">The cost–benefit analysis.</param>
/// <param name="Assets">Joint assets.</param>
/// <param name="Division">What each village is due at the end.</param>
public sealed record ReportFairness(
    IReadOnlyList<ReportRule> Rules,
    IReadOnlyList<GiveAndGet> Villages,
    IReadOnlyList<ReportBenefit> Benefits,
    CostBenefit Analysis,
    IReadOnlyList<ReportAsset> Assets,
    AssetDivision Division);
