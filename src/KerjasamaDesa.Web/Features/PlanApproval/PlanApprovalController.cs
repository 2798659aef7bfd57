using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanApproval;

/// <summary>Submitting a plan, taking it back, and where its versions and signatures stand.</summary>
[Route("kerjasama/{id:guid}/rencana/pengesahan")]
public sealed class PlanApprovalController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "pengesahan")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan | Load.Signatures);
        var isOpen = c.Plan.IsOpen;
        var mySignature = c.Parties.FirstOrDefault(p => p.VillageCode == door.Me.Scope)?.Signature;
        return View(new ApprovalPage(
            await frames.OfAsync(c, "pengesahan", withNextStep: true),
            await VersionsAsync(c.Plan.Id),
            [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => new SignatureRow(p.Village!.Name, GivenBy(c, p)))],
            isOpen && door.Allows(Act.SubmitPlan, c),
            c.Plan.Goals.Count > 0 && c.Plan.Activities.Any(),
            c.Plan.State == PlanState.Submitted && door.Allows(Act.ReviewPlan, c),
            c.Plan.State == PlanState.Recommended && mySignature is null && door.Allows(Act.Sign, c),
            !isOpen && door.Allows(Act.SubmitPlan, c),
            !c.IsAmending && c.Plan.InForceVersion is not null && door.Allows(Act.AmendPlan, c),
            door.Allows(Act.KeepReviewNotes, c),
            c.IsAmending ? new AmendmentNote(c.AmendmentReason!, c.Amendments, c.Plan.InForceVersion!.Value, c.Plan.LatestVersionNumber == c.Plan.InForceVersion && door.Allows(Act.AmendPlan, c)) : null,
            c.Plan.InForceVersion,
            TimeInState.Of(await db.PlanStateChanges.AsNoTracking().Where(x => x.PlanId == c.Plan.Id).ToListAsync(), clock.Now),
            PlanChecklist.Of(FrozenPlan.Of(c.Plan), [.. c.AcceptedParties.Select(p => p.Village!)], c.RegencyCode)));
    }

    /// <summary>The signature that counts for the version on its way, or for the one in force while nothing else is.</summary>
    private static VersionSignature? GivenBy(Cooperation c, Party party) =>
        c.Signatures.Where(s => s.VillageCode == party.VillageCode && s.WithdrawnAt is null && s.PlanVersion == party.Signature?.PlanVersion).MaxBy(s => s.At);

    [HttpPost("ajukan")]
    public async Task<IActionResult> Submit(Guid id, [FromServices] PlanNews news)
    {
        var c = await Desk.OpenAsync(id, Act.SubmitPlan);
        if (this.TryOrFlash(() => c.Plan.Submit(door.Me, clock.Now)))
        {
            await news.SubmittedAsync(c, door.Me);
            await Desk.SaveAsync();
            this.Flash(T["Rencana diajukan sebagai versi {0}. Pendamping menelaahnya, dan isinya terkunci sampai ada hasil telaah.", c.Plan.LatestVersionNumber!]);
        }

        return Redirect(PageOf(c));
    }

    [HttpPost("buka")]
    public async Task<IActionResult> Reopen(Guid id)
    {
        var c = await Desk.OpenAsync(id, Act.SubmitPlan, Load.Plan | Load.Signatures);
        if (this.TryOrFlash(() => c.ReopenPlan(clock.Now)))
        {
            var isSaved = await Desk.SaveAsync();
            this.Flash(isSaved ? T["Rencana dibuka kembali. Tanda tangan atas versi sebelumnya gugur."] : T["Keadaan kerja sama baru saja berubah. Periksa lalu coba lagi."],
                isSaved ? Tone.Good : Tone.Bad);
        }

        return Redirect(PageOf(c));
    }

    private async Task<IReadOnlyList<VersionRow>> VersionsAsync(Guid planId)
    {
        var rows = await db.PlanVersions.AsNoTracking().Where(v => v.PlanId == planId).OrderByDescending(v => v.Number).Select(v => new
        {
            v.Number,
            v.Hash,
            v.Name,
            v.Capacity,
            v.At,
            Review = v.Reviews.OrderByDescending(r => r.At).Select(r => new { r.Decision, r.Name }).FirstOrDefault(),
        }).ToListAsync();
        return [.. rows.Select(v => new VersionRow(v.Number, v.Hash, v.Name, v.Capacity, v.At, v.Review?.Decision, v.Review?.Name))];
    }
}
