using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Withdrawals;

/// <summary>A village leaves before the term: request, reckoning, the others' decision, settlement, paper.</summary>
public sealed class WithdrawalsTests : PortalTests
{
    [Fact]
    public async Task A_village_leaves_step_by_step_and_its_paper_carries_every_sum()
    {
        var scene = await RunningAsync();
        var address = await AskAsync(scene, 1, lastDay: Scene.Today);
        var page = await Portal.As(scene.Head).GetAsync(address);
        Assert.All(new[] { "Air sudah cukup", "Pompa", "Rp3.333.333", "belum dicatat" }, words => Assert.Contains(words, page.Words, StringComparison.Ordinal));

        await SavedAsync(Portal.As(scene.Official).FillAndPostAsync($"{address}/perhitungan", Values(("Assets[0].Worth", "6.000.000"), ("Paid", "50.000.000"), ("PaidSource", "Buku kas"))));
        await scene.ChangeAsync(Portal, c => c.Record(Meeting(scene), DateTimeOffset.UtcNow));
        var meeting = (await scene.ReadAsync(Portal)).Deliberations.OrderBy(d => d.Day).Last().Id;
        await SavedAsync(Portal.As(scene.Heads[2]).FillAndPostAsync($"{address}/keputusan", Values(
            ("DeliberationId", $"{meeting}"), ("Decision", "Agreed"), ("Terms", "Pompa tetap dipakai bersama"), ("MinutesNumber", "004/BA/2026"))));
        Assert.Equal(HttpStatusCode.Found, (await Portal.As(scene.Official).GetAsync($"{address}/perhitungan")).Status);

        var paper = Read(await Portal.As(scene.Heads[1]).BytesAsync($"{address}/berita-acara.pdf"));
        foreach (var words in new[] { "004/BA/2026", "Air sudah cukup", "Rp2.000.000", "Rp60.000.000", "Rp10.000.000", scene.Villages[1].Name, "Pompa tetap dipakai bersama", "3/2026" })
        {
            Assert.Contains(words, paper, StringComparison.Ordinal);
        }

        var early = await Portal.As(scene.Head).FillAndPostAsync($"{address}/selesai", Values(("SettledOn", $"{Scene.Today:yyyy-MM-dd}"), ("Proof", "Kuitansi 1")));
        Assert.Contains("Desa ini masih pihak sampai", early.Words, StringComparison.Ordinal);
        await EndYesterdayAsync(scene);
        await SavedAsync(Portal.As(scene.Head).FillAndPostAsync($"{address}/selesai", Values(("SettledOn", $"{Scene.Today:yyyy-MM-dd}"), ("Proof", "Kuitansi 1"))));

        var c = await scene.ReadAsync(Portal);
        Assert.Equal((PartyState.Left, true, PlanState.Draft), (c.PartyOf(scene.Villages[1].Code).State, c.IsAmending, c.Plan.State));
        Assert.All(c.Team.Members.Where(m => m.VillageCode == scene.Villages[1].Code), m => Assert.False(m.IsCurrent(Scene.Today)));
        Assert.Contains("Keluar", (await Portal.As(scene.Heads[1]).GetAsync(scene.Address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Heads[1]).GetAsync($"{scene.Address}/rencana/naskah/ruang-lingkup")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Heads[1]).GetAsync(address)).Status);
        Assert.Contains(scene.Heads[1].Name, Read(await Portal.As(scene.Head).BytesAsync($"{scene.Address}/laporan/rencana.pdf?versi=1")), StringComparison.Ordinal);
        var code = await Portal.WithDbAsync(db => db.Withdrawals.Where(w => w.CooperationId == c.Id).Select(w => w.Code).SingleAsync());
        var check = await Portal.As(null).GetAsync($"/periksa/{code}");
        Assert.Contains("Berita acara pengunduran diri", check.Words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Air sudah cukup", check.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_step_is_told_to_all_villages_and_the_facilitator_and_an_open_ballot_counts_only_who_stayed()
    {
        var scene = await RunningAsync();
        var ballots = $"{scene.Address}/rencana/suara";
        await SavedAsync(Portal.As(scene.Head).FillAndPostAsync($"{ballots}/baru", Values(("Question", "Iuran naik?"), ("LastDay", $"{Scene.Today.AddDays(5):yyyy-MM-dd}"))));
        var ballot = await Portal.WithDbAsync(db => db.Ballots.Where(b => b.CooperationId == scene.CooperationId).Select(b => $"{ballots}/{b.Id}").SingleAsync());
        await SavedAsync(Portal.As(scene.Heads[1]).FillAndPostAsync(ballot, Values(("Choice", nameof(BallotChoice.Objection)), ("Note", "Terlalu mahal"))));

        var address = await AskAsync(scene, 1, lastDay: Scene.Today);
        await SavedAsync(Portal.As(scene.Official).FillAndPostAsync($"{address}/perhitungan", Values(("Assets[0].Worth", "6.000.000"), ("Paid", "60.000.000"), ("PaidSource", "Buku kas"))));
        await scene.ChangeAsync(Portal, c => c.Record(Meeting(scene), DateTimeOffset.UtcNow));
        var meeting = (await scene.ReadAsync(Portal)).Deliberations.OrderBy(d => d.Day).Last().Id;
        await SavedAsync(Portal.As(scene.Heads[2]).FillAndPostAsync($"{address}/keputusan", Values(("DeliberationId", $"{meeting}"), ("Decision", "Agreed"))));
        await EndYesterdayAsync(scene);
        await SavedAsync(Portal.As(scene.Head).FillAndPostAsync($"{address}/selesai", Values(("SettledOn", $"{Scene.Today:yyyy-MM-dd}"), ("Proof", "Kuitansi 1"))));

        string[] steps = ["ingin keluar", "dihitung", "disetujui", "sudah keluar"];
        (Person Person, string[] Told)[] expected = [(scene.Facilitator, steps), (scene.Official, [steps[0], steps[2], steps[3]]), (scene.Heads[1], steps[1..]), (scene.Stranger, [])];
        foreach (var (person, told) in expected)
        {
            var notices = await ToldAsync(person, address);
            Assert.Equal(told.Length, notices.Count);
            Assert.All(told.Zip(notices), pair => Assert.Contains(pair.First, pair.Second, StringComparison.Ordinal));
        }

        // Until the amendment is written its money still stands in the plan, and no sum leaves it out.
        var plan = $"{scene.Address}/rencana";
        var matrix = await Portal.As(scene.Head).GetAsync($"{plan}/alokasi/matriks?sumber=ADD");
        Assert.All(new[] { $"{scene.Villages[1].Name} (sudah keluar)", "Rp60.000.000" }, words => Assert.Contains(words, matrix.Words, StringComparison.Ordinal));
        foreach (var part in new[] { "pembagian", "manfaat", "pembagian/banding" })
        {
            Assert.Contains(scene.Villages[1].Name, (await Portal.As(scene.Head).GetAsync($"{plan}/{part}")).Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        }

        var page = await Portal.As(scene.Head).GetAsync(ballots);
        Assert.Contains("Sudah keluar, tidak dihitung", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Heads[1]).GetAsync(ballot)).Status);
        foreach (var head in new[] { scene.Head, scene.Heads[2] })
        {
            await SavedAsync(Portal.As(head).FillAndPostAsync(ballot, Values(("Choice", nameof(BallotChoice.Agree)))));
        }

        var ended = await Portal.WithDbAsync(db => db.Ballots.Include(b => b.Voices).SingleAsync(b => b.CooperationId == scene.CooperationId));
        Assert.Equal((BallotOutcome.Agreed, 3), (ended.Outcome(Scene.Today), ended.Voices.Count));
    }

