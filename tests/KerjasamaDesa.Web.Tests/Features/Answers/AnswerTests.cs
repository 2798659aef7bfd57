using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Answers;

public sealed class AnswerTests : PortalTests
{
    [Fact]
    public async Task Initiator_head_and_invited_bpd_answer_and_the_need_of_villages_that_agreed_is_counted()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var own = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/jawab", Agreed());
        var council = await Portal.As(scene.Council).FillAndPostAsync($"{scene.Address}/jawab", Agreed());
        Assert.Equal(scene.Address, own.Location!.OriginalString);
        Assert.Equal(scene.Address, council.Location!.OriginalString);
        var c = await scene.ReadAsync(Portal);
        Assert.Equal(2, c.AcceptedParties.Count());
        Assert.Equal((43, "Dengan syarat tarif"), (c.PartyOf(scene.Villages[1].Code).Deliberation!.Attendance, c.PartyOf(scene.Villages[1].Code).Deliberation!.Notes));
    }

    [Fact]
    public async Task A_second_answer_is_told_that_the_first_stands()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var browser = Portal.As(scene.Heads[1]);
        var form = Browser.Form(await browser.GetAsync($"{scene.Address}/jawab"));
        await browser.PostAsync(form, Agreed(), $"{scene.Address}/jawab");
        var again = await browser.PostAsync(form, new Dictionary<string, string>(Agreed()) { ["Decision"] = "Declined" }, $"{scene.Address}/jawab");
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Contains("sudah tercatat", (await browser.GetAsync(scene.Address)).Words, StringComparison.Ordinal);
        Assert.Equal(PartyState.Accepted, (await scene.ReadAsync(Portal)).PartyOf(scene.Villages[1].Code).State);
    }

    [Fact]
    public async Task An_empty_answer_and_a_day_to_come_are_refused_beside_the_field()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var browser = Portal.As(scene.Heads[2]);
        var empty = await browser.FillAndPostAsync($"{scene.Address}/jawab", new Dictionary<string, string> { ["Notes"] = "Catatan tetap" });
        Assert.Contains("Pilih keputusan", empty.Page.QuerySelector("#Decision-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("belum diisi", empty.Page.QuerySelector("#Day-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Catatan tetap", empty.Page.QuerySelector("#Notes")!.TextContent.Trim());
        var tomorrow = new Dictionary<string, string>(Agreed()) { ["Day"] = Scene.Today.AddDays(1).Iso() };
        var early = await browser.FillAndPostAsync($"{scene.Address}/jawab", tomorrow);
        Assert.Contains("masa depan", early.Page.QuerySelector("#Day-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PartyState.Invited, (await scene.ReadAsync(Portal)).PartyOf(scene.Villages[2].Code).State);
    }

    [Fact]
    public async Task Minutes_come_with_the_answer_and_a_hostile_file_holds_the_answer_back()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var browser = Portal.As(scene.Heads[1]);
        var refused = await SendAsync("<svg onload=alert(1)/>"u8.ToArray(), "berita.pdf");
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("PDF, JPG, atau PNG", refused.Page.QuerySelector("#Minutes-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(PartyState.Invited, (await scene.ReadAsync(Portal)).PartyOf(scene.Villages[1].Code).State);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(Uploads.Pdf, "berita.pdf")).Status);
        var file = (await scene.ReadAsync(Portal)).PartyOf(scene.Villages[1].Code).Deliberation!.MinutesFileId;
        Assert.Equal(Uploads.Pdf, await Portal.As(scene.Facilitator).BytesAsync($"/berkas/{file}"));

        async Task<Answer> SendAsync(byte[] bytes, string name) => await browser.SendFilesAsync(
            Browser.Form(await browser.GetAsync($"{scene.Address}/jawab")), Agreed(), "Minutes", [(bytes, name)], $"{scene.Address}/jawab");
    }

    [Fact]
    public async Task Who_may_not_answer_is_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Official).PostHostileAsync($"{scene.Address}/jawab", Agreed())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).GetAsync($"{scene.Address}/jawab")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync($"{scene.Address}/jawab", Agreed())).Status);
        var planning = await Scene.InAsync(Portal, Stage.Planning);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(planning.Head).PostHostileAsync($"{planning.Address}/jawab", Agreed())).Status);
    }

    private static Dictionary<string, string> Agreed() => new()
    {
        ["Decision"] = "Agreed",
        ["Day"] = Scene.Today.AddDays(-3).Iso(),
        ["Attendance"] = "43",
        ["Notes"] = "Dengan syarat tarif",
    };
}
