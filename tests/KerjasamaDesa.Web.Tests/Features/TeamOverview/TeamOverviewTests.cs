using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Tests.Infrastructure;

namespace KerjasamaDesa.Web.Tests.Features.TeamOverview;

public sealed class TeamOverviewTests : PortalTests
{
    [Fact]
    public async Task Each_state_finds_the_teams_of_which_it_is_true()
    {
        var (whole, bare) = (await Scene.InAsync(Portal, Stage.Implementation), await Scene.InAsync(Portal, Stage.Coordination));
        await whole.ChangeAsync(Portal, c =>
        {
            var treasurer = c.Team.Members.Single(m => m.Role == TeamRole.Treasurer);
            c.Team.Change(treasurer, new MemberDetails(treasurer.Name, treasurer.VillageCode, treasurer.Element, treasurer.Role, treasurer.From, Scene.Today.AddDays(30), null), Scene.Today);
            c.Team.PlanTurn(new TurnDetails(Scene.Today, Scene.Today.AddDays(100), whole.Villages[1].Code, null));
        });

        Assert.Equal((false, true), (await SeesAsync(whole, "tanpa-ketua"), await SeesAsync(bare, "tanpa-ketua")));
        Assert.Equal((false, true), (await SeesAsync(whole, "lowong"), await SeesAsync(bare, "lowong")));
        Assert.Equal((true, false), (await SeesAsync(whole, "berakhir"), await SeesAsync(bare, "berakhir")));
        Assert.Equal((true, false), (await SeesAsync(whole, "giliran"), await SeesAsync(bare, "giliran")));
        Assert.Equal((false, false), (await SeesAsync(whole, "diam"), await SeesAsync(bare, "diam")));
        Assert.Contains("1 tim belum punya ketua", (await Portal.As(bare.Facilitator).GetAsync("/")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_whose_cooperation_nobody_touched_for_thirty_days_is_silent()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        await using (var owner = new Npgsql.NpgsqlConnection(Portal.OwnerConnection))
        {
            // The trail is append-only for everybody; only its owner can make it older, and only so.
            await owner.OpenAsync();
            await using var age = new Npgsql.NpgsqlCommand(
                $"""
                begin;
                alter table audit_trail disable trigger audit_trail_is_append_only;
                update audit_trail set at = at - interval '31 days' where cooperation_id = '{scene.CooperationId}';
                alter table audit_trail enable trigger audit_trail_is_append_only;
                commit;
                """,
                owner);
            await age.ExecuteNonQueryAsync();
        }

        Assert.True(await SeesAsync(scene, "diam"));
        Assert.Contains("diam 31 hari", (await Portal.As(scene.Facilitator).GetAsync("/tim-wilayah?urut=aktif")).Words, StringComparison.Ordinal);
        Assert.Contains("1 tim tidak bergerak selama 30 hari", (await Portal.As(scene.Facilitator).GetAsync("/")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_sorted_downloaded_and_survives_nonsense_in_its_address()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var browser = Portal.As(scene.Facilitator);
        var csv = await browser.GetAsync("/tim-wilayah?unduh=csv");

        Assert.Equal("text/csv", csv.Message.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"Air bersih {scene.Villages[0].Name}", csv.Text, StringComparison.Ordinal);
        Assert.Contains(scene.Villages[0].Name, (await browser.GetAsync("/tim-wilayah?cari=air%20bersih&urut=judul")).Words, StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang cocok", (await browser.GetAsync("/tim-wilayah?cari=%25tidak%20ada%00")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/tim-wilayah?keadaan=%3Cscript%3E&urut=-x&kursor=abc&kecamatan=xx")).Status);
    }

    [Fact]
    public async Task It_is_for_facilitators_and_administrators_and_shows_their_own_area()
    {
        var scene = await Scene.InAsync(Portal, Stage.Coordination);
        var elsewhere = await Portal.PersonAsync(Domain.Access.Role.Facilitator, scene.Villages[0].RegencyCode == "33.08" ? "33.10" : "33.08");

        Assert.Equal(HttpStatusCode.Forbidden, (await Portal.As(scene.Head).GetAsync("/tim-wilayah")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Portal.As(scene.Administrator).GetAsync("/tim-wilayah")).Status);
        Assert.DoesNotContain(scene.CooperationId.ToString(), (await Portal.As(elsewhere).GetAsync("/tim-wilayah")).Text, StringComparison.Ordinal);
    }

    private async Task<bool> SeesAsync(Scene scene, string state) =>
        (await Portal.As(scene.Facilitator).GetAsync($"/tim-wilayah?keadaan={state}")).Text.Contains($"/kerjasama/{scene.CooperationId}/tim", StringComparison.Ordinal);
}
