using System.Diagnostics;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Opportunities;
using Npgsql;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>
/// How long the pages of opportunities take, of a village and of a district of some twenty villages, with every village of the country and
/// its records loaded and in the memory of the server (2 GB). Each page is of another village, so nothing of it was asked for before; query plans are kept in bench/plans.
/// </summary>
internal static class MatchBench
{
    private const double GoalVillage = 100;
    private const double GoalDistrict = 500;
    private const int WarmUp = 200;
    private const int Villages = 300;
    private const int Districts = 100;

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var database = await databases.RecordsAsync();
        await using NpgsqlConnection connection = new(database.Owner);
        await connection.OpenAsync();
        await RecordsInMemory.ReadAsync(connection);
        var villages = await SampleAsync(connection, "select village_code from needs group by 1", Villages + WarmUp);
        var districts = await SampleAsync(connection, "select district_code from villages where kind <> 'Kelurahan' group by 1 having count(*) between 19 and 21", Districts + WarmUp);
        await ExplainAsync(connection, "village", villages[0], OwnArea.Village);
        await ExplainAsync(connection, "district", districts[0], OwnArea.District);

        await using var portal = await Servers.PortalAsync(database);
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(Places.Address) };
        client.DefaultRequestHeaders.Add("Cookie", await Visitor.SignInAsync(Accounts.Administrator));
        Sheet sheet = new("pages", "count", "median ms", "p95 ms", "slowest ms");
        var village = await TimesAsync(client, sheet, "village", villages.ConvertAll(code => $"/desa/{code}/peluang"));
        var district = await TimesAsync(client, sheet, "district of 19 to 21 villages", districts.ConvertAll(code => $"/peluang?wilayah={code}"));
        sheet.Print();
        Console.WriteLine($"load average: {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}");
        return Verdict.All("match", Goal("village", village, GoalVillage), Goal("district", district, GoalDistrict));
    }

    private static (string Text, bool IsMet) Goal(string name, double p95, double goal) =>
        ($"{name} p95 {Verdict.Number(p95, "0.0")} ms (goal ≤ {Verdict.Number(goal, "0")} ms)", p95 <= goal);

    private static async Task<double> TimesAsync(HttpClient client, Sheet sheet, string name, List<string> addresses)
    {
        List<double> times = [];
        foreach (var address in addresses)
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        double[] sorted = [.. times.Skip(WarmUp).Order()];
        double Part(double part) => sorted[Math.Min((int)(sorted.Length * part), sorted.Length - 1)];
        sheet.Add(name, $"{sorted.Length}", Verdict.Number(Part(0.5), "0.0"), Verdict.Number(Part(0.95), "0.0"), Verdict.Number(Part(1), "0.0"));
        return Part(0.95);
    }

    /// <summary>Codes in an order that is the same in every run, and of no meaning.</summary>
    private static async Task<List<string>> SampleAsync(NpgsqlConnection connection, string codes, int count)
    {
        List<string> found = [];
        await using NpgsqlCommand command = new($"select code from ({codes}) as all_of_them(code) order by md5(code), code limit {count}", connection) { CommandTimeout = 300 };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { found.Add(reader.GetString(0)); }
        return found;
    }

    private static async Task ExplainAsync(NpgsqlConnection connection, string name, string area, OwnArea own)
    {
        MatchSql sql = new(MatchWeights.Standard);
        var regency = AreaCode.Regency(area);
        var file = Path.Combine(Places.Root, "bench", "plans", $"match-{name}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using StreamWriter to = new(file);
        object[] asked = own == OwnArea.Village ? [regency, area] : [regency];
        await WriteAsync("villages of the regency", MatchSql.Places, regency);
        await WriteAsync("needs of the regency", MatchSql.Records(true, own), asked);
        await WriteAsync("potentials of the regency", MatchSql.Records(false, own), asked);
        await WriteAsync("pairs that are no opportunity any more", MatchSql.Gone(own), area);
        await WriteAsync("villages that cooperate", MatchSql.Partners(own), area);
        await WriteAsync("neighbouring districts", sql.Neighbours, regency);
        var (mine, theirs) = await SomePairsAsync(connection, area);
        await WriteAsync($"texts of {mine.Length} pairs", MatchSql.Texts(OpportunityKind.Answer), mine, theirs);

        async Task WriteAsync(string what, string query, params object[] values)
        {
            await to.WriteLineAsync($"-- {area}: {what}");
            await using NpgsqlCommand command = new("explain (analyze, buffers, costs off, summary on) " + query, connection);
            foreach (var value in values) { command.Parameters.Add(new NpgsqlParameter { Value = value }); }
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) { await to.WriteLineAsync(reader.GetString(0)); }
            await to.WriteLineAsync();
        }
    }

    private static async Task<(Guid[] Needs, Guid[] Potentials)> SomePairsAsync(NpgsqlConnection connection, string area)
    {
        await using NpgsqlCommand command = new(
            """
            select n.id, p.id from needs n join subject_types nt on nt.code = n.type_code join subject_types pt on pt.theme = nt.theme
            join potentials p on p.type_code = pt.code and p.regency_code = n.regency_code and p.archived_at is null
            where n.village_code like $1 || '%' and n.archived_at is null order by md5(n.id::text || p.id) limit 120
            """,
            connection)
        { Parameters = { new() { Value = area } } };
        List<(Guid Need, Guid Potential)> pairs = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { pairs.Add((reader.GetGuid(0), reader.GetGuid(1))); }
        return ([.. pairs.Select(p => p.Need)], [.. pairs.Select(p => p.Potential)]);
    }
}
