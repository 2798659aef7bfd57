using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports;

/// <summary>Money of one source, planned for the whole and verified as spent.</summary>
public sealed record SourceResult(FundingSource Source, decimal Planned, decimal Spent);

/// <summary>An activity with what became of it; progress and output are null while nothing was verified.</summary>
public sealed record ActivityResult(
    string Program, string Title, string Village, decimal Weight, decimal Planned, decimal Spent, decimal? Progress, string? OutputName, string? OutputUnit, decimal? OutputTarget, decimal? OutputToDate);

/// <summary>What a village gives by the plan and what it got out of it.</summary>
public sealed record VillageResult(string Village, decimal Given, int? Score, string? Words);

/// <summary>A recommendation with what is done about it.</summary>
public sealed record ReportRecommendation(string Finding, string Text, string? Owner, string? Village, DateOnly? Due, string? State, string? Note, string? NoFollowUpReason);

/// <summary>A verified entry of the field.</summary>
public sealed record ReportEntry(DateOnly Day, string Activity, decimal Progress, string? Output, decimal Spent, string Narrative, string Reporter, string? Verifier);

/// <summary>A photo of an entry.</summary>
/// <param name="FileId">The stored file, for pages.</param>
/// <param name="Caption">What it shows, or the activity and day.</param>
/// <param name="Picture">JPEG or PNG for paper; null where only the page is made or the file is gone.</param>
public sealed record ReportPhoto(Guid FileId, string Caption, byte[]? Picture);

/// <summary>
/// Everything the Laporan Evaluasi says: the frozen figures and judgement of one evaluation, with the verified record behind
/// them up to its last day.
/// </summary>
/// <param name="Head">The cooperation.</param>
/// <param name="Kind">Mid-term or final.</param>
/// <param name="PeriodEnd">Last day it looks at.</param>
/// <param name="Figures">Frozen figures.</param>
/// <param name="Judgement">What people judged.</param>
/// <param name="Indicators">Frozen indicator results.</param>
/// <param name="Curve">Plan and realisation up to the last day.</param>
/// <param name="Sources">Money by source.</param>
/// <param name="Activities">Results by activity, in the plan's order.</param>
/// <param name="Villages">Contribution and benefit by village.</param>
/// <param name="Recommendations">Findings and advice.</param>
/// <param name="Entries">Verified entries, oldest first.</param>
/// <param name="Photos">Their photos.</param>
/// <param name="AuthorName">Who drew it up.</param>
/// <param name="Created">When.</param>
/// <param name="ApprovedByName">The chair who approved it; null while it is a draft.</param>
/// <param name="Approved">When.</param>
/// <param name="ChairRole">"Ketua", or "Direktur" in a BUM Desa Bersama.</param>
/// <param name="ChairName">The current chair.</param>
/// <param name="SecretaryName">The current secretary.</param>
public sealed record EvaluationReport(
    CooperationHead Head,
    EvaluationKind Kind,
    DateOnly PeriodEnd,
    EvaluationFigures Figures,
    Judgement Judgement,
    IReadOnlyList<IndicatorResult> Indicators,
    IReadOnlyList<CurvePoint> Curve,
    IReadOnlyList<SourceResult> Sources,
    IReadOnlyList<ActivityResult> Activities,
    IReadOnlyList<VillageResult> Villages,
    IReadOnlyList<ReportRecommendation> Recommendations,
    IReadOnlyList<ReportEntry> Entries,
    IReadOnlyList<ReportPhoto> Photos,
    string AuthorName,
    DateOnly Created,
    string? ApprovedByName,
    DateOnly? Approved,
    string ChairRole,
    string? ChairName,
    string? SecretaryName)
{
    /// <summary>An evaluation the chair has not approved is a draft.</summary>
    public bool IsDraft => Approved is null;

    /// <summary>Rupiah verified up to the last day, from the record as it stands now.</summary>
    public decimal SpentNow => Sources.Sum(s => s.Spent);

    /// <summary>Entries verified after the figures were frozen make the record differ from them; the report says so.</summary>
    public bool RecordHasMovedOn => SpentNow != Figures.Spent;
}
