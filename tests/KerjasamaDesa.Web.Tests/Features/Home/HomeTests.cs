using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Home;

public sealed class HomeTests : PortalTests
{
    [Fact]
    public async Task A_visitor_is_welcomed_and_sees_what_is_open_to_everybody()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, c => c.Publish(true, DateTimeOffset.UtcNow.AddDays(1)));
        var page = await Portal.As(null).GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='{scene.Address}']"));
        Assert.NotNull(page.Page.QuerySelector("main a[href='/masuk']"));
        Assert.DoesNotContain(scene.Head.Name, page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_and_bpd_find_invitations_and_letters_and_officials_only_letters()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var letter = $"{scene.Address}/penawaran/{(await scene.ReadAsync(Portal)).Offers.Single().Id}";
        Assert.Equal([letter, $"{scene.Address}/jawab"], (await WaitingAsync(scene.Head)).OrderByDescending(url => url, StringComparer.Ordinal));
        Assert.Equal([$"{scene.Address}/jawab"], await WaitingAsync(scene.Heads[2]));
        foreach (var person in new[] { scene.Official, scene.Heads[1], scene.Council })
        {
            Assert.Equal([letter], await WaitingAsync(person));
        }

        await scene.ChangeAsync(Portal, AllAgree(scene));
        Assert.Equal([scene.Address], await WaitingAsync(scene.Head));
        Assert.Equal([scene.Address], await WaitingAsync(scene.Official));
        Assert.Empty(await WaitingAsync(scene.Heads[1]));
    }

    [Fact]
    public async Task Who_is_called_upon_in_a_thread_finds_it_until_answering_or_until_it_is_resolved()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        Comment Asked(string what) => new(Guid.CreateVersion7(), scene.CooperationId, PlanPart.Funding, what, scene.HeadActor, DateTimeOffset.UtcNow.AddMinutes(-5));
        var (answered, resolved) = (Asked("Berapa iurannya?"), Asked("Siapa yang menyiapkan lahan?"));
        var threads = new[] { answered, resolved }.Select(c => $"{scene.Address}/rencana/diskusi#d-{c.Id}").ToList();
        async Task<IEnumerable<string>> CalledAsync(Person who) => (await WaitingAsync(who)).Where(url => url.Contains("diskusi", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        await Portal.WithDbAsync(async db =>
        {
            answered.Mention([scene.Heads[1].AccountId, scene.Facilitator.AccountId]);
            resolved.Mention([scene.Heads[1].AccountId]);
            db.AddRange(answered, resolved);
            await db.SaveChangesAsync();
        });

        Assert.Equal(threads.Order(StringComparer.Ordinal), await CalledAsync(scene.Heads[1]));
        Assert.Equal([threads[0]], await CalledAsync(scene.Facilitator));
        Assert.Empty(await CalledAsync(scene.Head));
        Assert.Empty(await CalledAsync(scene.Heads[2]));

        await Portal.WithDbAsync(async db =>
        {
            db.Add(answered.Reply(Guid.CreateVersion7(), "Sepuluh ribu.", Scene.ActorOf(scene.Heads[1], Role.VillageHead, scene.Villages[1].Code), DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        });
        Assert.Equal([threads[1]], await CalledAsync(scene.Heads[1]));
        await Portal.As(scene.Head).PostHostileAsync($"{scene.Address}/rencana/komentar/{resolved.Id}/selesai", new Dictionary<string, string>());

        Assert.Empty(await CalledAsync(scene.Heads[1]));
        Assert.Equal([threads[0]], await CalledAsync(scene.Facilitator));
    }

    [Fact]
    public async Task A_meeting_whose_day_has_come_waits_for_its_result_until_it_is_on_record()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var (past, coming) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Portal.WithDbAsync(async db =>
        {
            VillageMeeting Call(Guid id, int days) => VillageMeeting.Call(
                id, village, new MeetingDetails(Scene.Today.AddDays(days), new TimeOnly(9, 0), "Balai", "Air bersih", null, null, null), [MeetingSubject.Of("Iuran")], DateTimeOffset.UtcNow);
            db.AddRange(Call(past, -2), Call(coming, 5));
            db.Entry(village).State = Microsoft.EntityFrameworkCore.EntityState.Unchanged;
            await db.SaveChangesAsync();
        });
        var council = await Portal.PersonAsync(Role.VillageCouncil, village.Code);
        Assert.Equal([$"/desa/{village.Code}/musyawarah/{past}/hasil"], await WaitingAsync(council));
        Assert.Empty(await WaitingAsync(await Portal.PersonAsync(Role.Facilitator, village.DistrictCode)));
        await Portal.As(council).FillAndPostAsync($"/desa/{village.Code}/musyawarah/{past}/hasil", new Dictionary<string, string>
        {
            ["Lines[0].Decision"] = "Agreed",
            ["Attendance"] = "12",
            ["ChairName"] = "Ketua",
            ["NoteTakerName"] = "Notulis",
        });
        Assert.Empty(await WaitingAsync(council));
    }

    [Fact]
    public async Task A_plan_waits_for_its_writers_then_the_facilitator_then_each_head()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        Assert.Equal([$"{scene.Address}/rencana"], await WaitingAsync(scene.Official));
        Assert.Empty(await WaitingAsync(scene.Facilitator));
        await scene.ChangeAsync(Portal, scene.FillPlan);
        await scene.ChangeAsync(Portal, c => c.Plan.Submit(Scene.ActorOf(scene.Head, Role.VillageHead, scene.Villages[0].Code), DateTimeOffset.UtcNow));
        Assert.Empty(await WaitingAsync(scene.Official));
        Assert.Equal([$"{scene.Address}/rencana/pengesahan"], await WaitingAsync(scene.Facilitator));
        await scene.ChangeAsync(Portal, c => c.Plan.Review(ReviewBy(scene, ReviewDecision.RevisionRequested)));
        Assert.Empty(await WaitingAsync(scene.Facilitator));
        Assert.Equal([$"{scene.Address}/rencana"], await WaitingAsync(scene.Heads[1]));
        Assert.Contains("Perbaiki rencana", (await Portal.As(scene.Heads[1]).GetAsync("/")).Words, StringComparison.Ordinal);
        await scene.ChangeAsync(Portal, c => c.Plan.Submit(Scene.ActorOf(scene.Head, Role.VillageHead, scene.Villages[0].Code), DateTimeOffset.UtcNow));
        await scene.ChangeAsync(Portal, c => c.Plan.Review(ReviewBy(scene, ReviewDecision.Recommended)));
        Assert.Equal([$"{scene.Address}/rencana/pengesahan"], await WaitingAsync(scene.Heads[2]));
        await scene.ChangeAsync(Portal, c => c.Sign(
            scene.Villages[2].Code, "9/2026", Scene.Today, Scene.ActorOf(scene.Heads[2], Role.VillageHead, scene.Villages[2].Code), DateTimeOffset.UtcNow, Scene.Today));
        Assert.Empty(await WaitingAsync(scene.Heads[2]));
        Assert.Empty(await WaitingAsync(scene.Official));
    }

    [Fact]
    public async Task Entries_wait_for_those_who_judge_them_and_returned_ones_for_their_reporter()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var entry = Guid.CreateVersion7();
        await RecordAsync(scene, entry, e => e);
        Assert.Equal([$"{scene.Address}/pelaksanaan/catatan/{entry}"], await WaitingAsync(scene.Chair));
        Assert.Equal([$"{scene.Address}/pelaksanaan/catatan/{entry}"], await WaitingAsync(scene.Monitor));
        Assert.Empty(await WaitingAsync(scene.Secretary));
        var returned = await Scene.InAsync(Portal, Stage.Implementation);
        await RecordAsync(returned, entry = Guid.CreateVersion7(), e =>
        {
            e.Return("Foto kabur", Scene.ActorOf(returned.Monitor, Role.TeamMember, ""), DateTimeOffset.UtcNow);
            return e;
        });
        Assert.Equal([$"{returned.Address}/pelaksanaan/catatan/{entry}"], await WaitingAsync(returned.Secretary));
        Assert.Empty(await WaitingAsync(returned.Chair));
    }

    [Fact]
    public async Task A_village_without_any_cooperation_is_shown_its_first_step()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var page = await Portal.As(scene.Stranger).GetAsync("/");
        Assert.NotNull(page.Page.QuerySelector("main a[href='/kerjasama/usul']"));
        Assert.NotNull(page.Page.QuerySelector("main a[href='/peluang']"));
        var nobody = await Portal.As(await Portal.AccountAsync("Tanpa Mandat")).GetAsync("/");
        Assert.Contains("belum memegang mandat", nobody.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Stage.Identification)]
    [InlineData(Stage.Planning)]
    [InlineData(Stage.Coordination)]
    [InlineData(Stage.Implementation)]
    [InlineData(Stage.Closed)]
    public async Task Everybody_of_a_cooperation_finds_it_on_the_first_page_with_what_comes_next(Stage stage)
    {
        var scene = await Scene.InAsync(Portal, stage);
        var people = new List<Person> { scene.Head, scene.Official, scene.Council, scene.Facilitator };
        if (stage >= Stage.Implementation)
        {
            people.AddRange([scene.Chair, scene.Secretary, scene.Monitor]);
        }

        foreach (var person in people)
        {
            var page = await Portal.As(person).GetAsync("/");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.NotNull(page.Page.QuerySelector($".rows a[href='{scene.Address}']"));
        }
    }

    private async Task<List<string>> WaitingAsync(Person person)
    {
        var page = await Portal.As(person).GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. page.Page.QuerySelectorAll(".todo a").Select(a => a.GetAttribute("href")!)];
    }

    private static Action<Cooperation> AllAgree(Scene scene) => c =>
    {
        foreach (var village in scene.Villages)
        {
            c.Answer(village.Code, new VillageDeliberation(Scene.Today, 30, DeliberationDecision.Agreed, null, null, Scene.Today), DateTimeOffset.UtcNow);
        }
    };

    private static Review ReviewBy(Scene scene, ReviewDecision decision) => new(
        Scene.ActorOf(scene.Facilitator, Role.Facilitator, scene.Villages[0].DistrictCode), decision, null,
        [new PartReview(PlanPart.Texts, decision == ReviewDecision.Recommended, "Perjelas")], DateTimeOffset.UtcNow);

    private Task RecordAsync(Scene scene, Guid id, Func<MonitoringEntry, MonitoringEntry> then) => Portal.WithDbAsync(async db =>
    {
        var c = await scene.ReadAsync(Portal);
        var reporter = Scene.ActorOf(scene.Secretary, Role.TeamMember, "", new Seat(scene.CooperationId, TeamRole.Secretary, scene.Villages[1].Code));
        var entry = MonitoringEntry.Record(
            id, c, c.Plan.Activities.Single(), new EntryDetails(Scene.Today, 20, null, "Mulai.", []), [], reporter, DateTimeOffset.UtcNow, Scene.Today);
        db.Add(then(entry));
        await db.SaveChangesAsync();
    });
}
