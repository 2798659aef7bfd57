using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.Villages;

/// <summary>A village's page as its own people and as everybody else find it.</summary>
public sealed class VillageFrontTests : PortalTests
{
    [Fact]
    public async Task The_public_reads_who_heads_the_village_and_since_when_but_nothing_private()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0];
        await Portal.WithDbAsync(async db =>
        {
            var known = (await db.Villages.FindAsync(village.Code))!;
            known.UpdateProfile(new VillageProfile("Desa", "Kepala Desa", 4300, 1200, 8.6m, -7.5902, 110.4712, VillageStatus.Maju, "Indeks Desa", 2025, "Balai Desa", "0272 123456", null));
            db.Add(OfficeHolder.Record(
                Guid.CreateVersion7(), village, new OfficeHolderDetails("Jemakir", Office.ActingHead, new DateOnly(2024, 3, 1), null, null, "197001011995031001", "0812 3456 7890"), []));
            await db.SaveChangesAsync();
        });

        var page = await Portal.As(null).GetAsync($"/desa/{village.Code}");

        Assert.Contains("Penjabat Kepala Desa Jemakir sejak 1 Maret 2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("500 jiwa/km²", page.Words, StringComparison.Ordinal);
        Assert.Contains("Maju menurut Indeks Desa tahun 2025", page.Words, StringComparison.Ordinal);
        Assert.Contains("0272 123456", page.Words, StringComparison.Ordinal);
        Assert.Contains("-7.5902, 110.4712", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("openstreetmap", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("0812", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("197001011995031001", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith($"/desa/{village.Code}/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_own_people_first_see_what_waits_for_them()
    {
        var scene = await Scene.InAsync(Portal, Stage.Identification);
        var village = scene.Villages[1];
        var meeting = VillageMeeting.Call(
            Guid.CreateVersion7(), village, new MeetingDetails(Scene.Today.AddDays(-1), new TimeOnly(9, 0), "Balai Desa", "Kerja sama", null, null, null), [], DateTimeOffset.UtcNow);
        await Portal.WithDbAsync(async db =>
        {
            db.Add(meeting);
            await db.SaveChangesAsync();
        });
        var result = $"/desa/{village.Code}/musyawarah/{meeting.Id}/hasil";

        Assert.Equal([$"{scene.Address}/jawab", result], await WaitingAsync(scene.Heads[1]));
        Assert.Equal([$"{scene.Address}/jawab", result], await WaitingAsync(scene.Council));
        Assert.Equal([result], await WaitingAsync(await Portal.PersonAsync(Role.VillageOfficial, village.Code)));
        Assert.Empty(await WaitingAsync(scene.Facilitator));

        async Task<IEnumerable<string?>> WaitingAsync(Person person) =>
            (await Portal.As(person).GetAsync($"/desa/{village.Code}")).Page.QuerySelectorAll(".next-step a").Select(a => a.GetAttribute("href"));
    }
}
