using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanReview;

/// <summary>The facilitator's review: a verdict on each part, and one on the whole.</summary>
[Route("kerjasama/{id:guid}/rencana/pengesahan/telaah")]
public sealed class PlanReviewController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "pengesahan")
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ReviewPlan, Load.Plan);
        return NothingWaits(c) ?? await FormAsync(c, new ReviewForm { Number = c.Plan.LatestVersionNumber!.Value });
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid id, ReviewForm form, [FromServices] PlanNews news)
    {
        var c = await Desk.OpenAsync(id, Act.ReviewPlan);
        if (NothingWaits(c) is { } refused)
        {
            return refused;
        }

        if (form.Number != c.Plan.LatestVersionNumber)
        {
            ModelState.AddModelError("", T["Sementara Anda menelaah, versi {0} diajukan. Periksa versi itu lebih dahulu.", c.Plan.LatestVersionNumber!]);
        }

        await db.PlanVersions.Include(v => v.Reviews).Where(v => v.PlanId == c.Plan.Id && v.Number == c.Plan.LatestVersionNumber).LoadAsync();
        if (!ModelState.IsValid || !this.Try(() => c.Plan.Review(Written(form))))
        {
            form.Number = c.Plan.LatestVersionNumber!.Value;
            return await FormAsync(c, form);
        }

        await news.ReviewedAsync(c, form.Decision!.Value, door.Me);
        await Desk.SaveAsync();
        return Done(c, form.Decision == ReviewDecision.Recommended
            ? "Rencana direkomendasikan. Para kepala desa dapat menandatanganinya."
            : "Rencana dikembalikan dengan alasan per bagian.", DraftOf(c));
    }

    private static string DraftOf(Cooperation c) => $"telaah-{c.Id}";

    private RedirectResult? NothingWaits(Cooperation c)
    {
        if (c.Plan.State == PlanState.Submitted)
        {
            return null;
        }

        this.Flash(T["Tidak ada versi yang menunggu telaah."], Tone.Bad);
        return Redirect(PageOf(c));
    }

    private Review Written(ReviewForm form) =>
        new(door.Me, form.Decision!.Value, form.Note, form.Parts.Select(p => new PartReview(p.Part, p.Accepted!.Value, p.Reason)), clock.Now);

    /// <summary>The version this facilitator judged last, else the last one any judged.</summary>
    private async Task<int?> LastReviewedAsync(Guid planId, int number)
    {
        var me = door.Me.AccountId;
        return await db.PlanVersions.Where(v => v.PlanId == planId && v.Number < number && v.Reviews.Any())
            .OrderByDescending(v => v.Reviews.Any(r => r.AccountId == me)).ThenByDescending(v => v.Number).Select(v => (int?)v.Number).FirstOrDefaultAsync();
    }

    private async Task<IActionResult> FormAsync(Cooperation c, ReviewForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "pengesahan"), DraftOf(c));
        form.Parts = [.. Enum.GetValues<PlanPart>().Select(part => form.Parts.Find(p => p.Part == part) ?? new VerdictRow { Part = part })];
        form.Verdicts = [new(T["Diterima"], "true"), new(T["Perlu diperbaiki"], "false")];
        form.Decisions = Choices.Of(Enum.GetValues<ReviewDecision>(), decision => T[Words.Of(decision)]);
        form.Before = await LastReviewedAsync(c.Plan.Id, form.Number);
        return View("Form", form);
    }
}
