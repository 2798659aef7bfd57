using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Withdrawals;

/// <summary>A village asks to leave before the term, reads how its leaving stands, or takes the request back.</summary>
[Route("/kerjasama/{id:guid}/pengunduran")]
public sealed class WithdrawalsController(
    Door door, PlanDesk desk, PortalDb db, WithdrawalFacts facts, CooperationFrames frames, FileStore files, PortalClock clock, LeavingNews news, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails);
        var names = WithdrawalFacts.Names(c);
        var rows = await db.Withdrawals.AsNoTracking().Where(w => w.CooperationId == id).OrderByDescending(w => w.RequestedOn).ThenByDescending(w => w.Id).ToListAsync();
        return View(new WithdrawalsPage(
            await frames.OfAsync(c, ""), [.. rows.Select(w => (w, names.GetValueOrDefault(w.VillageCode, w.VillageCode)))],
            door.Allows(Act.AskToLeave, c) && !rows.Exists(w => w.IsOpen && w.VillageCode == door.Me.Scope)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.AskToLeave);
        return await OpenOneAsync(id) is { } open ? Redirect(open) : await FormAsync(c, new RequestForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> Create(Guid id, RequestForm form)
    {
        var c = await desk.OpenAsync(id, Act.AskToLeave);
        if (await OpenOneAsync(id) is { } open)
        {
            return Redirect(open);
        }

        if (!ModelState.IsValid || !await this.TryAsync(() => RequestAsync(c, form)))
        {
            return await FormAsync(c, form);
        }

        await desk.SaveAsync();
        this.Flash(t["Permohonan pengunduran diri tercatat. Hitung aset dan iurannya, lalu bahas dalam Musyawarah Antar Desa."], draft: DraftOf(c));
        return Redirect($"/kerjasama/{id}/pengunduran/{form.NewId}");
    }

    [HttpGet("{withdrawalId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid withdrawalId)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Deliberations);
        var w = await facts.FindAsync(c, withdrawalId);
        var isOther = door.Me.Scope != w.VillageCode;
        var decides = isOther && door.Allows(Act.DecideLeaving, c);
        return View(new WithdrawalPage(
            await frames.OfAsync(c, ""), w, WithdrawalFacts.Names(c), WithdrawalFacts.MeetingOf(c, w),
            new WithdrawalSteps(
                w.State == WithdrawalState.Requested && door.Allows(Act.SettleLeaving, c), w.State == WithdrawalState.Requested && decides, w.State == WithdrawalState.Agreed && decides,
                w.State == WithdrawalState.Requested && !isOther && door.Allows(Act.AskToLeave, c))));
    }

    [HttpGet("{withdrawalId:guid}/berita-acara.pdf")]
    public async Task<IActionResult> Minutes(Guid id, Guid withdrawalId)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Deliberations | Load.Signatures);
        var paper = await facts.PaperAsync(c, await facts.FindAsync(c, withdrawalId));
        return this.Paper(WithdrawalDocument.Pdf(paper), $"Berita Acara Pengunduran Diri {paper.Village}.pdf");
    }

    [HttpPost("{withdrawalId:guid}/tarik")]
    public async Task<IActionResult> Cancel(Guid id, Guid withdrawalId, string? reason)
    {
        var c = await desk.OpenAsync(id, Act.AskToLeave);
        var w = await facts.FindAsync(c, withdrawalId);
        if (this.TryOrFlash(() => w.Cancel(reason, door.Me)))
        {
            await news.TakenBackAsync(c, w);
            await desk.SaveAsync();
            this.Flash(t["Permohonan pengunduran diri ditarik; catatannya tetap tersimpan."]);
        }

        return Redirect($"/kerjasama/{id}/pengunduran/{withdrawalId}");
    }

    private static string DraftOf(Cooperation c) => $"pengunduran-{c.Id}";

    /// <summary>The page of the own village's request that is still under way: one at a time is enough, and a second press asks for no second one.</summary>
    private async Task<string?> OpenOneAsync(Guid id) =>
        await db.Withdrawals.Where(w => w.CooperationId == id && w.VillageCode == door.Me.Scope && (w.State == WithdrawalState.Requested || w.State == WithdrawalState.Agreed))
            .Select(w => (Guid?)w.Id).FirstOrDefaultAsync() is { } open ? $"/kerjasama/{id}/pengunduran/{open}" : null;

    private async Task RequestAsync(Cooperation c, RequestForm form)
    {
        var signed = await facts.SignedPlanAsync(c);

        // All is judged before the file is taken in, so that a refused form leaves nothing behind.
        var deliberation = new VillageDeliberation(form.Day!.Value, form.Attendance!.Value, DeliberationDecision.Agreed, form.Notes, null, clock.Today);
        var asked = Withdrawal.Request(form.NewId, c, signed, new WithdrawalRequest(form.LetterNumber, form.LastDay!.Value, form.Reason!, deliberation), door.Me, clock.Today);
        if (form.Minutes is { } minutes)
        {
            deliberation.AttachMinutes((await files.SaveDocumentAsync(minutes, FileOwner.Of(c), nameof(form.Minutes), HttpContext.RequestAborted)).Id);
        }

        db.Add(asked);
        await news.AskedAsync(c, asked);
    }

    private async Task<ViewResult> FormAsync(Cooperation c, RequestForm form)
    {
        (form.Frame, form.Village, form.Back) = (await frames.OfAsync(c, ""), c.PartyOf(door.Me.Scope).Village!.FullName, DraftOf(c));
        return View("New", form);
    }
}
