using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Features.Search;

public sealed class SearchTests : PortalTests
{
    /// <summary>A word no other test writes.</summary>
    private readonly string word = $"kata{Guid.NewGuid():N}";

    [Fact]
    public async Task What_is_said_is_found_by_those_who_may_read_it_and_by_nobody_else()
    {
        var (scene, other) = (await Scene.InAsync(Portal, Stage.Implementation), await Scene.InAsync(Portal, Stage.Implementation));
        await SayAsync(scene, $"Giliran {word} mulai besok");
        foreach (var reader in new[] { scene.Head, scene.Heads[2], scene.Official, scene.Council, scene.Chair, scene.Monitor, scene.Facilitator, scene.Administrator })
        {
            Assert.Equal(1, await CountAsync(reader));
        }

        foreach (var stranger in new[] { other.Chair, other.Head, scene.Stranger })
        {
            Assert.Equal(0, await CountAsync(stranger));
        }

        await Portal.WithDbAsync(db => db.Parties.Where(p => p.CooperationId == scene.CooperationId && p.VillageCode == scene.Villages[2].Code)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.State, PartyState.Withdrawn)));
        Assert.Equal(0, await CountAsync(scene.Heads[2]));
        Assert.Equal(0, await CountAsync(scene.Monitor));
        await Portal.WithDbAsync(db => db.TeamMembers.Where(m => m.Id == scene.Chair.ActingId).ExecuteUpdateAsync(s => s.SetProperty(m => m.To, Scene.Today.AddDays(-1))));
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Chair).GetAsync($"/cari?q={word}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Portal.As(null).GetAsync($"/cari?q={word}")).Status);
    }

    [Fact]
    public async Task A_plan_is_found_by_its_insiders_and_a_published_title_by_everybody()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, c =>
        {
            c.Plan.Write(PlanSection.Background, $"Sumur {word} mengering.", scene.HeadActor, DateTimeOffset.UtcNow);
            c.Plan.AddGoal($"Tujuan {word}", null);
        });
        Assert.Equal(2, await CountAsync(scene.Head));
        Assert.Equal(2, await CountAsync(scene.Facilitator));
        Assert.Equal(0, await CountAsync(scene.Stranger));
        var hit = (await Portal.As(scene.Head).GetAsync($"/cari?q={word}&jenis=rencana")).Page.QuerySelectorAll(".hits a").Select(a => a.GetAttribute("href")!).ToList();
        foreach (var address in hit)
        {
            Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Head).GetAsync(address.Split('#')[0])).Status);
        }

        var title = (await scene.ReadAsync(Portal)).Title;
        Assert.Equal(0, await CountAsync(scene.Stranger, $"\"{title}\"", "kerja-sama"));
        await scene.ChangeAsync(Portal, c => c.Publish(true, DateTimeOffset.UtcNow));
        Assert.Equal(1, await CountAsync(scene.Stranger, $"\"{title}\"", "kerja-sama"));
        Assert.Equal(0, await CountAsync(scene.Stranger));
    }

    [Fact]
    public async Task Notes_of_facilitators_and_letters_that_were_never_sent_are_found_by_nobody()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await Portal.WithDbAsync(async db =>
        {
            db.Add(new ReviewerNote(Guid.CreateVersion7(), scene.CooperationId, null, $"Catatan {word}", Scene.ActorOf(scene.Facilitator, Role.Facilitator, scene.Villages[0].DistrictCode), DateTimeOffset.UtcNow));
            await db.SaveChangesAsync();
        });
        foreach (var reader in new[] { scene.Head, scene.Facilitator, scene.Administrator })
        {
            Assert.Equal(0, await CountAsync(reader));
        }
    }

    [Fact]
    public async Task A_hostile_text_is_shown_as_it_was_typed_with_its_words_marked()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        await SayAsync(scene, $"<script>alert(1)</script> {word} \uE000palsu <b>tebal</b> <img src=x onerror=alert(2)>");
        var found = await Portal.As(scene.Head).GetAsync($"/cari?q={word}");
        Assert.DoesNotContain("<script>alert", found.Text, StringComparison.Ordinal);
        Assert.Empty(found.Page.QuerySelectorAll("main img"));
        Assert.Contains(found.Page.QuerySelectorAll(".hits mark"), mark => mark.TextContent == word);
        Assert.Empty(found.Page.QuerySelectorAll(".hits b, .hits script"));

        var typed = await Portal.As(scene.Head).GetAsync($"/cari?q={Uri.EscapeDataString("\"><script>alert(3)</script>")}");
        Assert.Equal(HttpStatusCode.OK, typed.Status);
        Assert.DoesNotContain("<script>alert", typed.Text, StringComparison.Ordinal);
        foreach (var nonsense in new[] { "?q=%00", "?q=&jenis=x&kursor=y", $"?q={word}&kursor=W3RydWUsMSwyXQ", "?q=" + new string('a', 3000), "?q=%26%7C%21%28%29%3A%2A", "?q=dan+yang" })
        {
            Assert.True((int)(await Portal.As(scene.Head).GetAsync("/cari" + nonsense)).Status < 500, nonsense);
        }
    }

    [Fact]
    public async Task A_text_is_found_by_what_it_says_now_and_no_longer_when_it_is_gone()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var need = await AddNeedAsync(scene.Villages[0].Code, $"Pembangunan {word}");
        Assert.Equal(1, await CountAsync(scene.Stranger, $"membangun {word}"));
        await Portal.WithDbAsync(db => db.Needs.Where(n => n.Id == need).ExecuteUpdateAsync(s => s.SetProperty(n => n.Title, $"Jembatan baru{word}")));
        Assert.Equal(0, await CountAsync(scene.Stranger));
        Assert.Equal(1, await CountAsync(scene.Stranger, $"baru{word}"));
        await Portal.WithDbAsync(db => db.Needs.Where(n => n.Id == need).ExecuteUpdateAsync(s => s.SetProperty(n => n.ArchivedAt, DateTimeOffset.UtcNow)));
        Assert.Equal(0, await CountAsync(scene.Stranger, $"baru{word}"));
    }

    [Fact]
    public async Task A_phrase_finds_only_texts_in_which_its_words_stand_together()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        await AddNeedAsync(scene.Villages[0].Code, $"Jembatan gantung {word}");
        await AddNeedAsync(scene.Villages[0].Code, $"Jembatan {word} yang gantung");
        await SayAsync(scene, $"Jembatan gantung {word} sudah tua.");
        await SayAsync(scene, $"Gantung {word}, jembatan lain.");

        Assert.Equal(2, await CountAsync(scene.Head, $"\"jembatan gantung {word}\""));
        Assert.Equal(1, await CountAsync(scene.Stranger, $"\"jembatan gantung {word}\""));
        Assert.Equal(2, await CountAsync(scene.Head, $"{word} -\"jembatan gantung\""));
        Assert.Equal(4, await CountAsync(scene.Head, $"jembatan gantung {word}"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap_newest_first_and_a_kind_may_be_asked_for_alone()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        for (var i = 0; i < 25; i++)
        {
            await AddNeedAsync(scene.Villages[0].Code, $"{word} ke{i}");
        }

        await SayAsync(scene, word);
        var browser = Portal.As(scene.Head);
        var first = await browser.GetAsync($"/cari?q={word}");
        var second = await browser.GetAsync(first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var all = first.Page.QuerySelectorAll(".hits a").Concat(second.Page.QuerySelectorAll(".hits a")).Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal((26, 26), (all.Count, all.Distinct().Count()));
        Assert.Contains("komunikasi", all[0], StringComparison.Ordinal);
        Assert.Null(second.Page.QuerySelector("a[rel=next]"));
        Assert.Equal(1, await CountAsync(scene.Head, word, "diskusi"));
        Assert.Equal(0, await CountAsync(scene.Head, word, "potensi"));
    }

    [Fact]
    public async Task A_message_far_back_is_opened_where_it_stands()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var thread = await SayAsync(scene, word);
        await Portal.WithDbAsync(async db =>
        {
            var kept = await db.TalkThreads.SingleAsync(x => x.Id == thread);
            for (var i = 0; i < 60; i++)
            {
                db.Add(kept.Say(Guid.CreateVersion7(), $"Jawaban {i}", [], scene.HeadActor, DateTimeOffset.UtcNow.AddSeconds(i + 1)));
            }

            await db.SaveChangesAsync();
        });
        var browser = Portal.As(scene.Head);
        var address = (await browser.GetAsync($"/cari?q={word}")).Page.QuerySelector(".hits a")!.GetAttribute("href")!;
        Assert.DoesNotContain(word, (await browser.GetAsync(address.Split('?')[0])).Words, StringComparison.Ordinal);
        Assert.Contains(word, (await browser.GetAsync(address.Split('#')[0])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portals_own_role_reads_the_texts_and_cannot_write_them()
    {
        await using var source = NpgsqlDataSource.Create(Portal.WebConnection);
        await using var command = source.CreateCommand("delete from search_texts");
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    private Task<Guid> SayAsync(Scene scene, string body) => Portal.WithDbAsync(async db =>
    {
        var thread = new Domain.Coordination.TalkThread(Guid.CreateVersion7(), scene.CooperationId, Domain.Coordination.TalkKind.Discussion, "Giliran air", null, scene.HeadActor, DateTimeOffset.UtcNow);
        db.AddRange(thread, thread.Say(Guid.CreateVersion7(), body, [], scene.HeadActor, DateTimeOffset.UtcNow));
        await db.SaveChangesAsync();
        return thread.Id;
    });

    private Task<Guid> AddNeedAsync(string village, string title) => Portal.WithDbAsync(async db =>
    {
        var type = await db.SubjectTypes.SingleAsync(x => x.Code == "BTH-AIR");
        var need = Need.Record(
            Guid.CreateVersion7(), await db.Villages.Include(v => v.District).SingleAsync(v => v.Code == village), new NeedDetails(type, title, null, 10, 3, 3, 3, null, null, "unit", null, null), DateTimeOffset.UtcNow);
        db.Add(need);
        await db.SaveChangesAsync();
        return need.Id;
    });

    private async Task<int> CountAsync(Person who, string? text = null, string kind = "")
    {
        var found = await Portal.As(who).GetAsync($"/cari?q={Uri.EscapeDataString(text ?? word)}&jenis={kind}");
        Assert.True(found.Status == HttpStatusCode.OK, $"{found.Status}: {found.Words}");
        return found.Page.QuerySelectorAll(".hits > li").Length;
    }
}
