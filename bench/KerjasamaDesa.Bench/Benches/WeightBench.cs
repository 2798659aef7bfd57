using System.Text.RegularExpressions;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>
/// Bytes over the wire of every page that the navigation and a full cooperation's tabs lead to: as the very first page of a
/// visit, with style, script and pictures, and again later, when those are kept.
/// </summary>
internal static partial class WeightBench
{
    private const long GoalFirst = 100_000;
    private const long GoalLater = 30_000;

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var country = await databases.CountryAsync();
        var cooperation = $"/kerjasama/{await FullCooperation.IdAsync(country)}";
        await using var portal = await Servers.PortalAsync(country);
        Sheet sheet = new("page", "page alone", "first visit", "again");
        long first = 0, later = 0;
        foreach (var (address, cookies) in await PagesAsync(cooperation, await Visitor.SignInAsync(Accounts.Facilitator)))
        {
            using WeighingBrowser browser = new(cookies);
            if (await browser.VisitAsync(address) is { } fresh && await browser.VisitAsync(address) is { } again)
            {
                sheet.Add(address.Replace(cooperation, "/kerjasama/…", StringComparison.Ordinal), Kilo(fresh.Page), Kilo(fresh.All), Kilo(again.All));
                (first, later) = (Math.Max(first, fresh.All), Math.Max(later, again.All));
            }
        }

        sheet.Print();
        return Verdict.All(
            "weight",
            ($"first visit {Kilo(first)} kB (goal < {Kilo(GoalFirst)} kB)", first < GoalFirst),
            ($"later {Kilo(later)} kB (goal < {Kilo(GoalLater)} kB)", later < GoalLater));
    }

    private static async Task<List<(string Address, string? Cookies)>> PagesAsync(string cooperation, string cookies)
    {
        using WeighingBrowser browser = new(cookies);
        SortedSet<string> found = ["/", cooperation, BareList.Addresses[0]];
        foreach (var start in (string[])["/", "/kerjasama", cooperation])
        {
            if (await browser.VisitAsync(start) is { } page)
            {
                found.UnionWith(Link().Matches(page.Html).Select(m => m.Groups[1].Value)
                    .Where(link => !link.StartsWith("/kerjasama/", StringComparison.Ordinal) || link.StartsWith(cooperation, StringComparison.Ordinal)));
            }
        }

        return [("/masuk", null), .. found.Select(address => (address, (string?)cookies))];
    }

    private static string Kilo(long bytes) => Verdict.Number(bytes / 1000.0, "0.0");

    [GeneratedRegex("<a\\b[^>]*\\bhref=\"(/[^\"?#]*)\"")]
    private static partial Regex Link();
}
