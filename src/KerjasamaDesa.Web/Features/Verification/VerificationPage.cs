using KerjasamaDesa.Web.TagHelpers;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>A signature as anybody may read it: office and name, as on the paper itself.</summary>
public sealed record SignatoryRow(string Village, string? Signer, string? Number, DateOnly? Day, DateTimeOffset? At);

/// <summary>What a code stands for; only what stands on the paper itself is shown.</summary>
/// <param name="Code">As printed.</param>
/// <param name="Document">What kind of document.</param>
/// <param name="Title">The cooperation.</param>
/// <param name="Number">Its register number.</param>
/// <param name="Facts">Version, day, hash.</param>
/// <param name="Parties">The villages.</param>
/// <param name="Signatories">Who signed; empty for papers that are signed by hand.</param>
/// <param name="Tone">How the verdict is meant.</param>
/// <param name="Verdict">Whether it counts.</param>
/// <param name="Explanation">What that means for who holds the paper.</param>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="IsDemo">Invented.</param>
public sealed record FoundPaper(
    string Code, string Document, string Title, string Number, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<string> Parties,
    IReadOnlyList<SignatoryRow> Signatories, Tone Tone, string Verdict, string Explanation, string? Hash, bool IsDemo);

/// <summary>The form, with what was found.</summary>
public sealed record VerificationPage(string? Typed, bool IsUnknown, FoundPaper? Paper);
