using System.Diagnostics;
using System.Globalization;
using KerjasamaDesa.Bench.Serving;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>From <c>./run.sh</c> to the first page, with the demo data already there.</summary>
internal static class StartBench
{
    private const double GoalSeconds = 5;
    private const int Starts = 5;

    public static async Task<int> RunAsync()
    {
        Dictionary<string, string> settings = new()
        {
            ["PORT"] = Places.Port.ToString(CultureInfo.InvariantCulture),
            ["DATA"] = Path.Combine(Places.Kept, "start"),
        };
        Sheet sheet = new("start", "seconds to the first page");
        List<double> times = [];
        for (var start = 0; start <= Starts; start++)
        {
            var began = Stopwatch.GetTimestamp();
            await using var portal = Child.Start(Path.Combine(Places.Kept, "start.log"), Places.Root, settings, "./run.sh");
            await Servers.AnswersAsync(portal, $"http://localhost:{Places.Port}/masuk", patienceSeconds: 600);
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            sheet.Add(start == 0 ? "first (not counted)" : $"again {start}", Verdict.Number(took, "0.00"));
            if (start > 0)
            {
                times.Add(took);
            }
        }

        sheet.Print();
        return Verdict.AtMost("start", Duel.Median(times), GoalSeconds, "s", "0.00");
    }
}
