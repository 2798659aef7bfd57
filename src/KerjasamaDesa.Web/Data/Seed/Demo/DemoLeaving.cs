using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// The last village of a scenario leaves in the spring of its year: asked for, reckoned, agreed by the others, paid. A question to the villages is
/// still open on that day, so that the page shows whose voice no longer counts.
/// </summary>
internal sealed class DemoLeaving(PortalDb db, CurrentActor current, AuditScope audit, DemoTime time, DemoPeople people)
{
    private DateOnly Today => PortalClock.DayOf(time.Now);

    internal async Task RunAsync(Cooperation c, DemoScenario s)
    {
        var (year, leaver) = (s.Year, s.Villages[^1].Key);
        var (first, second) = (s.Villages[0].Key, s.Villages[1].Key);
        string NameOf(DemoVillage village) => c.PartyOf(village.Code).Village!.FullName;
        List<string> all = [.. s.Villages.Select(v => v.Code)];
        Withdrawal leaving = null!;
        await AsAsync(c, new(year, 3, 9), $"kades.{leaver}", who => db.Add(leaving = Withdrawal.Request(
            Guid.CreateVersion7(time.Now), c, c.Plan,
            new WithdrawalRequest(
                $"141/23/{year}", new DateOnly(year, 4, 30), "Sebagian besar peternak desa kami beralih ke kambing dan tidak lagi memerlukan pakan sapi.",
                new VillageDeliberation(new DateOnly(year, 3, 5), 41, DeliberationDecision.Agreed, "Kewajiban sampai April tetap dipenuhi.", null, Today)),
            who, Today)));
        await AsAsync(c, new(year, 3, 16), $"sekdes.{first}", _ => leaving.Reckon(
            c, c.Plan, c.Plan.Assets.ToDictionary(a => a.Id, a => Math.Round(a.Worth * 0.9m / 1_000_000) * 1_000_000), 35_000_000, $"Buku kas bendahara tim per 15 Maret {year}"));

        InterVillageDeliberation mad = null!;
        await AsAsync(c, new(year, 3, 18), $"sekdes.{first}", who => c.Record(
            mad = InterVillageDeliberation.Call(
                Guid.CreateVersion7(time.Now), c,
                new CallDetails(new DateOnly(year, 3, 28), new TimeOnly(9, 0), $"Balai {NameOf(s.Villages[0])}", $"Pengunduran diri {NameOf(s.Villages[^1])}", $"005/9/{year}", 3),
                [$"Apakah pengunduran diri {NameOf(s.Villages[^1])} disetujui?"], who, time.Now),
            time.Now));
        await AsAsync(c, new(year, 3, 28), $"sekdes.{first}", who => mad.RecordResult(
            new DeliberationResult(
                $"004/MAD/{year}", people[$"kades.{first}"].Actor.Name, who.Name, [.. all.Select(code => new VillageAttendance(code, 6))],
                [.. s.Villages.Select(v => new JointAttendee(v.Code, people[$"kades.{v.Key}"].Actor.Name, "Kepala desa"))],
                [.. mad.Items.Select(item => new ItemResult(item.Id, ItemDecision.Agreed, null))], DeliberationDecision.Agreed, "Menyetujui pengunduran diri dengan penyelesaian aset dan iuran."),
            all, Today));
        await AsAsync(c, new(year, 3, 30), $"kades.{first}", who => leaving.Decide(
            c, mad, new WithdrawalDecision(true, "Sisa iuran dan bagian aset diperhitungkan bersama dan dibayar sekaligus.", $"004/BA/III/{year}", null), who));

        Ballot ballot = null!;
        await AsAsync(c, new(year, 4, 25), $"sekdes.{first}", who => db.Add(ballot = Ballot.Open(
            Guid.CreateVersion7(time.Now), c, "Setujukah iuran pakan dipungut tiap bulan?", "Menggantikan iuran tiap triwulan.", new DateOnly(year, 5, 31), who, time.Now, Today)));
        await AsAsync(c, new(year, 4, 28), $"kades.{leaver}", who => ballot.Speak(BallotChoice.Objection, "Kami segera keluar.", null, who, time.Now, Today));
        await AsAsync(c, new(year, 5, 6), $"kades.{first}", who => leaving.Complete(c, [ballot], Today, $"Kuitansi 017/V/{year}", who, time.Now, Today));
        foreach (var village in new[] { first, second })
        {
            await AsAsync(c, new(year, 5, 8), $"kades.{village}", who => ballot.Speak(BallotChoice.Agree, null, null, who, time.Now, Today));
        }
    }

    /// <summary>Does something at ten in the morning of that day as that person, and saves.</summary>
    private async Task AsAsync(Cooperation c, DateOnly day, string userName, Action<Actor> act)
    {
        time.Now = new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero);
        var who = people[userName].Actor;
        current.Become(who.AccountId, who.Name, false, [new HeldMandate(who.AccountId, who)], who.AccountId);
        audit.Enter(c);
        act(who);
        await db.SaveChangesAsync();
    }
}
