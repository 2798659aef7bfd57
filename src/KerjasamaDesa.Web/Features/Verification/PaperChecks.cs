using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Features.Shared;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>What is printed on a paper so that it can be checked.</summary>
public sealed class PaperChecks(PublicAddress address)
{
    /// <summary>The check of a frozen version; null while there is none.</summary>
    public PaperCheck? Of(PlanVersion? version) =>
        version is null ? null : Of(version.Code, $"Naskah versi {version.Number}, sidik SHA-256 {version.Hash[..Math.Min(16, version.Hash.Length)]}…");

    /// <summary>The check of anything that has a code.</summary>
    public PaperCheck Of(string code, string says) => new(address.Of($"/periksa/{code}"), VerificationCode.Shown(code), says);
}
