using KerjasamaDesa.Domain.Planning;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>Open to everybody who holds a paper: what it is, who signed it, and whether it still counts.</summary>
[AllowAnonymous]
[Route("/periksa")]
public sealed class VerificationController(PaperSearch search) : Controller
{
    [HttpGet("")]
    public IActionResult Index(string? kode) =>
        VerificationCode.Read(kode) is { } code ? Redirect($"/periksa/{code}") : View("Index", new VerificationPage(kode, IsUnknown: !string.IsNullOrWhiteSpace(kode), null));

    [HttpGet("{code}")]
    public async Task<IActionResult> Show(string code, string? sidik)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        var paper = VerificationCode.Read(code) is { } read ? await search.FindAsync(read) : null;
        if (paper is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return View("Index", new VerificationPage(code, paper is null, paper, Mark(sidik)));
    }

    /// <summary>The mark on a paper, when it is one at all.</summary>
    private static string? Mark(string? typed) => typed is { Length: >= 8 and <= 64 } && typed.All(char.IsAsciiHexDigitLower) ? typed : null;
}
