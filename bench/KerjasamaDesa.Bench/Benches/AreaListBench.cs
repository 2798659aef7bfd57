using System.Diagnostics;
using System.Globalization;
using KerjasamaDesa.Bench.Data;
using KerjasamaDesa.Bench.Serving;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.AreaNeeds;
using KerjasamaDesa.Web.Features.AreaPotentials;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Features.Potentials;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Lists;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Bench.Benches;

/// <summary>
/// How long the first page of an area's potentials and needs takes, in every order and with every filter the pages offer, for a regency's
/// facilitator and for the administrator of everything, with the records of the whole country loaded. What the database reads for each
/// of them is kept in bench/plans.
/// </summary>
internal static class AreaListBench
{
    private const double GoalMilliseconds = 100;
    private const int Districts = 40;
    private const int Regencies = 40;
    private const int PageAndOne = SortKeys<PotentialRow, Guid>.PageSize + 1;
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly string[] PotentialSorts = ["nama", "-nama", "desa", "-desa", "jenis", "-jenis", "jumlah", "-jumlah", "dibagi", "-dibagi", "tahun", "-tahun"];
    private static readonly string[] NeedSorts = ["-prioritas", "prioritas", "nama", "-nama", "desa", "-desa", "warga", "-warga", "biaya", "-biaya", "tahun", "-tahun"];

    private static readonly (string Address, AreaPotentialFilter Filter)[] PotentialFilters =
    [
        ("", new()), ("cari=mata air", new() { Search = "mata air" }), ("kategori=Economic", new() { Category = PotentialCategory.Economic }),
        ("jenis=SDA-TANI", new() { Type = "SDA-TANI" }), ("kondisi=Good", new() { Condition = Condition.Good }), ("dibagi=true", new() { IsShareable = true }),
        ("tinjau=lewat", new() { Review = Reviews.Due }),
    ];

    private static readonly (string Address, AreaNeedFilter Filter)[] NeedFilters =
    [
        ("", new()), ("cari=mata air", new() { Search = "mata air" }), ("jenis=BTH-JALAN", new() { Type = "BTH-JALAN" }), ("keadaan=Met", new() { State = NeedState.Met }),
        ("prioritas=80", new() { Floor = 80 }), ("tahun=2027", new() { Year = 2027 }), ("tinjau=lewat", new() { Review = Reviews.Due }),
    ];

    public static async Task<int> RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var database = await databases.RecordsAsync();
        await using NpgsqlConnection connection = new(database.Owner);
        await connection.OpenAsync();
        await RecordsInMemory.ReadAsync(connection);
        var largest = await AskAsync(connection, "select regency_code from potentials where archived_at is null group by 1 order by count(*) desc, 1", 1);
        await ExplainAsync(database, largest[0]);

