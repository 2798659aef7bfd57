using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Recommendations;

/// <summary>Who does what about a recommendation, and by when.</summary>
[Route("/kerjasama/{id:guid}/evaluasi/{evaluationId:guid}/rekomendasi/{recommendationId:guid}")]
public sealed class RecommendationsController(PortalDb db, Door door, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, Guid evaluationId, Guid recommendationId)
    {
        var cooperation = await door.ShowAsync(id, Act.FollowUp, Load.Evaluations);
        var recommendation = RecommendationOf(cooperation, evaluationId, recommendationId);
        return await FormAsync(cooperation, recommendation, FollowUpForm.Of(recommendation));
    }

    [HttpPost("")]
    public async Task<IActionResult> Follow(Guid id, Guid evaluationId, Guid recommendationId, FollowUpForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.FollowUp, Load.Evaluations);
        var recommendation = RecommendationOf(cooperation, evaluationId, recommendationId);
        if (form.VillageCode is { } code && !cooperation.IsParty(code, PartyState.Accepted))
        {
            ModelState.AddModelError(nameof(form.VillageCode), t["Pilih salah satu desa yang bekerja sama."]);
        }

        if (!ModelState.IsValid || !this.Try(() => form.Apply(recommendation)))
        {
            return await FormAsync(cooperation, recommendation, form);
        }

        try
        {
            db.Expect(recommendation, form.Version);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, evaluationId, recommendationId, form);
        }

        this.Flash(t["Tindak lanjut disimpan."], draft: $"tindak-lanjut-{recommendationId}");
        return Redirect($"/kerjasama/{id}/evaluasi/{evaluationId}#rekomendasi");
    }

    private static Recommendation RecommendationOf(Cooperation cooperation, Guid evaluationId, Guid recommendationId) =>
        cooperation.Evaluations.SingleOrDefault(e => e.Id == evaluationId)?.Recommendations.SingleOrDefault(r => r.Id == recommendationId)
            ?? throw new NotThereException();

    private async Task<ViewResult> FormAsync(Cooperation cooperation, Recommendation recommendation, FollowUpForm form)
    {
        form.Page = new FollowUpPage(
            await frames.OfAsync(cooperation, "evaluasi"),
            recommendation,
            $"/kerjasama/{cooperation.Id}/evaluasi/{recommendation.EvaluationId}",
            Choices.Of(cooperation.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name),
            Choices.Of(Enum.GetValues<FollowUpState>(), s => t[Words.Of(s)]));
        return View("Edit", form);
    }

    private async Task<ViewResult> ConflictAsync(Guid id, Guid evaluationId, Guid recommendationId, FollowUpForm form)
    {
        db.ChangeTracker.Clear();
        var cooperation = await door.ShowAsync(id, Act.FollowUp, Load.Evaluations);
        var theirs = FollowUpForm.Of(RecommendationOf(cooperation, evaluationId, recommendationId));
        return this.DataChanged(
            t["Tindak lanjut"], $"/kerjasama/{id}/evaluasi/{evaluationId}/rekomendasi/{recommendationId}", form, theirs,
            cooperation.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name));
    }
}