    [Fact]
    public async Task A_request_that_is_taken_back_is_told_too()
    {
        var scene = await RunningAsync();
        var address = await AskAsync(scene, 1);
        await SavedAsync(Portal.As(scene.Heads[1]).FillAndPostAsync(address, Values(), "/tarik"));
        Assert.Contains("menarik permohonan", (await ToldAsync(scene.Heads[2], address))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_request_and_hostile_words_are_answered_beside_the_fields_and_nothing_typed_is_lost()
    {
        var scene = await RunningAsync();
        var page = $"{scene.Address}/pengunduran/baru";
        var empty = await Portal.As(scene.Heads[1]).FillAndPostAsync(page, Values(("Reason", ""), ("LastDay", ""), ("Day", ""), ("Attendance", ""), ("LetterNumber", "141/7")));
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.Equal("141/7", empty.Page.QuerySelector("#LetterNumber")!.GetAttribute("value"));
        Assert.NotEmpty(empty.Page.QuerySelectorAll(".field-error, .invalid-feedback, [id$=-error]"));
        var address = await AskAsync(scene, 1, "<script>alert(1)</script>");
        Assert.Empty((await Portal.As(scene.Head).GetAsync(address)).Page.QuerySelectorAll("main script"));
        var late = await Portal.As(scene.Heads[2]).FillAndPostAsync(page, Request(lastDay: Scene.Today.AddDays(400)));
        Assert.Contains("Hari terakhir harus sebelum jangka waktu", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_press_asks_once_and_two_editors_are_told_of_each_other()
    {
        var scene = await RunningAsync();
        var head = Portal.As(scene.Heads[1]);
        var form = Browser.Form(await head.GetAsync($"{scene.Address}/pengunduran/baru"));
        await SavedAsync(head.PostAsync(form, Request(), $"{scene.Address}/pengunduran/baru"));
        Assert.Equal(HttpStatusCode.Found, (await head.PostAsync(form, Request(), $"{scene.Address}/pengunduran/baru")).Status);
        var asked = await Portal.WithDbAsync(db => db.Withdrawals.Where(w => w.CooperationId == scene.CooperationId).Select(w => w.Id).ToListAsync());
        var page = $"{scene.Address}/pengunduran/{Assert.Single(asked)}/perhitungan";
        var (one, two) = (Portal.As(scene.Head), Portal.As(scene.Official));
        var old = Browser.Form(await two.GetAsync(page));
        await SavedAsync(one.FillAndPostAsync(page, Values(("Paid", "1.000"), ("PaidSource", "Kas"))));
        Assert.Equal(HttpStatusCode.Conflict, (await two.PostAsync(old, Values(("Paid", "2.000"), ("PaidSource", "Lain")), page)).Status);
    }

    [Fact]
    public async Task Only_the_right_people_in_the_right_stage_ask_decide_and_read()
    {
        var scene = await RunningAsync();
        var address = await AskAsync(scene, 1);
        foreach (var step in new[] { "keputusan", "selesai" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Official).GetAsync($"{address}/{step}")).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).GetAsync($"{scene.Address}/pengunduran/baru")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync($"{address}/perhitungan")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Facilitator).GetAsync(address)).Status);
        foreach (var path in new[] { address, $"{address}/berita-acara.pdf", $"{scene.Address}/pengunduran" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(path)).Status);
        }

