namespace KerjasamaDesa.Reports;

/// <summary>A village as an offer letter names it.</summary>
/// <param name="FullName">"Desa Candirejo".</param>
/// <param name="HeadOffice">"Kepala Desa Candirejo".</param>
/// <param name="District">Name of the kecamatan, without the word.</param>
public sealed record OfferVillage(string FullName, string HeadOffice, string District);

/// <summary>An offer letter (surat penawaran) as it is printed.</summary>
/// <param name="Head">The offering village's paper.</param>
/// <param name="Number">Number of the letter; dots to write on while there is none.</param>
/// <param name="Day">Date of the letter.</param>
/// <param name="Nature">How urgent it calls itself.</param>
/// <param name="Title">The cooperation.</param>
/// <param name="From">The offering village.</param>
/// <param name="To">The asked village.</param>
/// <param name="Content">The law's headings in order, with what was written under each.</param>
/// <param name="Reasons">Why this village is asked.</param>
/// <param name="AnswerBy">Last day for the answer.</param>
/// <param name="Signer">Who signs; dots when not known.</param>
/// <param name="SignedHow">How it went out through the portal; null leaves room for a hand.</param>
/// <param name="Copies">Who gets a copy (tembusan).</param>
/// <param name="IsDraft">Marked as RANCANGAN.</param>
/// <param name="IsDemo">People and events are invented.</param>
/// <param name="PrintedAt">When it is made.</param>
public sealed record OfferPaper(
    Letterhead Head,
    string? Number,
    DateOnly Day,
    string Nature,
    string Title,
    OfferVillage From,
    OfferVillage To,
    IReadOnlyList<(string Heading, string? Text)> Content,
    string? Reasons,
    DateOnly AnswerBy,
    string? Signer,
    string? SignedHow,
    IReadOnlyList<string> Copies,
    bool IsDraft,
    bool IsDemo,
    DateTimeOffset PrintedAt)
{
    /// <summary>Where the letter is checked; null leaves the mark out.</summary>
    public PaperCheck? Check { get; init; }
}
