using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Coordination;

/// <summary>One seat: contacts, substitutes, history, and what the team page says before something falls vacant.</summary>
public sealed class SeatTests : PortalTests
{
    [Fact]
    public async Task Gender_contacts_and_further_duties_are_kept_and_shown_to_those_who_may_see_them()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var saved = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", new Dictionary<string, string>
        {
            ["Name"] = "Ani <b>Rahayu</b>",
            ["VillageCode"] = scene.Villages[0].Code,
            ["Role"] = nameof(TeamRole.Member),
            ["Element"] = nameof(Element.CommunityFigure),
            ["Gender"] = nameof(Gender.Female),
            ["From"] = Scene.Today.Iso(),
            ["Phone"] = "0812 3456 7890",
            ["Email"] = "ani@contoh.id",
            ["Duties"] = "Menjaga pintu air.",
        });
        var member = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Member);
        var page = await Portal.As(scene.Facilitator).GetAsync($"{scene.Address}/tim/{member.Id}");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal((Gender.Female, "0812 3456 7890", "ani@contoh.id", "Menjaga pintu air."), (member.Gender, member.ContactPhone, member.ContactEmail, member.Duties));
        Assert.Contains("Menjaga pintu air.", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("a[href='tel:0812 3456 7890']"));
        Assert.DoesNotContain("<b>Rahayu", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0812", (await Portal.As(scene.Head).GetAsync($"{scene.Address}/riwayat")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_telephone_of_letters_is_answered_beside_the_field_and_what_was_typed_stays()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var shown = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", new Dictionary<string, string>
        {
            ["Name"] = "Ani",
            ["VillageCode"] = scene.Villages[0].Code,
            ["Role"] = nameof(TeamRole.Member),
            ["Element"] = nameof(Element.CommunityFigure),
            ["From"] = Scene.Today.Iso(),
            ["Phone"] = "<script>alert(1)</script>",
        });

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Isi nomor telepon dengan angka", shown.Page.QuerySelector("#Phone-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", shown.Page.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.DoesNotContain("<script>alert(1)", shown.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/baru", new Dictionary<string, string> { ["Name"] = "Ani\0" })).Status);
        Assert.Empty((await scene.ReadAsync(Portal)).Team.Members);
    }

    [Fact]
    public async Task A_substitute_acts_with_the_rights_of_the_seat_under_a_name_of_its_own()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Chair);
        var account = await Portal.AccountAsync("Wakil Sementara");
        var before = await Portal.As(account).GetAsync($"{scene.Address}/tim/baru");

        var named = await Portal.As(scene.Chair).FillAndPostAsync($"{scene.Address}/tim/baru?pengganti={chair.Id}", new Dictionary<string, string>
        {
            ["Name"] = "Wakil Sementara",
            ["Element"] = nameof(Element.CommunityFigure),
            ["From"] = Scene.Today.Iso(),
            ["To"] = Scene.Today.AddDays(7).Iso(),
            ["UserName"] = account.UserName,
        });

        var substitute = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.IsSubstitute);
        Assert.Equal((HttpStatusCode.Redirect, TeamRole.Chair, chair.Id), (named.Status, substitute.Role, substitute.StandsInForId));
        Assert.Equal(HttpStatusCode.Forbidden, before.Status);
        var acting = Portal.As(Portal.Acting(account, substitute.Id));
        Assert.Equal(HttpStatusCode.OK, (await acting.GetAsync($"{scene.Address}/tim/baru")).Status);
        Assert.Contains("Pengganti sementara Ketua Tim", (await acting.GetAsync("/akun")).Words, StringComparison.Ordinal);
        Assert.Contains("digantikan Wakil Sementara", (await acting.GetAsync($"{scene.Address}/tim")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_who_has_served_the_role_cannot_be_changed_and_the_page_says_why()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var treasurer = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Treasurer);

        var shown = await Portal.As(scene.Head).FillAndPostAsync($"{scene.Address}/tim/{treasurer.Id}/ubah", new Dictionary<string, string> { ["Role"] = nameof(TeamRole.Member) });

        Assert.Contains("Akhiri masa tugasnya", shown.Page.QuerySelector("#Role-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(TeamRole.Treasurer, (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Id == treasurer.Id).Role);
    }

    [Fact]
    public async Task Ending_a_seat_offers_the_handover_file_and_the_seat_stays()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var treasurer = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.Role == TeamRole.Treasurer);
        var browser = Portal.As(scene.Chair);

        var ended = await browser.FillAndPostAsync($"{scene.Address}/tim/{treasurer.Id}", new Dictionary<string, string> { ["LastDay"] = Scene.Today.AddDays(-1).Iso() }, "akhiri");
        var page = await browser.GetAsync(ended.Location!.ToString().Split('#')[0]);

        Assert.Contains("Cetak berkas serah terima untuk penerusnya", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"a[href='{scene.Address}/tim/{treasurer.Id}/serah-terima.pdf']"));
        var team = await browser.GetAsync($"{scene.Address}/tim");
        Assert.Contains($"sebelumnya {treasurer.Name}", team.Words, StringComparison.Ordinal);
        Assert.Contains("Tidak sedang bertugas", team.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_will_soon_have_to_be_done_is_told_on_the_team_page_and_on_Beranda()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await scene.ChangeAsync(Portal, c =>
        {
            var treasurer = c.Team.Members.Single(m => m.Role == TeamRole.Treasurer);
            c.Team.Change(treasurer, new MemberDetails(treasurer.Name, treasurer.VillageCode, treasurer.Element, treasurer.Role, treasurer.From, Scene.Today.AddDays(30), null), Scene.Today);
            c.Team.PlanTurn(new TurnDetails(Scene.Today.AddDays(-1), Scene.Today.AddDays(300), scene.Villages[2].Code, null));
            var secretary = c.Team.Members.Single(m => m.Role == TeamRole.Secretary);
            c.Team.End(secretary, Scene.Today.AddDays(-1));
        });

        var home = (await Portal.As(scene.Heads[1]).GetAsync("/")).Words;
        var page = (await Portal.As(scene.Heads[1]).GetAsync($"{scene.Address}/tim")).Words;

        Assert.Contains("Isi jabatan tim yang kosong: Sekretaris", home, StringComparison.Ordinal);
        Assert.Contains("Masa tugas Bendahara Tim (Bendahara) berakhir", home, StringComparison.Ordinal);
        Assert.Contains("Ketua tim belum digilir", home, StringComparison.Ordinal);
        Assert.Contains("Masa tugas Bendahara Tim (Bendahara) berakhir", page, StringComparison.Ordinal);
        Assert.Contains($"Giliran ketua dari {scene.Villages[2].Name} sudah mulai", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Isi jabatan tim yang kosong", (await Portal.As(scene.Council).GetAsync("/")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_seated_or_ended_is_told_once()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var account = await Portal.AccountAsync("Anggota Baru");
        var address = $"{scene.Address}/tim/baru";
        var browser = Portal.As(scene.Head);
        var form = Browser.Form(await browser.GetAsync(address));
        var values = new Dictionary<string, string>
        {
            ["Name"] = "Anggota Baru",
            ["VillageCode"] = scene.Villages[0].Code,
            ["Role"] = nameof(TeamRole.Member),
            ["Element"] = nameof(Element.Council),
            ["From"] = Scene.Today.Iso(),
            ["UserName"] = account.UserName,
        };
        await browser.PostAsync(form, values, address);
        await browser.PostAsync(form, values, address);
        var seat = (await scene.ReadAsync(Portal)).Team.Members.Single(m => m.AccountId == account.AccountId);
        await browser.FillAndPostAsync($"{scene.Address}/tim/{seat.Id}", new Dictionary<string, string> { ["LastDay"] = Scene.Today.Iso() }, "akhiri");

        var told = (await Portal.As(Portal.Acting(account, seat.Id)).GetAsync("/pemberitahuan")).Words;
        Assert.Equal(2, await Portal.WithDbAsync(db => db.Notices.CountAsync(n => n.AccountId == account.AccountId)));
        Assert.Contains("Anda duduk dalam tim", told, StringComparison.Ordinal);
        Assert.Contains("Masa tugas Anda sebagai Anggota", told, StringComparison.Ordinal);
    }
}
