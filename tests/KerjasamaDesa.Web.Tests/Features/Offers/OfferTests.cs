using System.Net;
using System.Text;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Offers;

public sealed class OfferTests : PortalTests
{
    [Fact]
    public async Task A_letter_is_written_sent_read_and_answered()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var (official, head, asked) = (Portal.As(scene.Official), Portal.As(scene.Head), Portal.As(scene.Heads[2]));
        var begun = await official.FillAndPostAsync($"{scene.Address}/pihak", new Dictionary<string, string>(), $"penawaran/baru/{scene.Villages[2].Code}");
        var address = begun.Location!.OriginalString[..^"/ubah".Length];
        var saved = await official.FillAndPostAsync($"{address}/ubah", new Dictionary<string, string> { ["Number"] = "017/KD/2026", ["Reasons"] = "Mata airnya <b>dekat</b>." });
        Assert.Equal(address, saved.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await asked.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await official.PostHostileAsync($"{address}/kirim", new Dictionary<string, string>())).Status);

        Assert.Contains("Periksa dan kirim surat penawaran", (await head.GetAsync("/")).Words, StringComparison.Ordinal);
        await head.FillAndPostAsync(address, new Dictionary<string, string>(), "/kirim");
        await head.PostHostileAsync($"{address}/kirim", new Dictionary<string, string>());
        var offer = await ReadAsync(address);
        Assert.Equal((OfferState.Sent, scene.Head.AccountId, scene.Head.Name), (offer.State, offer.SentById, offer.SignerName));

        var first = (await asked.GetAsync("/")).Page.QuerySelector(".todo a")!;
        Assert.Contains("Jawab penawaran dari", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, first.GetAttribute("href"));
        var shown = await asked.GetAsync(address);
        Assert.Contains("Mata airnya <b>dekat</b>.", shown.Words, StringComparison.Ordinal);
        Assert.Equal("%PDF", Encoding.ASCII.GetString((await asked.BytesAsync($"{address}/surat.pdf"))[..4]));
        Assert.NotNull(shown.Page.QuerySelector($"a[href='{scene.Address}/jawab']"));

        await asked.FillAndPostAsync($"{scene.Address}/jawab", new Dictionary<string, string>
        {
            ["Decision"] = "Declined",
            ["Day"] = Scene.Today.Iso(),
            ["Attendance"] = "31",
            ["Notes"] = "Belum ada dana.",
        });
        offer = await ReadAsync(address);
        Assert.Equal((OfferState.Answered, DeliberationDecision.Declined, "Belum ada dana."), (offer.State, offer.Decision, offer.ClosingNote));
    }

    [Fact]
    public async Task A_village_learns_of_the_cooperation_by_its_letter_and_of_none_by_a_draft()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var (head, asked) = (Portal.As(scene.Head), Portal.As(scene.Heads[2]));
        Assert.Equal(HttpStatusCode.OK, (await asked.GetAsync(scene.Address)).Status);

        var address = await DraftAsync(scene);
        Assert.Equal(HttpStatusCode.NotFound, (await asked.GetAsync(scene.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asked.GetAsync($"{scene.Address}/jawab")).Status);
        foreach (var list in new[] { "/", "/kerjasama", $"/desa/{scene.Villages[2].Code}" })
        {
            Assert.DoesNotContain(scene.Address, (await asked.GetAsync(list)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("belum melihat usulan ini", (await head.GetAsync($"{scene.Address}/pihak")).Words, StringComparison.Ordinal);
        await head.FillAndPostAsync($"{address}/ubah", new Dictionary<string, string> { ["Number"] = "018/KD/2026" });
        await head.FillAndPostAsync(address, new Dictionary<string, string>(), "/kirim");
        Assert.Equal(HttpStatusCode.OK, (await asked.GetAsync(scene.Address)).Status);
        Assert.Contains(scene.Address, (await asked.GetAsync("/kerjasama")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_can_be_copied_and_goes_to_the_number_the_letter_names()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var official = Portal.As(scene.Official);
        var address = await DraftAsync(scene);
        await official.FillAndPostAsync($"{address}/ubah", new Dictionary<string, string> { ["Number"] = "1", ["ContactName"] = "Bu Sri", ["ContactPhone"] = "0812 3456 7890" });
        await Portal.As(scene.Head).FillAndPostAsync(address, new Dictionary<string, string>(), "/kirim");
        var page = await official.GetAsync(address);
        Assert.StartsWith("https://wa.me/6281234567890?text=", page.Page.QuerySelector("main a[href^='https://wa.me']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("teks", page.Page.QuerySelector("button[data-copy][hidden]")!.GetAttribute("data-copy"));
        Assert.Contains(address, page.Page.QuerySelector("textarea#teks[readonly]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unfinished_letter_may_be_kept_but_not_sent()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var head = Portal.As(scene.Head);
        var address = await DraftAsync(scene);
        var kept = await head.FillAndPostAsync($"{address}/ubah", new Dictionary<string, string> { ["Number"] = "1", ["Funding"] = "" });
        Assert.Equal(HttpStatusCode.Redirect, kept.Status);
        var sent = await head.FillAndPostAsync(address, new Dictionary<string, string>(), "/kirim");
        Assert.Contains("Isi bagian ini", (await head.GetAsync(sent.Location!.OriginalString)).Text, StringComparison.Ordinal);
        Assert.Equal(OfferState.Draft, (await ReadAsync(address)).State);

        var wrong = await head.FillAndPostAsync($"{address}/ubah", new Dictionary<string, string> { ["AnswerBy"] = Scene.Today.AddDays(-3).Iso(), ["Scope"] = "Tetap <script>" });
        Assert.Contains("sesudah tanggal surat", wrong.Page.QuerySelector("#AnswerBy-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tetap <script>", wrong.Page.QuerySelector("#Scope")!.TextContent.Trim());
    }

    [Fact]
    public async Task Two_who_write_one_letter_are_told_of_each_other()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var (head, official) = (Portal.As(scene.Head), Portal.As(scene.Official));
        var address = await DraftAsync(scene);
        var form = Browser.Form(await head.GetAsync($"{address}/ubah"));
        await official.FillAndPostAsync($"{address}/ubah", new Dictionary<string, string> { ["Number"] = "21" });
        var lost = await head.PostAsync(form, new Dictionary<string, string> { ["Number"] = "22" }, $"{address}/ubah");
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("22", lost.Words, StringComparison.Ordinal);
        Assert.Equal("21", (await ReadAsync(address)).Number);
    }

    [Fact]
    public async Task One_wording_goes_to_all_drafts_and_each_keeps_its_number()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        var browser = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var form = Browser.Form(await browser.GetAsync($"/kerjasama/usul?undang={villages[1].Code}&undang={villages[2].Code}"));
        var sent = await browser.PostAsync(form, new Dictionary<string, string> { ["Title"] = "Satu isi" }, "/kerjasama/usul");
        var drafts = (await browser.GetAsync(sent.Location!.OriginalString)).Page.QuerySelectorAll("a[href$='/ubah'][href*='/penawaran/']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, drafts.Count);
        await browser.FillAndPostAsync(drafts[1], new Dictionary<string, string> { ["Number"] = "2" });
        await browser.FillAndPostAsync(drafts[0], new Dictionary<string, string> { ["Number"] = "1", ["Funding"] = "Iuran warga.", ["SameForAll"] = "true" });
        var offers = await Portal.WithDbAsync(db => db.Offers.Where(o => o.FromVillageCode == villages[0].Code).ToListAsync());
        Assert.Equal(["1", "2"], offers.Select(o => o.Number).Order());
        Assert.All(offers, o => Assert.Equal("Iuran warga.", o.Content.Funding));
    }

    [Fact]
    public async Task A_question_is_kept_once_and_mended_by_its_writer_alone()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await SentAsync(scene);
        var (council, head) = (Portal.As(scene.Council), Portal.As(scene.Head));
        var form = Browser.Form(await council.GetAsync(address), "/pertanyaan");
        await council.PostAsync(form, new Dictionary<string, string> { ["Body"] = "Berapa <i>iurannya</i>?" }, address);
        await council.PostAsync(form, new Dictionary<string, string> { ["Body"] = "Berapa <i>iurannya</i>?" }, address);
        var message = Assert.Single((await ReadAsync(address)).Messages);
        Assert.Equal(("Berapa <i>iurannya</i>?", scene.Villages[1].Code), (message.Body, message.VillageCode));

        var read = await head.GetAsync(address);
        Assert.Contains("Berapa <i>iurannya</i>?", read.Words, StringComparison.Ordinal);
        Assert.Contains("Ketua BPD", read.Words, StringComparison.Ordinal);
        Assert.Contains("Balas pertanyaan", (await head.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Null(read.Page.QuerySelector($"form[action$='{message.Id}']"));
        await head.PostHostileAsync($"{address}/pertanyaan/{message.Id}", new Dictionary<string, string> { ["body"] = "Diubah orang" });
        Assert.Equal("Berapa <i>iurannya</i>?", (await ReadAsync(address)).Messages.Single().Body);
        await council.FillAndPostAsync(address, new Dictionary<string, string> { ["body"] = "Berapa iuran per rumah?" }, message.Id.ToString());
        Assert.Contains("diperbaiki", (await head.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await council.PostHostileAsync($"{address}/pertanyaan/{Guid.NewGuid()}", new Dictionary<string, string> { ["body"] = "x" })).Status);
    }

    [Fact]
    public async Task A_reminder_reaches_the_head_once_a_day()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await SentAsync(scene);
        var facilitator = Portal.As(scene.Facilitator);
        await facilitator.FillAndPostAsync("/penawaran", new Dictionary<string, string>(), $"{address}/ingatkan");
        var again = await facilitator.PostHostileAsync($"{address}/ingatkan", new Dictionary<string, string>());
        Assert.Contains("sudah diingatkan hari ini", (await facilitator.GetAsync(again.Location!.OriginalString)).Text, StringComparison.Ordinal);
        var reminder = Assert.Single((await ReadAsync(address)).Reminders);
        Assert.Equal((scene.Heads[1].AccountId, scene.Facilitator.Name), (reminder.ToAccountId, reminder.ByName));
        Assert.Contains($"{scene.Facilitator.Name} mengingatkan", (await Portal.As(scene.Heads[1]).GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mengingatkan", (await Portal.As(scene.Council).GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Heads[1]).PostHostileAsync($"{address}/ingatkan", new Dictionary<string, string>())).Status);
    }

    [Fact]
    public async Task What_ran_out_is_renewed_and_stays_beside_the_new_letter()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var old = Guid.Empty;
        await scene.ChangeAsync(Portal, c => old = scene.SendOffer(c, c.PartyOf(scene.Villages[2].Code).Village!, DateTimeOffset.UtcNow.AddDays(-40)).Id);
        var head = Portal.As(scene.Head);
        Assert.Contains("tidak menjawab sampai batasnya", (await head.GetAsync("/")).Words, StringComparison.Ordinal);
        var late = await Portal.As(scene.Heads[2]).FillAndPostAsync($"{scene.Address}/jawab", new Dictionary<string, string>
        {
            ["Decision"] = "Agreed",
            ["Day"] = Scene.Today.Iso(),
            ["Attendance"] = "31",
        });
        Assert.Contains("sesudah batas jawaban", late.Page.QuerySelector("#Day-galat")!.TextContent, StringComparison.Ordinal);
        var renewed = await head.FillAndPostAsync($"{scene.Address}/penawaran/{old}", new Dictionary<string, string>(), $"baru/{scene.Villages[2].Code}");
        await head.PostHostileAsync($"{scene.Address}/penawaran/baru/{scene.Villages[2].Code}", new Dictionary<string, string>());
        Assert.EndsWith("/ubah", renewed.Location!.OriginalString, StringComparison.Ordinal);
        var letters = (await scene.ReadAsync(Portal)).Offers.Where(o => o.VillageCode == scene.Villages[2].Code).OrderBy(o => o.CreatedAt).ToList();
        Assert.Equal([OfferState.Expired, OfferState.Draft], letters.Select(o => o.State));
    }

    [Fact]
    public async Task What_was_taken_back_stays_readable_with_its_reason()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await SentAsync(scene);
        await Portal.As(scene.Official).FillAndPostAsync(address, new Dictionary<string, string> { ["reason"] = "Isinya berubah." }, "/tarik");
        var shown = await Portal.As(scene.Heads[1]).GetAsync(address);
        Assert.Contains("Isinya berubah.", shown.Words, StringComparison.Ordinal);
        Assert.Equal(OfferState.Withdrawn, (await ReadAsync(address)).State);
    }

    [Fact]
    public async Task A_letter_is_between_two_villages_and_their_facilitators()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await SentAsync(scene);
        foreach (var person in new[] { scene.Heads[2], scene.Stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(person).GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(person).GetAsync($"{address}/surat.pdf")).Status);
            Assert.DoesNotContain(address, (await Portal.As(person).GetAsync("/penawaran")).Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Administrator).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync($"{address}/ubah")).Status);
    }

    [Fact]
    public async Task The_list_is_narrowed_sorted_and_taken_home()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var address = await SentAsync(scene);
        await scene.ChangeAsync(Portal, c => scene.SendOffer(c, c.PartyOf(scene.Villages[2].Code).Village!, DateTimeOffset.UtcNow.AddDays(-40)));
        var browser = Portal.As(await Portal.PersonAsync(Role.VillageOfficial, scene.Villages[0].Code));
        var all = await browser.GetAsync("/penawaran?urut=batas");
        Assert.Equal(2, all.Page.QuerySelectorAll("tbody tr").Length);
        Assert.EndsWith(address[^36..], all.Page.QuerySelectorAll("tbody th a")[1].GetAttribute("href")!, StringComparison.Ordinal);
        var over = await browser.GetAsync("/penawaran?keadaan=lewat");
        Assert.Contains("Lewat batas", Assert.Single(over.Page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Single((await browser.GetAsync($"/penawaran?keadaan=menunggu&cari={Uri.EscapeDataString(scene.Villages[1].Name)}")).Page.QuerySelectorAll("tbody tr"));
        var csv = Encoding.UTF8.GetString(await browser.BytesAsync("/penawaran?keadaan=lewat&unduh=csv"));
        Assert.Equal(2, csv.Trim().Split('\n').Length);
    }

    private async Task<Offer> ReadAsync(string address)
    {
        var id = Guid.Parse(address[^36..]);
        return await Portal.WithDbAsync(db => db.Offers.AsNoTracking().Include(o => o.Messages).Include(o => o.Reminders).AsSplitQuery().SingleAsync(o => o.Id == id));
    }

    /// <summary>Address of the letter that waits for the second village.</summary>
    private async Task<string> SentAsync(Scene scene) =>
        $"{scene.Address}/penawaran/{(await scene.ReadAsync(Portal)).LatestOffer(scene.Villages[1].Code)!.Id}";

    /// <summary>Begins a letter to the third village.</summary>
    private async Task<string> DraftAsync(Scene scene)
    {
        var id = Guid.CreateVersion7();
        await scene.ChangeAsync(Portal, c => c.DraftOffer(id, c.PartyOf(scene.Villages[2].Code).Village!, PortalClock.DayOf(DateTimeOffset.UtcNow), 30, DateTimeOffset.UtcNow));
        return $"{scene.Address}/penawaran/{id}";
    }
}
