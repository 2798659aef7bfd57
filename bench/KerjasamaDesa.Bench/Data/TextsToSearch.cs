using System.Text;
using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>
/// A million texts to be searched, the same in every run: the bulk's regency with its 20,000 cooperations, data of villages, titles, plans and
/// above all what people say to each other. Few words are in very many texts and most in few, as people write.
/// </summary>
internal static class TextsToSearch
{
    /// <summary>Raise when what is made here changes.</summary>
    public const string Version = "texts 1";

    public const int Count = 1_000_000;

    private const int Seed = 11;
    private const int Vocabulary = 30_000;
    private const int OfVillages = 400_000;

    private static readonly string[] Common = ["air", "desa", "warga", "jalan", "rapat", "iuran", "pipa", "sampah", "jadwal", "dusun", "biaya", "kelompok", "sawah", "sumur", "jembatan", "truk"];
    private static readonly string[] Starts = ["ba", "ci", "da", "gu", "ka", "lo", "ma", "nga", "pu", "ra", "sa", "ti", "wa", "ja", "be"];
    private static readonly string[] Ends = ["lang", "mbit", "ndar", "ngko", "rut", "sem", "tok", "ril", "pung", "kas", "dep", "gal", "nus", "wir", "jak"];

    public static async Task FillAsync(NpgsqlConnection connection)
    {
        // Of the bulk's rows no texts are wanted here, and it is loaded the faster.
        await RunAsync(connection, "set session_replication_role = replica");
        await Bulk.RegencyAsync(connection);
        await RunAsync(connection, "set session_replication_role = origin");
        await RunAsync(connection, "set maintenance_work_mem = '512MB'");
        var cooperations = await ReadAsync(connection, "select id from cooperations order by id", reader => reader.GetGuid(0));
        var villages = await ReadAsync(connection, "select code from villages order by code", reader => reader.GetString(0));
        var indexes = await ReadAsync(connection, "select indexname, indexdef from pg_indexes where tablename = 'search_texts' and indexname not like 'pk%'", reader => (Name: reader.GetString(0), Definition: reader.GetString(1)));
        foreach (var (name, _) in indexes) { await RunAsync(connection, $"drop index {name}"); }

        await RunAsync(connection, "insert into search_texts (id, source, kind, audience, cooperation_id, regency_code, title, body, at) select id, 'cooperations', 'Cooperation', 'Summary', id, regency_code, title, coalesce(summary, ''), created_at from cooperations");
        await Copy.RowsAsync(connection, "search_texts (id, source, kind, audience, cooperation_id, within, village_code, regency_code, title, body, at)", Made(cooperations, villages));
        foreach (var (_, definition) in indexes) { await RunAsync(connection, definition); }
    }

    /// <summary>Words asked for, from those in every third text to those in none, alone and together.</summary>
    public static IEnumerable<string> Questions()
    {
        Random random = new(Seed + 1);
        for (var i = 0; ; i++)
        {
            yield return (i % 8) switch
            {
                0 => Common[random.Next(Common.Length)],
                1 => $"{Common[random.Next(Common.Length)]} {Common[random.Next(Common.Length)]}",
                2 => Word(random.Next(20, 400)),
                3 => Word(random.Next(400, Vocabulary)),
                4 => $"{Common[random.Next(Common.Length)]} {Word(random.Next(20, 2000))}",
                5 => $"\"{Common[random.Next(Common.Length)]} {Common[random.Next(Common.Length)]}\"",
                6 => $"{Word(random.Next(20, 400))} or {Word(random.Next(400, Vocabulary))} -{Common[random.Next(Common.Length)]}",
                _ => $"{Word(random.Next(Vocabulary, 2 * Vocabulary))} {Common[random.Next(Common.Length)]}",
            };
        }
    }

    private static IEnumerable<object?[]> Made(List<Guid> cooperations, List<string> villages)
    {
        Random random = new(Seed);
        SteadyIds ids = new(Seed);
        for (var i = cooperations.Count; i < Count; i++)
        {
            var at = Bulk.Began.AddSeconds(i * 80L);
            if (i % Count < OfVillages + cooperations.Count)
            {
                var (source, kind) = i % 2 == 0 ? ("needs", "Need") : ("potentials", "Potential");
                yield return [ids.Next(), source, kind, "Everyone", null, null, villages[random.Next(villages.Count)], Bulk.Regency, Sentence(random, 3), Sentence(random, random.Next(0, 30)), Bulk.Began.AddSeconds(random.NextInt64(80_000_000))];
                continue;
            }

            var (table, of, audience) = (i % 10) switch
            {
                < 7 => ("talk_messages", "Discussion", "Talk"),
                7 => ("monitoring_entries", "Field", "Details"),
                8 => ("goals", "Plan", "Details"),
                _ => ("action_items", "Task", "Talk"),
            };
            yield return
            [
                ids.Next(), table, of, audience, cooperations[random.Next(cooperations.Count)], table == "talk_messages" ? $"{ids.Next()}" : null, null, Bulk.Regency,
                table == "talk_messages" ? "" : Sentence(random, 4), Sentence(random, random.Next(5, 60)), at,
            ];
        }
    }

    private static string Sentence(Random random, int words)
    {
        StringBuilder text = new();
        for (var i = 0; i < words; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(random.Next(4) == 0 ? Common[(int)(Common.Length * Math.Pow(random.NextDouble(), 1.5))] : Word((int)(Vocabulary * Math.Pow(random.NextDouble(), 3))));
        }

        return text.ToString();
    }

    /// <summary>A made-up word for a number, always the same.</summary>
    private static string Word(int number) => $"{Starts[number % 15]}{Ends[number / 15 % 15]}{Starts[number / 225 % 15]}{Ends[number / 3375 % 15]}{(number >= 50_625 ? "x" : "")}";

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 900 };
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        List<T> rows = [];
        await using NpgsqlCommand command = new(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) { rows.Add(read(reader)); }
        return rows;
    }
}
