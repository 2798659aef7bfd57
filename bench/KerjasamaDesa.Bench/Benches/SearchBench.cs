using System.Data.Common;
using System.Diagnostics;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>
/// How long a page of search results takes among a million texts, for a village's official, a facilitator of the regency that holds them all, and an
/// administrator of everything: each question once, from words in every third text to words in none. Query plans are kept in bench/plans.
/// </summary>
internal static class SearchBench
{
    private const double GoalMilliseconds = 100;
    private const int WarmUp = 400;
    private const int Asked = 240;
    private const int LongestLine = 240;

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var database = await databases.TextsAsync();
        await ExplainAsync(database);
        await using var portal = await Servers.PortalAsync(database);
        Sheet sheet = new("who", "searches", "median ms", "p95 ms", "slowest ms", "slowest question");
        List<(string Text, bool IsMet)> figures = [];
        foreach (var (name, account) in new[] { ("official", Accounts.Official), ("facilitator", Accounts.Facilitator), ("administrator", Accounts.Administrator) })
        {
            using HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(Places.Address) };
            client.DefaultRequestHeaders.Add("Cookie", await Visitor.SignInAsync(account));
            List<(double Milliseconds, string Question)> times = [];
            foreach (var question in TextsToSearch.Questions().Take(WarmUp + Asked))
            {
                var asked = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri($"/cari?q={Uri.EscapeDataString(question)}", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                times.Add((Stopwatch.GetElapsedTime(asked).TotalMilliseconds, question));
            }

            var sorted = times.Skip(WarmUp).OrderBy(x => x.Milliseconds).ToList();
            var p95 = sorted[(int)(sorted.Count * 0.95)].Milliseconds;
            sheet.Add(name, $"{sorted.Count}", Verdict.Number(sorted[sorted.Count / 2].Milliseconds, "0.0"), Verdict.Number(p95, "0.0"), Verdict.Number(sorted[^1].Milliseconds, "0.0"), sorted[^1].Question);
            figures.Add(($"{name} p95 {Verdict.Number(p95, "0.0")} ms (goal ≤ {GoalMilliseconds} ms)", p95 <= GoalMilliseconds));
        }

        sheet.Print();
        return Verdict.All("search", [.. figures]);
    }

    private static async Task ExplainAsync(Database database)
    {
        Actor[] people =
        [
            new(Guid.NewGuid(), "official", Role.VillageOfficial, Accounts.OfficialsVillage, ""), new(Guid.NewGuid(), "facilitator", Role.Facilitator, Bulk.Regency, ""),
            new(Guid.NewGuid(), "administrator", Role.Administrator, "", ""),
        ];
        var file = Path.Combine(Places.Root, "bench", "plans", "search.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using StreamWriter to = new(file);
        await using NpgsqlConnection connection = new(database.Owner);
        await connection.OpenAsync();
        foreach (var who in people)
        {
            foreach (var question in TextsToSearch.Questions().Take(4))
            {
                Noting noting = new();
                await using PortalDb db = new(new DbContextOptionsBuilder<PortalDb>().UseNpgsql(database.Owner).UseSnakeCaseNamingConvention().AddInterceptors(noting).Options);
                await new TextSearch(db).FindAsync(who, question, null, null, CancellationToken.None);
                foreach (var (text, values) in noting.Commands)
                {
                    await to.WriteLineAsync($"-- {who.Name}: {question}");
                    await to.WriteLineAsync(text);
                    await using NpgsqlCommand command = new("explain (analyze, buffers, costs off, summary on) " + text, connection);
                    command.Parameters.AddRange(values.ToArray());
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync()) { await to.WriteLineAsync(Beginning(reader.GetString(0))); }
                    await to.WriteLineAsync();
                }
            }
        }
    }

    /// <summary>A line without the long tail of identities that a condition may list.</summary>
    private static string Beginning(string line) => line.Length <= LongestLine ? line : line[..LongestLine];

    /// <summary>Notes what is asked of the database.</summary>
    private sealed class Noting : DbCommandInterceptor
    {
        public List<(string Text, List<NpgsqlParameter> Values)> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add((command.CommandText, [.. command.Parameters.OfType<NpgsqlParameter>().Select(p => p.Clone())]));
            return ValueTask.FromResult(result);
        }
    }
}
