using System.Net;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.SubjectTypes;

/// <summary>The library of indicators: kept by administrators of everything, taken over by plans.</summary>
public sealed class LibraryTests : PortalTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    [Fact]
    public async Task The_library_starts_with_the_catalogue_and_a_new_indicator_fills_a_plans_form_by_search_without_script()
    {
        Assert.Empty(IndicatorCatalogue.All.Select(i => i.Code).Except(await Portal.WithDbAsync(db => db.LibraryIndicators.Select(i => i.Code).ToListAsync())));
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        var name = $"Madu {Guid.NewGuid():N}";
        Assert.Equal(HttpStatusCode.Found, (await administrator.FillAndPostAsync("/acuan/indikator/baru", Honey(name))).Status);

        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        var objective = (await scene.ReadAsync(Portal)).Plan.Goals.Single().Objectives.Single();
        var form = $"{scene.Address}/rencana/tujuan/sasaran/{objective.Id}/indikator/baru";
        var head = Portal.As(scene.Head);
        var found = await head.GetAsync($"{form}?pustaka={name}");
        Assert.DoesNotContain(Hostile, found.Text, StringComparison.Ordinal);
        var use = Assert.Single(found.Page.QuerySelectorAll(".library-found a")).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Found, (await head.FillAndPostAsync(use, new Dictionary<string, string> { ["Baseline"] = "12", ["Target"] = "3" })).Status);
        var indicator = (await scene.ReadAsync(Portal)).Plan.Indicators.Single(i => i.Name == name);
        Assert.Equal(("liter", Direction.Down, Hostile, "Ditakar setiap panen."), (indicator.Unit, indicator.Direction, indicator.Definition, indicator.Method));
        Assert.Equal("SDGs Desa tujuan 8", indicator.Source);
        var goals = await head.GetAsync($"{scene.Address}/rencana/tujuan");
        Assert.DoesNotContain(Hostile, goals.Text, StringComparison.Ordinal);
        Assert.Contains("Ditakar setiap panen.", goals.Words, StringComparison.Ordinal);

        var code = await Portal.WithDbAsync(db => db.LibraryIndicators.Where(i => i.Name == name).Select(i => i.Code).SingleAsync());
        await administrator.FillAndPostAsync($"/acuan/indikator/{code}/ubah", new Dictionary<string, string> { ["Unit"] = "kg" });
        Assert.Equal("liter", (await scene.ReadAsync(Portal)).Plan.Indicators.Single(i => i.Name == name).Unit);
        await administrator.FillAndPostAsync($"/acuan/indikator/{code}/ubah", new Dictionary<string, string>(), "/pensiun");
        Assert.Empty((await head.GetAsync($"{form}?pustaka={name}")).Page.QuerySelectorAll(".library-found a"));
        Assert.DoesNotContain(name, (await head.GetAsync($"{form}?pakai={code}")).Text, StringComparison.Ordinal);
        Assert.Contains(name, (await administrator.GetAsync($"/acuan/indikator?pensiun=true&cari={name}")).Words, StringComparison.Ordinal);
        await administrator.FillAndPostAsync($"/acuan/indikator/{code}/ubah", new Dictionary<string, string>(), "/pakai");
        Assert.Single((await head.GetAsync($"{form}?pustaka={name}")).Page.QuerySelectorAll(".library-found a"));
    }

    [Fact]
    public async Task An_indicator_sent_twice_is_stored_once_its_name_only_once_and_an_empty_form_says_what_is_missing()
    {
        var administrator = Portal.As(await Portal.PersonAsync(Role.Administrator, ""));
        var name = $"Madu {Guid.NewGuid():N}";
        var form = Browser.Form(await administrator.GetAsync("/acuan/indikator/baru"));
        await administrator.PostAsync(form, Honey(name), "/acuan/indikator/baru");
        Assert.Equal(HttpStatusCode.Found, (await administrator.PostAsync(form, Honey(name), "/acuan/indikator/baru")).Status);
        var taken = await administrator.FillAndPostAsync("/acuan/indikator/baru", Honey(name.ToUpperInvariant()));
        Assert.Contains("Sudah ada indikator dengan nama ini", taken.Words, StringComparison.Ordinal);
        Assert.Equal(1, await Portal.WithDbAsync(db => db.LibraryIndicators.CountAsync(i => i.Name == name)));
        var empty = await administrator.FillAndPostAsync("/acuan/indikator/baru", new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.OK, empty.Status);
        Assert.True(empty.Page.QuerySelectorAll(".field-error").Length >= 5, empty.Words);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("<script>")]
    [InlineData("tidak ada yang begini")]
    public async Task Searching_for_signs_finds_nothing_and_breaks_nothing(string words)
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        var indicator = (await scene.ReadAsync(Portal)).Plan.Indicators.Single();
        var answer = await Portal.As(scene.Head).GetAsync($"{scene.Address}/rencana/tujuan/indikator/{indicator.Id}?pustaka={Uri.EscapeDataString(words)}&pakai={Uri.EscapeDataString(words)}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Page.QuerySelectorAll(".library-found a"));
        Assert.Equal(indicator.Name, answer.Page.QuerySelector("input[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Only_an_administrator_of_everything_keeps_the_library()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        foreach (var person in new[] { scene.Head, scene.Facilitator, scene.Administrator })
        {
            var browser = Portal.As(person);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/acuan/indikator")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostHostileAsync("/acuan/indikator/AIR-SR/pensiun", new Dictionary<string, string>())).Status);
        }
    }

    private static Dictionary<string, string> Honey(string name) => new()
    {
        ["Name"] = name,
        ["Theme"] = "perkebunan",
        ["Level"] = "Outcome",
        ["Unit"] = "liter",
        ["Direction"] = "Down",
        ["Definition"] = Hostile,
        ["Method"] = "Ditakar setiap panen.",
        ["Reference"] = "SDGs Desa tujuan 8",
    };
}
