namespace KerjasamaDesa.Bench.Serving;

/// <summary>Two servers measured in turns, so that whatever else the machine does hits both.</summary>
internal static class Duel
{
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    /// <summary>Prints both and gives how many answers of the first come for one of the second: the median of the rounds.</summary>
    public static async Task<double> RatioAsync((string Name, ClosedLoop Loop, Child Server) first, (string Name, ClosedLoop Loop, Child Server) second)
    {
        await first.Loop.WarmUpAsync(first.Server);
        await second.Loop.WarmUpAsync(second.Server);
        List<(Load First, Load Second)> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await first.Loop.RunAsync(first.Server, Round), await second.Loop.RunAsync(second.Server, Round)));
        }

        Sheet sheet = new("", "requests/s", "p99 ms", "server CPU ms", "rounds");
        Add(sheet, first.Name, rounds.ConvertAll(r => r.First));
        Add(sheet, second.Name, rounds.ConvertAll(r => r.Second));
        sheet.Print();
        return Median(rounds.Select(r => r.First.PerSecond / r.Second.PerSecond));
    }

    public static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }

    private static void Add(Sheet sheet, string name, List<Load> loads) => sheet.Add(
        name,
        Verdict.Number(Median(loads.Select(l => l.PerSecond)), "0"),
        Verdict.Number(Median(loads.Select(l => l.P99)), "0.0"),
        Verdict.Number(Median(loads.Select(l => l.Processor)), "0.00"),
        string.Join(' ', loads.Select(l => Verdict.Number(l.PerSecond, "0"))));
}
