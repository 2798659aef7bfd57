using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Reports.Legal;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.LegalPapers;

/// <summary>The legal papers of a cooperation as files: of the plan as it stands, or of a version (<c>?versi=2</c>).</summary>
[Route("/kerjasama/{id:guid}/naskah")]
public sealed class LegalPapersController(Door door, LegalFacts facts) : Controller
{
    [HttpGet("peraturan-bersama.pdf")]
    public async Task<IActionResult> Regulation(Guid id, int? versi) => Pdf(JointRegulation.Of(await ReportAsync(id, versi)));

    [HttpGet("peraturan-bersama.docx")]
    public async Task<IActionResult> RegulationDocx(Guid id, int? versi) => Docx(JointRegulation.Of(await ReportAsync(id, versi)));

    [HttpGet("perjanjian-bersama.pdf")]
    public async Task<IActionResult> Agreement(Guid id, int? versi) => Pdf(JointAgreement.Of(await ReportAsync(id, versi)));

    [HttpGet("perjanjian-bersama.docx")]
    public async Task<IActionResult> AgreementDocx(Guid id, int? versi) => Docx(JointAgreement.Of(await ReportAsync(id, versi)));

    [HttpGet("rab.pdf")]
    public async Task<IActionResult> Costs(Guid id, int? versi) => Pdf(Annexes.Costs(await ReportAsync(id, versi)));

    private FileContentResult Pdf(LegalPaper paper) => this.Paper(LegalPdf.Make(paper), $"{paper.Title.Replace(":", "", StringComparison.Ordinal)}.pdf");

    private FileContentResult Docx(LegalPaper paper) => this.WordPaper(LegalDocx.Make(paper), $"{paper.Title.Replace(":", "", StringComparison.Ordinal)}.docx");

    private async Task<LegalReport> ReportAsync(Guid id, int? version) => await facts.OfAsync(await door.ShowAsync(id, Act.ViewDetails, LegalFacts.Needed), version);
}
