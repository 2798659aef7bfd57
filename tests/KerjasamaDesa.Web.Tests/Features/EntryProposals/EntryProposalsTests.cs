using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Features.FieldQueue;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.EntryProposals;

public sealed class EntryProposalsTests : PortalTests
{
    [Fact]
    public async Task What_was_written_of_an_activity_under_another_name_waits_as_a_proposal_until_it_is_accepted()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await ProposedAsync(scene, scene.Secretary, f => f["KnownTitle"] = "Pasang pipa lama", ProposalReason.ActivityChanged);
        var monitor = Portal.As(scene.Monitor);
        Assert.Contains("Nama atau satuan kegiatannya berubah", (await monitor.GetAsync(address)).Words, StringComparison.Ordinal);

        var accepted = await monitor.FillAndPostAsync(address, new Dictionary<string, string> { ["ActivityId"] = scene.ActivityId.ToString() }, "/terima");

        Assert.Equal(address, accepted.Location!.ToString());
        var entry = await EntryAsync(scene);
        Assert.Equal((EntryState.Recorded, "Pasang pipa"), (entry.State, entry.ActivityTitle));
        var verified = await monitor.FillAndPostAsync(address, new Dictionary<string, string>(), "/verifikasi");
        Assert.Equal(HttpStatusCode.Redirect, verified.Status);
        Assert.Equal(EntryState.Verified, (await EntryAsync(scene)).State);
    }

    [Fact]
    public async Task A_proposal_is_refused_with_a_reason_that_its_sender_reads()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await ProposedAsync(scene, scene.Secretary, f => f["ActivityId"] = Guid.CreateVersion7().ToString(), ProposalReason.ActivityGone);

        await Portal.As(scene.Chair).FillAndPostAsync(address, new Dictionary<string, string> { ["ReturnReason"] = "Kegiatan ini sudah dihapus." }, "/tolak");

        Assert.Equal(EntryState.Declined, (await EntryAsync(scene)).State);
        Assert.Contains("Kegiatan ini sudah dihapus.", (await Portal.As(scene.Secretary).GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Contains("menolak usulan catatan Anda", (await Portal.As(scene.Secretary).GetAsync("/pemberitahuan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_without_a_reason_changes_nothing()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await ProposedAsync(scene, scene.Secretary, f => f["KnownUnit"] = "km", ProposalReason.ActivityChanged);

        await Portal.As(scene.Chair).FillAndPostAsync(address, new Dictionary<string, string> { ["ReturnReason"] = "  " }, "/tolak");

        Assert.Equal(EntryState.Proposed, (await EntryAsync(scene)).State);
    }

    [Fact]
    public async Task After_the_seat_has_ended_what_was_seen_is_kept_and_the_former_member_is_answered()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await scene.ChangeAsync(Portal, c => c.Team.End(c.Team.Members.Single(m => m.AccountId == scene.Secretary.AccountId), Scene.Today.AddDays(-1)));

        await ProposedAsync(scene, scene.Secretary, _ => { }, ProposalReason.MandateEnded);

        Assert.Equal(scene.Secretary.AccountId, (await EntryAsync(scene)).ReporterId);
    }

    [Fact]
    public async Task After_closing_it_is_kept_though_nobody_can_accept_it()
    {
        var scene = await Scene.InAsync(Portal, Stage.Closed);
        var address = await ProposedAsync(scene, scene.Secretary, _ => { }, ProposalReason.NotUnderWay);

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Chair).PostHostileAsync($"{address}/usulan/terima", new Dictionary<string, string>())).Status);
    }

    [Fact]
    public async Task What_another_person_wrote_goes_under_both_names_as_a_proposal()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        await ProposedAsync(scene, scene.Monitor, _ => { }, ProposalReason.OtherPerson);

        var entry = await EntryAsync(scene);
        Assert.Equal((scene.Monitor.AccountId, scene.Secretary.Name), (entry.ReporterId, entry.WrittenByName));
    }

    [Fact]
    public async Task Nobody_decides_on_an_own_proposal_and_others_may_not_at_all()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await ProposedAsync(scene, scene.Monitor, _ => { }, ProposalReason.OtherPerson);
        var choice = new Dictionary<string, string> { ["ActivityId"] = scene.ActivityId.ToString() };

        await Portal.As(scene.Monitor).PostHostileAsync($"{address}/usulan/terima", choice);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Secretary).PostHostileAsync($"{address}/usulan/terima", choice)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).PostHostileAsync($"{address}/usulan/tolak", choice)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).PostHostileAsync($"{address}/usulan/tolak", choice)).Status);

        Assert.Equal(EntryState.Proposed, (await EntryAsync(scene)).State);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_is_told()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var address = await ProposedAsync(scene, scene.Secretary, f => f["KnownUnit"] = "km", ProposalReason.ActivityChanged);
        var form = Browser.Form(await Portal.As(scene.Monitor).GetAsync(address), "/tolak");
        await Portal.As(scene.Chair).FillAndPostAsync(address, new Dictionary<string, string> { ["ActivityId"] = scene.ActivityId.ToString() }, "/terima");

        var monitor = Portal.As(scene.Monitor);
        await monitor.PostHostileAsync($"{address}/usulan/tolak", new Dictionary<string, string>
        {
            ["Version"] = form.Elements.First(e => e.GetAttribute("name") == "Version").GetAttribute("value")!,
            ["ReturnReason"] = "Terlambat",
        });

        Assert.Contains("sudah diperiksa", (await monitor.GetAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(EntryState.Recorded, (await EntryAsync(scene)).State);
    }

    [Fact]
    public async Task A_proposal_counts_in_no_figure_and_waits_on_the_first_page_of_those_who_decide()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        await ProposedAsync(scene, scene.Secretary, f => f["KnownUnit"] = "km", ProposalReason.ActivityChanged);

        Assert.Contains("Putuskan usulan catatan", (await Portal.As(scene.Monitor).GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("1.500.000", (await Portal.As(scene.Monitor).GetAsync($"{scene.Address}/pelaksanaan")).Words, StringComparison.Ordinal);
    }

    /// <summary>Hands in an entry that has to arrive as a proposal for this reason; gives its address.</summary>
    private async Task<string> ProposedAsync(Scene scene, Person sender, Action<Dictionary<string, string>> change, ProposalReason reason)
    {
        var fields = scene.Queued();
        change(fields);
        var answer = await Portal.As(sender).HandInAsync(scene, fields);
        Assert.Equal((HttpStatusCode.OK, "Proposed"), (answer.Status, answer.Json().GetProperty("state").GetString()));
        Assert.Equal((EntryState.Proposed, reason), ((await EntryAsync(scene)).State, (await EntryAsync(scene)).Proposal));
        return answer.Json().GetProperty("url").GetString()!;
    }

    private Task<MonitoringEntry> EntryAsync(Scene scene) =>
        Portal.WithDbAsync(db => db.MonitoringEntries.AsNoTracking().OrderByDescending(e => e.RecordedAt).FirstAsync(e => e.CooperationId == scene.CooperationId));
}
