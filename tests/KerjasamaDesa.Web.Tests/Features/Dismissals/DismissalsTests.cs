using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Tests.Features.Opportunities;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Dismissals;

public sealed class DismissalsTests : PortalTests
{
    [Fact]
    public async Task A_pair_set_aside_leaves_the_own_list_until_it_is_restored()
    {
        var (villages, address) = await PairAsync();
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var list = $"/desa/{villages[0].Code}/peluang";

        var empty = await head.FillAndPostAsync(address, new Dictionary<string, string> { ["Reason"] = "" });
        Assert.Contains("Tulis alasan menyisihkan peluang ini", empty.Words, StringComparison.Ordinal);
        var done = await head.FillAndPostAsync(address, new Dictionary<string, string> { ["Reason"] = "<b>Sudah ditangani</b> kabupaten" });
        Assert.Equal(list, done.Location!.ToString());
        Assert.DoesNotContain("Kincir air", Answers(await head.GetAsync(list)), StringComparison.Ordinal);
        var other = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[1].Code));
        Assert.Contains("Kincir tetangga", (await other.GetAsync($"/desa/{villages[1].Code}/peluang")).Words, StringComparison.Ordinal);

        var aside = await head.GetAsync(list + "/disisihkan");
        Assert.Contains("<b>Sudah ditangani</b> kabupaten", aside.Words, StringComparison.Ordinal);
        Assert.Contains("Kincir air", aside.Words, StringComparison.Ordinal);
        var form = Browser.Form(aside, "/pulihkan");
        await head.PostAsync(form, new Dictionary<string, string>(), list);
        Assert.Contains("Kincir air", Answers(await head.GetAsync(list)), StringComparison.Ordinal);
        Assert.Contains("Belum ada yang disisihkan", (await head.GetAsync(list + "/disisihkan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_aside_twice_keeps_one_and_only_who_may_propose_does_it()
    {
        var (villages, address) = await PairAsync();
        var head = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var reason = new Dictionary<string, string> { ["Reason"] = "Jalannya tidak tembus" };

        await head.FillAndPostAsync(address, reason);
        await head.FillAndPostAsync(address, reason);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.DismissedMatches.CountAsync(d => d.VillageCode == villages[0].Code)));

        var council = Portal.As(await Portal.PersonAsync(Role.VillageCouncil, villages[0].Code));
        Assert.Equal(HttpStatusCode.Forbidden, (await council.PostHostileAsync(address, reason)).Status);
        Assert.Equal(HttpStatusCode.OK, (await council.GetAsync($"/desa/{villages[0].Code}/peluang/disisihkan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/desa/{villages[0].Code}/peluang/sisihkan/{Guid.CreateVersion7()}/{Guid.CreateVersion7()}")).Status);
        var other = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[1].Code));
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostHostileAsync(address.Replace(villages[0].Code, villages[1].Code, StringComparison.Ordinal), reason)).Status);
    }

    /// <summary>What answers the village's needs; the same potential may still be like one of its own.</summary>
    private static string Answers(Answer page) => page.Page.QuerySelector("section[aria-labelledby=jawaban]")!.TextContent;

    /// <summary>A need and the potential that answers it, and the address that sets the pair aside.</summary>
    private async Task<(List<Village> Villages, string Address)> PairAsync()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var need = await Portal.NeedAsync(villages[0], "BTH-ENERGI", "Listrik balai", 100);
        var potential = await Portal.PotentialAsync(villages[1], "SRN-ENERGI", "Kincir air", 150);
        await Portal.NeedAsync(villages[1], "BTH-ENERGI", "Listrik pasar", 10);
        await Portal.PotentialAsync(villages[0], "SRN-ENERGI", "Kincir tetangga", 10);
        return (villages, $"/desa/{villages[0].Code}/peluang/sisihkan/{need}/{potential}");
    }
}
