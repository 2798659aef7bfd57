using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Contributions;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.ReceivedBenefits;

/// <summary>The ledger of benefits: what each village received, beside what it gave.</summary>
[Route("/kerjasama/{id:guid}/pelaksanaan/manfaat")]
public sealed class ReceivedBenefitsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, FileStore files, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, [FromQuery] ReceivedFilter filter)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        var villages = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var all = db.ReceivedBenefits.AsNoTracking().Where(b => b.CooperationId == id);
        var rows = ReceivedListPage.RowsOf(filter.Of(all));
        if (Download.For(filter, "manfaat-desa", ReceivedListPage.Sorts.Order(rows, filter), ReceivedListPage.Columns(t, villages)) is { } file)
        {
            return file;
        }

        var worth = await all.Where(b => b.StruckAt == null).GroupBy(b => b.VillageCode)
            .Select(g => new { g.Key, Count = g.Count(), Worth = g.Sum(b => b.Worth), IsValued = g.Any(b => b.Worth != null) }).ToDictionaryAsync(g => g.Key);
        var ledger = await db.LedgerAsync(c, clock.Today);
        return View(new ReceivedListPage(
            await frames.OfAsync(c, "pelaksanaan"),
            filter,
            await ReceivedListPage.Sorts.PageAsync(rows, filter),
            [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => p.VillageCode).Select(code =>
            {
                var got = worth.GetValueOrDefault(code);
                var given = ledger.Lines.Where(l => l.Key.VillageCode == code).ToList();
                return new VillageBalance(code, villages[code], got?.Count ?? 0, got is { IsValued: true } ? got.Worth : null, given.Sum(l => l.Paid), given.Sum(l => l.Due));
            })],
            villages,
            Choices.Of(Enum.GetValues<BenefitKind>(), k => t[Words.Of(k)]),
            door.Allows(Act.KeepLedger, c)));
    }

    [HttpGet("catat")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.KeepLedger, Load.Plan);
        return await FormAsync(c, new ReceivedForm { BenefitId = Guid.CreateVersion7(), Day = clock.Today });
    }

    [HttpPost("catat")]
    [RequestSizeLimit(FileStore.LargestImage + (1024 * 1024))]
    public async Task<IActionResult> Record(Guid id, ReceivedForm form, CancellationToken stop)
    {
        var c = await door.OpenAsync(id, Act.KeepLedger, Load.Plan);
        if (!ModelState.IsValid)
        {
            return await FormAsync(c, form);
        }

        if (await EarlierAsync(form.BenefitId) is { } earlier)
        {
            return await AnswerRepeatAsync(c, form, earlier);
        }

        if (!await this.TryAsync(() => KeepAsync(c, form, stop)))
        {
            return await FormAsync(c, form);
        }

        return await db.SaveOnceAsync() ? Recorded(id) : await AnswerRepeatAsync(c, form, (await EarlierAsync(form.BenefitId))!);
    }

    [HttpGet("{receivedId:guid}")]
    public async Task<IActionResult> Show(Guid id, Guid receivedId) =>
        await ShowAsync(await door.ShowAsync(id, Act.ViewDetails), await BenefitOf(id, receivedId, db.ReceivedBenefits.AsNoTracking()), new StrikeForm());

    [HttpPost("{receivedId:guid}/coret")]
    public async Task<IActionResult> Strike(Guid id, Guid receivedId, StrikeForm form)
    {
        var c = await door.OpenAsync(id, Act.KeepLedger);
        var benefit = await BenefitOf(id, receivedId, db.ReceivedBenefits);
        if (!ModelState.IsValid)
        {
            return await ShowAsync(c, benefit, form);
        }

        var address = $"/kerjasama/{id}/pelaksanaan/manfaat/{receivedId}";
        if (!this.TryOrFlash(() => benefit.Strike(form.Reason, door.Me, clock.Now)))
        {
            return Redirect(address);
        }

        try
        {
            db.Expect(benefit, form.Version);
            await db.SaveChangesAsync();
            this.Flash(t["Manfaat dicoret dan tidak dihitung lagi; catatannya tetap terlihat."]);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Flash(t["Catatan ini berubah sesudah Anda membukanya. Baca lagi isinya, lalu putuskan."], Tone.Wait);
        }

        return Redirect(address);
    }

    private static async Task<ReceivedBenefit> BenefitOf(Guid id, Guid receivedId, IQueryable<ReceivedBenefit> all) =>
        await all.SingleOrDefaultAsync(b => b.Id == receivedId && b.CooperationId == id) ?? throw new NotThereException();

    private Task<ReceivedBenefit?> EarlierAsync(Guid receivedId) => db.ReceivedBenefits.AsNoTracking().SingleOrDefaultAsync(b => b.Id == receivedId);

    private async Task KeepAsync(Cooperation c, ReceivedForm form, CancellationToken stop)
    {
        var activity = form.ActivityId is { } activityId ? (await db.BaselineAsync(c)).KnownActivities.FirstOrDefault(a => a.Id == activityId) ?? throw new NotThereException() : null;

        // Refused before a file is kept for it.
        _ = ReceivedBenefit.Record(form.BenefitId, c, activity, form.Details(), null, door.Me, clock.Now, clock.Today);
        var proof = form.Proof is null ? null : await files.SaveDocumentAsync(form.Proof, FileOwner.Of(c), nameof(form.Proof), stop);
        db.Add(ReceivedBenefit.Record(form.BenefitId, c, activity, form.Details(), proof?.Id, door.Me, clock.Now, clock.Today));
    }

    private RedirectResult Recorded(Guid id)
    {
        this.Flash(t["Manfaat dicatat."], draft: $"manfaat-{id}");
        return Redirect($"/kerjasama/{id}/pelaksanaan/manfaat");
    }

    /// <summary>The same send once more ends where the first did; another one under its identity is refused and may be sent as its own.</summary>
    private async Task<IActionResult> AnswerRepeatAsync(Cooperation c, ReceivedForm form, ReceivedBenefit earlier)
    {
        if (earlier.SaysTheSame(c.Id, form.ActivityId, door.Me.AccountId, form.Details()))
        {
            return Recorded(c.Id);
        }

        ModelState.Remove(nameof(form.BenefitId));
        ModelState.AddModelError("", t["Formulir ini sudah pernah terkirim dengan isi lain, dan yang pertama tidak diubah. Bila ini memang manfaat baru, kirim sekali lagi."]);
        form.BenefitId = Guid.CreateVersion7();
        var page = await FormAsync(c, form);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<ViewResult> FormAsync(Cooperation c, ReceivedForm form)
    {
        form.Page = new ReceivedFormPage(
            await frames.OfAsync(c, "pelaksanaan"),
            Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.Name),
            Choices.Of(Enum.GetValues<BenefitKind>(), k => t[Words.Of(k)]),
            Choices.Of((await db.BaselineAsync(c)).KnownActivities, a => a.Id, a => a.Title),
            clock.Today);
        return View("New", form);
    }

    private async Task<ViewResult> ShowAsync(Cooperation c, ReceivedBenefit benefit, StrikeForm form)
    {
        form.Version = form.Version == 0 ? benefit.Version : form.Version;
        form.Page = new ReceivedPage(
            await frames.OfAsync(c, "pelaksanaan"), benefit, c.PartyName(benefit.VillageCode, t), benefit.StruckAt is null && door.Allows(Act.KeepLedger, c));
        return View("Show", form);
    }
}