        var other = await RunningAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(other.Head).GetAsync($"{other.Address}/pengunduran/{address[^36..]}")).Status);
        await SavedAsync(Portal.As(scene.Heads[1]).FillAndPostAsync(address, Values(), "/tarik"));
        Assert.Contains("Ditarik", (await Portal.As(scene.Head).GetAsync(address)).Words, StringComparison.Ordinal);
        var planning = await Scene.InAsync(Portal, Stage.Planning);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(planning.Head).GetAsync($"{planning.Address}/pengunduran/baru")).Status);
    }

    private static Dictionary<string, string> Request(string reason = "Air sudah cukup", DateOnly? lastDay = null) => Values(
        ("Reason", reason), ("LastDay", $"{lastDay ?? Scene.Today.AddDays(30):yyyy-MM-dd}"), ("Day", $"{Scene.Today:yyyy-MM-dd}"), ("Attendance", "30"));

    private async Task<string> AskAsync(Scene scene, int village, string reason = "Air sudah cukup", DateOnly? lastDay = null)
    {
        var asked = await Portal.As(scene.Heads[village]).FillAndPostAsync($"{scene.Address}/pengunduran/baru", Request(reason, lastDay));
        Assert.True(asked.Status == HttpStatusCode.Found, asked.Words);
        return asked.Location!.ToString();
    }

    /// <summary>A cooperation in implementation with one joint asset worth ten million, shared in equal parts.</summary>
    private async Task<Scene> RunningAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, c =>
        {
            scene.FillPlan(c);
            c.Plan.AddAsset("Pompa", scene.Villages[0].Code, 10_000_000, ExitWay.Stays, null);
            c.Plan.Remove(c.Plan.Assets.First(a => a.Name == "Papan nama"));
            c.Plan.ShareBy([new SharingComponent(SharingBasis.Equal, 100, null, null, null, scene.Villages.Select(v => new SharingWeight(v.Code, 1)))], SharingPurpose.Assets);
        });
        await scene.SignAsync(Portal);
        await scene.SeatTeamAsync(Portal);
        return scene;
    }

    private static InterVillageDeliberation Meeting(Scene scene) => new(
        Guid.CreateVersion7(), scene.CooperationId, "003/MAD/2026", Scene.Today, "Balai Desa", "Pengunduran diri", "Disetujui", DeliberationDecision.Agreed,
        scene.Villages.Select(v => new VillageAttendance(v.Code, 4)), Scene.Today);

    /// <summary>As if the last day had been yesterday.</summary>
    private Task<int> EndYesterdayAsync(Scene scene) => Portal.WithDbAsync(db =>
        db.Withdrawals.Where(w => w.CooperationId == scene.CooperationId).ExecuteUpdateAsync(set => set.SetProperty(w => w.LastDay, Scene.Today.AddDays(-1))));

    /// <summary>What a person was told with a link to this page, in the order of time.</summary>
    private Task<List<string>> ToldAsync(Person person, string link) => Portal.WithDbAsync(async db =>
        (await db.Notices.AsNoTracking().Where(n => n.AccountId == person.AccountId && n.Link == link).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync()).ConvertAll(n => n.Title.ToString()));

    private static string Read(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
