using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// What villages and team say to each other around today: threads answered and not, an announcement half of them have confirmed, action items
/// open, done and overdue, a meeting held, one to come and one whose time is voted upon; and
/// what holds the work back where it is under way.
/// </summary>
internal sealed class DemoTalk(PortalDb db, CurrentActor current, AuditScope audit, DemoTime time, DemoPeople people)
{
    private DateTimeOffset today;

    internal async Task RunAsync(Cooperation c, DemoScenario s, string facilitator)
    {
        audit.Enter(c);
        var told = time.Now;
        today = new DateTimeOffset(TimeProvider.System.GetUtcNow().Date, TimeSpan.Zero).AddHours(2);
        var (head, second, official) = (Of("kades", s, 0), Of("kades", s, 1), Of("sekdes", s, 1));
        var last = Of("kades", s, s.Villages.Length - 1);
        var topic = c.Plan.Activities.FirstOrDefault() is { } activity ? new TalkTopic(TalkSubject.Activity, activity.Id, activity.Title) : null;

        Talk(c, -24, TalkKind.Discussion, "Giliran kerja bakti", topic, [
            (head, "Bagaimana **giliran kerja bakti** bulan depan? Usul saya:\n\n- pekan pertama: dua desa hulu\n- pekan kedua: desa hilir"),
            (second, "Setuju. Kami kirim dua belas orang, mulai pukul 07.00."),
            (last, "Pekan kedua kami panen. Boleh bertukar dengan pekan ketiga?"),
        ]).Pin(0, head, Day(-20));
        Talk(c, -16, TalkKind.Discussion, "Harga bahan naik", null, [(official, "Harga bahan naik sekitar *sepuluh persen* sejak rencana disusun. Apakah cukup diambil dari cadangan?")]);
        Talk(c, -40, TalkKind.Discussion, "Papan nama kegiatan", null, [(official, "Papan nama sudah dipasang di ketiga lokasi."), (head, "Terima kasih, sudah kami lihat.")]).Close(head, Day(-37));
        var announcement = Talk(c, -6, TalkKind.Announcement, "Pemeriksaan bersama oleh pendamping", null, [
            (people[facilitator].Actor, "Kami akan memeriksa lokasi bersama perwakilan tiap desa. Mohon siapkan **catatan pelaksanaan** dan foto terbaru."),
        ]);
        foreach (var reader in new[] { head, second })
        {
            db.Add(announcement.Acknowledge(reader, Day(-5)));
        }

        Item(c, -30, "Kumpulkan daftar tenaga kerja bakti", last, null, -12);
        Item(c, -25, "Bandingkan harga bahan di tiga toko", official, null, 6).Begin(official, Day(-10));
        Item(c, -35, "Pasang papan nama kegiatan", second, null, -20).Finish("Terpasang di tiga lokasi.", null, second, Day(-22));
        Item(c, -10, "Kirim foto terbaru tiap lokasi", head, new ActionOrigin(ActionSource.Thread, announcement.Id, announcement.Title), 9);
        if (c.Stage == Stage.Implementation)
        {
            Hinder(c, -18, "Truk tidak dapat masuk karena jembatan kecil rusak", Severity.Critical, last, -2);
            Hinder(c, -8, "Tenaga kerja berkurang selama panen", Severity.Minor, head, 12).Begin(head, Day(-5));
            Hinder(c, -40, "Semen terlambat datang", Severity.Serious, second, -25).Finish("Dibeli dari toko lain, selisihnya dari cadangan.", null, second, Day(-29));
        }

        await MeetAsync(c, s, head, second, last);
        await SaveAsync(head, 0);
        time.Now = told;
    }

