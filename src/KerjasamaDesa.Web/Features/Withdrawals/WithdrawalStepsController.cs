using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
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

namespace KerjasamaDesa.Web.Features.Withdrawals;

/// <summary>What the others do when a village leaves: reckon assets and dues, record the decision of their meeting, and let it go when all is paid.</summary>
[Route("/kerjasama/{id:guid}/pengunduran/{withdrawalId:guid}")]
public sealed class WithdrawalStepsController(
    Door door, PlanDesk desk, PortalDb db, WithdrawalFacts facts, CooperationFrames frames, PortalClock clock, LeavingNews news, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("perhitungan")]
    public async Task<IActionResult> Reckoning(Guid id, Guid withdrawalId)
    {
        var c = await door.ShowAsync(id, Act.SettleLeaving);
        var w = await facts.FindAsync(c, withdrawalId);
        return Passed(w, WithdrawalState.Requested, id) ?? await FormAsync(c, w, ReckoningForm.Of(w));
    }

    [HttpPost("perhitungan")]
    public async Task<IActionResult> Reckon(Guid id, Guid withdrawalId, ReckoningForm form)
    {
        var c = await desk.OpenAsync(id, Act.SettleLeaving);
        var w = await facts.FindAsync(c, withdrawalId);
        var signed = await facts.SignedPlanAsync(c);
        db.Expect(w, form.Version);
        if (!ModelState.IsValid
            || !this.Try(() => w.Reckon(c, signed, form.Assets.DistinctBy(a => a.AssetId).ToDictionary(a => a.AssetId, a => a.Worth!.Value), form.Paid!.Value, form.PaidSource!)))
        {
            return await FormAsync(c, w, form);
        }

        await news.ReckonedAsync(c, w);
        return await SavedAsync(id, w, t["Perhitungan aset dan iuran disimpan."], "perhitungan", form, ReckoningForm.Of);
    }

    [HttpGet("keputusan")]
    public async Task<IActionResult> Decision(Guid id, Guid withdrawalId)
    {
        var c = await door.ShowAsync(id, Act.DecideLeaving, Load.Deliberations);
        var w = await facts.FindAsync(c, withdrawalId);
        return Passed(w, WithdrawalState.Requested, id) ?? await FormAsync(c, w, new DecisionForm { Version = w.Version });
    }

    [HttpPost("keputusan")]
    public async Task<IActionResult> Decide(Guid id, Guid withdrawalId, DecisionForm form)
    {
        var c = await desk.OpenAsync(id, Act.DecideLeaving, Load.Deliberations);
        var w = await facts.FindAsync(c, withdrawalId);
        db.Expect(w, form.Version);
        if (!ModelState.IsValid || !this.Try(() => w.Decide(
            c, c.Deliberations.FirstOrDefault(d => d.Id == form.DeliberationId) ?? throw new NotThereException(),
            new WithdrawalDecision(form.Decision == DeliberationDecision.Agreed, form.Terms, form.MinutesNumber, form.SuccessorCode), door.Me)))
        {
            return await FormAsync(c, w, form);
        }

        await news.DecidedAsync(c, w);
        return await SavedAsync(id, w, t["Keputusan Musyawarah Antar Desa dicatat."], "keputusan", form, stored => new DecisionForm { Version = stored.Version });
    }

    [HttpGet("selesai")]
    public async Task<IActionResult> Completion(Guid id, Guid withdrawalId)
    {
        var c = await door.ShowAsync(id, Act.DecideLeaving);
        var w = await facts.FindAsync(c, withdrawalId);
        return Passed(w, WithdrawalState.Agreed, id) ?? await FormAsync(c, w, new CompletionForm { Version = w.Version });
    }

    [HttpPost("selesai")]
    public async Task<IActionResult> Complete(Guid id, Guid withdrawalId, CompletionForm form)
    {
        var c = await desk.OpenAsync(id, Act.DecideLeaving, Load.Plan | Load.Team | Load.Signatures);
        var w = await facts.FindAsync(c, withdrawalId);
        var today = clock.Today;
        var ballots = await db.Ballots.Include(b => b.Voices).Where(b => b.CooperationId == id && b.LastDay >= today).ToListAsync();
        db.Expect(w, form.Version);
        if (!ModelState.IsValid || !this.Try(() => w.Complete(c, ballots, form.SettledOn!.Value, form.Proof, door.Me, clock.Now, today)))
        {
            return await FormAsync(c, w, form);
        }

        await news.CompletedAsync(c, w);
        return await SavedAsync(
            id, w, t["{0} sudah keluar. Adendum rencana dimulai: sesuaikan kegiatan, biaya, dan pembagiannya.", c.PartyOf(w.VillageCode).Village!.FullName], "selesai",
            form, stored => new CompletionForm { Version = stored.Version });
    }

    /// <summary>A step that was taken already is not offered again: the page says how it stands.</summary>
    private RedirectResult? Passed(Withdrawal w, WithdrawalState wanted, Guid id)
    {
        if (w.State == wanted)
        {
            return null;
        }

        this.Flash(t["Keadaan pengunduran diri ini sudah berubah."], Tone.Info);
        return Redirect($"/kerjasama/{id}/pengunduran/{w.Id}");
    }

    private async Task<IActionResult> SavedAsync<TForm>(Guid id, Withdrawal w, string sentence, string step, TForm form, Func<Withdrawal, TForm> of)
        where TForm : LeavingForm
    {
        if (await desk.SaveAsync())
        {
            this.Flash(sentence);
            return Redirect($"/kerjasama/{id}/pengunduran/{w.Id}");
        }

        var stored = await db.Withdrawals.AsNoTracking().SingleAsync(x => x.Id == w.Id);
        return this.DataChanged(t["Pengunduran diri"], $"/kerjasama/{id}/pengunduran/{w.Id}/{step}", form, of(stored));
    }

    private async Task<IActionResult> FormAsync(Cooperation c, Withdrawal w, LeavingForm form)
    {
        var names = WithdrawalFacts.Names(c);
        (form.Frame, form.Village, form.Back) = (await frames.OfAsync(c, ""), names[w.VillageCode], $"/kerjasama/{c.Id}/pengunduran/{w.Id}");
        switch (form)
        {
            case ReckoningForm reckoning:
                reckoning.Due = w.Due;
                reckoning.Assets = [.. w.Assets.Select(a => new WorthRow { AssetId = a.AssetId, Name = a.Name, Worth = reckoning.Assets.Find(r => r.AssetId == a.AssetId)?.Worth })];
                return View("/Features/Withdrawals/Reckoning.cshtml", form);
            case DecisionForm decision:
                decision.Meetings = Choices.Of(
                    c.Deliberations.Where(d => d.State == MeetingState.Held && d.Day >= w.RequestedOn).OrderByDescending(d => d.Day), d => d.Id, d => $"{IndonesianDate.Format(d.Day)}: {d.Agenda}");
                decision.Successors = w.VillageCode == c.InitiatingVillageCode
                    ? Choices.Of(c.AcceptedParties.Where(p => p.VillageCode != w.VillageCode).OrderBy(p => p.VillageCode), p => p.VillageCode, p => p.Village!.FullName)
                    : [];
                return View("/Features/Withdrawals/Decision.cshtml", form);
            default:
                ((CompletionForm)form).Net = NetOf(w, names[w.VillageCode]);
                return View("/Features/Withdrawals/Completion.cshtml", form);
        }
    }

    private string NetOf(Withdrawal w, string village) => w.Net switch
    {
        0 => t["Tidak ada yang harus dibayar."],
        > 0 => t["{0} menerima {1}.", village, Rupiah.Format(w.Net)],
        _ => t["{0} membayar {1}.", village, Rupiah.Format(-w.Net)],
    };
}
