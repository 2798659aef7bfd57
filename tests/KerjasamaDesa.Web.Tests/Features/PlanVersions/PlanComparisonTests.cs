using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsCheck;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.PlanVersions;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KerjasamaDesa.Web.Tests.Features.PlanVersions;

/// <summary>Whole versions beside each other: nothing that differs is missed, and nothing is said twice.</summary>
public sealed class PlanComparisonTests
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly IStringLocalizer<Text> T = new StringLocalizer<Text>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    /// <summary>By these a thing is known: with another one it is one thing gone and one new.</summary>
    private static readonly HashSet<string> Keys = ["id", "section", "block", "due", "periodEnd", "purpose", "activityId"];

    private static readonly Dictionary<string, Type> Enums = new()
    {
        ["level"] = typeof(IndicatorLevel),
        ["direction"] = typeof(Direction),
        ["basis"] = typeof(SharingBasis),
        ["way"] = typeof(ExitWay),
    };

    [Fact]
    public void A_version_beside_itself_differs_nowhere() => FrozenPlans.Any.Sample(plan => Assert.True(Compare(plan, Changed(plan, _ => { })).IsEmpty));

    [Fact]
    public void Any_single_leaf_that_changes_shows_up_in_exactly_one_difference() => FrozenPlans.Any.Sample(
        plan =>
        {
            for (var i = Leaves(JsonSerializer.SerializeToNode(plan, Format)!).Count - 1; i >= 0; i--)
            {
                var path = "";
                var comparison = Compare(plan, Changed(plan, root =>
                {
                    var leaf = Leaves(root)[i];
                    path = leaf.GetPath();
                    leaf.ReplaceWith(Other(leaf));
                }));
                var found = comparison.Differences.Sum(d => d.Changes.Count) + comparison.Cells.Count;
                Assert.True(found == 1, $"{path}: {found}");
            }
        },
        iter: 24);

    [Fact]
    public void Of_any_two_versions_every_leaf_that_differs_is_found_once_and_the_later_pieces_make_the_later_words() =>
        Gen.Select(FrozenPlans.Any, FrozenPlans.Any).Sample((before, after) =>
        {
            var comparison = Compare(before, after);
            var (old, now) = (LeavesOf(before), LeavesOf(after));
            var expected = old.Keys.Union(now.Keys).Count(k => old.GetValueOrDefault(k) != now.GetValueOrDefault(k));
            Assert.Equal(expected, comparison.Differences.Where(d => !d.Name.StartsWith("Urutan", StringComparison.Ordinal)).Sum(d => d.Changes.Count));
            Assert.All(comparison.Differences.SelectMany(d => d.Changes), change =>
            {
                var (left, right) = change.Words();
                Assert.Equal((change.Before ?? "", change.After ?? ""), (string.Concat(left.Select(p => p.Text)), string.Concat(right.Select(p => p.Text))));
            });
            Assert.Equal(comparison.Given.By, comparison.Cells.Sum(c => c.Sums.By));
            Assert.Equal(comparison.Given.By, comparison.Villages.Sum(v => v.Sums.By));
            Assert.Equal(after.Cost() - before.Cost(), comparison.Cost.By);
        });

    [Fact]
    public void An_allocation_is_compared_by_cell_and_a_cost_by_line()
    {
        var (activity, cost) = (Guid.NewGuid(), Guid.NewGuid());
        FrozenPlan Of(decimal price, decimal own) => new(null, null, [], [], [], [new FrozenProgram(Guid.Empty, "Pipa", null, [new FrozenActivity(
            activity, "Pasang", "1", default, default, 100, null, null, null, [new FrozenCost(cost, "Pipa PVC", 2, "m", price, 2 * price)],
            [new AllocationLine("1", FundingSource.DDS, own), new AllocationLine(null, FundingSource.PBK, 5)])])], null, [], []);
        var comparison = Compare(Of(50_000, 100_000), Of(60_000, 115_000));
        Assert.Equal(new CellChange("Pasang", "Sidorejo", FundingSource.DDS, new Sums(100_000, 115_000)), comparison.Cells.Single());
        Assert.Equal([("Sidorejo", 15_000m), ("Bersama", 0m)], comparison.Villages.Select(v => (v.Giver, v.Sums.By)));
        var line = comparison.Differences.Single();
        Assert.Equal("Pasang: Pipa PVC", line.Name);
        Assert.Equal([("Harga satuan", "+Rp10.000"), ("Jumlah", "+Rp20.000")], line.Changes.Select(c => (c.Label, c.By)));
        Assert.Equal(20_000, comparison.Cost.By);
    }

    [Fact]
    public void Another_order_is_one_difference_that_lists_both()
    {
        var (first, second) = (new FrozenStrategy(Guid.NewGuid(), "Satu", null), new FrozenStrategy(Guid.NewGuid(), "Dua", null));
        FrozenPlan Of(params FrozenStrategy[] strategies) => new(null, null, [], [], strategies, [], null, [], []);
        Assert.Equal(("1. Satu\n2. Dua", "1. Dua\n2. Satu"), Compare(Of(first, second), Of(second, first)).Differences.Select(d => (d.Changes[0].Before, d.Changes[0].After)).Single());
    }

    private static PlanComparison Compare(FrozenPlan before, FrozenPlan after) => PlanComparison.Of(before, after, T, new Dictionary<string, string> { ["1"] = "Sidorejo" });

    private static Dictionary<(string, string), string> LeavesOf(FrozenPlan plan) =>
        new PlanLeaves(plan, T, code => code).Things().SelectMany(x => x.Leaves, (x, l) => (Key: (x.Key, l.Key), l.Value)).ToDictionary(x => x.Key, x => x.Value);

    private static FrozenPlan Changed(FrozenPlan plan, Action<JsonNode> change)
    {
        var root = JsonSerializer.SerializeToNode(plan, Format)!;
        change(root);
        return PlanSnapshot.Read(root.ToJsonString());
    }

    /// <summary>Everything written in it but that by which things are known.</summary>
    private static List<JsonValue> Leaves(JsonNode? node) => node switch
    {
        JsonObject o => [.. o.Where(p => !IsKey(p.Key, o)).SelectMany(p => Leaves(p.Value))],
        JsonArray a => [.. a.SelectMany(Leaves)],
        JsonValue v => [v],
        _ => [],
    };

    private static bool IsKey(string name, JsonObject of) => Keys.Contains(name)
        || (name is "villageCode" or "source" && of.GetPath().Contains("allocations", StringComparison.Ordinal))
        || (name == "villageCode" && of.ContainsKey("weight"))
        || (name == "villageCode" && of.GetPath().Contains("references", StringComparison.Ordinal));

    private static JsonNode Other(JsonValue leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => leaf.GetValue<decimal>() + 1,
        _ => OtherText(leaf.Parent is JsonObject ? leaf.GetPropertyName() : "", leaf.GetPath(), leaf.GetValue<string>()),
    };

    private static string OtherText(string name, string path, string text) => name switch
    {
        "kind" when path.Contains("activities", StringComparison.Ordinal) => OtherOf(typeof(CostKind), text),
        "kind" when path.Contains("benefits", StringComparison.Ordinal) => OtherOf(typeof(BenefitKind), text),
        "kind" => OtherOf(typeof(HostCreditKind), text),
        _ when Enums.GetValueOrDefault(name) is { } type => OtherOf(type, text),
        _ when Guid.TryParse(text, out _) => $"{Guid.NewGuid()}",
        _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => $"{text} lain",
    };

    private static string OtherOf(Type type, string text)
    {
        var names = Enum.GetNames(type);
        return names[(Array.IndexOf(names, text) + 1) % names.Length];
    }
}