    private async Task MeetAsync(Cooperation c, DemoScenario s, Actor head, Actor second, Actor last)
    {
        TeamMeetingDetails About(string title, params string[] agenda) => new(title, $"Balai Desa {Name(c, 0)}", 120, Math.Max(2, s.Villages.Length - 1), agenda, null);
        var held = TeamMeeting.Call(Guid.CreateVersion7(Day(-34)), c.Id, ZoneOf(s), About("Rapat koordinasi bulanan", "Kemajuan pekerjaan", "Harga bahan", "Giliran kerja bakti"), [At(-27)], head, Day(-34));
        held.Close(
            new MeetingClosing(
                [.. s.Villages.Take(held.Quorum).Select(v => new MeetingPresence(v.Code, 2, $"{people[$"kades.{v.Key}"].Actor.Name}\n{people.SecretaryOf(v)}"))], head.Name, second.Name, "02/NOT/TIM",
                "Pekerjaan dilaporkan tiap desa. Harga bahan naik; cadangan masih cukup.\nKerja bakti dibagi menurut giliran.",
                ["Bandingkan harga bahan di tiga toko", "Kerja bakti dilakukan tiap pekan menurut giliran"]),
            [.. s.Villages.Select(v => v.Code)], head, Day(-27), PortalClock.DayOf(Day(-27)));
        var decided = new ActionItem(
            Guid.CreateVersion7(Day(-27)), c.Id, new ActionDetails(held.Decisions[1].Text, null, Whole(c, s, 1), PortalClock.DayOf(Day(20))),
            new ActionOrigin(ActionSource.Meeting, held.Id, held.Title), head, Day(-27), PortalClock.DayOf(Day(-27)));
        held.Assign(held.Decisions[1].Id, decided.Id);

        var coming = TeamMeeting.Call(Guid.CreateVersion7(Day(-4)), c.Id, ZoneOf(s), About("Rapat koordinasi bulanan", "Tugas lewat tenggat: Kumpulkan daftar tenaga kerja bakti", "Diskusi belum dijawab: Harga bahan naik"), [At(5)], head, Day(-4));
        coming.Change(About("Rapat koordinasi bulanan", [.. coming.Agenda]), At(8), "Bersamaan dengan panen", second, Day(-2));
        var voted = TeamMeeting.Call(Guid.CreateVersion7(Day(-3)), c.Id, ZoneOf(s), About("Rapat evaluasi bersama", "Kemajuan terhadap rencana"), [At(18), At(20), At(25)], second, Day(-3));
        voted.Vote([voted.Options[0].Id, voted.Options[2].Id], head);
        voted.Vote([voted.Options[2].Id], last);
        foreach (var meeting in new[] { held, coming, voted })
        {
            meeting.MarkAsDemo();
            db.Add(meeting);
        }

        db.Add(decided);
        await SaveAsync(head, -3);
    }

    private TalkThread Talk(Cooperation c, int day, TalkKind kind, string title, TalkTopic? topic, IReadOnlyList<(Actor Who, string Words)> said)
    {
        var thread = new TalkThread(Guid.CreateVersion7(Day(day)), c.Id, kind, title, topic, said[0].Who, Day(day));
        db.Add(thread);
        foreach (var ((who, words), number) in said.Select((x, i) => (x, i)))
        {
            db.Add(thread.Say(Guid.CreateVersion7(Day(day + number)), words, [], who, Day(day + number)));
        }

        return thread;
    }

    private ActionItem Item(Cooperation c, int day, string what, Actor owner, ActionOrigin? origin, int due)
    {
        var item = new ActionItem(
            Guid.CreateVersion7(Day(day)), c.Id, new ActionDetails(what, null, new ActionOwner(owner.Name, owner.VillageCode, owner.AccountId), PortalClock.DayOf(Day(due))), origin, owner, Day(day),
            PortalClock.DayOf(Day(day)));
        db.Add(item);
        return item;
    }

    private Constraint Hinder(Cooperation c, int day, string what, Severity severity, Actor owner, int due)
    {
        var activity = c.Plan.Activities.FirstOrDefault();
        var constraint = new Constraint(
            Guid.CreateVersion7(Day(day)), c.Id, c.RegencyCode, new ActionDetails(what, null, new ActionOwner(owner.Name, owner.VillageCode, owner.AccountId), PortalClock.DayOf(Day(due))), severity,
            new ConstraintPlace(activity?.Id, activity?.Title, null), owner, Day(day), PortalClock.DayOf(Day(day)));
        db.Add(constraint);
        return constraint;
    }

    private async Task SaveAsync(Actor who, int day)
    {
        time.Now = Day(day);
        current.Become(who.AccountId, who.Name, false, [new HeldMandate(who.AccountId, who)], who.AccountId);
        await db.SaveChangesAsync();
    }

    private Actor Of(string office, DemoScenario s, int village) => people[$"{office}.{s.Villages[village].Key}"].Actor;

    private DateTimeOffset Day(int day) => today.AddDays(day);

    private MeetingTime At(int day) => new(PortalClock.DayOf(Day(day)), new TimeOnly(9, 0));

    private static IndonesianZone ZoneOf(DemoScenario s) => IndonesianDate.ZoneOf(s.Villages[0].Code);

    private static string Name(Cooperation c, int village) => c.Parties.OrderBy(p => p.VillageCode).ElementAt(village).Village!.Name;

    private static ActionOwner Whole(Cooperation c, DemoScenario s, int village)
    {
        var party = c.Parties.First(p => p.VillageCode == s.Villages[village].Code);
        return new ActionOwner(party.Village!.FullName, party.VillageCode, null);
    }
}
