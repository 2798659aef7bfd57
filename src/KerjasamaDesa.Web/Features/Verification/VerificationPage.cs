using KerjasamaDesa.Web.TagHelpers;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>A signature as anybody may read it: office and name, as on the paper itself.</summary>
public sealed record SignatoryRow(string Village, string? Signer, string? Number, DateOnly? Day, DateTimeOffset? At);

/// <summary>What a code stands for; only what stands on the paper itself is shown.</summary>
/// <param name="Code">As printed.</param>
/// <param name="Document">What kind of document.</param>
/// <param name="Tone">How the verdict is meant.</param>
/// <param name="Verdict">Whether it counts.</param>
/// <param name="Explanation">What that means for who holds the paper.</param>
/// <param name="Facts">Version, day, number: what the paper says of itself.</param>
/// <param name="Parties">The villages.</param>
/// <param name="IsDemo">Invented.</param>
public sealed record FoundPaper(
    string Code, string Document, Tone Tone, string Verdict, string Explanation, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<string> Parties, bool IsDemo)
{
    /// <summary>Who signed in the portal, for papers that are signed there.</summary>
    public IReadOnlyList<SignatoryRow> Signatories { get; init; } = [];

    /// <summary>Whose names stand under a paper that is signed by hand, with their offices.</summary>
    public IReadOnlyList<(string Office, string Name)> Signers { get; init; } = [];

    /// <summary>SHA-256 of the content, that of the filled paper first; a paper of any of them is of today.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Whether a paper with this mark says what the record says today; null when the paper carries none.</summary>
    public bool? IsOfToday(string? mark) => string.IsNullOrEmpty(mark) || Marks.Count == 0 ? null : Marks.Any(m => m.StartsWith(mark, StringComparison.Ordinal));
}

/// <summary>The form, with what was found and the mark that came with the code.</summary>
public sealed record VerificationPage(string? Typed, bool IsUnknown, FoundPaper? Paper, string? Mark = null);
