using Npgsql;

namespace KerjasamaDesa.Web.Data.Seed;

/// <summary>
/// Brings all provinces, regencies, districts and villages into their tables. Only new and changed rows are written, and only
/// the area's own columns; a village's profile is never touched, and an area that left the data stays, because others refer to it.
/// </summary>
internal static class AreaLoader
{
    // Raise when what is stored per row changes though the files do not.
    private const string Form = "1";

    private const long LockOfAreas = 0x41726561;

    private sealed record AreaTable(string Name, string[] Columns);

    private static readonly AreaTable Provinces = new("provinces", ["code", "name"]);
    private static readonly AreaTable Regencies = new("regencies", ["code", "province_code", "name"]);
    private static readonly AreaTable Districts = new("districts", ["code", "regency_code", "name"]);
    private static readonly AreaTable Villages =
        new("villages", ["code", "district_code", "regency_code", "name", "kind", "search_key", "search_text"]);

    /// <summary>Loads the areas in one transaction and returns how many rows were written; none when nothing changed.</summary>
    public static async Task<long> LoadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellation);
        // Two loads at once wait for each other instead of failing on each other's rows.
        await Run(connection, $"select pg_advisory_xact_lock({LockOfAreas})", cancellation);
        string fingerprint = $"{AreaFiles.Fingerprint()} {Form}";
        if (await LoadedFingerprint(connection, cancellation) == fingerprint)
        {
            return 0;
        }

        long written = await Load(connection, Provinces, AreaFiles.Rows("provinces", "code", "name"), cancellation)
            + await Load(connection, Regencies, AreaFiles.Rows("regencies", "code", "province_code", "name"), cancellation)
            + await Load(connection, Districts, AreaFiles.Rows("districts", "code", "regency_code", "name"), cancellation)
            + await Load(connection, Villages, VillageRows(), cancellation);
        await Run(connection, $"comment on table villages is '{fingerprint}'", cancellation);
        await transaction.CommitAsync(cancellation);
        if (written > 0)
        {
            // The village search is planned by these figures; waiting for autovacuum would make the first searches slow.
            await Run(connection, "analyze provinces, regencies, districts, villages", cancellation);
        }

        return written;
    }

    private static IEnumerable<string[]> VillageRows()
    {
        Dictionary<string, string[]> regencies = AreaFiles.Rows("regencies", "code", "province_code", "name")
            .ToDictionary(row => row[0], row => AreaWords.Of(row[2]));
        Dictionary<string, (string Regency, string[] Words)> districts = AreaFiles.Rows("districts", "code", "regency_code", "name")
            .ToDictionary(row => row[0], row => (row[1], AreaWords.Of(row[2])));
        foreach (string[] row in AreaFiles.Rows("villages", "code", "district_code", "name"))
        {
            (string code, string district, string name) = (row[0], row[1], row[2]);
            string regency = districts[district].Regency;
            string[] words = AreaWords.Of(name);
            string[] areas = [.. districts[district].Words, .. regencies[regency]];
            string joined = string.Concat(words);
            yield return
            [
                code, district, regency, name, KindOf(code), joined + string.Concat(areas),
                $" {joined}{(words.Length > 1 ? " " + string.Join(' ', words) : "")} {string.Join(' ', areas)}",
            ];
        }
    }

    // The fourth group's first digit says what kind of village it is; another digit would be a kind we do not know the law of.
    private static string KindOf(string code) => code["00.00.00.".Length] switch
    {
        '1' => "Kelurahan",
        '2' => "Desa",
        '3' => "DesaAdat",
        _ => throw new InvalidDataException($"Village code {code} is of an unknown kind."),
    };

    private static async Task<long> Load(
        NpgsqlConnection connection, AreaTable table, IEnumerable<string[]> rows, CancellationToken cancellation)
    {
        string columns = string.Join(", ", table.Columns);
        string[] others = table.Columns[1..];
        await Run(connection, $"create temporary table incoming on commit drop as select {columns} from {table.Name} limit 0", cancellation);
        await using (NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
            $"copy incoming ({columns}) from stdin (format binary)", cancellation))
        {
            foreach (string[] row in rows)
            {
                await copy.WriteRowAsync(cancellation, row);
            }

            await copy.CompleteAsync(cancellation);
        }

        // Unchanged rows are left out beforehand: "on conflict" would lock, and so rewrite, every row it meets.
        long written = await Run(connection, $"""
            insert into {table.Name} ({columns})
            select {columns} from incoming
            where not exists (select from {table.Name} known where {AreTheSame("known", "incoming", table.Columns)})
            on conflict (code) do update set {string.Join(", ", others.Select(column => $"{column} = excluded.{column}"))}
            """, cancellation);
        await Run(connection, "drop table incoming", cancellation);
        return written;
    }

    private static string AreTheSame(string left, string right, string[] columns) =>
        string.Join(" and ", columns.Select(column => $"{left}.{column} = {right}.{column}"));

    private static async Task<string?> LoadedFingerprint(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = new(
            "select obj_description('villages'::regclass, 'pg_class') where exists (select from villages)", connection);
        return await command.ExecuteScalarAsync(cancellation) as string;
    }

    private static async Task<long> Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
