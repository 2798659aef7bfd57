using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Talk;

public sealed class TalkTests : PortalTests
{
    private const string Hostile = "<script>alert(1)</script> [x](javascript:alert(1)) ![i](https://jahat.example/x.png) <img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_thread_is_opened_answered_and_each_knows_what_is_new()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var (official, asked) = (Portal.As(scene.Official), Portal.As(scene.Heads[1]));
        var thread = await OpenAsync(scene, scene.Official, "Giliran air", $"**Siapa** yang mulai? @{scene.Heads[1].Name}");
        var waiting = await asked.GetAsync("/");
        Assert.Contains("menyebut Anda dalam diskusi tentang Giliran air", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("Pesan baru", (await asked.GetAsync($"{scene.Address}/komunikasi")).Words, StringComparison.Ordinal);

        var shown = await asked.GetAsync(thread);
        Assert.Equal("Siapa", shown.Page.QuerySelector(".messages .rich-text strong")!.TextContent);
        Assert.DoesNotContain("menyebut Anda dalam diskusi tentang Giliran air", (await asked.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Pesan baru", (await asked.GetAsync($"{scene.Address}/komunikasi")).Words, StringComparison.Ordinal);
        Assert.Contains("Belum dijawab", (await official.GetAsync($"{scene.Address}/komunikasi")).Words, StringComparison.Ordinal);

        var form = Browser.Form(shown, thread);
        var answer = new Dictionary<string, string> { ["Body"] = "Desa kami." };
        await asked.PostAsync(form, answer, thread);
        await asked.PostAsync(form, answer, thread);
        var kept = await ThreadAsync(thread);
        Assert.Equal((2, false), (kept.Messages, kept.IsUnanswered));
        Assert.Contains("Pesan baru", (await official.GetAsync($"{scene.Address}/komunikasi")).Words, StringComparison.Ordinal);
        Assert.Contains(scene.Official.Name, (await official.GetAsync(thread)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_text_is_shown_as_it_was_typed_wherever_it_stands()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var thread = await OpenAsync(scene, scene.Official, "<script>alert(1)</script>", Hostile);
        foreach (var page in new[] { thread, $"{scene.Address}/komunikasi", $"{scene.Address}/riwayat", "/" })
        {
            var shown = await Portal.As(scene.Heads[1]).GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.DoesNotContain("<script>alert", shown.Text, StringComparison.Ordinal);
            Assert.Empty(shown.Page.QuerySelectorAll("main img[src^='https://jahat'], main img[src=x], main a[href^='javascript']"));
        }

        var nul = await Portal.As(scene.Official).PostHostileAsync(thread, new Dictionary<string, string> { ["PostId"] = Guid.CreateVersion7().ToString(), ["Body"] = "a\0b" });
        Assert.Equal(HttpStatusCode.BadRequest, nul.Status);
        Assert.Contains("<img src=x onerror=alert(1)>", (await Portal.As(scene.Heads[1]).GetAsync(thread)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var official = Portal.As(scene.Official);
        var empty = await official.FillAndPostAsync($"{scene.Address}/komunikasi/baru", new Dictionary<string, string> { ["Title"] = "", ["Body"] = "Tetap <b>" });
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.NotEqual("", empty.Page.QuerySelector("#Title-galat")!.TextContent.Trim());
        Assert.Equal("Tetap <b>", empty.Page.QuerySelector("#Body")!.TextContent.Trim());

        var thread = await OpenAsync(scene, scene.Official, "Giliran air", "Siapa?");
        var long_ = await official.FillAndPostAsync(thread, new Dictionary<string, string> { ["Body"] = new string('a', TalkMessage.BodyMaxLength + 1) }, thread);
        Assert.Equal(HttpStatusCode.OK, long_.Status);
        Assert.NotEqual("", long_.Page.QuerySelector("#Body-galat")!.TextContent.Trim());
        Assert.Equal(1, (await ThreadAsync(thread)).Messages);
    }

    [Fact]
    public async Task Only_those_who_work_together_read_a_thread_and_its_files()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);
        var sent = await chair.SendFilesAsync(
            Browser.Form(await chair.GetAsync($"{scene.Address}/komunikasi/baru")), new Dictionary<string, string> { ["Title"] = "Foto bak", ["Body"] = "Terlampir." }, "Files", [(Uploads.Picture(60, 40), "bak.jpg")], $"{scene.Address}/komunikasi/baru");
        var thread = sent.Location!.OriginalString;
        var file = (await chair.GetAsync(thread)).Page.QuerySelector(".message-files a")!.GetAttribute("href")!;
        foreach (var reader in new[] { scene.Head, scene.Heads[2], scene.Official, scene.Council, scene.Monitor, scene.Facilitator, scene.Administrator })
        {
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await Portal.As(reader).GetAsync(thread)).Status, (await Portal.As(reader).GetAsync(file)).Status));
        }

        await AssertHiddenAsync(other.Chair, HttpStatusCode.NotFound);
        await AssertHiddenAsync(scene.Stranger, HttpStatusCode.NotFound);
        await Portal.WithDbAsync(db => db.TeamMembers.Where(m => m.Id == scene.Monitor.ActingId).ExecuteUpdateAsync(s => s.SetProperty(m => m.To, Scene.Today.AddDays(-1))));
        await AssertHiddenAsync(scene.Monitor, HttpStatusCode.Forbidden);
        await Portal.WithDbAsync(db => db.Parties.Where(p => p.CooperationId == scene.CooperationId && p.VillageCode == scene.Villages[2].Code)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, PartyState.Withdrawn)));
        await AssertHiddenAsync(scene.Heads[2], HttpStatusCode.Forbidden);
        Assert.DoesNotContain("Foto bak", (await Portal.As(scene.Heads[2]).GetAsync($"{scene.Address}/riwayat")).Words, StringComparison.Ordinal);
        Assert.Contains("Foto bak", (await Portal.As(scene.Head).GetAsync($"{scene.Address}/riwayat")).Words, StringComparison.Ordinal);

