using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>The plan as a whole: where it stands, how far it is, what was said of it.</summary>
[Route("kerjasama/{id:guid}/rencana")]
public sealed class PlanningController(Door door, PlanDesk desk, PlanFrames frames, PortalDb db, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var plan = c.Plan;
        var review = await frames.LatestReviewAsync(plan.Id);
        var comments = await db.Comments.Where(x => x.CooperationId == id && x.ThreadId == null && x.ResolvedAt == null).GroupBy(x => x.Part)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var parts = PlanCompleteness.Of(plan).Select(p => new PartRow(
            T[Words.Of(p.Part)],
            PlanPages.Address(id, PlanPages.SlugOf(p.Part)),
            p.IsComplete,
            T[p.Sentence, [.. p.Values]],
            review?.Review.Parts.FirstOrDefault(x => x.Part == p.Part),
            comments.GetValueOrDefault(p.Part)));
        return View(new PlanOverview(
            await frames.OfAsync(c, "", withNextStep: true), Waiting(c), ActionFor(c), plan.LatestVersionNumber, plan.Cost, plan.Allocated, plan.VillageCash,
            [.. parts], review?.Review.Note, review is { } r ? $"{r.Review.Name}, {r.Review.Capacity}" : null, [.. plan.Carried.OrderBy(x => x.Id)]));
    }

    [HttpPost("rekomendasi/{carriedId:guid}")]
    public async Task<IActionResult> Answer(Guid id, Guid carriedId, AnswerForm form)
    {
        var c = await Desk.OpenAsync(id);
        var carried = c.Plan.Carried.FirstOrDefault(x => x.Id == carriedId) ?? throw new NotThereException();
        if (!ModelState.IsValid)
        {
            this.Flash(T["Tulis bagaimana rencana ini menjawab rekomendasi."], Tone.Bad);
            return Redirect(PageOf(c));
        }

        db.Expect(carried, form.Version);
        if (!TryEdit(c.Plan, () => carried.Answer(form.Response!)))
        {
            return Frozen(c.Plan, id)!;
        }

        if (await Desk.SaveAsync())
        {
            return Done(c, "Jawaban disimpan.");
        }

        var theirs = (await door.ShowAsync(id, Act.EditPlan, Load.Plan)).Plan.Carried.First(x => x.Id == carriedId);
        return this.DataChanged(T["Jawaban rekomendasi"], PageOf(c), form, new AnswerForm { Version = theirs.Version, Response = theirs.Response });
    }

    private string Waiting(Cooperation c) => (c.Stage, c.Plan.State) switch
    {
        ( < Stage.Planning, _) => T["Rencana disusun setelah kerja sama masuk tahap perencanaan."],
        ( > Stage.Planning, _) => T["Rencana sudah disahkan dan menjadi pegangan pelaksanaan."],
        (_, PlanState.Submitted) => T["Menunggu telaah pendamping atas versi {0}.", c.Plan.LatestVersionNumber!],
        (_, PlanState.RevisionRequested) => T["Menunggu perbaikan dari desa, lalu diajukan kembali oleh desa pengusul atau seorang kepala desa."],
        (_, PlanState.Draft) => T["Sedang disusun para pihak, lalu diajukan oleh desa pengusul atau seorang kepala desa."],
        _ when Unsigned(c) is { Length: > 0 } names => T["Menunggu tanda tangan kepala desa: {0}.", names],
        _ => T["Semua pihak sudah menandatangani. Desa pengusul dapat melanjutkan ke tahap koordinasi."],
    };

    private static string Unsigned(Cooperation c) => string.Join(", ", c.AcceptedParties.Where(p => p.Signature is null).Select(p => p.Village!.Name));

    private PlanAction? ActionFor(Cooperation c) => c.Plan.State switch
    {
        PlanState.Draft when c.Plan.IsBare && door.Allows(Act.EditPlan, c) => new(T["Mulai dari contoh atau rencana lama"], PlanPages.Address(c.Id, "contoh"), "copy"),
        PlanState.Submitted when door.Allows(Act.ReviewPlan, c) => new(T["Telaah rencana"], PlanPages.Address(c.Id, "pengesahan/telaah"), "report"),
        PlanState.Recommended when door.Allows(Act.Sign, c) && c.PartyOf(door.Me.Scope).Signature is null =>
            new(T["Tanda tangani"], PlanPages.Address(c.Id, "pengesahan/tanda-tangan"), "sign"),
        PlanState.Draft or PlanState.RevisionRequested when door.Allows(Act.SubmitPlan, c) => new(T["Ajukan rencana"], PlanPages.Address(c.Id, "pengesahan"), "arrow"),
        _ => null,
    };
}
