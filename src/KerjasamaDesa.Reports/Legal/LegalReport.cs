using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>The frozen version a paper is made of.</summary>
public sealed record LegalVersion(int Number, string Hash, DateOnly Day, bool IsInForce);

/// <summary>A signature under that version, by village code.</summary>
public sealed record LegalSignature(string VillageCode, string RegulationNumber, DateOnly RegulationDay, string SignerName, DateTimeOffset At);

/// <summary>A Musyawarah Antar Desa that agreed.</summary>
public sealed record LegalDeliberation(string? Number, DateOnly Day, string Place);

/// <summary>The version that a new one replaces, with the numbers under which it was issued.</summary>
public sealed record LegalPredecessor(int Version, IReadOnlyList<string> Numbers);

/// <summary>
/// Everything the legal papers of a cooperation say. The plan is one frozen version, or what would be frozen now, so that a paper
/// of a version always reads the same.
/// </summary>
/// <param name="Head">The cooperation with its parties.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Version">The version; null while the plan is being written.</param>
/// <param name="Signatures">Signatures under the version.</param>
/// <param name="Secretaries">Village secretaries by village code, who promulgate.</param>
/// <param name="Deliberation">The Musyawarah Antar Desa that agreed last.</param>
/// <param name="Replaces">What it replaces, when it is an amendment.</param>
/// <param name="Check">Where it is checked.</param>
public sealed record LegalReport(
    CooperationHead Head,
    FrozenPlan Plan,
    LegalVersion? Version,
    IReadOnlyList<LegalSignature> Signatures,
    IReadOnlyDictionary<string, string> Secretaries,
    LegalDeliberation? Deliberation,
    LegalPredecessor? Replaces,
    PaperCheck? Check)
{
    /// <summary>What was decided about the papers.</summary>
    public FrozenPapers Papers => Plan.Papers ?? FrozenPapers.Usual;

    /// <summary>Not signed by all.</summary>
    public bool IsDraft => Version is null || Head.Villages.Any(v => SignatureOf(v) is null);

    /// <summary>Where it is signed.</summary>
    public string Place => Papers.Place ?? (Head.Villages.Count == 0 ? "" : Head.Villages[0].Name);

    /// <summary>The cooperation's name as the title of a regulation has it.</summary>
    public string About => $"Kerja Sama Antar Desa {Head.Title}";

    /// <summary>Year of the papers: of the last regulation signed, else of the version, else of today.</summary>
    public int Year => Signatures.Count > 0 ? Signatures.Max(s => s.RegulationDay).Year : Version?.Day.Year ?? IndonesianDate.DayIn(Head.PrintedAt).Year;

    /// <summary>The village's signature under the version.</summary>
    public LegalSignature? SignatureOf(ReportVillage village) => Signatures.FirstOrDefault(s => s.VillageCode == village.Code);

    /// <summary>"Kepala Desa A, Kepala Desa B, dan Kepala Desa C".</summary>
    public string Heads => Joined([.. Head.Villages.Select(v => $"{v.HeadTerm} {v.Name}")]);

    /// <summary>What people wrote in a section of the plan.</summary>
    public string? Section(PlanSection section) => Plan.Texts.FirstOrDefault(t => t.Section == section)?.Body;

    /// <summary>The text of a block: as written, or the portal's own.</summary>
    public string Text(PaperBlock block) => Papers.Text(block) ?? PaperWords.Default(block, this);

    /// <summary>Rupiah a village gives; null is money of no single village.</summary>
    public decimal Given(string? villageCode) => Allocations.Where(a => a.VillageCode == villageCode).Sum(a => a.Amount);

    /// <summary>All allocations of the plan.</summary>
    public IEnumerable<AllocationLine> Allocations => Plan.Programs.SelectMany(p => p.Activities).SelectMany(a => a.Allocations);

    /// <summary>"a", "a dan b", "a, b, dan c".</summary>
    public static string Joined(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        2 => $"{words[0]} dan {words[1]}",
        _ => $"{string.Join(", ", words.SkipLast(1))}, dan {words[^1]}",
    };
}
