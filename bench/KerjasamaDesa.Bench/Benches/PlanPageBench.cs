using System.Diagnostics;
using System.Text;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>The tree of a plan with 20 programs and 200 activities: bytes of HTML, and the time from asking to the last byte, asked one after the other.</summary>
internal static class PlanPageBench
{
    private const double GoalMilliseconds = 150;
    private const int GoalBytes = 300_000;
    private const int Asked = 60;

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var country = await databases.CountryAsync();
        var address = $"/kerjasama/{await LargePlan.IdAsync(country)}/rencana/susunan";
        await using var portal = await Servers.PortalAsync(country);
        using ClosedLoop loop = new(Places.Address, [address], 1, await Visitor.SignInAsync(Accounts.Facilitator));
        var bytes = Encoding.UTF8.GetByteCount(await loop.PageAsync(0));
        List<double> times = [];
        for (var i = 0; i < Asked * 2; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await loop.PageAsync(0);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var (median, slow) = (At(times, 0.5), At(times, 0.95));
        Console.WriteLine($"{address}: median {Verdict.Number(median, "0.0")} ms, 95 of 100 within {Verdict.Number(slow, "0.0")} ms");
        return Verdict.All(
            "plan-page",
            ($"{Verdict.Number(slow, "0.0")} ms (goal < {Verdict.Number(GoalMilliseconds, "0")} ms)", slow < GoalMilliseconds),
            ($"{Verdict.Number(bytes / 1000.0, "0.0")} kB (goal < {Verdict.Number(GoalBytes / 1000.0, "0")} kB)", bytes < GoalBytes));
    }

    /// <summary>Of the later half: the first requests find code that is not compiled yet.</summary>
    private static double At(List<double> times, double part)
    {
        double[] sorted = [.. times.Skip(Asked).Order()];
        return sorted[(int)(part * (sorted.Length - 1))];
    }
}
