using System.Globalization;
using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Offices;

public sealed class OfficesTests : PortalTests
{
    private static readonly Dictionary<string, string> Head = new()
    {
        ["Office"] = "Head",
        ["Name"] = "Sutarto <script>alert(1)</script>, S.Pd.",
        ["From"] = "2020-03-01",
        ["DecreeNumber"] = "141/12/2020",
        ["Phone"] = "0812 3456 7890",
    };

    [Fact]
    public async Task A_head_is_recorded_and_listed_safely()
    {
        var (village, official) = await OfficialAsync();

        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync($"{List(village)}/baru", Head)).Status);

        var list = await official.GetAsync(List(village));
        Assert.Contains("Sutarto <script>alert(1)</script>, S.Pd.", list.Words, StringComparison.Ordinal);
        Assert.Contains("0812 3456 7890", list.Words, StringComparison.Ordinal);
        Assert.Contains("Sedang menjabat", list.Words, StringComparison.Ordinal);
        Assert.Empty(list.Page.QuerySelectorAll("main script"));
        Assert.Contains("141/12/2020", (await official.GetAsync($"{List(village)}?unduh=csv")).Text, StringComparison.Ordinal);
        Assert.Contains("Belum ada pejabat di sini", (await official.GetAsync($"{List(village)}?masa=lalu&urut=-nama")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_telephone_and_number_are_for_those_who_look_after_the_village()
    {
        var (village, official) = await OfficialAsync();
        await official.FillAndPostAsync($"{List(village)}/baru", new Dictionary<string, string>(Head) { ["Nip"] = "19700101 199503 1 001" });

        var stranger = Portal.As(await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code));
        var facilitator = Portal.As(await Portal.PersonAsync(Role.Facilitator, village.DistrictCode));

        foreach (var address in new[] { List(village), $"{List(village)}?unduh=csv" })
        {
            var seen = await stranger.GetAsync(address);
            Assert.Contains("Sutarto", seen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("0812", seen.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("197001011995031001", seen.Text, StringComparison.Ordinal);
            Assert.Contains("197001011995031001", (await facilitator.GetAsync(address)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_head_on_the_same_days_is_refused_with_the_name_of_the_first()
    {
        var (village, official) = await OfficialAsync();
        await official.FillAndPostAsync($"{List(village)}/baru", Head);

        var answer = await official.FillAndPostAsync($"{List(village)}/baru", new Dictionary<string, string> { ["Office"] = "ActingHead", ["Name"] = "Suprapti", ["From"] = "2025-01-01" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Sutarto", Error(answer, "From"), StringComparison.Ordinal);
        Assert.Contains("1 Maret 2020", Error(answer, "From"), StringComparison.Ordinal);
        Assert.Equal("Suprapti", answer.Page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_successor_ends_the_term_of_who_came_before()
    {
        var (village, official) = await OfficialAsync();
        await official.FillAndPostAsync($"{List(village)}/baru", Head);

        var answer = await official.FillAndPostAsync(
            $"{List(village)}/baru", new Dictionary<string, string> { ["Office"] = "ActingHead", ["Name"] = "Suprapti", ["From"] = "2025-01-01", ["ReplacesPrevious"] = "true" });

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var holders = await Portal.WithDbAsync(db => db.OfficeHolders.Where(h => h.VillageCode == village.Code).OrderBy(h => h.From).Select(h => new { h.Name, h.To }).ToListAsync());
        Assert.Equal(new DateOnly(2024, 12, 31), holders[0].To);
        Assert.Equal(("Suprapti", null), (holders[1].Name, holders[1].To));
    }

    [Fact]
    public async Task An_empty_form_comes_back_with_what_is_missing_beside_each_field()
    {
        var (village, official) = await OfficialAsync();

        var answer = await official.FillAndPostAsync($"{List(village)}/baru", new Dictionary<string, string> { ["DecreeNumber"] = "12/2024", ["Nip"] = "123" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Pilih jabatannya.", Error(answer, "Office"), StringComparison.Ordinal);
        Assert.Contains("belum diisi", Error(answer, "Name"), StringComparison.Ordinal);
        Assert.Contains("belum diisi", Error(answer, "From"), StringComparison.Ordinal);
        Assert.Equal("12/2024", answer.Page.QuerySelector("#DecreeNumber")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_stored_once()
    {
        var (village, official) = await OfficialAsync();
        var address = $"{List(village)}/baru";
        var form = Browser.Form(await official.GetAsync(address));

        var first = await official.PostAsync(form, Head, address);
        var second = await official.PostAsync(form, Head, address);

        Assert.All([first, second], answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(1, await Portal.WithDbAsync(db => db.OfficeHolders.CountAsync(h => h.VillageCode == village.Code)));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts()
    {
        var (village, official) = await OfficialAsync();
        await official.FillAndPostAsync($"{List(village)}/baru", Head);
        var edit = $"{List(village)}/{await IdAsync(village)}/ubah";
        var opened = Browser.Form(await official.GetAsync(edit));
        await official.FillAndPostAsync(edit, new Dictionary<string, string> { ["Name"] = "Sutarto, M.Si." });

        var answer = await official.PostAsync(opened, new Dictionary<string, string> { ["Name"] = "Sutarto, S.H." }, edit);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Sutarto, M.Si.", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Sutarto, S.H.", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_may_look_but_not_change_and_a_holder_of_another_village_is_not_there()
    {
        var (village, official) = await OfficialAsync();
        await official.FillAndPostAsync($"{List(village)}/baru", Head);
        var id = await IdAsync(village);
        var (other, stranger) = await OfficialAsync();
        var council = Portal.As(await Portal.PersonAsync(Role.VillageCouncil, village.Code));

        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(List(village))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync($"{List(village)}/baru")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await council.PostHostileAsync($"{List(village)}/{id}/akhiri", new Dictionary<string, string> { ["LastDay"] = "2025-01-01" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{List(other)}/{id}/ubah")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"{List(other)}/{id}/akhiri", new Dictionary<string, string> { ["LastDay"] = "2025-01-01" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"{List(other)}/baru", new Dictionary<string, string>(Head) { ["Id"] = id.ToString() })).Status);
    }

    [Fact]
    public async Task Old_documents_keep_their_signer_when_the_head_is_corrected_or_replaced()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var village = scene.Villages[0];
        var official = Portal.As(scene.Official);
        await official.FillAndPostAsync($"{List(village)}/baru", new Dictionary<string, string>(Head) { ["Name"] = scene.Head.Name });
        var signed = (await scene.ReadAsync(Portal)).PartyOf(village.Code).Signature!.SignerName;

        await official.FillAndPostAsync($"{List(village)}/{await IdAsync(village)}/ubah", new Dictionary<string, string> { ["Name"] = "Nama Baru" });
        await official.FillAndPostAsync(List(village), new Dictionary<string, string> { ["LastDay"] = Scene.Today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture) }, "/akhiri");
        await official.FillAndPostAsync($"{List(village)}/baru", new Dictionary<string, string>(Head) { ["Name"] = "Pengganti", ["From"] = Scene.Today.ToString("O", CultureInfo.InvariantCulture) });

        Assert.Equal(scene.Head.Name, signed);
        Assert.Equal(signed, (await scene.ReadAsync(Portal)).PartyOf(village.Code).Signature!.SignerName);
        Assert.Contains(signed, (await official.GetAsync($"{scene.Address}/laporan/rencana")).Words, StringComparison.Ordinal);
        Assert.Equal(2, await Portal.WithDbAsync(db => db.OfficeHolders.CountAsync(h => h.VillageCode == village.Code)));
    }

    private static string List(Village village) => $"/desa/{village.Code}/perangkat";

    private Task<Guid> IdAsync(Village village) => Portal.WithDbAsync(db => db.OfficeHolders.Where(h => h.VillageCode == village.Code).Select(h => h.Id).SingleAsync());

    private async Task<(Village Village, Browser Official)> OfficialAsync()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        return (village, Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code)));
    }

    private static string Error(Answer answer, string field) => answer.Page.QuerySelector($"#{field}-galat")!.TextContent;
}
