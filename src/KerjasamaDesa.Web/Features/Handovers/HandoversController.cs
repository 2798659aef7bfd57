using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Handovers;

/// <summary>The handover file of a seat, while it is served and after it has ended.</summary>
[Route("/kerjasama/{id:guid}/tim/{memberId:guid}")]
public sealed class HandoversController(Door door, HandoverFacts facts) : Controller
{
    [HttpGet("serah-terima.pdf")]
    public async Task<IActionResult> Pdf(Guid id, Guid memberId)
    {
        var c = await door.ShowAsync(id, Act.ViewContacts, TeamWork.Needed);
        var report = await facts.OfAsync(c, CoordinationController.MemberOf(c, memberId));
        return this.Paper(HandoverDocument.Pdf(report), $"Serah terima {report.Role} {report.Name}.pdf");
    }
}