        async Task AssertHiddenAsync(Person who, HttpStatusCode expected)
        {
            var browser = Portal.As(who);
            Assert.Equal(expected, (await browser.GetAsync(thread)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync(file)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync($"{file}/kecil")).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync($"{scene.Address}/komunikasi")).Status);
        }
    }

    [Fact]
    public async Task An_administrator_reads_but_does_not_speak_and_a_thread_of_elsewhere_does_not_exist_here()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var other = await Scene.InAsync(Portal, Stage.Coordination);
        var (mine, theirs) = (await OpenAsync(scene, scene.Official, "Milik kami", "Isi."), await OpenAsync(other, other.Official, "Milik mereka", "Rahasia."));
        var words = new Dictionary<string, string> { ["PostId"] = Guid.CreateVersion7().ToString(), ["Body"] = "Halo." };
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Administrator).PostHostileAsync(mine, words)).Status);
        Assert.Null((await Portal.As(scene.Administrator).GetAsync(mine)).Page.QuerySelector("#Body"));

        var swapped = $"{scene.Address}/komunikasi/diskusi/{theirs.Split('/')[^1]}";
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync(swapped)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).PostHostileAsync(swapped, words)).Status);
        var theirMessage = await Portal.WithDbAsync(db => db.TalkMessages.Where(m => m.CooperationId == other.CooperationId).Select(m => m.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Head).GetAsync($"{mine}/pesan/{theirMessage}/ubah")).Status);
        var theirNeed = (await other.ReadAsync(Portal)).Needs.First().NeedId;
        var foreign = await Portal.As(scene.Head).PostHostileAsync($"{scene.Address}/komunikasi/baru", new Dictionary<string, string>
        {
            ["ThreadId"] = Guid.CreateVersion7().ToString(),
            ["PostId"] = Guid.CreateVersion7().ToString(),
            ["Title"] = "x",
            ["Body"] = "x",
            ["Topic"] = $"Need:{theirNeed}",
        });
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
    }

    [Fact]
    public async Task Files_are_taken_by_what_they_are_and_refused_with_a_word()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var official = Portal.As(scene.Official);
        var thread = await OpenAsync(scene, scene.Official, "Berkas", "Isi.");
        var form = Browser.Form(await official.GetAsync(thread), thread);
        foreach (var (bytes, name) in new[] { ("<html><script>alert(1)</script>"u8.ToArray(), "foto.jpg"), ("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(), "x.svg"), (Uploads.Flood(60000, 60000), "besar.png") })
        {
            var refused = await official.SendFilesAsync(form, new Dictionary<string, string> { ["Body"] = "Tetap ada" }, "Files", [(bytes, name)], thread);
            Assert.Equal(HttpStatusCode.OK, refused.Status);
            Assert.NotEqual("", refused.Page.QuerySelector("#Files-galat")!.TextContent.Trim());
            Assert.Equal("Tetap ada", refused.Page.QuerySelector("#Body")!.TextContent.Trim());
        }

        Assert.Equal(1, (await ThreadAsync(thread)).Messages);
        var taken = await official.SendFilesAsync(form, new Dictionary<string, string> { ["Body"] = "Dua." }, "Files", [(Uploads.Picture(80, 40), "a.png"), (Uploads.Pdf, "../../b.pdf")], thread);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        var files = (await official.GetAsync(thread)).Page.QuerySelectorAll(".message-files a");
        Assert.Equal(["b.pdf"], files.Select(f => f.TextContent.Trim()).Where(words => words.Length > 0));
        Assert.Equal(2, files.Length);
    }

    [Fact]
    public async Task A_message_is_mended_by_its_author_and_its_earlier_words_stay()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var official = Portal.As(scene.Official);
        var thread = await OpenAsync(scene, scene.Official, "Iuran", "Rp5.000 sebulan");
        var edit = (await official.GetAsync(thread)).Page.QuerySelector("a[href$='/ubah']")!.GetAttribute("href")!;
        var stale = Browser.Form(await official.GetAsync(edit));
        await official.FillAndPostAsync(edit, new Dictionary<string, string> { ["Body"] = "Rp7.500 sebulan" });
        var shown = await Portal.As(scene.Heads[1]).GetAsync(thread);
        Assert.Contains("Rp7.500 sebulan", shown.Words, StringComparison.Ordinal);
        Assert.Equal("Rp5.000 sebulan", shown.Page.QuerySelector(".wordings .rich-text")!.TextContent.Trim());

        var lost = await official.PostAsync(stale, new Dictionary<string, string> { ["Body"] = "Rp9.000 sebulan" }, edit);
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Rp9.000 sebulan", lost.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Heads[1]).GetAsync(edit)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Heads[1]).PostHostileAsync(edit, new Dictionary<string, string> { ["Body"] = "x" })).Status);
    }

    [Fact]
    public async Task A_thread_is_pinned_and_closed_by_those_who_lead_and_closed_nobody_adds_to_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var (official, head, council) = (Portal.As(scene.Official), Portal.As(scene.Heads[1]), Portal.As(scene.Council));
        var thread = await OpenAsync(scene, scene.Official, "Tarif", "Isi.");
        await head.FillAndPostAsync(thread, new Dictionary<string, string>(), "/sematkan");
        Assert.Contains("Tarif", (await council.GetAsync($"{scene.Address}/komunikasi?keadaan=ditutup")).Page.QuerySelector(".panel[aria-labelledby=sematan]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await council.PostHostileAsync($"{thread}/lepas-sematan", new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await council.PostHostileAsync($"{thread}/tutup", new Dictionary<string, string>())).Status);

        await official.FillAndPostAsync(thread, new Dictionary<string, string>(), "/tutup");
        await council.PostHostileAsync(thread, new Dictionary<string, string> { ["PostId"] = Guid.CreateVersion7().ToString(), ["Body"] = "Terlambat" });
        Assert.Equal(1, (await ThreadAsync(thread)).Messages);
        Assert.Null((await council.GetAsync(thread)).Page.QuerySelector("#Body"));
        await official.FillAndPostAsync(thread, new Dictionary<string, string>(), "/buka");
        Assert.True((await ThreadAsync(thread)).IsOpen);
    }

    [Fact]
    public async Task An_announcement_shows_which_villages_have_read_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var sent = await Portal.As(scene.Head).FillAndPostAsync(
            $"{scene.Address}/komunikasi/pengumuman/baru", new Dictionary<string, string> { ["Title"] = "Kerja bakti", ["Body"] = "Minggu pukul 07.00." });
        var announcement = sent.Location!.OriginalString;
        var (second, third) = (Portal.As(scene.Heads[1]), Portal.As(scene.Heads[2]));
        Assert.Contains("1 dari 3 desa sudah membaca", (await second.GetAsync(announcement)).Words, StringComparison.Ordinal);
        Assert.Contains("Baca pengumuman: Kerja bakti", (await second.GetAsync("/")).Words, StringComparison.Ordinal);
        await second.FillAndPostAsync(announcement, new Dictionary<string, string>(), "/sudah-dibaca");
        await second.PostHostileAsync($"{announcement}/sudah-dibaca", new Dictionary<string, string>());
        Assert.Contains("2 dari 3 desa sudah membaca", (await third.GetAsync(announcement)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Baca pengumuman: Kerja bakti", (await second.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Baca pengumuman: Kerja bakti", (await third.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Council).GetAsync($"{scene.Address}/komunikasi/pengumuman/baru")).Status);
        Assert.StartsWith("https://wa.me/?text=", (await third.GetAsync(announcement)).Page.QuerySelector("main a[href^='https://wa.me']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_speak_at_the_same_moment_are_all_heard()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var thread = await OpenAsync(scene, scene.Official, "Ramai", "Isi.");
        Person[] people = [scene.Head, scene.Heads[1], scene.Heads[2], scene.Official, scene.Council, scene.Facilitator];
        await Task.WhenAll(people.Select(p => Portal.As(p).PostHostileAsync(thread, new Dictionary<string, string> { ["PostId"] = Guid.CreateVersion7().ToString(), ["Body"] = p.Name })));
        Assert.Equal(1 + people.Length, (await ThreadAsync(thread)).Messages);
        Assert.Equal(1 + people.Length, await Portal.WithDbAsync(db => db.TalkMessages.CountAsync(m => m.CooperationId == scene.CooperationId)));
    }

    private async Task<string> OpenAsync(Scene scene, Person who, string title, string body)
    {
        var opened = await Portal.As(who).FillAndPostAsync($"{scene.Address}/komunikasi/baru", new Dictionary<string, string> { ["Title"] = title, ["Body"] = body });
        Assert.True(opened.Status == HttpStatusCode.Redirect, opened.Words);
        return opened.Location!.OriginalString;
    }

    private Task<TalkThread> ThreadAsync(string address) => Portal.WithDbAsync(db => db.TalkThreads.AsNoTracking().SingleAsync(t => t.Id == IdOf(address)));

    private static Guid IdOf(string address) => Guid.Parse(address.Split('/')[^1]);
}
