using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Planning.Templates;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Branches that come into a plan from templates and from earlier plans.</summary>
public sealed class PlanSourcesTests : PortalTests
{
    [Fact]
    public async Task A_bare_plan_offers_templates_first_and_takes_one_whole_and_gives_it_back_with_one_click()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Official);
        var overview = await browser.GetAsync(PlanOf(scene));
        Assert.Equal(Gallery(scene), overview.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href"));
        var gallery = await browser.GetAsync(Gallery(scene));
        var cards = gallery.Page.QuerySelectorAll(".source-cards h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ToList();
        Assert.Equal("air-bersih", cards[0]);
        Assert.Equal(PlanTemplates.All.Select(t => t.Key).Order(), cards.Order());

        await SavedAsync(browser.FillAndPostAsync($"{Gallery(scene)}/air-bersih", Values(("Start", "2027-01-04"))));
        var plan = (await scene.ReadAsync(Portal)).Plan;
        var template = PlanTemplates.Find("air-bersih")!.Plan;
        Assert.Equal((template.Goals.Count, template.Strategies.Count, template.Programs.Count, template.Risks.Count), (plan.Goals.Count, plan.Strategies.Count, plan.Programs.Count, plan.Risks.Count));
        Assert.Equal((100m, new DateOnly(2027, 1, 4)), (plan.Activities.Sum(a => a.Weight), plan.Activities.Min(a => a.Start)));
        Assert.All(plan.Activities, a => Assert.Equal(scene.Villages[0].Code, a.VillageCode));
        Assert.DoesNotContain(plan.Texts, t => t.Body.Length == 0 && template.Texts.Any(x => x.Section == t.Section));
        Assert.Contains("belum punya harga", (await browser.GetAsync(PlanOf(scene))).Words, StringComparison.Ordinal);
        var activity = plan.Activities.First();
        Assert.Contains("Harga belum diisi", (await browser.GetAsync($"{PlanOf(scene)}/program/kegiatan/{activity.Id}")).Words, StringComparison.Ordinal);
        Assert.Contains("Pengambilan dari contoh", (await Portal.As(scene.Administrator).GetAsync("/audit?jenis=PlanTaking")).Words, StringComparison.OrdinalIgnoreCase);

        var back = Browser.Form(await browser.GetAsync($"{PlanOf(scene)}/susunan"), "/batal");
        await SavedAsync(browser.PostAsync(back, Values(), PlanOf(scene)));
        Assert.True((await scene.ReadAsync(Portal)).Plan.IsBare);
        Assert.All((await scene.ReadAsync(Portal)).Plan.Texts, t => Assert.Equal("", t.Body));
        Assert.Contains(template.Goals[0].Title, (await browser.GetAsync($"{PlanOf(scene)}/susunan/terhapus")).Words, StringComparison.Ordinal);
        await SavedAsync(browser.PostAsync(back, Values(), PlanOf(scene)));
        Assert.Contains("sudah dibatalkan", (await browser.GetAsync($"{PlanOf(scene)}/susunan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_takes_once_and_a_second_taking_is_asked_for()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Head);
        var address = $"{Gallery(scene)}/pasar-antardesa";
        var form = Browser.Form(await browser.GetAsync(address));
        await SavedAsync(browser.PostAsync(form, Values(), address));
        await SavedAsync(browser.PostAsync(form, Values(), address));
        var goals = PlanTemplates.Find("pasar-antardesa")!.Plan.Goals.Count;
        Assert.Equal(goals, (await scene.ReadAsync(Portal)).Plan.Goals.Count);

        var again = await browser.FillAndPostAsync(address, Values());
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("sudah mengambil dari contoh ini", again.Words, StringComparison.Ordinal);
        Assert.Equal(goals, (await scene.ReadAsync(Portal)).Plan.Goals.Count);
        await SavedAsync(browser.PostAsync(Browser.Form(again), Values(("Again", "true")), address));
        var plan = (await scene.ReadAsync(Portal)).Plan;
        Assert.Equal((2 * goals, 100m, 1), (plan.Goals.Count, plan.Activities.Sum(a => a.Weight), plan.Indicators.Count(i => i.IsHeadline)));
    }

    [Fact]
    public async Task Only_ticked_branches_come_and_nothing_ticked_no_day_and_a_foreign_village_are_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var browser = Portal.As(scene.Head);
        var address = $"{Gallery(scene)}/tps3r";
        var program = PlanTemplates.Find("tps3r")!.Plan.Programs[1];
        var typed = Values(
            ("Branches[0]", program.Id.ToString()), ("Branches[1]", program.Activities[0].Id.ToString()), ("Branches[2]", program.Activities[^1].Id.ToString()), ("Start", "2027-02-01"), ("Villages[0].From", ""), ("Villages[0].To", scene.Villages[2].Code), ("NewId", Guid.NewGuid().ToString()));

        var nothing = await browser.PostHostileAsync(address, Values(("Start", "2027-02-01")));
        Assert.Contains("Pilih paling sedikit satu bagian", nothing.Words, StringComparison.Ordinal);
        foreach (var (name, value) in new[] { ("Start", ""), ("Start", "9999-12-31"), ("Villages[0].To", "33.08.01.9999"), ("Villages[0].To", ""), ("Villages[0].To", "<script>"), ("Branches", "bukan-id") })
        {
            var refused = await browser.PostHostileAsync(address, new Dictionary<string, string>(typed) { [name] = value });
            Assert.True(refused.Status == HttpStatusCode.OK, $"{name}={value}: {refused.Status}");
            Assert.DoesNotContain("<script>", refused.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        }

        Assert.True((await scene.ReadAsync(Portal)).Plan.IsBare);
        await SavedAsync(browser.PostHostileAsync(address, typed));
        var plan = (await scene.ReadAsync(Portal)).Plan;
        Assert.Equal((1, 0, 0, 2), (plan.Programs.Count, plan.Goals.Count, plan.Risks.Count, plan.Activities.Count()));
        Assert.All(plan.Activities, a => Assert.Equal((scene.Villages[2].Code, true), (a.VillageCode, a.Start >= new DateOnly(2027, 2, 1))));
    }

    [Fact]
    public async Task Another_signed_plan_of_the_own_village_is_found_and_taken_with_prices_but_without_money()
    {
        var signed = await Scene.InAsync(Portal, Stage.Coordination);
        var fresh = await PlanningAsync(signed.Villages[1], signed.Villages[2]);
        var gallery = $"/kerjasama/{fresh}/rencana/contoh";
        var browser = Portal.As(signed.Heads[1]);
        var list = await browser.GetAsync($"{gallery}/rencana-lain?cari=air");
        var row = Assert.Single(list.Page.QuerySelectorAll("tbody th a"));
        Assert.Equal($"{gallery}/{signed.CooperationId}", row.GetAttribute("href"));
        Assert.Empty((await browser.GetAsync($"{gallery}/rencana-lain?cari=tidak%25ada")).Page.QuerySelectorAll("tbody th a"));
        Assert.Empty((await browser.GetAsync($"{gallery}/rencana-lain?bidang=Government")).Page.QuerySelectorAll("tbody th a"));

        var address = $"{gallery}/{signed.CooperationId}";
        var unmapped = await browser.FillAndPostAsync(address, Values(("Start", "2028-03-01")));
        Assert.Contains("Pipa PVC", unmapped.Words, StringComparison.Ordinal);
        Assert.Contains("Pilih desa penanggung jawab", unmapped.Words, StringComparison.Ordinal);
        await SavedAsync(browser.PostAsync(Browser.Form(unmapped), Values(("Villages[0].To", signed.Villages[2].Code)), address));
        var activity = (await PlanAsync(fresh)).Activities.Single();
        Assert.Equal((signed.Villages[2].Code, new DateOnly(2028, 3, 1), 310_000_000m, 0m), (activity.VillageCode, activity.Start, activity.Cost, activity.Allocated));
        var priced = activity.Costs.Single().PriceSource!;
        Assert.StartsWith($"Harga {Scene.Today.Year}, KAD-", priced, StringComparison.Ordinal);
        Assert.Contains(priced, (await browser.GetAsync($"/kerjasama/{fresh}/rencana/program/kegiatan/{activity.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_cycle_is_offered_the_plan_of_the_cycle_before()
    {
        var closed = await Scene.InAsync(Portal, Stage.Closed);
        var next = Guid.CreateVersion7();
        await Portal.WithDbAsync(async db =>
        {
            var c = await db.Cooperations.With(Load.Everything).SingleAsync(x => x.Id == closed.CooperationId);
            Start(db, c.BeginNextCycle(next, await NumberAsync(db, c.RegencyCode), 2028, 2029, DateTimeOffset.UtcNow), closed.HeadActor);
            await db.SaveChangesAsync();
        });
        var browser = Portal.As(closed.Head);
        var gallery = await browser.GetAsync($"/kerjasama/{next}/rencana/contoh");
        var first = gallery.Page.QuerySelector("main a.btn-primary")!.GetAttribute("href")!;
        Assert.Equal($"/kerjasama/{next}/rencana/contoh/{closed.CooperationId}", first);
        await SavedAsync(browser.FillAndPostAsync(first, Values(("Start", "2028-01-10"))));
        Assert.Equal(closed.Villages[0].Code, (await PlanAsync(next)).Activities.Single().VillageCode);
    }

    [Fact]
    public async Task Who_does_not_draft_the_plan_takes_nothing_and_what_one_may_not_read_is_no_source()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var signed = await Scene.InAsync(Portal, Stage.Coordination);
        var address = $"{Gallery(scene)}/tps3r";
        foreach (var person in new[] { scene.Council, scene.Facilitator, scene.Administrator })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).GetAsync(Gallery(scene))).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(person).PostHostileAsync(address, Values(("Start", "2027-01-01")))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync(address, Values(("Start", "2027-01-01")))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(address)).Status);
        var head = Portal.As(scene.Head);
        foreach (var source in new[] { "tidak-ada", $"{signed.CooperationId}", $"{scene.CooperationId}", $"{Guid.NewGuid()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"{Gallery(scene)}/{source}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await head.PostHostileAsync($"{Gallery(scene)}/{source}", Values(("Start", "2027-01-01")))).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(signed.Head).GetAsync(Gallery(signed))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(signed.Head).PostHostileAsync($"{Gallery(signed)}/tps3r", Values(("Start", "2027-01-01")))).Status);

        // A taking of another plan is not there.
        await SavedAsync(head.FillAndPostAsync(address, Values()));
        var taking = await Portal.WithDbAsync(async db =>
        {
            var plan = (await scene.ReadAsync(Portal)).Plan.Id;
            return await db.PlanTakings.Where(x => x.PlanId == plan).Select(x => x.Id).SingleAsync();
        });
        var other = await Scene.InAsync(Portal, Stage.Planning);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Head).PostHostileAsync($"{Gallery(other)}/diambil/{taking}/batal", Values())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).PostHostileAsync($"{Gallery(scene)}/diambil/{taking}/batal", Values())).Status);
    }

    private static string PlanOf(Scene scene) => $"{scene.Address}/rencana";

    private static string Gallery(Scene scene) => $"{scene.Address}/rencana/contoh";

    private Task<Plan> PlanAsync(Guid cooperation) =>
        Portal.WithDbAsync(async db => (await db.Cooperations.With(Load.Plan).SingleAsync(c => c.Id == cooperation)).Plan);

    /// <summary>A cooperation of these two villages, walked to planning.</summary>
    private async Task<Guid> PlanningAsync(Village first, Village second)
    {
        var id = Guid.CreateVersion7();
        await Portal.WithDbAsync(async db =>
        {
            var villages = await db.Villages.Include(v => v.District).Where(v => v.Code == first.Code || v.Code == second.Code).OrderBy(v => v.Code).ToListAsync();
            var type = await db.SubjectTypes.SingleAsync(t => t.Code == "BTH-AIR");
            var need = Need.Record(Guid.CreateVersion7(), villages[0], new NeedDetails(type, "Air bersih dusun bawah", null, 100, 5, 4, 4, 1_000_000, 100, "sambungan rumah", null, null), DateTimeOffset.UtcNow);
            var c = Cooperation.Propose(
                id, await NumberAsync(db, first.RegencyCode), villages[0], villages.Skip(1),
                new CooperationBasics("Jaringan kedua", "Dua desa.", CooperationField.Development, Vehicle.Bkad, 2027, 2028), DateTimeOffset.UtcNow);
            c.Link(need, DateTimeOffset.UtcNow);
            db.Add(need);
            Start(db, c, new Actor(Guid.NewGuid(), "Kepala", Role.VillageHead, villages[0].Code, "Kepala Desa"));
            await db.SaveChangesAsync();
        });
        return id;
    }

    private static async Task<string> NumberAsync(PortalDb db, string regency) =>
        $"KAD-{regency}-2028-{await db.Database.SqlQueryRaw<long>("select nextval('cooperation_numbers') as \"Value\"").SingleAsync():0000}";

    private static void Start(PortalDb db, Cooperation c, Actor head)
    {
        foreach (var party in c.Parties)
        {
            c.Answer(party.VillageCode, new VillageDeliberation(Scene.Today.AddDays(-6), 40, DeliberationDecision.Agreed, "Menyetujui", null, Scene.Today), DateTimeOffset.UtcNow);
        }

        c.Advance(head, DateTimeOffset.UtcNow, Scene.Today);
        db.Add(c);
    }
}
