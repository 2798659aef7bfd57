using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Potentials;

public sealed class PotentialsTests : PortalTests
{
    private static readonly Dictionary<string, string> Spring = new()
    {
        ["TypeCode"] = "SDA-AIR",
        ["Title"] = "Mata air <script>alert(1)</script>",
        ["Quantity"] = "6,5",
        ["ShareableQuantity"] = "4",
        ["Condition"] = "Good",
        ["Year"] = "2025",
        ["Point"] = "-7,60788; 110,20375",
    };

    [Fact]
    public async Task A_potential_is_recorded_with_the_unit_of_its_type_and_listed_safely()
    {
        var (village, official) = await OfficialAsync();

        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync($"/desa/{village.Code}/potensi/baru", Spring)).Status);

        var list = await official.GetAsync($"/desa/{village.Code}/potensi");
        Assert.Contains("6,5 liter/detik", list.Words, StringComparison.Ordinal);
        Assert.Contains("Mata air <script>alert(1)</script>", list.Words, StringComparison.Ordinal);
        Assert.Empty(list.Page.QuerySelectorAll("main script"));
        Assert.Contains("Mata air", (await official.GetAsync($"/desa/{village.Code}/potensi?kategori=Natural&jenis=SDA-AIR&urut=-jumlah")).Words, StringComparison.Ordinal);
        Assert.Contains("Belum ada potensi", (await official.GetAsync($"/desa/{village.Code}/potensi?kategori=Human")).Words, StringComparison.Ordinal);
        Assert.Contains("6,5", (await official.GetAsync($"/desa/{village.Code}/potensi?unduh=csv")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_comes_back_with_what_is_missing_beside_each_field()
    {
        var (village, official) = await OfficialAsync();

        var answer = await official.FillAndPostAsync($"/desa/{village.Code}/potensi/baru", new Dictionary<string, string> { ["Description"] = "Dikelola warga", ["Year"] = "" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Pilih jenis potensi.", Error(answer, "TypeCode"), StringComparison.Ordinal);
        Assert.Contains("belum diisi", Error(answer, "Title"), StringComparison.Ordinal);
        Assert.Contains("belum diisi", Error(answer, "Year"), StringComparison.Ordinal);
        Assert.Equal("Dikelola warga", answer.Page.QuerySelector("#Description")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("ShareableQuantity", "7", "melebihi jumlah yang ada")]
    [InlineData("Quantity", "1.5", "dua cara")]
    [InlineData("Year", "1899", "harus antara")]
    [InlineData("Point", "110.2, -7.6", "di luar wilayah Indonesia")]
    public async Task Figures_that_cannot_be_are_refused_beside_their_field(string field, string typed, string sentence)
    {
        var (village, official) = await OfficialAsync();

        var answer = await official.FillAndPostAsync($"/desa/{village.Code}/potensi/baru", new Dictionary<string, string>(Spring) { [field] = typed });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(sentence, Error(answer, field), StringComparison.Ordinal);
        Assert.Equal(typed, answer.Page.QuerySelector($"#{field}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_stored_once()
    {
        var (village, official) = await OfficialAsync();
        var address = $"/desa/{village.Code}/potensi/baru";
        var form = Browser.Form(await official.GetAsync(address));

        var answers = await Task.WhenAll(official.PostAsync(form, Spring, address), official.PostAsync(form, Spring, address));
        var third = await official.PostAsync(form, Spring, address);

        Assert.All([.. answers, third], answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(1, await CountAsync(village));
    }

    [Fact]
    public async Task An_id_of_another_village_is_not_there()
    {
        var (village, official) = await OfficialAsync();
        var (other, stranger) = await OfficialAsync();
        await official.FillAndPostAsync($"/desa/{village.Code}/potensi/baru", Spring);
        var id = await Portal.WithDbAsync(db => db.Potentials.Where(p => p.VillageCode == village.Code).Select(p => p.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/desa/{other.Code}/potensi/{id}/ubah")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"/desa/{other.Code}/potensi/{id}/arsip", new Dictionary<string, string>())).Status);
        var stolen = new Dictionary<string, string>(Spring) { ["Id"] = id.ToString() };
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostHostileAsync($"/desa/{other.Code}/potensi/baru", stolen)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.PostHostileAsync($"/desa/{village.Code}/potensi/{id}/arsip", new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/desa/{village.Code}/potensi")).Status);
    }

    [Fact]
    public async Task A_type_of_needs_is_refused_however_it_comes()
    {
        var (village, official) = await OfficialAsync();
        var hostile = new Dictionary<string, string>(Spring) { ["TypeCode"] = "BTH-AIR", ["Id"] = Guid.NewGuid().ToString() };

        var answer = await official.PostHostileAsync($"/desa/{village.Code}/potensi/baru", hostile);

        Assert.Contains("Pilih jenis potensi.", Error(answer, "TypeCode"), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(village));
    }

    [Fact]
    public async Task An_archived_potential_leaves_the_list_and_can_come_back()
    {
        var (village, official) = await OfficialAsync();
        var list = $"/desa/{village.Code}/potensi";
        await official.FillAndPostAsync($"{list}/baru", Spring);
        var edit = (await official.GetAsync(list)).Page.QuerySelector("tbody th a")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync(edit, new Dictionary<string, string>(), "/arsip")).Status);
        Assert.Contains("Belum ada potensi", (await official.GetAsync(list)).Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync($"{list}?arsip=true", new Dictionary<string, string>(), "/pulihkan")).Status);
        Assert.Contains("Mata air", (await official.GetAsync(list)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_texts()
    {
        var (village, official) = await OfficialAsync();
        await official.FillAndPostAsync($"/desa/{village.Code}/potensi/baru", Spring);
        var edit = (await official.GetAsync($"/desa/{village.Code}/potensi")).Page.QuerySelector("tbody th a")!.GetAttribute("href")! + "/ubah";
        var opened = Browser.Form(await official.GetAsync(edit));
        await official.FillAndPostAsync(edit, new Dictionary<string, string> { ["Title"] = "Tuk Songo" });

        var answer = await official.PostAsync(opened, new Dictionary<string, string> { ["Title"] = "Tuk Pitu" }, edit);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Tuk Songo", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Tuk Pitu", answer.Words, StringComparison.Ordinal);
    }

    private async Task<(Village Village, Browser Official)> OfficialAsync()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        return (village, Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code)));
    }

    private Task<int> CountAsync(Village village) => Portal.WithDbAsync(db => db.Potentials.CountAsync(p => p.VillageCode == village.Code));

    private static string Error(Answer answer, string field) => answer.Page.QuerySelector($"#{field}-galat")!.TextContent;
}
