namespace KerjasamaDesa.Reports;

/// <summary>A joint asset in the division.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Village">Where it stands.</param>
/// <param name="Worth">Worth on the day of leaving, rupiah.</param>
/// <param name="Share">The leaving village's share, rupiah.</param>
/// <param name="IsKept">Whether it stays with the leaving village.</param>
public sealed record LeavingThing(string Name, string Village, decimal Worth, decimal Share, bool IsKept);

/// <summary>A village that stays.</summary>
/// <param name="Name">"Desa Candirejo".</param>
/// <param name="HeadOffice">"Kepala Desa Candirejo".</param>
/// <param name="HeadName">Who heads it now.</param>
/// <param name="Pays">Rupiah it pays for the assets; negative for what it receives.</param>
public sealed record StayingVillage(string Name, string HeadOffice, string? HeadName, decimal Pays);

/// <summary>The berita acara of a village that leaves a cooperation before its term; what is null is not known yet.</summary>
/// <param name="Head">Paper of the village that leads.</param>
/// <param name="Number">Number of the berita acara.</param>
/// <param name="Cooperation">Title of the cooperation.</param>
/// <param name="RegisterNumber">Its register number.</param>
/// <param name="Regulations">Numbers of the joint regulation, one per village that signed.</param>
/// <param name="Village">"Desa Wanurejo", which leaves.</param>
/// <param name="HeadOffice">Office of its head.</param>
/// <param name="HeadName">Its head.</param>
/// <param name="RequestedOn">Day of the request.</param>
/// <param name="LetterNumber">Number of its letter.</param>
/// <param name="LastDay">Last day on which it takes part.</param>
/// <param name="Reason">Why.</param>
/// <param name="MusdesDay">Day of its own Musyawarah Desa.</param>
/// <param name="MusdesAttendance">People present there.</param>
/// <param name="MeetingNumber">Number of the Musyawarah Antar Desa that decided.</param>
/// <param name="MeetingDay">Its day.</param>
/// <param name="MeetingPlace">Where it was held.</param>
/// <param name="IsAgreed">Whether the others agreed; null before they decided.</param>
/// <param name="Terms">On what terms, or why not.</param>
/// <param name="Rule">The agreed rule for assets as sentences; empty when what each village gave decides.</param>
/// <param name="Assets">The joint assets.</param>
/// <param name="Staying">The villages that stay.</param>
/// <param name="Due">What it owes until its last day, rupiah.</param>
/// <param name="Paid">What it gave of that, rupiah.</param>
/// <param name="PaidSource">Where that figure comes from.</param>
/// <param name="SettledOn">Day on which all was paid.</param>
/// <param name="Proof">Proof of it.</param>
/// <param name="Successor">Village that leads from then on, when the proposing one leaves.</param>
/// <param name="IsDemo">Invented.</param>
/// <param name="PrintedAt">When the paper is made.</param>
/// <param name="Check">Where it is checked.</param>
public sealed record WithdrawalPaper(
    Letterhead Head, string? Number, string Cooperation, string RegisterNumber, IReadOnlyList<string> Regulations, string Village, string HeadOffice, string? HeadName,
    DateOnly RequestedOn, string? LetterNumber, DateOnly LastDay, string Reason, DateOnly MusdesDay, int MusdesAttendance,
    string? MeetingNumber, DateOnly? MeetingDay, string? MeetingPlace, bool? IsAgreed, string? Terms, IReadOnlyList<string> Rule, IReadOnlyList<LeavingThing> Assets,
    IReadOnlyList<StayingVillage> Staying, decimal Due, decimal? Paid, string? PaidSource, DateOnly? SettledOn, string? Proof, string? Successor,
    bool IsDemo, DateTimeOffset PrintedAt, PaperCheck? Check)
{
    /// <summary>Its share of all assets, rupiah.</summary>
    public decimal Share => Assets.Sum(a => a.Share);

    /// <summary>Worth of what stays with it, rupiah.</summary>
    public decimal Keeps => Assets.Where(a => a.IsKept).Sum(a => a.Worth);

    /// <summary>What the others pay it for the assets; negative for what it pays them.</summary>
    public decimal Receives => Share - Keeps;

    /// <summary>What it still owes; negative for what comes back to it.</summary>
    public decimal Arrears => Due - (Paid ?? 0);
}
