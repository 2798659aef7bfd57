using System.Diagnostics;
using System.Text.RegularExpressions;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>
/// A cooperation with 2,000 threads, one of them with 100,000 messages: time from asking to the last byte of the list, of the thread's end, and of a
/// page 40 pages before it, asked one after the other.
/// </summary>
internal static partial class ThreadsBench
{
    private const double GoalMilliseconds = 100;
    private const int PagesBack = 40;
    private const int Asked = 60;

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var country = await databases.CountryAsync();
        var (cooperation, thread) = await LongTalk.AddAsync(country);
        await using var portal = await Servers.PortalAsync(country);
        var cookies = await Visitor.SignInAsync(Accounts.Facilitator);
        var list = $"/kerjasama/{cooperation}/komunikasi";
        var end = $"{list}/diskusi/{thread}";
        var deep = await BackAsync(end, cookies);
        Sheet sheet = new("page", "median ms", "95 of 100 within ms");
        List<double> slowest = [];
        foreach (var (name, address) in new[] { ("list of threads", list), ("end of the thread", end), ($"{PagesBack} pages before", deep), ("action items", $"{list}/tugas") })
        {
            using ClosedLoop loop = new(Places.Address, [address], 1, cookies);
            List<double> times = [];
            for (var i = 0; i < Asked * 2; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await loop.PageAsync(0);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            double[] sorted = [.. times.Skip(Asked).Order()];
            slowest.Add(sorted[(int)(0.95 * (sorted.Length - 1))]);
            sheet.Add(name, Verdict.Number(sorted[sorted.Length / 2], "0.0"), Verdict.Number(slowest[^1], "0.0"));
        }

        sheet.Print();
        return Verdict.AtMost("threads", slowest.Max(), GoalMilliseconds, "ms");
    }

    private static async Task<string> BackAsync(string address, string cookies)
    {
        for (var i = 0; i < PagesBack; i++)
        {
            using ClosedLoop loop = new(Places.Address, [address], 1, cookies);
            address = System.Net.WebUtility.HtmlDecode(Older().Match(await loop.PageAsync(0)).Groups[1].Value);
        }

        return address;
    }

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Older();
}
