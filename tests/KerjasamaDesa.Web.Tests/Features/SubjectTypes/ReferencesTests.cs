using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.SubjectTypes;

/// <summary>The lists of types and units that administrators of everything keep for all villages.</summary>
public sealed class ReferencesTests : PortalTests
{
    [Fact]
    public async Task A_new_type_is_offered_to_villages_and_a_retired_one_only_to_records_that_have_it()
    {
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        var name = $"Anggrek {Guid.NewGuid():N}";
        Assert.Equal(HttpStatusCode.Found, (await administrator.FillAndPostAsync("/acuan/jenis/baru", Orchids(name))).Status);
        var code = await Portal.WithDbAsync(db => db.SubjectTypes.Where(t => t.Name == name).Select(t => t.Code).SingleAsync());
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var official = Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code));
        var potential = new Dictionary<string, string> { ["TypeCode"] = code, ["Title"] = "Kebun anggrek", ["Quantity"] = "12" };
        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync($"/desa/{village.Code}/potensi/baru", potential)).Status);

        Assert.Equal(HttpStatusCode.Found, (await administrator.FillAndPostAsync($"/acuan/jenis/{code}/ubah", new Dictionary<string, string>(), "/pensiun")).Status);

        var fresh = await official.GetAsync($"/desa/{village.Code}/potensi/baru");
        Assert.DoesNotContain(name, fresh.Text, StringComparison.Ordinal);
        var refused = await official.PostHostileAsync($"/desa/{village.Code}/potensi/baru", new Dictionary<string, string>(potential) { ["Id"] = Guid.NewGuid().ToString(), ["Year"] = "2026" });
        Assert.Contains("Jenis ini tidak dipakai lagi.", refused.Words, StringComparison.Ordinal);

        var record = (await official.GetAsync($"/desa/{village.Code}/potensi")).Page.QuerySelector("tbody th a")!.GetAttribute("href")!;
        var shown = await official.GetAsync(record);
        Assert.Contains(name, shown.Words, StringComparison.Ordinal);
        Assert.Contains("12 pot", shown.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await official.FillAndPostAsync($"{record}/ubah", new Dictionary<string, string> { ["Title"] = "Kebun anggrek baru" })).Status);

        await administrator.FillAndPostAsync($"/acuan/jenis/{code}/ubah", new Dictionary<string, string>(), "/pakai");
        Assert.Contains(name, (await official.GetAsync($"/desa/{village.Code}/potensi/baru")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_sent_twice_is_stored_once_and_its_name_is_free_only_in_other_groups()
    {
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        var name = $"Anggrek {Guid.NewGuid():N}";
        var form = Browser.Form(await administrator.GetAsync("/acuan/jenis/baru"));
        await administrator.PostAsync(form, Orchids(name), "/acuan/jenis/baru");
        Assert.Equal(HttpStatusCode.Found, (await administrator.PostAsync(form, Orchids(name), "/acuan/jenis/baru")).Status);

        var again = await administrator.FillAndPostAsync("/acuan/jenis/baru", Orchids(name.ToUpperInvariant()));
        var elsewhere = await administrator.FillAndPostAsync("/acuan/jenis/baru", new Dictionary<string, string>(Orchids(name)) { ["Group"] = "Need" });

        Assert.Contains("Sudah ada jenis dengan nama ini", again.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, elsewhere.Status);
        Assert.Equal(2, await Portal.WithDbAsync(db => db.SubjectTypes.CountAsync(t => t.Name == name)));
    }

    [Fact]
    public async Task A_renamed_unit_is_offered_by_its_new_name_and_old_records_keep_the_old_one()
    {
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        var (old, now) = ($"lama{Guid.NewGuid():N}"[..20], $"baru{Guid.NewGuid():N}"[..20]);
        await administrator.FillAndPostAsync("/acuan/satuan/baru", new Dictionary<string, string> { ["Name"] = old });
        var code = await Portal.WithDbAsync(db => db.Units.Where(u => u.Name == old).Select(u => u.Code).SingleAsync());
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var official = Portal.As(await Portal.PersonAsync(Role.VillageOfficial, village.Code));
        await official.FillAndPostAsync($"/desa/{village.Code}/potensi/baru", new Dictionary<string, string> { ["TypeCode"] = "SDA-AIR", ["Title"] = "Tuk", ["Quantity"] = "7", ["Unit"] = old });

        await administrator.FillAndPostAsync($"/acuan/satuan/ubah?satuan={code}", new Dictionary<string, string> { ["Name"] = now });

        Assert.Contains($"7 {old}", (await official.GetAsync($"/desa/{village.Code}/potensi")).Words, StringComparison.Ordinal);
        var offered = (await official.GetAsync($"/desa/{village.Code}/potensi/baru")).Page.QuerySelectorAll("#satuan-lazim option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains(now, offered);
        Assert.DoesNotContain(old, offered);
        Assert.Contains("Satuan ini sudah ada.", (await administrator.FillAndPostAsync("/acuan/satuan/baru", new Dictionary<string, string> { ["Name"] = now })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_of_a_regency_keeps_no_lists_of_all()
    {
        var regional = Portal.As(await Portal.PersonAsync(Role.Administrator, "33.08"));
        Assert.Equal(HttpStatusCode.Forbidden, (await regional.GetAsync("/acuan/jenis")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await regional.PostHostileAsync("/acuan/jenis/SDA-AIR/pensiun", new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await regional.PostHostileAsync("/acuan/satuan/pensiun", new Dictionary<string, string> { ["code"] = "ha" })).Status);
    }

    private static Dictionary<string, string> Orchids(string name) => new() { ["Group"] = "Natural", ["Name"] = name, ["Unit"] = "pot", ["Theme"] = "lingkungan" };
}
