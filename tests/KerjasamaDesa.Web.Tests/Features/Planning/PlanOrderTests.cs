using System.Net;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>The order of the work, and what is reckoned out of the schedule.</summary>
public sealed class PlanOrderTests : PortalTests
{
    [Fact]
    public async Task The_order_is_written_and_the_critical_path_is_marked()
    {
        var (scene, first, second) = await TwoAsync();
        var browser = Portal.As(scene.Official);
        var page = $"{scene.Address}/rencana/kemajuan/kegiatan/{second}";
        await SavedAsync(browser.FillAndPostAsync(page, Values(("Rows[0].Before", $"{first}"), ("Rows[0].LagDays", "3"))));
        var kept = (await scene.ReadAsync(Portal)).Plan.Activities.Single(a => a.Id == second).Predecessors.Single();
        Assert.Equal((first, 3), (kept.BeforeId, kept.LagDays));

        var shown = await browser.GetAsync($"{scene.Address}/rencana/kemajuan");
        Assert.Contains("Ada kegiatan yang mulai sebelum pendahulunya selesai.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Jalur kritis", shown.Words, StringComparison.Ordinal);

        await SavedAsync(browser.FillAndPostAsync($"{scene.Address}/rencana/kemajuan", Values(), "kemajuan/rapikan"));
        var plan = (await scene.ReadAsync(Portal)).Plan;
        Assert.Equal(plan.Activities.Single(a => a.Id == first).End.AddDays(4), plan.Activities.Single(a => a.Id == second).Start);
        Assert.DoesNotContain("Ada kegiatan yang mulai sebelum", (await browser.GetAsync($"{scene.Address}/rencana/kemajuan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_is_refused_with_its_names_and_what_was_chosen_stays()
    {
        var (scene, first, second) = await TwoAsync();
        await scene.ChangeAsync(Portal, c => c.Plan.Follow(c.Plan.Activities.Single(a => a.Id == second), [new Predecessor(first, 0)]));
        var refused = await Portal.As(scene.Official).FillAndPostAsync($"{scene.Address}/rencana/kemajuan/kegiatan/{first}", Values(("Rows[0].Before", $"{second}")));
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("Urutan kegiatan berputar: Pasang pipa → <b>Bak</b> → Pasang pipa.", refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Bak</b>", refused.Text, StringComparison.Ordinal);
        Assert.Equal($"{second}", refused.Page.QuerySelector("#Rows_0__Before option[selected]")!.GetAttribute("value"));
        var foreign = await Portal.As(scene.Official).FillAndPostAsync($"{scene.Address}/rencana/kemajuan/kegiatan/{first}", Values(("Rows[0].Before", $"{Guid.NewGuid()}")));
        Assert.Contains("Pilih kegiatan dari rencana ini.", foreign.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weights_and_the_curve_are_filled_with_one_click_and_end_with_everything()
    {
        var (scene, _, _) = await TwoAsync();
        var browser = Portal.As(scene.Heads[1]);
        var page = $"{scene.Address}/rencana/kemajuan";
        await SavedAsync(browser.FillAndPostAsync(page, Values(), "kemajuan/bobot"));
        await SavedAsync(browser.FillAndPostAsync(page, Values(("per", "bulan")), "kemajuan/isi"));
        await SavedAsync(browser.FillAndPostAsync(page, Values(("per", "bulan")), "kemajuan/isi"));
        var plan = (await scene.ReadAsync(Portal)).Plan;
        Assert.Equal(100m, plan.Activities.Sum(a => a.Weight));
        Assert.Equal([96.88m, 3.12m], plan.InOrder.Select(a => a.Weight));
        var last = plan.ProgressTargets.OrderBy(t => t.PeriodEnd).Last();
        Assert.Equal((100m, plan.Cost), (last.PhysicalPercent, last.Spending));
        Assert.True(plan.ProgressTargets.Count >= 12);
    }

    [Fact]
    public async Task Two_editors_of_one_order_do_not_overwrite_each_other_and_a_frozen_plan_is_left_alone()
    {
        var (scene, first, second) = await TwoAsync();
        var page = $"{scene.Address}/rencana/kemajuan/kegiatan/{second}";
        var (one, two) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (oneForm, twoForm) = (Browser.Form(await one.GetAsync(page)), Browser.Form(await two.GetAsync(page)));
        await SavedAsync(one.PostAsync(oneForm, Values(("Rows[0].Before", $"{first}"), ("Rows[0].LagDays", "1")), page));
        var lost = await two.PostAsync(twoForm, Values(("Rows[0].Before", $"{first}"), ("Rows[0].LagDays", "9")), page);
        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("Jeda (hari): 9", lost.Words, StringComparison.Ordinal);
        Assert.Contains("Jeda (hari): 1", lost.Words, StringComparison.Ordinal);

        await scene.ChangeAsync(Portal, c => c.Plan.Submit(scene.HeadActor, DateTimeOffset.UtcNow));
        Assert.Equal(HttpStatusCode.Redirect, (await one.GetAsync(page)).Status);
    }

    private async Task<(Scene Scene, Guid First, Guid Second)> TwoAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        var second = Guid.CreateVersion7();
        await scene.ChangeAsync(Portal, c =>
        {
            scene.FillPlan(c);
            var first = c.Plan.Activities.Single();
            var tanks = c.Plan.AddActivity(c.Plan.Programs.Single(), second, new ActivityDetails("<b>Bak</b>", first.VillageCode, first.Start, first.Start.AddDays(30), 0, null, null, null));
            c.Plan.AddCost(tanks, "Semen", 1, "paket", 10_000_000);
        });
        return (scene, scene.ActivityId, second);
    }
}
