using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// Fills an empty portal with five cooperations told to their end, one that a village leaves, and three that stand still on the way, in
/// real villages with invented people, sums and events. Run again it does nothing.
/// </summary>
internal static class DemoSeed
{
    private static readonly DemoScenario[] Finished =
        [WasteScenario.Story, TourismScenario.Story, IrrigationScenario.Story, WaterScenario.Story, CoffeeScenario.Story];

    /// <param name="connection">Of the owner.</param>
    /// <param name="configuration">Says where files lie; without it the story goes without photos.</param>
    /// <param name="cancel">Stops it.</param>
    internal static async Task RunAsync(string connection, IConfiguration? configuration, CancellationToken cancel)
    {
        var time = new DemoTime();
        var (current, audit) = (new CurrentActor(), new AuditScope());
        AuditInterceptor trail = new(current, audit, new PortalClock(time));
        var options = PortalDbOptions.Apply(new DbContextOptionsBuilder<PortalDb>(), connection).AddInterceptors(trail).Options;
        await using var db = new PortalDb((DbContextOptions<PortalDb>)options);
        if (await db.Cooperations.AnyAsync(c => c.IsDemo, cancel))
        {
            return;
        }

        // All or nothing: a seed that was interrupted leaves an empty portal, not half a story.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var people = await PeopleAsync(db, time, cancel);
        foreach (var scenario in Finished)
        {
            var walk = new DemoWalk(db, current, audit, time, people, scenario);
            var cooperation = await walk.RunAsync(people[FacilitatorOf(scenario)]);
            if (scenario == WasteScenario.Story)
            {
                await BeginNextCycleAsync(db, current, time, people, cooperation);
            }

            if (cooperation.Stage == Stage.Implementation)
            {
                await new DemoTalk(db, current, audit, time, people).RunAsync(cooperation, scenario, FacilitatorOf(scenario));
            }

            // What is told is told; carrying it along would only slow the next save.
            db.ChangeTracker.Clear();
        }

        var market = await new DemoWalk(db, current, audit, time, people, UnfinishedScenarios.Identification).RunAsync(people["pendamping.borobudur"], Stage.Identification);
        await DemoMeetings.PlanOneAsync(db, UnfinishedScenarios.Identification.Villages[0], people, UnfinishedScenarios.Identification.Title);
        await new DemoWalk(db, current, audit, time, people, UnfinishedScenarios.Planning).RunAsync(people["pendamping.kemalang"], Stage.Planning);
        var forming = await new DemoWalk(db, current, audit, time, people, UnfinishedScenarios.Coordination).RunAsync(people["pendamping.batukliang"], Stage.Coordination);
        await new DemoTalk(db, current, audit, time, people).RunAsync(forming, UnfinishedScenarios.Coordination, "pendamping.batukliang");
        var left = await new DemoWalk(db, current, audit, time, people, FodderScenario.Story).RunAsync(people[FacilitatorOf(FodderScenario.Story)]);
        await new DemoLeaving(db, current, audit, time, people).RunAsync(left, FodderScenario.Story);
        await new DemoTeams(db, current, audit, time, people).RunAsync(cancel);
        db.ChangeTracker.Clear();
        await new DemoOffers(db, current, audit, time, people).RunAsync(market);
        var files = configuration is null ? null : new FileStore(db, current, new PortalClock(time), configuration);
        await new DemoRecords(db, current, time, people, files).RunAsync(cancel);
        db.ChangeTracker.Clear();
        await DemoNeighbours.AddAsync(db, current, time, people, cancel);
        db.ChangeTracker.Clear();
        await new DemoImport(db, current, time, people, trail).RunAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<DemoPeople> PeopleAsync(PortalDb db, DemoTime time, CancellationToken cancel)
    {
        var people = new DemoPeople(db, time.Now);
        people.Add("admin", "Administrator Contoh", Role.Administrator, "", "Administrator Portal");
        people.Add("admin.magelang", "Retno Wulan", Role.Administrator, "33.08", "Administrator Kabupaten Magelang");
        people.Add("pendamping.malang", "Arif Setiawan", Role.Facilitator, "35.07", "Pendamping Kabupaten Malang");
        people.Add("pendamping.magelang", "Indah Permata", Role.Facilitator, "33.08", "Pendamping Kabupaten Magelang");
        people.Add("pendamping.borobudur", "Bagas Saputra", Role.Facilitator, "33.08.02", "Pendamping Kecamatan Borobudur");
        people.Add("pendamping.batukliang", "Lale Hartini", Role.Facilitator, "52.02.12", "Pendamping Kecamatan Batukliang Utara");
        people.Add("pendamping.kemalang", "Tri Handoko", Role.Facilitator, "33.10.21", "Pendamping Kecamatan Kemalang");
        people.Add("pendamping.lambaleda", "Vinsensius Jelahu", Role.Facilitator, "53.19.08", "Pendamping Kecamatan Lamba Leda Timur");
        DemoScenario[] all = [.. Finished, UnfinishedScenarios.Identification, UnfinishedScenarios.Planning, UnfinishedScenarios.Coordination, FodderScenario.Story];
        foreach (var village in all.SelectMany(s => s.Villages))
        {
            people.AddVillage(village, await db.Villages.SingleAsync(v => v.Code == village.Code, cancel));
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return people;
    }

    private static string FacilitatorOf(DemoScenario scenario) => scenario.Villages[0].Code[..5] switch
    {
        "35.07" => "pendamping.malang",
        "33.08" => "pendamping.borobudur",
        "52.02" => "pendamping.batukliang",
        "33.10" => "pendamping.kemalang",
        _ => "pendamping.lambaleda",
    };

    private static async Task BeginNextCycleAsync(PortalDb db, CurrentActor current, DemoTime time, DemoPeople people, Cooperation closed)
    {
        var official = people["sekdes.mulyoagung"].Actor;
        time.Now = time.Now.AddDays(12);
        current.Become(official.AccountId, official.Name, false, [new HeldMandate(official.AccountId, official)], official.AccountId);
        var number = await db.Database.SqlQueryRaw<long>($"select nextval('{PortalDb.NumberSequence}') as \"Value\"").SingleAsync();
        var next = closed.BeginNextCycle(Guid.CreateVersion7(time.Now), $"KAD-{closed.RegencyCode}-2026-{number:0000}", 2026, 2027, time.Now);
        next.MarkAsDemo();
        db.Add(next);
        await db.SaveChangesAsync();
    }
}
