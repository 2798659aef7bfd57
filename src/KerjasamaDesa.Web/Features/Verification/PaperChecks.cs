using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>
/// What is printed on a paper so that it can be checked. <c>Portal:PublicAddress</c> ("https://kerjasama.example.id") is where the
/// public finds the portal; without it, the address by which the paper was asked for.
/// </summary>
public sealed class PaperChecks(IConfiguration configuration, IHttpContextAccessor http)
{
    /// <summary>The check of a frozen version; null while there is none.</summary>
    public PaperCheck? Of(PlanVersion? version) =>
        version is null ? null : Of(version.Code, $"Naskah versi {version.Number}, sidik SHA-256 {version.Hash[..Math.Min(16, version.Hash.Length)]}…");

    /// <summary>The check of anything that has a code.</summary>
    public PaperCheck Of(string code, string says) => new($"{Origin()}/periksa/{code}", VerificationCode.Shown(code), says);

    private string Origin()
    {
        if (configuration["Portal:PublicAddress"] is { Length: > 0 } given)
        {
            return given.TrimEnd('/');
        }

        var request = http.HttpContext!.Request;
        return $"{request.Scheme}://{request.Host}";
    }
}
