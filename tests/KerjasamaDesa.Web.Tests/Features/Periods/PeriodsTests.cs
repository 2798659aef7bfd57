using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Reminders;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Features.Periods;

public sealed class PeriodsTests : PortalTests
{
    private static readonly ReportingPeriod Past = ReportingPeriod.Of(Scene.Today.AddDays(-100), ReportingCycle.Quarterly);

    [Fact]
    public async Task A_closed_period_keeps_its_figures_and_a_late_entry_counts_after_it_with_a_mark()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, Past.Start.AddDays(3), 30, verified: true);
        var chair = Portal.As(scene.Chair);
        var closed = await chair.FillAndPostAsync(AddressOf(scene), new Dictionary<string, string>(), "/tutup");
        Assert.Equal(HttpStatusCode.Redirect, closed.Status);
        Assert.Contains("30,00%", (await chair.GetAsync(AddressOf(scene))).Words, StringComparison.Ordinal);

        var late = await LogAsync(scene, Past.Start.AddDays(9), 45, verified: false);
        await Portal.As(scene.Monitor).FillAndPostAsync($"{scene.Address}/pelaksanaan/catatan/{late}", new Dictionary<string, string>(), "/verifikasi");

        var entry = await Portal.WithDbAsync(db => db.MonitoringEntries.AsNoTracking().SingleAsync(e => e.Id == late));
        Assert.Equal((Past.End.AddDays(1), true), (entry.CountsOn, entry.IsLate));
        Assert.Contains("Terlambat", (await chair.GetAsync($"{scene.Address}/pelaksanaan/catatan?masa={Past.End.AddDays(1).AddMonths(3).AddDays(-1).Iso()}")).Words, StringComparison.Ordinal);
        Assert.Contains("30,00%", (await chair.GetAsync($"{scene.Address}/pelaksanaan?masa={Past.Slug}")).Page.QuerySelector(".headline-figure")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("45,00%", (await chair.GetAsync($"{scene.Address}/pelaksanaan")).Page.QuerySelector(".headline-figure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_does_not_close_while_entries_wait_and_closes_once()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, Past.Start.AddDays(3), 30, verified: true);
        var waiting = await LogAsync(scene, Past.Start.AddDays(4), 31, verified: false);
        var chair = Portal.As(scene.Chair);
        var fields = new Dictionary<string, string> { ["end"] = Past.Slug };
        await chair.PostHostileAsync($"{AddressOf(scene)}/tutup", fields);
        Assert.Contains("masih menunggu verifikasi", (await chair.GetAsync(AddressOf(scene))).Words, StringComparison.Ordinal);
        Assert.Equal(0, await ClosedAsync(scene));

        await Portal.As(scene.Monitor).FillAndPostAsync($"{scene.Address}/pelaksanaan/catatan/{waiting}", new Dictionary<string, string>(), "/verifikasi");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => chair.PostHostileAsync($"{AddressOf(scene)}/tutup", fields)));

        Assert.Equal(1, await ClosedAsync(scene));
    }

    [Fact]
    public async Task Reopening_wants_a_reason_and_leaves_a_trace_in_the_history()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, Past.Start.AddDays(3), 30, verified: true);
        var monitor = Portal.As(scene.Monitor);
        await monitor.FillAndPostAsync(AddressOf(scene), new Dictionary<string, string>(), "/tutup");
        var closing = await Portal.WithDbAsync(db => db.PeriodClosings.AsNoTracking().SingleAsync(p => p.CooperationId == scene.CooperationId));
        var address = $"{AddressOf(scene)}/{closing.Id}/buka";

        Assert.NotEqual("", (await monitor.FillAndPostAsync(address, new Dictionary<string, string>())).Page.QuerySelector("#Reason-galat")!.TextContent.Trim());
        await monitor.FillAndPostAsync(address, new Dictionary<string, string> { ["Reason"] = "Bukti <i>tertinggal</i>" });

        Assert.Contains("Bukti <i>tertinggal</i>", (await monitor.GetAsync(AddressOf(scene))).Words, StringComparison.Ordinal);
        Assert.Contains("Alasan dibuka kembali", (await Portal.As(scene.Head).GetAsync($"{scene.Address}/riwayat")).Words, StringComparison.Ordinal);
        Assert.Equal(0, await ClosedAsync(scene));
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).GetAsync(AddressOf(scene))).Status);
    }

    [Fact]
    public async Task A_cooperation_may_report_each_month()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var chair = Portal.As(scene.Chair);

        await chair.FillAndPostAsync(AddressOf(scene), new Dictionary<string, string> { ["cycle"] = nameof(ReportingCycle.Monthly) }, "/siklus");

        Assert.Contains(ReportingPeriod.Of(Scene.Today, ReportingCycle.Monthly).Name, (await chair.GetAsync(AddressOf(scene))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critical_deviation_calls_one_show_cause_meeting_an_episode()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await LogAsync(scene, Scene.Today, 10, verified: true);

        // Half of it is planned by day 40. Other cooperations of the shared database are looked at too, and left alone.
        var first = await CallAsync(scene);
        var again = await CallAsync(scene);

        Assert.Equal((1, 0), (first, again));
        var meeting = await Portal.WithDbAsync(db => db.TeamMeetings.AsNoTracking().SingleAsync(m => m.CooperationId == scene.CooperationId));
        Assert.Equal((TeamMeetingState.Polling, Scene.Today.AddDays(40), "Portal"), (meeting.State, meeting.ShowCauseFor, meeting.Name));
        Assert.Contains("Rapat pembuktian", (await Portal.As(scene.Chair).GetAsync($"{scene.Address}/komunikasi/rapat")).Words, StringComparison.Ordinal);
        Assert.Contains("-40 poin", string.Join(' ', meeting.Agenda), StringComparison.Ordinal);
    }

    private static string AddressOf(Scene scene) => $"{scene.Address}/pelaksanaan/masa";

    private Task<int> ClosedAsync(Scene scene) => Portal.WithDbAsync(db => db.PeriodClosings.CountAsync(p => p.CooperationId == scene.CooperationId && p.ReopenedAt == null));

    private async Task<int> CallAsync(Scene scene)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        await scope.ServiceProvider.GetServices<Reminder>().OfType<ShowCauseCaller>().Single().RemindAsync(Scene.Today.AddDays(50));
        var called = db.ChangeTracker.Entries<TeamMeeting>().Where(e => e.State == EntityState.Added && e.Entity.CooperationId == scene.CooperationId).Select(e => e.Entity).ToList();

        // What was called for the cooperations of other tests is not stored.
        db.ChangeTracker.Clear();
        db.AddRange(called);
        await db.SaveChangesAsync();
        return called.Count;
    }

    private Task<Guid> LogAsync(Scene scene, DateOnly day, decimal progress, bool verified) => Portal.WithDbAsync(async db =>
    {
        var c = await db.Cooperations.With(Load.Plan).SingleAsync(x => x.Id == scene.CooperationId);
        Actor Seated(Person person, TeamRole role, int village) => Scene.ActorOf(person, Role.TeamMember, "", new Seat(c.Id, role, scene.Villages[village].Code));
        var entry = MonitoringEntry.Record(
            Guid.CreateVersion7(), c, c.Plan.Activities.Single(), new EntryDetails(day, progress, null, "Pipa digelar.", [new EntrySpending(FundingSource.DDS, 1_000_000)]), [],
            Seated(scene.Secretary, TeamRole.Secretary, 1), DateTimeOffset.UtcNow, Scene.Today);
        if (verified)
        {
            entry.Verify(Seated(scene.Monitor, TeamRole.MonitoringCoordinator, 2), DateTimeOffset.UtcNow);
        }

        db.Add(entry);
        await db.SaveChangesAsync();
        return entry.Id;
    });
}
