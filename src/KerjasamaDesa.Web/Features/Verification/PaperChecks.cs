using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Features.Shared;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>What is printed on a paper so that it can be checked.</summary>
public sealed class PaperChecks(PublicAddress address)
{
    /// <summary>The check of a frozen version; null while there is none.</summary>
    public PaperCheck? Of(PlanVersion? version) =>
        version is null ? null : new(address.Of($"/periksa/{version.Code}"), VerificationCode.Shown(version.Code), $"Naskah versi {version.Number}, sidik SHA-256 {version.Hash[..16]}…");

    /// <summary>The check of a plan that is being written: the mark tells later whether it was written on.</summary>
    public PaperCheck OfDraft(Plan plan) => Of(plan.Code, "Rancangan yang masih disusun", Fingerprint.OfText(PlanSnapshot.Of(plan)));

    /// <summary>The check of a record that may still change: its mark goes with the address, so that the page tells whether the paper is of today.</summary>
    public PaperCheck Of(string code, string says, string mark) =>
        new(address.Of($"/periksa/{code}?sidik={Fingerprint.Beginning(mark)}"), VerificationCode.Shown(code), $"{says}, sidik SHA-256 {mark[..16]}…");
}
