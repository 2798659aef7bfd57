using System.Diagnostics;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>How long the server takes to find villages for what somebody has typed so far, with all villages of the country loaded.</summary>
internal static class VillageSearchBench
{
    private const double GoalMilliseconds = 50;
    private const int Rounds = 10;

    private static readonly Dictionary<string, string[]> Typed = new()
    {
        ["letter by letter"] = [.. Beginnings("mulyoagung"), .. Beginnings("candirejo"), .. Beginnings("aik berik")],
        ["common names"] = ["suka", "sukamaju", "mekar", "karang", "tanjung", "sumber", "sidomulyo", "desa", "sungai", "bukit"],
        ["name and place"] = ["borobudur magelang", "sidorejo kemalang", "colol manggarai", "landungsari dau", "sukamaju bandung", "tegal klaten"],
        ["misspelt"] = ["mulyagung", "borobodur", "candireja", "tegalmulya", "wanureja", "landung sari", "sidoreja kemalang", "jogyakarta", "xqzwv"],
        ["codes"] = ["33", "3308", "33.08", "33.08.02", "350722", "3507222008", "33.08.02.2011", "91.01", "11"],
    };

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        await using var portal = await Servers.PortalAsync(await databases.CountryAsync());
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(Places.Address) };
        client.DefaultRequestHeaders.Add("Cookie", await Visitor.SignInAsync(Accounts.Facilitator));
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        foreach (var text in Typed.Values.SelectMany(texts => texts))
        {
            await TimeAsync(client, text);
        }

        Dictionary<string, List<double>> times = Typed.ToDictionary(kind => kind.Key, _ => new List<double>());
        Dictionary<string, double> slowest = [];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (kind, text) in Typed.SelectMany(kind => kind.Value.Select(text => (kind.Key, text))))
            {
                var took = await TimeAsync(client, text);
                times[kind].Add(took);
                slowest[text] = Math.Max(took, slowest.GetValueOrDefault(text));
            }
        }

        Sheet sheet = new("typed", "texts", "median ms", "p95 ms", "slowest ms");
        foreach (var (kind, found) in times)
        {
            sheet.Add(kind, $"{Typed[kind].Length}", Figure(found, 0.5), Figure(found, 0.95), Figure(found, 1));
        }

        double[] all = [.. times.Values.SelectMany(t => t)];
        sheet.Add("all", $"{Typed.Values.Sum(t => t.Length)}", Figure(all, 0.5), Figure(all, 0.95), Figure(all, 1));
        sheet.Print();
        Console.WriteLine($"slowest texts: {string.Join(", ", slowest.OrderByDescending(t => t.Value).Take(5).Select(t => $"'{t.Key}' {Verdict.Number(t.Value, "0.0")} ms"))}");
        return Verdict.AtMost("village-search", Part(all, 0.95), GoalMilliseconds, "ms p95");
    }

    private static IEnumerable<string> Beginnings(string name) => Enumerable.Range(1, name.Length).Select(length => name[..length]);

    private static async Task<double> TimeAsync(HttpClient client, string text)
    {
        var asked = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri("/cari/desa?q=" + Uri.EscapeDataString(text), UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
    }

    private static string Figure(IEnumerable<double> times, double part) => Verdict.Number(Part(times, part), "0.0");

    private static double Part(IEnumerable<double> times, double part)
    {
        double[] sorted = [.. times.Order()];
        return sorted[Math.Min((int)(sorted.Length * part), sorted.Length - 1)];
    }
}
