using System.Net;
using AngleSharp.Html.Dom;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Tests.Infrastructure;
using static KerjasamaDesa.Web.Tests.Features.Planning.PlanWritingTests;

namespace KerjasamaDesa.Web.Tests.Features.Planning;

/// <summary>Two writers of one form: the second sees both texts and chooses, field by field and row by row.</summary>
public sealed class PlanConflictTests : PortalTests
{
    [Fact]
    public async Task In_every_form_of_the_plan_the_second_writer_may_still_have_the_own_text()
    {
        var scene = await FilledAsync();
        var plan = (await scene.ReadAsync(Portal)).Plan;
        var activity = plan.Activities.Single();
        (string Page, string Field, string First, string Second)[] forms =
        [
            ($"tujuan/{plan.Goals.Single().Id}", "Description", "Dari satu", "Dari dua"),
            ($"tujuan/sasaran/{plan.Goals.Single().Objectives.Single().Id}", "Title", "Sasaran satu", "Sasaran dua"),
            ($"tujuan/indikator/{plan.Indicators.Single().Id}", "Target", "430", "440"),
            ($"strategi/{plan.Strategies.Single().Id}", "Title", "Strategi satu", "Strategi dua"),
            ($"program/{plan.Programs.Single().Id}", "Title", "Program satu", "Program dua"),
            ($"program/{plan.Programs.Single().Id}/rujukan", "Rows[0].Rkp", "Bidang 1", "Bidang 2"),
            ($"program/kegiatan/{activity.Id}/ubah", "Title", "Pasang pipa satu", "Pasang pipa dua"),
            ($"program/kegiatan/{activity.Id}/biaya", "Rows[0].UnitPrice", "51.000", "52.000"),
            ($"program/kegiatan/{activity.Id}/biaya/{activity.Costs.Single().Id}", "Line.Volume", "6.100", "6.300"),
            ($"alokasi/{activity.Id}", "Rows[0].Amount", "210.000.000", "190.000.000"),
            ("alokasi/matriks?sumber=ADD", "Rows[0].Cells[1].Amount", "61.000.000", "62.000.000"),
            ($"manfaat/{plan.Benefits.Single().Id}", "People", "130", "140"),
            ($"manfaat/aset/{plan.Assets.Single().Id}", "Note", "Milik satu", "Milik dua"),
            ($"risiko/{plan.Risks.Single().Id}", "Impact", "5", "3"),
            ("naskah/pendanaan", "Body", "Iuran satu", "Iuran dua"),
            ("naskah/jangka-waktu-tanggal", "TermEnd", "2030-01-01", "2031-01-01"),
            ("kemajuan/ubah", "Rows[0].PhysicalPercent", "40", "60"),
            ("peraturan/pengaturan", "Place", "Balai satu", "Balai dua"),
        ];
        var (one, two) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        foreach (var (page, field, first, second) in forms)
        {
            var address = $"{scene.Address}/rencana/{page}";
            var (opened, stale) = (Browser.Form(await one.GetAsync(address)), Browser.Form(await two.GetAsync(address)));
            await SavedAsync(one.PostAsync(opened, Values((field, first)), address));
            var conflict = await two.PostAsync(stale, Values((field, second)), address);
            Assert.True(conflict.Status == HttpStatusCode.Conflict, $"{page}: {conflict.Status} {conflict.Words}");
            var choice = Assert.Single(Choices(conflict));
            Assert.Equal(2, choice.Length);
            Assert.True(Browser.Form(conflict).QuerySelectorAll(".choice").All(c => c.TextContent.Trim().Length > 15), $"{page}: a side is empty: {conflict.Words}");

            var undecided = await two.PostAsync(Browser.Form(conflict), Values(), address);
            Assert.True(undecided.Status == HttpStatusCode.Found, $"{page}: {undecided.Status} {undecided.Words}");
            var kept = Value(await one.GetAsync(address), field);
            Assert.True(kept == first, $"{page}: without a choice what is stored stays, not {kept}");

            (opened, stale) = (Browser.Form(await one.GetAsync(address)), Browser.Form(await two.GetAsync(address)));
            await SavedAsync(one.PostAsync(opened, Values((field, second)), address));
            conflict = await two.PostAsync(stale, Values((field, first)), address);
            Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
            await SavedAsync(two.PostAsync(Browser.Form(conflict), Values((choice[0].Name!, "isian")), address));
            var own = Value(await one.GetAsync(address), field);
            Assert.True(own == first, $"{page}: {own} instead of the own {first}");
        }
    }