        var regencies = await AskAsync(connection, "select regency_code from potentials group by 1 order by md5(regency_code)", Regencies);
        var districts = await AskAsync(connection, "select code from districts order by md5(code)", Districts);
        await using var portal = await Servers.PortalAsync(database);
        Sheet sheet = new("who, where", "pages", "median ms", "p95 ms", "slowest ms");
        var facilitator = await TimesAsync(sheet, Accounts.Facilitator, "facilitator, regency of 367 villages", [Bulk.Regency]);
        var anywhere = await TimesAsync(sheet, Accounts.Administrator, "administrator, any regency", regencies);
        var worst = await TimesAsync(sheet, Accounts.Administrator, "administrator, largest regency", largest);
        var district = await TimesAsync(sheet, Accounts.Administrator, "administrator, any district", districts);
        sheet.Print();
        Console.WriteLine($"load average: {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]}");
        return Verdict.AtMost("area-lists", new[] { facilitator, anywhere, worst, district }.Max(), GoalMilliseconds, "ms at p95");
    }

    /// <summary>Of one round through every order and filter, the time of 95 in 100; the round before it only warms up.</summary>
    private static async Task<double> TimesAsync(Sheet sheet, string person, string name, List<string> areas)
    {
        using HttpClient client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(Places.Address) };
        client.DefaultRequestHeaders.Add("Cookie", await Visitor.SignInAsync(person));
        List<string> addresses =
        [
            .. PotentialSorts.SelectMany(sort => PotentialFilters.Select(f => $"/potensi?urut={sort}&{f.Address}")),
            .. NeedSorts.SelectMany(sort => NeedFilters.Select(f => $"/kebutuhan?urut={sort}&{f.Address}")),
        ];
        List<double> times = [];
        for (var i = 0; i < addresses.Count * 2; i++)
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri($"{addresses[i % addresses.Count]}&wilayah={areas[i % areas.Count]}", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        double[] sorted = [.. times.Skip(addresses.Count).Order()];
        double Part(double part) => sorted[Math.Min((int)(sorted.Length * part), sorted.Length - 1)];
        sheet.Add(name, $"{sorted.Length}", Verdict.Number(Part(0.5), "0.0"), Verdict.Number(Part(0.95), "0.0"), Verdict.Number(Part(1), "0.0"));
        return Part(0.95);
    }

    /// <summary>What each page reads, as a table, and the plans of each order and each filter below it.</summary>
    private static async Task ExplainAsync(Database database, string area)
    {
        var options = PortalDbOptions.Apply(new DbContextOptionsBuilder<PortalDb>(), database.Web).Options;
        await using PortalDb db = new((DbContextOptions<PortalDb>)options);
        await db.Database.OpenConnectionAsync();
        List<(string Name, bool IsKept, List<string> Plan)> plans = [];
        foreach (var (sort, i) in PotentialSorts.Select((sort, i) => (sort, i)))
        {
            foreach (var (address, filter) in PotentialFilters)
            {
                filter.Sort = sort;
                var rows = PotentialRow.AreaSorts.Order(PotentialRow.Of(filter.Of(db, area, Today)), filter).Take(PageAndOne);
                plans.Add(($"/potensi?urut={sort}&{address}", i == 0 || address.Length == 0, await PlanAsync(rows)));
            }
        }

        foreach (var (sort, i) in NeedSorts.Select((sort, i) => (sort, i)))
        {
            foreach (var (address, filter) in NeedFilters)
            {
                filter.Sort = sort;
                var rows = NeedRow.AreaSorts.Order(NeedRow.Of(filter.Of(db, area, Today), db, Today.Year), filter).Take(PageAndOne);
                plans.Add(($"/kebutuhan?urut={sort}&{address}", i == 0 || address.Length == 0, await PlanAsync(rows)));
            }
        }

        await using StreamWriter to = new(Path.Combine(Places.Root, "bench", "plans", "area-lists.txt"));
        await to.WriteLineAsync($"-- {area}, the regency with the most records: pages of 8 kB read, and milliseconds");
        foreach (var (name, _, plan) in plans)
        {
            var buffers = plan.Find(line => line.Contains("Buffers: shared", StringComparison.Ordinal))!.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries).Sum(word => int.TryParse(word, CultureInfo.InvariantCulture, out var count) ? count : 0);
            await to.WriteLineAsync($"{name,-44}{buffers,8}{plan[^1].Split(' ')[^2],10}");
        }

        foreach (var (name, _, plan) in plans.Where(plan => plan.IsKept))
        {
            await to.WriteLineAsync();
            await to.WriteLineAsync($"-- {name}");
            foreach (var line in plan) { await to.WriteLineAsync(line); }
        }
    }

    private static async Task<List<string>> PlanAsync(IQueryable rows)
    {
        await using var command = rows.CreateDbCommand();
        command.CommandText = "explain (analyze, buffers, costs off, summary on) " + command.CommandText;
        List<string> lines = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { lines.Add(reader.GetString(0)); }
        return lines;
    }

    private static async Task<List<string>> AskAsync(NpgsqlConnection connection, string codes, int count)
    {
        List<string> found = [];
        await using NpgsqlCommand command = new($"{codes} limit {count}", connection) { CommandTimeout = 300 };
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { found.Add(reader.GetString(0)); }
        return found;
    }
}
