using KerjasamaDesa.Domain.Cooperations;

namespace KerjasamaDesa.Reports;

/// <summary>What a village's Musyawarah Desa decided.</summary>
public sealed record VillageDecision(DateOnly Day, int Attendance, bool Agreed, string? Notes);

/// <summary>A head's signature under the plan.</summary>
public sealed record HeadSignature(string RegulationNumber, DateOnly RegulationDay, int PlanVersion, string SignerName, DateOnly Day);

/// <summary>Who heads a village on the day a report is made: "Penjabat Kepala Desa" and the name.</summary>
public sealed record ReportHead(string Title, string Name);

/// <summary>A party as reports show it; what is null is not known.</summary>
/// <param name="Code">Kemendagri code.</param>
/// <param name="Name">Official name without the word for village.</param>
/// <param name="Term">Local word for the village.</param>
/// <param name="HeadTerm">Local word for its head.</param>
/// <param name="District">Kecamatan.</param>
/// <param name="Population">Residents.</param>
/// <param name="Households">Heads of family.</param>
/// <param name="AreaKm2">Square kilometres.</param>
/// <param name="Status">Development status with its index and year.</param>
/// <param name="Office">Address of the village office.</param>
/// <param name="Decision">Musyawarah Desa, when held.</param>
/// <param name="Signature">Signature under the plan, when given; it keeps its signer whoever heads the village now.</param>
/// <param name="Head">Who heads the village now, for places that are still to be signed.</param>
public sealed record ReportVillage(
    string Code,
    string Name,
    string Term,
    string HeadTerm,
    string District,
    int? Population,
    int? Households,
    decimal? AreaKm2,
    string? Status,
    string? Office,
    VillageDecision? Decision,
    HeadSignature? Signature,
    ReportHead? Head = null)
{
    /// <summary>"Penjabat Kepala Desa Mulyoagung", for whoever is to sign now.</summary>
    public string HeadOffice => $"{Head?.Title ?? HeadTerm} {Name}";


    /// <summary>"Desa Mulyoagung".</summary>
    public string FullName => $"{Term} {Name}";
}

/// <summary>What every report of a cooperation begins with.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Number">Register number.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="Field">Legal field, null until chosen.</param>
/// <param name="Vehicle">Body that carries it out.</param>
/// <param name="StartYear">First year.</param>
/// <param name="EndYear">Last year.</param>
/// <param name="Cycle">1 for the first.</param>
/// <param name="Regency">"Kabupaten Malang".</param>
/// <param name="Province">"Jawa Timur".</param>
/// <param name="Villages">The parties, the proposing one first.</param>
/// <param name="IsDemo">People, sums and events are invented.</param>
/// <param name="PrintedAt">When the report is made; also the file's date.</param>
/// <param name="Check">Where the paper is checked; null before a version is frozen.</param>
public sealed record CooperationHead(
    string Title,
    string Number,
    string? Summary,
    CooperationField? Field,
    Vehicle Vehicle,
    int StartYear,
    int EndYear,
    int Cycle,
    string Regency,
    string Province,
    IReadOnlyList<ReportVillage> Villages,
    bool IsDemo,
    DateTimeOffset PrintedAt,
    PaperCheck? Check = null)
{
    /// <summary>"2025" or "2025–2027".</summary>
    public string Years => StartYear == EndYear ? $"{StartYear}" : $"{StartYear}–{EndYear}";

    /// <summary>Names of villages that were asked or took part and are no party now, by code; what they did is told under their name.</summary>
    public IReadOnlyDictionary<string, string> FormerVillages { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of a party by its code; money that burdens no single village belongs to all together.</summary>
    public string VillageName(string? code) =>
        code is null ? "Bersama" : Villages.FirstOrDefault(v => v.Code == code)?.Name ?? FormerVillages.GetValueOrDefault(code) ?? code;

    /// <summary>"Mulyoagung, Landungsari, dan Tegalgondo".</summary>
    public string VillagesInWords => Villages.Count switch
    {
        0 => "para pihak",
        1 => Villages[0].Name,
        2 => $"{Villages[0].Name} dan {Villages[1].Name}",
        _ => $"{string.Join(", ", Villages.SkipLast(1).Select(v => v.Name))}, dan {Villages[^1].Name}",
    };

    /// <summary>"Badan Kerja Sama Antar Desa" or "BUM Desa Bersama", as running text needs it.</summary>
    public string Body => Vehicle == Vehicle.Bkad ? "Badan Kerja Sama Antar Desa" : "BUM Desa Bersama";
}
