using System.Text.RegularExpressions;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>
/// The list of cooperations, filtered and sorted, as a facilitator sees it: against a bare twin, and against itself where its
/// regency is alone in the world.
/// </summary>
internal static partial class ListPageBench
{
    private const double GoalOfBare = 0.5;
    private const double GoalGrowth = 2;
    private const int Connections = 16;

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var country = await databases.CountryAsync();
        var regency = await databases.RegencyAsync();
        var ofBare = await AgainstBareAsync(country);
        Console.WriteLine();
        var growth = await GrowthAsync(regency, country);
        return Verdict.All(
            "list-page",
            ($"{Verdict.Number(ofBare, "0.00")} of bare (goal ≥ {Verdict.Number(GoalOfBare, "0.00")})", ofBare >= GoalOfBare),
            ($"growth {Verdict.Number(growth, "0.00")} × (goal ≤ {Verdict.Number(GoalGrowth, "0.00")} ×)", growth <= GoalGrowth));
    }

    private static async Task<double> AgainstBareAsync(Database country)
    {
        await using var portal = await Servers.PortalAsync(country);
        await using var bare = await Servers.BareAsync(country);
        using var asked = await PortalLoopAsync(Accounts.Facilitator);
        using ClosedLoop twin = new(Places.TwinAddress, BareList.Addresses, Connections);
        for (var i = 0; i < BareList.Addresses.Count; i++)
        {
            var (ours, theirs) = (Ids(await asked.PageAsync(i)), Ids(await twin.PageAsync(i)));
            if (ours.Count != 50 || !ours.SequenceEqual(theirs))
            {
                throw new InvalidOperationException($"{BareList.Addresses[i]}: portal and twin do not show the same 50 rows");
            }
        }

        return await Duel.RatioAsync(("portal", asked, portal), ("bare", twin, bare));
    }

    private static async Task<double> GrowthAsync(Database regency, Database country)
    {
        string[] people = [Accounts.Facilitator, Accounts.Administrator];
        var speeds = people.ToDictionary(person => person, _ => new Dictionary<Database, double> { [regency] = 0, [country] = 0 });
        foreach (var database in (Database[])[regency, country, regency, country])
        {
            await using var portal = await Servers.PortalAsync(database);
            foreach (var person in people)
            {
                using var loop = await PortalLoopAsync(person);
                await loop.WarmUpAsync(portal);
                speeds[person][database] += (await loop.RunAsync(portal, TimeSpan.FromSeconds(5))).PerSecond / 2;
            }
        }

        Sheet sheet = new("", "300 villages, requests/s", "75,000 villages, requests/s", "growth");
        foreach (var (person, of) in speeds)
        {
            sheet.Add(person, Verdict.Number(of[regency], "0"), Verdict.Number(of[country], "0"), Verdict.Number(of[regency] / of[country], "0.00") + " ×");
        }

        sheet.Print();
        return speeds.Values.Max(of => of[regency] / of[country]);
    }

    private static async Task<ClosedLoop> PortalLoopAsync(string person) =>
        new(Places.Address, BareList.Addresses, Connections, await Visitor.SignInAsync(person));

    private static List<string> Ids(string page) => [.. Row().Matches(page).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("scope=\"row\"><a href=\"/kerjasama/([0-9a-f-]{36})\"")]
    private static partial Regex Row();
}
