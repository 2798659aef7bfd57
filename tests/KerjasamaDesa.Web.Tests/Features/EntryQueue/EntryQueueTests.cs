using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Tests.Features.FieldQueue;
using KerjasamaDesa.Web.Tests.Files;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.EntryQueue;

public sealed class EntryQueueTests : PortalTests
{
    [Fact]
    public async Task What_waits_stands_with_its_warnings_and_leaves_once_verified()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, 45);
        var monitor = Portal.As(scene.Monitor);
        var page = await monitor.GetAsync("/verifikasi");
        Assert.Contains("Pasang pipa", page.Words, StringComparison.Ordinal);
        Assert.Contains("Kemajuan melonjak lebih dari 30 poin", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Pasang pipa", (await Portal.As(scene.Secretary).GetAsync("/verifikasi")).Words, StringComparison.Ordinal);

        var done = await monitor.FillAndPostAsync("/verifikasi", new Dictionary<string, string>(), "/verifikasi");

        Assert.Equal("/verifikasi", done.Location?.ToString());
        Assert.Contains("Tidak ada catatan yang menunggu", (await monitor.GetAsync("/verifikasi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_far_from_the_one_before_with_an_old_photo_shows_both_and_how_far()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var phone = Portal.As(scene.Secretary);
        await phone.HandInAsync(scene, scene.Queued("20"));
        var photo = Uploads.Picture(300, 200);
        var far = new Dictionary<string, string>(scene.Queued("25", photo))
        {
            ["Awaited[0].TakenAt"] = DateTimeOffset.UtcNow.AddDays(-4).ToString("O"),
            ["Point"] = "-7.57788, 110.20375",
        };
        await phone.HandInAsync(scene, far);
        await phone.SendPieceAsync(FieldSending.PhotoAddress(scene, far, photo), photo, 0, photo.Length);

        var words = (await Portal.As(scene.Monitor).GetAsync("/verifikasi")).Words;

        Assert.Contains("Dicatat jauh dari tempat kegiatannya", words, StringComparison.Ordinal);
        Assert.Contains("Ada foto yang lebih lama dari kunjungannya", words, StringComparison.Ordinal);
        Assert.Contains("Catatan sebelumnya: 3,3 km", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_verifies_and_shows_both_figures()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = $"{scene.Address}/pelaksanaan/catatan/{await LogAsync(scene, 45)}";
        var chair = Portal.As(scene.Chair);

        var empty = await chair.FillAndPostAsync($"{address}/koreksi", new Dictionary<string, string> { ["Progress"] = "" });
        Assert.All(["Progress", "CorrectionNote"], field => Assert.NotEqual("", empty.Page.QuerySelector($"#{field}-galat")!.TextContent.Trim()));
        await chair.FillAndPostAsync($"{address}/koreksi", new Dictionary<string, string> { ["Progress"] = "40", ["CorrectionNote"] = "Foto <b>menunjukkan</b> 40%" });

        var page = await chair.GetAsync(address);
        Assert.Contains("45% → 40%", page.Words, StringComparison.Ordinal);
        Assert.Contains("Foto <b>menunjukkan</b> 40%", page.Words, StringComparison.Ordinal);
        Assert.Equal("40,00%", (await chair.GetAsync($"{scene.Address}/pelaksanaan")).Page.QuerySelector(".headline-figure")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).GetAsync($"{address}/koreksi")).Status);
    }

    [Fact]
    public async Task The_overview_of_the_area_names_who_has_not_reported_first()
    {
        var (silent, active) = (await Scene.InAsync(Portal, Stage.Implementation), await Scene.InAsync(Portal, Stage.Implementation));
        await Portal.As(active.Monitor).FillAndPostAsync($"{active.Address}/pelaksanaan/catatan/{await LogAsync(active, 20)}", new Dictionary<string, string>(), "/verifikasi");

        async Task<bool> SeesAsync(Scene scene, string state) =>
            (await Portal.As(scene.Facilitator).GetAsync($"/pelaksanaan-wilayah?keadaan={state}&unduh=csv")).Text.Contains($"Air bersih {scene.Villages[0].Name};", StringComparison.Ordinal);
        Assert.True(await SeesAsync(silent, "belum-lapor"));
        Assert.False(await SeesAsync(active, "belum-lapor"));
        Assert.False(await SeesAsync(active, "menunggu"));
        Assert.Contains("20,00%", (await Portal.As(active.Facilitator).GetAsync("/pelaksanaan-wilayah?urut=judul")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(active.Head).GetAsync("/pelaksanaan-wilayah")).Status);
    }

    private Task<Guid> LogAsync(Scene scene, decimal progress) => Portal.WithDbAsync(async db =>
    {
        var c = await db.Cooperations.With(Load.Plan).SingleAsync(x => x.Id == scene.CooperationId);
        var entry = MonitoringEntry.Record(
            Guid.CreateVersion7(), c, c.Plan.Activities.Single(), new EntryDetails(Scene.Today, progress, null, "Pipa digelar.", [new EntrySpending(FundingSource.DDS, 1_000_000)]), [],
            Scene.ActorOf(scene.Secretary, Role.TeamMember, "", new Seat(c.Id, TeamRole.Secretary, scene.Villages[1].Code)), DateTimeOffset.UtcNow, Scene.Today);
        db.Add(entry);
        await db.SaveChangesAsync();
        return entry.Id;
    });
}
