using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Criteria;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Evaluation;

/// <summary>Evaluations: drawing one up on computed figures, its recommendations, and the chair's approval.</summary>
[Route("/kerjasama/{id:guid}/evaluasi")]
public sealed class EvaluationController(
    PortalDb db, Door door, CurrentActor current, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    private const Load Needed = Load.Plan | Load.Evaluations;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Evaluations);
        return View(new EvaluationListPage(
            await frames.OfAsync(cooperation, "evaluasi"),
            [.. cooperation.Evaluations.OrderByDescending(e => e.PeriodEnd).ThenByDescending(e => e.CreatedAt)],
            cooperation.Stage >= Stage.Implementation,
            door.Allows(Act.Evaluate, cooperation)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "jenis")] string? kind)
    {
        var cooperation = await door.ShowAsync(id, Act.Evaluate, Needed);
        return await FormAsync(cooperation, KindOf(kind), EvaluationForm.For(cooperation, clock.Today), isNew: true);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, [FromQuery(Name = "jenis")] string? kind, bool recalculate, EvaluationForm form, [FromServices] WorkNews news)
    {
        var cooperation = await door.OpenAsync(id, Act.Evaluate, Needed);
        if (cooperation.Evaluations.Any(e => e.Id == form.EvaluationId))
        {
            return Redirect(AddressOf(id, form.EvaluationId));
        }

        var basis = await BasisAsync(cooperation, KindOf(kind), form);
        if (IsRecalculation(recalculate) || !ModelState.IsValid || !this.Try(() => cooperation.Add(Domain.Implementation.Evaluation.Draft(
            form.EvaluationId, id, KindOf(kind), form.PeriodEnd!.Value, FiguresOf(cooperation, KindOf(kind), form, basis), basis.Indicators, form.Judgement(),
            form.BenefitsFor(cooperation), door.Me, clock.Now), clock.Now)))
        {
            return await FormAsync(cooperation, KindOf(kind), form, isNew: true);
        }

        await news.EvaluatedAsync(EvaluationOf(cooperation, form.EvaluationId), cooperation.Title, door.Me.Name);
        try
        {
            await db.SaveOnceAsync();
        }
        catch (DbUpdateException)
        {
            return await AddedMeanwhileAsync(id, KindOf(kind), form);
        }

        this.Flash(t["Rancangan evaluasi disimpan. Tambahkan rekomendasi, lalu minta ketua tim menyetujuinya."], draft: $"evaluasi-{id}");
        return Redirect(AddressOf(id, form.EvaluationId));
    }

    [HttpGet("{evaluationId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid evaluationId)
    {
        var cooperation = await door.ShowAsync(id, Act.ViewDetails, Load.Evaluations);
        return await ShowAsync(cooperation, EvaluationOf(cooperation, evaluationId), new RecommendationForm { RecommendationId = Guid.CreateVersion7() });
    }

    [HttpGet("{evaluationId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid evaluationId)
    {
        var cooperation = await door.ShowAsync(id, Act.Evaluate, Needed);
        var evaluation = EvaluationOf(cooperation, evaluationId);
        return evaluation.ApprovedAt is null
            ? await FormAsync(cooperation, evaluation.Kind, EvaluationForm.Of(evaluation, cooperation), isNew: false)
            : Redirect(AddressOf(id, evaluationId));
    }

    [HttpPost("{evaluationId:guid}/ubah")]
    public async Task<IActionResult> Change(Guid id, Guid evaluationId, bool recalculate, EvaluationForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.Evaluate, Needed);
        var evaluation = EvaluationOf(cooperation, evaluationId);
        var basis = await BasisAsync(cooperation, evaluation.Kind, form);
        if (IsRecalculation(recalculate) || !ModelState.IsValid || !this.Try(() => evaluation.Revise(
            form.PeriodEnd!.Value, FiguresOf(cooperation, evaluation.Kind, form, basis), basis.Indicators, form.Judgement(), form.BenefitsFor(cooperation))))
        {
            return await FormAsync(cooperation, evaluation.Kind, form, isNew: false);
        }

        return await SaveAsync(evaluation, form.Version, t["Evaluasi disimpan."], form);
    }

    [HttpPost("{evaluationId:guid}/setujui")]
    public async Task<IActionResult> Approve(Guid id, Guid evaluationId, uint version, [FromServices] WorkNews news)
    {
        var cooperation = await door.OpenAsync(id, Act.ApproveEvaluation, Load.Evaluations);
        var evaluation = EvaluationOf(cooperation, evaluationId);
        if (!this.TryOrFlash(() => evaluation.Approve(door.Me, clock.Now)))
        {
            return Redirect(AddressOf(id, evaluationId));
        }

        await news.ApprovedAsync(evaluation, cooperation);
        return await SaveAsync(evaluation, version, t["Evaluasi disetujui."]);
    }

    [HttpPost("{evaluationId:guid}/rekomendasi")]
    public async Task<IActionResult> Recommend(Guid id, Guid evaluationId, RecommendationForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.Evaluate, Load.Evaluations);
        var evaluation = EvaluationOf(cooperation, evaluationId);
        if (evaluation.Recommendations.Any(r => r.Id == form.RecommendationId))
        {
            return Redirect(AddressOf(id, evaluationId));
        }

        if (!ModelState.IsValid || !this.Try(() => evaluation.Recommend(form.Finding!, form.Text!, form.RecommendationId)))
        {
            return await ShowAsync(cooperation, evaluation, form);
        }

        db.Entry(evaluation).State = EntityState.Modified;
        return await SaveAsync(evaluation, evaluation.Version, t["Rekomendasi ditambahkan."]);
    }

    [HttpPost("{evaluationId:guid}/rekomendasi/{recommendationId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid evaluationId, Guid recommendationId)
    {
        var cooperation = await door.OpenAsync(id, Act.Evaluate, Load.Evaluations);
        var evaluation = EvaluationOf(cooperation, evaluationId);
        var recommendation = evaluation.Recommendations.SingleOrDefault(r => r.Id == recommendationId) ?? throw new NotThereException();
        return this.TryOrFlash(() => evaluation.Remove(recommendation))
            ? await SaveAsync(evaluation, evaluation.Version, t["Rekomendasi dihapus."])
            : Redirect(AddressOf(id, evaluationId));
    }

    private static string AddressOf(Guid id, Guid evaluationId) => $"/kerjasama/{id}/evaluasi/{evaluationId}";

    private static EvaluationKind KindOf(string? kind) => kind == "tengah" ? EvaluationKind.MidTerm : EvaluationKind.Final;

    private static Domain.Implementation.Evaluation EvaluationOf(Cooperation cooperation, Guid evaluationId) =>
        cooperation.Evaluations.SingleOrDefault(e => e.Id == evaluationId) ?? throw new NotThereException();

    private async Task<EvaluationBasis> BasisAsync(Cooperation cooperation, EvaluationKind kind, EvaluationForm form) => EvaluationBasis.Of(
        (await db.BaselineAsync(cooperation)).Plan, kind, form.PeriodEnd ?? clock.Today, await db.VerifiedProgressAsync(cooperation.Id), await db.MeasuredAsync(cooperation.Id), await db.CriteriaAsync());

    /// <summary>An evaluation without figures to stand on, or a second final one, is refused.</summary>
    private EvaluationFigures FiguresOf(Cooperation cooperation, EvaluationKind kind, EvaluationForm form, EvaluationBasis basis)
    {
        if (form.PeriodEnd > clock.Today)
        {
            throw RuleBroken.At(nameof(form.PeriodEnd), "Tanggal penilaian tidak boleh di masa depan.");
        }

        if (kind == EvaluationKind.Final && cooperation.Evaluations.Any(e => e.Kind == kind && e.Id != form.EvaluationId))
        {
            throw new RuleBroken("Kerja sama ini sudah punya evaluasi akhir. Ubah evaluasi yang ada.");
        }

        return basis.Figures ?? throw RuleBroken.At(nameof(form.PeriodEnd), basis.Gaps.Contains(BasisGap.NoHeadlineIndicator)
            ? "Evaluasi belum dapat disimpan: rencana belum punya indikator utama."
            : "Evaluasi belum dapat disimpan: indikator utama belum diukur sampai tanggal ini. Catat pengukurannya dahulu.");
    }

    /// <summary>Asked only to compute anew: everything typed stays, and nothing is wrong yet.</summary>
    private bool IsRecalculation(bool isAsked)
    {
        if (isAsked)
        {
            foreach (var field in ModelState.Values)
            {
                field.Errors.Clear();
                field.ValidationState = Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Valid;
            }
        }

        return isAsked;
    }

    private static Dictionary<string, string> VillagesOf(Cooperation cooperation) => cooperation.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);

    private async Task<ViewResult> FormAsync(Cooperation cooperation, EvaluationKind kind, EvaluationForm form, bool isNew)
    {
        form.Page = new EvaluationFormPage(
            await frames.OfAsync(cooperation, "evaluasi"), kind, isNew, RatioBlock.Of(await BasisAsync(cooperation, kind, form), kind, t), VillagesOf(cooperation), clock.Today);
        return View("Form", form);
    }

    private async Task<ViewResult> ShowAsync(Cooperation cooperation, Domain.Implementation.Evaluation evaluation, RecommendationForm form)
    {
        var isDraft = evaluation.ApprovedAt is null;
        form.Page = new EvaluationPage(
            await frames.OfAsync(cooperation, "evaluasi"),
            evaluation,
            RatioBlock.Of(evaluation, t),
            VillagesOf(cooperation),
            isDraft && door.Allows(Act.Evaluate, cooperation),
            isDraft && door.Allows(Act.ApproveEvaluation, cooperation),
            evaluation.AuthorId == current.AccountId,
            door.Allows(Act.FollowUp, cooperation),
            clock.Today);
        return View("Show", form);
    }

    private async Task<IActionResult> SaveAsync(Domain.Implementation.Evaluation evaluation, uint version, string done, EvaluationForm? form = null)
    {
        var (id, evaluationId) = (evaluation.CooperationId, evaluation.Id);
        try
        {
            db.Expect(evaluation, version);
            await db.SaveOnceAsync();
            this.Flash(done, draft: $"evaluasi-{evaluationId}");
        }
        catch (DbUpdateConcurrencyException) when (form is not null)
        {
            return await ConflictAsync(id, evaluationId, form);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Evaluasi ini berubah sesudah Anda membukanya. Baca lagi isinya, lalu ulangi."], Tone.Wait);
        }

        return Redirect(AddressOf(id, evaluationId));
    }

    /// <summary>The cooperation changed while this was saved: by the same form sent twice, or by somebody else, whose change stays.</summary>
    private async Task<IActionResult> AddedMeanwhileAsync(Guid id, EvaluationKind kind, EvaluationForm form)
    {
        db.ChangeTracker.Clear();
        var cooperation = await door.ShowAsync(id, Act.Evaluate, Needed);
        if (cooperation.Evaluations.Any(e => e.Id == form.EvaluationId))
        {
            return Redirect(AddressOf(id, form.EvaluationId));
        }

        ModelState.AddModelError("", t["Kerja sama ini baru saja diubah orang lain. Isian Anda masih ada; periksa lalu simpan sekali lagi."]);
        var page = await FormAsync(cooperation, kind, form, isNew: true);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<ViewResult> ConflictAsync(Guid id, Guid evaluationId, EvaluationForm form)
    {
        db.ChangeTracker.Clear();
        var cooperation = await door.ShowAsync(id, Act.Evaluate, Load.Evaluations);
        var villages = cooperation.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var theirs = EvaluationForm.Of(EvaluationOf(cooperation, evaluationId), cooperation);
        foreach (var row in form.Benefits.Concat(theirs.Benefits))
        {
            row.Village = villages.GetValueOrDefault(row.VillageCode ?? "", "");
        }

        return this.DataChanged(t["Evaluasi"], $"{AddressOf(id, evaluationId)}/ubah", form, theirs);
    }
}
