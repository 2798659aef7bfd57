using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.FieldQueue;

public sealed class FieldQueueTests : PortalTests
{
    [Fact]
    public async Task An_entry_from_a_device_is_received_with_its_obstacle_place_and_both_clocks()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var fields = scene.Queued();

        var answer = await Portal.As(scene.Secretary).HandInAsync(scene, fields);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Recorded", answer.Json().GetProperty("state").GetString());
        var entry = Assert.Single(await EntriesAsync(scene));
        Assert.Equal((Guid.Parse(fields["EntryId"]), EntryState.Recorded, 40m, "Hujan tiga hari."), (entry.Id, entry.State, entry.Progress, entry.Obstacle));
        Assert.Equal((-7.60788, 110.20375), (entry.Latitude, entry.Longitude));
        Assert.Equal(fields["VisitId"], entry.VisitId.ToString());
        Assert.True(entry.WrittenAt < entry.RecordedAt);
        var page = await Portal.As(scene.Monitor).GetAsync(answer.Json().GetProperty("url").GetString()!);
        Assert.Contains("Hujan tiga hari.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_entry_sent_again_gets_the_same_receipt_also_when_it_was_verified_meanwhile()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var fields = scene.Queued();
        var first = await browser.HandInAsync(scene, fields);
        var address = first.Json().GetProperty("url").GetString()!;
        await Portal.As(scene.Monitor).FillAndPostAsync(address, new Dictionary<string, string>(), "/verifikasi");

        var again = await browser.HandInAsync(scene, fields);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(address, again.Json().GetProperty("url").GetString());
        Assert.Equal(EntryState.Verified, Assert.Single(await EntriesAsync(scene)).State);
    }

    [Fact]
    public async Task Parallel_sends_of_one_entry_make_one_row_and_all_get_its_receipt()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var fields = scene.Queued();
        var phones = Enumerable.Range(0, 8).Select(_ => Portal.As(scene.Secretary)).ToList();

