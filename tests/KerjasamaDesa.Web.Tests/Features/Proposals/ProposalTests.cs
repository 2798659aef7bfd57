using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Proposals;

public sealed class ProposalTests : PortalTests
{
    private const string Address = "/kerjasama/usul";

    [Fact]
    public async Task A_village_proposes_with_its_own_and_the_invited_villages_records_linked()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var head = await Portal.PersonAsync(Role.VillageHead, villages[0].Code);
        var (need, potential) = await RecordedAsync(villages[0], villages[1]);
        var browser = Portal.As(head);
        var opened = await browser.GetAsync($"{Address}?undang={villages[1].Code}&kebutuhan={need}&potensi={potential}");
        var form = Browser.Form(opened);
        var sent = await browser.PostAsync(form, Typed("Air bersih dua desa", "Mata airnya dekat."), Address);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);

        var c = await Portal.WithDbAsync(db => db.Cooperations.Include(x => x.Parties).Include(x => x.Needs).Include(x => x.Potentials)
            .AsSplitQuery().SingleAsync(x => x.InitiatingVillageCode == villages[0].Code));
        Assert.Equal($"/kerjasama/{c.Id}/pihak", sent.Location!.OriginalString);
        Assert.Matches($@"^KAD-{villages[0].RegencyCode}-\d{{4}}-\d{{4,}}$", c.Number);
        Assert.Equal(need, Assert.Single(c.Needs).NeedId);
        Assert.Equal(potential, Assert.Single(c.Potentials).PotentialId);
        Assert.Equal("Mata airnya dekat.", c.Reasons);
        Assert.All(c.Parties, p => Assert.Equal(PartyState.Invited, p.State));
    }

    [Fact]
    public async Task An_opportunity_fills_in_the_title_and_the_reasons_and_a_village_picked_later_brings_its_records()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        var (need, potential) = await RecordedAsync(villages[0], villages[1]);
        var (_, later) = await RecordedAsync(villages[2], villages[2]);
        var browser = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var opened = await browser.GetAsync($"{Address}?undang={villages[1].Code}&kebutuhan={need}&potensi={potential}");
        var form = Browser.Form(opened);
        Assert.Equal("Air bersih", ((AngleSharp.Html.Dom.IHtmlInputElement)opened.Page.QuerySelector("#Title")!).Value[..10]);
        var reasons = opened.Page.QuerySelector("#Reasons")!.TextContent;
        Assert.Contains($"Desa {villages[0].Name} memerlukan", reasons, StringComparison.Ordinal);
        Assert.Contains($"Desa {villages[1].Name} memiliki", reasons, StringComparison.Ordinal);

        var fragment = await browser.GetAsync($"{Address}/catatan?undang={villages[1].Code}&undang={villages[2].Code}&potensi={potential}");
        Assert.NotNull(fragment.Page.QuerySelector($"[name=Potentials][value='{later}']:not([checked])"));
        Assert.NotNull(fragment.Page.QuerySelector($"[name=Potentials][value='{potential}'][checked]"));
        var refilled = await browser.PostRawAsync($"{Address}/isi", [.. Browser.Fields(form).Where(f => f.Key != "Title"), new("Title", "Tetap tertulis"), new("Parties", villages[2].Code)]);
        Assert.NotNull(refilled.Page.QuerySelector($"[name=Potentials][value='{later}']"));
        Assert.Equal("Tetap tertulis", ((AngleSharp.Html.Dom.IHtmlInputElement)refilled.Page.QuerySelector("#Title")!).Value);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_cooperation()
    {
        var villages = await Portal.FreshVillagesAsync(2);
        var browser = Portal.As(await Portal.PersonAsync(Role.VillageOfficial, villages[0].Code));
        var form = Browser.Form(await browser.GetAsync($"{Address}?undang={villages[1].Code}"));
        var first = await browser.PostAsync(form, Typed("Sekali saja"), Address);
        var second = await browser.PostAsync(form, Typed("Sekali saja"), Address);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.Cooperations.CountAsync(c => c.InitiatingVillageCode == villages[0].Code)));
    }

    [Fact]
    public async Task An_empty_form_says_beside_each_field_what_is_missing_and_keeps_the_rest()
    {
        var villages = await Portal.FreshVillagesAsync(1);
        var browser = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var answer = await browser.FillAndPostAsync(Address, new Dictionary<string, string> { ["Title"] = "", ["Summary"] = "Tetap ada <script>" });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("belum diisi", answer.Page.QuerySelector("#Title-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pilih paling sedikit satu desa lain.", answer.Page.QuerySelector("#Parties-galat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tetap ada <script>", answer.Page.QuerySelector("#Summary")!.TextContent.Trim());
        Assert.DoesNotContain("<script>", answer.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kelurahan_and_a_village_of_another_regency_are_refused_with_the_reason()
    {
        var villages = await Portal.FreshVillagesAsync(1);
        var (ward, abroad) = await Portal.WithDbAsync(async db => (
            await db.Villages.FirstAsync(v => v.Kind == VillageKind.Kelurahan && v.RegencyCode != villages[0].RegencyCode),
            await db.Villages.FirstAsync(v => v.Kind == VillageKind.Desa && v.RegencyCode != villages[0].RegencyCode)));
        var browser = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        foreach (var (code, reason) in new[] { (ward.Code, "kelurahan tidak dapat menjadi pihak"), (abroad.Code, "berada di kabupaten/kota lain") })
        {
            var form = Browser.Form(await browser.GetAsync($"{Address}?undang={code}"));
            var answer = await browser.PostRawAsync(Address, [.. Browser.Fields(form).Where(f => f.Key is not ("Title" or "Parties")), new("Title", "Tidak boleh"), new("Parties", code)]);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains(reason, answer.Page.QuerySelector("#Parties-galat")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_need_of_a_village_that_is_not_asked_is_not_linked()
    {
        var villages = await Portal.FreshVillagesAsync(3);
        var (need, _) = await RecordedAsync(villages[2], villages[2]);
        var browser = Portal.As(await Portal.PersonAsync(Role.VillageHead, villages[0].Code));
        var form = Browser.Form(await browser.GetAsync($"{Address}?undang={villages[1].Code}&kebutuhan={need}"));
        await browser.PostRawAsync(Address, [.. Browser.Fields(form).Where(f => f.Key != "Title"), new("Title", "Milik orang"), new("Needs", need.ToString())]);
        var c = await Portal.WithDbAsync(db => db.Cooperations.Include(x => x.Needs).SingleAsync(x => x.InitiatingVillageCode == villages[0].Code));
        Assert.Empty(c.Needs);
    }

    [Theory]
    [InlineData(Role.VillageCouncil)]
    [InlineData(Role.Facilitator)]
    [InlineData(Role.Administrator)]
    public async Task Others_than_officials_and_heads_may_not_propose(Role role)
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        var scope = role switch { Role.Facilitator => village.DistrictCode, Role.Administrator => village.RegencyCode, _ => village.Code };
        var browser = Portal.As(await Portal.PersonAsync(role, scope));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostHostileAsync(Address, new Dictionary<string, string> { ["Id"] = Guid.NewGuid().ToString() })).Status);
    }

    private static Dictionary<string, string> Typed(string title, string reasons = "") => new() { ["Title"] = title, ["Reasons"] = reasons };

    private Task<(Guid Need, Guid Potential)> RecordedAsync(Village needy, Village rich) => Portal.WithDbAsync(async db =>
    {
        var villages = await db.Villages.Where(v => v.Code == needy.Code || v.Code == rich.Code).ToDictionaryAsync(v => v.Code);
        var now = DateTimeOffset.UtcNow;
        var need = Need.Record(Guid.CreateVersion7(), villages[needy.Code],
            new NeedDetails(await db.SubjectTypes.SingleAsync(t => t.Code == "BTH-AIR"), "Air bersih", null, null, 5, 5, 5, null, null, null, null, null), now);
        var potential = Potential.Record(Guid.CreateVersion7(), villages[rich.Code],
            new PotentialDetails(await db.SubjectTypes.SingleAsync(t => t.Code == "SDA-AIR"), "Mata air", null, 6, 4, "liter/detik", null, 2026, null, null), now);
        db.AddRange(need, potential);
        await db.SaveChangesAsync();
        return (need.Id, potential.Id);
    });
}
