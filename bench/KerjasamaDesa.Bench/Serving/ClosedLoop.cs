using System.Diagnostics;

namespace KerjasamaDesa.Bench.Serving;

/// <summary>What a run of the load generator saw.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P99">Milliseconds within which 99 of 100 answers had come whole.</param>
/// <param name="Processor">Milliseconds of the server's own processor time for one answer, without the database.</param>
internal sealed record Load(double PerSecond, double P99, double Processor);

/// <summary>
/// Asks the same addresses again and again over a fixed number of connections, each sending its next request when its last
/// answer has been read to the end. Any answer but 200 ends the bench.
/// </summary>
internal sealed class ClosedLoop : IDisposable
{
    private const int AnswersALap = 2_000;
    private const int LeastLaps = 12;
    private const int MostLaps = 40;
    private const int LapsWithoutGain = 4;
    private const double Gain = 0.97;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly HttpClient client;
    private readonly int connections;
    private readonly Uri[] addresses;

    public ClosedLoop(string server, IEnumerable<string> addresses, int connections, string? cookies = null)
    {
        this.connections = connections;
        this.addresses = [.. addresses.Select(address => new Uri(server + address))];
        client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
        if (cookies is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookies);
        }
    }

    public Task<string> PageAsync(int index) => client.GetStringAsync(addresses[index]);

    /// <summary>
    /// Asks until the server's code is compiled as it will stay and its queries are prepared: until several laps on end were
    /// no cheaper than the cheapest before them. One dear lap says little, as other work on the machine makes one; and a time
    /// would not do, since a busy machine takes longer for the same. The runtime measures methods before it compiles them for
    /// good, which makes answers dearer for a while, and does so when it comes to breath.
    /// </summary>
    public async Task WarmUpAsync(Child server)
    {
        var (cheapest, withoutGain) = (double.MaxValue, 0);
        for (var lap = 0; lap < LeastLaps || (lap < MostLaps && withoutGain < LapsWithoutGain); lap++)
        {
            var (left, used) = (AnswersALap, server.ProcessorTime);
            await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(() => ConnectionAsync(i, () => Interlocked.Decrement(ref left) >= 0))));
            var cost = (server.ProcessorTime - used).TotalMilliseconds;
            withoutGain = cost < cheapest * Gain ? 0 : withoutGain + 1;
            cheapest = Math.Min(cheapest, cost);
            await Task.Delay(Breath);
        }
    }

    public async Task<Load> RunAsync(Child server, TimeSpan duration)
    {
        var (began, used) = (Stopwatch.GetTimestamp(), server.ProcessorTime);
        var times = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(i => Task.Run(() => ConnectionAsync(i, () => Stopwatch.GetElapsedTime(began) < duration))));
        var (elapsed, cost) = (Stopwatch.GetElapsedTime(began), server.ProcessorTime - used);
        double[] sorted = [.. times.SelectMany(t => t).Order()];
        return new Load(sorted.Length / elapsed.TotalSeconds, sorted[(int)(sorted.Length * 0.99)], cost.TotalMilliseconds / sorted.Length);
    }

    public void Dispose() => client.Dispose();

    private async Task<List<double>> ConnectionAsync(int connection, Func<bool> goesOn)
    {
        List<double> times = [];
        var buffer = new byte[64 * 1024];
        for (var next = connection; goesOn(); next++)
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(addresses[next % addresses.Length], HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            if (answer.StatusCode != System.Net.HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"{addresses[next % addresses.Length]} answered {(int)answer.StatusCode}");
            }

            await using var body = await answer.Content.ReadAsStreamAsync();
            while (await body.ReadAsync(buffer) > 0)
            {
            }

            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return times;
    }
}