    [Fact]
    public async Task Fields_are_chosen_each_for_itself_and_keep_their_line_ends()
    {
        var scene = await FilledAsync();
        var address = $"{scene.Address}/rencana/tujuan/{(await scene.ReadAsync(Portal)).Plan.Goals.Single().Id}";
        var (one, two) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (opened, stale) = (Browser.Form(await one.GetAsync(address)), Browser.Form(await two.GetAsync(address)));
        await SavedAsync(one.PostAsync(opened, Values(("Title", "Judul & satu"), ("Description", "A\nB")), address));
        var conflict = await two.PostAsync(stale, Values(("Title", "<b>Judul dua</b>"), ("Description", "C\n\nD = 1 + 2%")), address);
        Assert.DoesNotContain("<b>Judul", conflict.Text, StringComparison.Ordinal);
        await SavedAsync(two.PostAsync(Browser.Form(conflict), Values(("__pilih-0", "tersimpan"), ("__pilih-1", "isian")), address));
        var goal = (await scene.ReadAsync(Portal)).Plan.Goals.Single();
        Assert.Equal(("Judul & satu", "C\n\nD = 1 + 2%"), (goal.Title, goal.Description));
    }

    [Fact]
    public async Task Rows_of_two_writers_meet_by_what_they_are_about_and_each_is_chosen_for_itself()
    {
        var scene = await FilledAsync();
        await scene.ChangeAsync(Portal, c => c.Plan.AddCost(c.Plan.Activities.Single(), "Semen", 10, "sak", 70_000));
        var address = $"{scene.Address}/rencana/program/kegiatan/{scene.ActivityId}/biaya";
        var (one, two) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (opened, stale) = (Browser.Form(await one.GetAsync(address)), Browser.Form(await two.GetAsync(address)));

        // The first takes the pipe off and adds sand; the second makes cement dearer and adds labour.
        await SavedAsync(one.PostAsync(opened, Values(
            ("Rows[0].Description", ""), ("Rows[0].Volume", ""), ("Rows[0].Unit", ""), ("Rows[0].UnitPrice", ""),
            ("Rows[2].Description", "Pasir"), ("Rows[2].Volume", "4"), ("Rows[2].Unit", "m3"), ("Rows[2].UnitPrice", "300.000")), address));
        var conflict = await two.PostAsync(stale, Values(
            ("Rows[1].UnitPrice", "75.000"), ("Rows[2].Description", "Upah"), ("Rows[2].Volume", "20"), ("Rows[2].Unit", "HOK"), ("Rows[2].UnitPrice", "100.000")), address);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var rows = Browser.Form(conflict).QuerySelectorAll("legend").Select(l => l.TextContent.Trim()).ToList();
        Assert.Equal(["Pipa PVC", "Semen", "Upah", "Pasir"], rows);
        var choices = Choices(conflict).Select(c => c[0].Name!).ToList();
        await SavedAsync(two.PostAsync(Browser.Form(conflict), Values((choices[0], "tersimpan"), (choices[1], "isian"), (choices[2], "isian"), (choices[3], "tersimpan")), address));
        var costs = (await scene.ReadAsync(Portal)).Plan.Activities.Single().Costs.Select(c => (c.Description, c.UnitPrice)).Order();
        Assert.Equal([("Pasir", 300_000m), ("Semen", 75_000m), ("Upah", 100_000m)], costs);
    }

    [Fact]
    public async Task One_press_takes_all_of_the_own_fields()
    {
        var scene = await FilledAsync();
        var address = $"{scene.Address}/rencana/pembagian/ubah?untuk=biaya";
        var (one, two) = (Portal.As(scene.Head), Portal.As(scene.Heads[1]));
        var (opened, stale) = (Browser.Form(await one.GetAsync(address)), Browser.Form(await two.GetAsync(address)));
        await SavedAsync(one.PostAsync(opened, Values(("HostVillage", scene.Villages[0].Code), ("HostKind", "Percent"), ("HostValue", "10")), address));
        var conflict = await two.PostAsync(stale, Values(("HostVillage", scene.Villages[1].Code), ("HostKind", "Percent"), ("HostValue", "20")), address);
        Assert.Contains(scene.Villages[1].Name, conflict.Words, StringComparison.Ordinal);
        Assert.Equal(2, Choices(conflict).Count);
        await SavedAsync(two.PostAsync(Browser.Form(conflict), Values(("__semua", "isian")), address));
        var rule = (await scene.ReadAsync(Portal)).Plan.Sharing!;
        Assert.Equal((scene.Villages[1].Code, 20m), (rule.HostVillageCode, rule.HostCreditValue));
    }

    private static List<IHtmlInputElement[]> Choices(Answer conflict) =>
        [.. Browser.Form(conflict).QuerySelectorAll("input[type=radio]").OfType<IHtmlInputElement>().GroupBy(r => r.Name).Select(g => g.ToArray())];

    private static string? Value(Answer page, string field) => Browser.Fields(Browser.Form(page)).Find(f => f.Key == field).Value;

    private async Task<Scene> FilledAsync()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        return scene;
    }
}
