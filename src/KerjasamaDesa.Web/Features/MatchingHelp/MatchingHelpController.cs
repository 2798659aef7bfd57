using KerjasamaDesa.Domain.Identification;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.MatchingHelp;

/// <summary>How the score of an opportunity comes about, with the weights this portal uses.</summary>
public sealed class MatchingHelpController(MatchWeights weights) : Controller
{
    [HttpGet("/bantuan/pencocokan")]
    public IActionResult Show() => View(weights);
}