        var answers = await Task.WhenAll(phones.Select(phone => phone.HandInAsync(scene, fields)));

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.OK, fields["EntryId"]), (a.Status, a.Json().GetProperty("id").GetString())));
        Assert.Single(await EntriesAsync(scene));
    }

    [Theory]
    [InlineData("Progress", "60")]
    [InlineData("Narrative", "Lain sama sekali.")]
    [InlineData("Obstacle", "Tidak ada.")]
    [InlineData("Point", "")]
    [InlineData("Spending[0].Amount", "2.500.000")]
    public async Task Another_content_under_the_same_identity_is_refused_as_a_conflict(string field, string value)
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var browser = Portal.As(scene.Secretary);
        var fields = scene.Queued();
        await browser.HandInAsync(scene, fields);

        var refused = await browser.HandInAsync(scene, new Dictionary<string, string>(fields) { [field] = value });

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        var kept = Assert.Single(await EntriesAsync(scene));
        Assert.Equal((40m, "Hujan tiga hari.", 1_500_000m), (kept.Progress, kept.Obstacle, kept.Spent));
    }

    [Fact]
    public async Task Another_person_under_the_same_identity_learns_nothing_of_the_first()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var fields = scene.Queued();
        fields["Narrative"] = "Rahasia pelapor pertama";
        await Portal.As(scene.Secretary).HandInAsync(scene, fields);

        var refused = await Portal.As(scene.Monitor).HandInAsync(scene, new Dictionary<string, string>(fields) { ["Narrative"] = "Tebakan" });

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.DoesNotContain("Rahasia", refused.Text, StringComparison.Ordinal);
        Assert.Equal(scene.Secretary.AccountId, Assert.Single(await EntriesAsync(scene)).ReporterId);
    }

    [Fact]
    public async Task What_is_wrong_is_said_by_field_and_nothing_is_kept()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var fields = scene.Queued("140");
        fields["Narrative"] = "";
        fields["Point"] = "51.5, -0.1";
        fields["Spending[0].Amount"] = "1.5";

        var refused = await Portal.As(scene.Secretary).HandInAsync(scene, fields);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Narrative", "Point", "Progress", "Spending[0].Amount"], refused.Json().GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
        Assert.Empty(await EntriesAsync(scene));
    }

    [Fact]
    public async Task A_day_ahead_of_the_portals_clock_is_refused_and_stays_on_the_device()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var fields = scene.Queued();
        fields["Day"] = Scene.Today.AddDays(3).Iso();

        var refused = await Portal.As(scene.Secretary).HandInAsync(scene, fields);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.True(refused.Json().GetProperty("errors").TryGetProperty("Day", out _));
    }

    [Fact]
    public async Task Script_is_shown_as_text_and_a_null_character_is_refused()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var fields = scene.Queued();
        (fields["Narrative"], fields["Obstacle"], fields["KnownTitle"]) = ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>Pasang</b> pipa");
        Assert.Equal(HttpStatusCode.BadRequest, (await Portal.As(scene.Secretary).HandInAsync(scene, new Dictionary<string, string>(fields) { ["Narrative"] = "Pipa\0" })).Status);

        var answer = await Portal.As(scene.Secretary).HandInAsync(scene, fields);

        Assert.Equal("Proposed", answer.Json().GetProperty("state").GetString());
        var page = await Portal.As(scene.Monitor).GetAsync(answer.Json().GetProperty("url").GetString()!);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WrittenAt", "0001-01-01")]
    [InlineData("WrittenAt", "kemarin")]
    [InlineData("VisitId", "")]
    public async Task A_device_that_does_not_know_better_is_still_heard(string field, string value)
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        var answer = await Portal.As(scene.Secretary).HandInAsync(scene, new Dictionary<string, string>(scene.Queued()) { [field] = value });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Only_who_sits_or_sat_in_the_team_hands_in()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).HandInAsync(scene, scene.Queued())).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Facilitator).HandInAsync(scene, scene.Queued())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Portal.As(scene.Stranger).HandInAsync(scene, scene.Queued())).Status);
        Assert.Empty(await EntriesAsync(scene));
    }

    [Fact]
    public async Task Without_the_persons_own_token_nothing_is_taken()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        var refused = await Portal.As(scene.Secretary).PostRawAsync($"{scene.Address}/catat/kirim", scene.Queued());

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Empty(await EntriesAsync(scene));
    }

    [Fact]
    public async Task The_seat_counts_whichever_mandate_one_acts_under()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var elsewhere = await Scene.InAsync(Portal, Stage.Implementation);
        await elsewhere.ChangeAsync(Portal, c => c.Team.Seat(new Domain.Coordination.MemberDetails(
            "Sekretaris juga", elsewhere.Villages[0].Code, Domain.Coordination.Element.CommunityFigure, Domain.Coordination.TeamRole.Member, Scene.Today.AddDays(-2), null, scene.Secretary.AccountId)));
        var fields = elsewhere.Queued();
        fields["WriterId"] = scene.Secretary.AccountId.ToString();

        var answer = await Portal.As(scene.Secretary).HandInAsync(elsewhere, fields);

        Assert.Equal("Recorded", answer.Json().GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_activity_of_another_cooperation_does_not_exist_here()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);
        var other = await Scene.InAsync(Portal, Stage.Implementation);

        var answer = await Portal.As(scene.Secretary).HandInAsync(scene, new Dictionary<string, string>(scene.Queued()) { ["ActivityId"] = other.ActivityId.ToString() });

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Who_is_here_is_told_to_the_signed_in_person_and_to_nobody_else()
    {
        var scene = await Scene.InAsync(Portal, Stage.Implementation);

        Assert.Equal(scene.Secretary.AccountId.ToString(), (await Portal.As(scene.Secretary).GetAsync("/catat/kirim")).Json().GetProperty("person").GetString());
        Assert.Equal("""{"person":null}""", (await Portal.As(null).GetAsync("/catat/kirim")).Text);
    }

    private Task<List<MonitoringEntry>> EntriesAsync(Scene scene) => Portal.WithDbAsync(db =>
        db.MonitoringEntries.AsNoTracking().Where(e => e.CooperationId == scene.CooperationId).ToListAsync());
}
