using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Verification;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Withdrawals;

/// <summary>What page and paper of a leaving village say besides its own record.</summary>
public sealed class WithdrawalFacts(PortalDb db, FileStore files, PortalClock clock, PaperChecks checks)
{
    public const Load Needed = Load.Plan | Load.Deliberations | Load.Signatures;

    /// <summary>The record; another cooperation's is not there.</summary>
    public async Task<Withdrawal> FindAsync(Cooperation c, Guid withdrawalId) =>
        await db.Withdrawals.SingleOrDefaultAsync(w => w.Id == withdrawalId && w.CooperationId == c.Id) ?? throw new NotThereException();

    /// <summary>The plan by which is reckoned: the one that was signed.</summary>
    public async Task<Plan> SignedPlanAsync(Cooperation c) => (await db.BaselineAsync(c)).Plan;

    public static Dictionary<string, string> Names(Cooperation c) => c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.FullName);

    public static InterVillageDeliberation? MeetingOf(Cooperation c, Withdrawal w) => c.Deliberations.FirstOrDefault(d => d.Id == w.DeliberationId);

    public async Task<WithdrawalPaper> PaperAsync(Cooperation c, Withdrawal w)
    {
        var names = Names(c);
        var heads = await db.OfficeHolders.HeadsOnAsync([.. c.Parties.Select(p => p.VillageCode)], w.DecidedOn ?? clock.Today);
        var leads = await db.Villages.AsNoTracking().Include(v => v.District).Include(v => v.Regency).SingleAsync(v => v.Code == c.InitiatingVillageCode);
        var meeting = MeetingOf(c, w);
        var signed = c.Signatures.Where(s => s.WithdrawnAt is null && s.VillageCode == w.VillageCode && PortalClock.DayOf(s.At) <= w.RequestedOn).Select(s => (int?)s.PlanVersion).Max();
        return new WithdrawalPaper(
            Letterheads.Of(leads, await files.CrestAsync(db, leads)),
            w.MinutesNumber, c.Title, c.Number,
            [.. c.Signatures.Where(s => s.PlanVersion == signed && s.WithdrawnAt is null).OrderBy(s => s.VillageCode).Select(s => s.RegulationNumber)],
            names[w.VillageCode], OfficeOf(c, w.VillageCode, heads), heads.GetValueOrDefault(w.VillageCode)?.Name,
            w.RequestedOn, w.LetterNumber, w.LastDay, w.Reason, w.Deliberation.Day, w.Deliberation.Attendance,
            meeting?.Number, w.DecidedOn, meeting?.Place,
            w.State switch { WithdrawalState.Agreed or WithdrawalState.Completed => true, WithdrawalState.Declined => false, _ => null },
            w.Terms, w.Rule,
            [.. w.Assets.Select(a => new LeavingThing(a.Name, names.GetValueOrDefault(a.VillageCode, a.VillageCode), a.Worth, a.Share, a.IsKept))],
            [.. Staying(c, w).Select(code => new StayingVillage(
                names[code], OfficeOf(c, code, heads), heads.GetValueOrDefault(code)?.Name, w.Payments.Where(p => p.VillageCode == code).Sum(p => p.Amount)))],
            w.Due, w.Paid, w.PaidSource, w.SettledOn, w.Proof, w.SuccessorCode is { } next ? names.GetValueOrDefault(next, next) : null,
            c.IsDemo, clock.Now, checks.Of(w.Code, $"Pengunduran diri {names[w.VillageCode]}", w.ContentMark()));
    }

    /// <summary>Those who paid or got a share, and those who work together now: the paper stays the same when another one leaves later.</summary>
    private static IEnumerable<string> Staying(Cooperation c, Withdrawal w) => (w.Payments.Count > 0 ? w.Payments.Select(p => p.VillageCode) : c.AcceptedParties.Select(p => p.VillageCode))
        .Where(code => code != w.VillageCode).Distinct().OrderBy(code => code != c.InitiatingVillageCode).ThenBy(code => code, StringComparer.Ordinal);

    private static string OfficeOf(Cooperation c, string code, Dictionary<string, OfficeHolder> heads)
    {
        var village = c.PartyOf(code).Village!;
        return $"{(heads.GetValueOrDefault(code)?.Office ?? Office.Head).TitleIn(village)} {village.Name}";
    }
}
