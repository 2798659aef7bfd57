using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Contributions;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.ContributionReceipts;

/// <summary>Contributions that came in: recording one, looking at it, taking a wrong one off.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/iuran/penerimaan")]
public sealed class ContributionReceiptsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, FileStore files, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("catat")]
    public async Task<IActionResult> New(Guid id, [FromQuery(Name = "baris")] string? line)
    {
        var c = await door.ShowAsync(id, Act.KeepLedger, Load.Plan);
        return await FormAsync(c, await db.LedgerAsync(c, clock.Today), new ReceiptForm { ReceiptId = Guid.CreateVersion7(), Day = clock.Today, Line = line });
    }

    [HttpPost("catat")]
    [RequestSizeLimit(FileStore.LargestImage + (1024 * 1024))]
    public async Task<IActionResult> Record(Guid id, ReceiptForm form, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var c = await door.OpenAsync(id, Act.KeepLedger, Load.Plan);
        await db.HoldAsync(id);
        var ledger = await db.LedgerAsync(c, clock.Today);
        if (!ModelState.IsValid)
        {
            return await FormAsync(c, ledger, form);
        }

        if (await db.ContributionReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.Id == form.ReceiptId, stop) is { } earlier)
        {
            return await AnswerRepeatAsync(c, ledger, form, earlier);
        }

        if (ContributionFacts.KeyOf(form.Line) is not { } key || ledger.Find(key) is not { } line)
        {
            ModelState.AddModelError(nameof(form.Line), t["Pilih pihak dan sumber dana yang ada dalam rencana."]);
            return await FormAsync(c, ledger, form);
        }

        if (!await this.TryAsync(() => KeepAsync(c, line, form, stop)))
        {
            return await FormAsync(c, ledger, form);
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return Recorded(id);
    }

    [HttpGet("{receiptId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid receiptId)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails);
        return await ShowAsync(c, await ReceiptOf(id, receiptId, db.ContributionReceipts.AsNoTracking()), new ReversalForm { ReversalId = Guid.CreateVersion7() });
    }

    [HttpPost("{receiptId:guid}/koreksi")]
    public async Task<IActionResult> Reverse(Guid id, Guid receiptId, ReversalForm form)
    {
        var c = await door.OpenAsync(id, Act.KeepLedger);
        var receipt = await ReceiptOf(id, receiptId, db.ContributionReceipts);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(c, receipt, form);
        }

        if (!this.TryOrFlash(() => db.Add(receipt.Reverse(form.ReversalId, form.Reason, door.Me, clock.Now, clock.Today))))
        {
            return Redirect(AddressOf(receipt));
        }

        try
        {
            db.Expect(receipt, form.Version);
            await db.SaveChangesAsync();
            this.Flash(t["Penerimaan dikoreksi dengan catatan lawan; keduanya tetap terlihat."]);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            this.Flash(t["Penerimaan ini berubah sesudah Anda membukanya. Baca lagi, lalu putuskan."], Tone.Wait);
        }

        return Redirect(AddressOf(receipt));
    }

    private static string AddressOf(ContributionReceipt receipt) => $"/kerjasama/{receipt.CooperationId}/pelaksanaan/iuran/penerimaan/{receipt.Id}";

    private static async Task<ContributionReceipt> ReceiptOf(Guid id, Guid receiptId, IQueryable<ContributionReceipt> all) =>
        await all.SingleOrDefaultAsync(r => r.Id == receiptId && r.CooperationId == id) ?? throw new NotThereException();

    private async Task KeepAsync(Cooperation c, LedgerLine line, ReceiptForm form, CancellationToken stop)
    {
        // Refused before a file is kept for it.
        _ = ContributionReceipt.Record(form.ReceiptId, c, line, form.Details(), null, door.Me, clock.Now, clock.Today);
        var proof = form.Proof is null ? null : await files.SaveDocumentAsync(form.Proof, FileOwner.Of(c), nameof(form.Proof), stop);
        db.Add(ContributionReceipt.Record(form.ReceiptId, c, line, form.Details(), proof?.Id, door.Me, clock.Now, clock.Today));
    }

    private RedirectResult Recorded(Guid id)
    {
        this.Flash(t["Penerimaan dicatat."], draft: $"iuran-{id}");
        return Redirect($"/kerjasama/{id}/pelaksanaan/iuran");
    }

    /// <summary>The same send once more ends where the first did; another one under its identity is refused and may be sent as its own.</summary>
    private async Task<IActionResult> AnswerRepeatAsync(Cooperation c, ContributionLedger ledger, ReceiptForm form, ContributionReceipt earlier)
    {
        if (ContributionFacts.KeyOf(form.Line) is { } key && earlier.SaysTheSame(c.Id, key, door.Me.AccountId, form.Details()))
        {
            return Recorded(c.Id);
        }

        ModelState.Remove(nameof(form.ReceiptId));
        ModelState.AddModelError("", t["Formulir ini sudah pernah terkirim dengan isi lain, dan yang pertama tidak diubah. Bila ini memang penerimaan baru, kirim sekali lagi."]);
        form.ReceiptId = Guid.CreateVersion7();
        var page = await FormAsync(c, ledger, form);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<ViewResult> FormAsync(Cooperation c, ContributionLedger ledger, ReceiptForm form)
    {
        form.Page = new ReceiptFormPage(
            await frames.OfAsync(c, "pelaksanaan"),
            Choices.Of(ContributionsPage.RowsOf(c, ledger, t).Where(r => r.Line.Rest > 0), r => r.Line.Key.Slug(), r => t["{0} – {1} ({2}), sisa {3}", r.Party, r.Source, t[Words.Of(r.Source)].Value, Rupiah.Format(r.Line.Rest)]),
            clock.Today);
        return View("New", form);
    }

    private async Task<ViewResult> ShowAsync(Cooperation c, ContributionReceipt receipt, ReversalForm form)
    {
        var counterpart = await db.ContributionReceipts.AsNoTracking().SingleOrDefaultAsync(r => r.ReversesId == receipt.Id || r.Id == receipt.ReversesId);
        form.Version = form.Version == 0 ? receipt.Version : form.Version;
        form.Page = new ReceiptPage(
            await frames.OfAsync(c, "pelaksanaan"), receipt, c.PartyName(receipt.VillageCode, t), counterpart,
            !receipt.IsReversed && receipt.ReversesId is null && door.Allows(Act.KeepLedger, c));
        return View("Show", form);
    }
}
