using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// Contributions, benefits and closed periods of a scenario. Who carries a plan out to its end has paid everything, in two installments; where the
/// work still runs, one village is late with the second one, and the first quarter is closed.
/// </summary>
internal sealed partial class DemoWalk
{
    /// <summary>The village that is late where the work still runs.</summary>
    private const int LateVillage = 1;

    private readonly List<ContributionSchedule> schedules = [];
    private readonly List<ContributionReceipt> receipts = [];

    private Actor Treasurer => Seated(Member(TeamRole.Treasurer, TeamRole.Chair));

    private ContributionLedger Ledger => ContributionLedger.Of(cooperation.Plan, schedules, receipts.Select(r => (r.Key, r.Amount)), Today);

    private async Task KeepLedgerAsync(DemoQuarter quarter)
    {
        var end = QuarterEnd(quarter.EndMonth);
        if (receipts.Count == 0)
        {
            await AsAsync(end.Month, end.Day, 0, Treasurer, SetInstallments);
            await AsAsync(end.Month, end.Day, 0, Treasurer, () => Ledger.Lines.ToList().ForEach(line => Receive(line, line.Installments[0].Amount, "Angsuran pertama, transfer ke rekening bersama")));
            await CorrectOneAsync(end);
            return;
        }

        await AsAsync(end.Month, end.Day, 0, Treasurer, () => Ledger.Lines.Where(line => line.Rest > 0 && (s.Closes || line.Key.VillageCode != s.Villages[LateVillage].Code)).ToList()
            .ForEach(line => Receive(line, line.Rest, "Angsuran kedua, transfer ke rekening bersama")));
        if (!s.Closes && quarter.EndMonth == 6)
        {
            await CloseFirstQuarterAsync();
        }
    }

    /// <summary>Half at the end of April, half at the end of September.</summary>
    private void SetInstallments()
    {
        foreach (var line in Ledger.Lines.Where(l => l.Due > 1))
        {
            var schedule = new ContributionSchedule(Guid.CreateVersion7(time.Now), cooperation, line.Key);
            var first = Math.Floor(line.Due / 2);
            schedule.Set([new Installment(new DateOnly(s.Year, 4, 30), first), new Installment(new DateOnly(s.Year, 9, 30), line.Due - first)], line.Due);
            schedules.Add(schedule);
            db.Add(schedule);
        }
    }

    private void Receive(LedgerLine line, decimal amount, string note)
    {
        var receipt = ContributionReceipt.Record(
            Guid.CreateVersion7(time.Now), cooperation, line, new ReceiptDetails(Today, amount, line.Key.Source.IsInKind() ? "Dinilai menurut harga setempat" : note), null, Treasurer, time.Now, Today);
        receipts.Add(receipt);
        db.Add(receipt);
    }

    /// <summary>Where the work still runs, one receipt was recorded too low, taken off, and recorded anew.</summary>
    private async Task CorrectOneAsync(DateOnly day)
    {
        if (s.Closes)
        {
            return;
        }

        var wrong = receipts.First(r => r.VillageCode is not null);
        await AsAsync(day.Month, day.Day, 0, Treasurer, () =>
        {
            var counter = wrong.Reverse(Guid.CreateVersion7(time.Now), "Nomor bukti tertukar", Treasurer, time.Now, Today);
            receipts.Add(counter);
            db.Add(counter);
            Receive(Ledger.Find(wrong.Key)!, wrong.Amount, "Angsuran pertama, bukti 014/BKK");
        });
    }

    private async Task CloseFirstQuarterAsync()
    {
        var chair = Seated(Member(TeamRole.Chair));
        var first = ReportingPeriod.Of(new DateOnly(s.Year, 1, 1), ReportingCycle.Quarterly);
        var verified = await VerifiedAsync();
        await AsAsync(7, 3, 0, chair, () => db.Add(PeriodClosing.Close(
            Guid.CreateVersion7(time.Now),
            cooperation,
            first,
            first,
            0,
            new ClosingFigures(ProgressCurve.PhysicalOn(first.End, activities.ToDictionary(a => a.Id, a => a.Weight), verified), ProgressCurve.SpentBy(first.End, verified)),
            chair,
            time.Now,
            Today)));
    }

    /// <summary>What was measured of the first indicator, divided among the villages by their weights.</summary>
    private async Task ReceiveBenefitsAsync()
    {
        if (s.Indicators[0] is not { Measured: { } measured } indicator || s.Evaluation is not { } told)
        {
            return;
        }

        var end = QuarterEnd(told.EndMonth);
        var whole = s.Villages.Sum(v => v.Weight);
        var parts = CostSharing.RoundToTotal([.. s.Villages.Select(v => measured * v.Weight / whole)], measured);
        await AsAsync(end.Month, end.Day, 0, Treasurer, () =>
        {
            for (var i = 0; i < villages.Count; i++)
            {
                db.Add(ReceivedBenefit.Record(
                    Guid.CreateVersion7(time.Now), cooperation, activities[0],
                    new ReceivedDetails(villages[i].Code, BenefitKind.People, indicator.Name, parts[i], indicator.Unit, i == 0 ? null : Math.Round(parts[i]) * 250_000, Today), null, Treasurer, time.Now, Today));
            }
        });
    }

    /// <summary>Where the work goes on after its last quarter, one entry waits to be verified, with less progress than the one before.</summary>
    private async Task LeaveOneWaitingAsync()
    {
        if (s.Closes || s.Quarters.Any(q => q.Entries is null))
        {
            return;
        }

        var reporter = Seated(s.Team.First(m => m.UserName is not null && m.Role is not (TeamRole.Chair or TeamRole.MonitoringCoordinator)));
        await AsAsync(2, 10, 1, reporter, () => db.Add(MonitoringEntry.Record(
            Guid.CreateVersion7(time.Now), cooperation, activities[0],
            new EntryDetails(Today, 60, null, "Sebagian saluran rusak oleh banjir Februari dan harus dikerjakan ulang.", []), [], reporter, time.Now, Today)));
    }
}
