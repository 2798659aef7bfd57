using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>Makes the records lie where they lie in a portal that is in use.</summary>
internal static class RecordsInMemory
{
    /// <summary>
    /// Reads the tables and their indexes into the server's memory: each page asks for another part of the country, so it would
    /// otherwise be the disk that is measured.
    /// </summary>
    public static async Task ReadAsync(NpgsqlConnection connection)
    {
        string[] reads =
        [
            "select sum(length(title) + length(coalesce(description, ''))) from needs", "select sum(length(title) + length(coalesce(description, ''))) from potentials",
            "select count(name) from villages", "set enable_seqscan = off", "set enable_bitmapscan = off",
            "select count(*) from needs where id > '00000000-0000-0000-0000-000000000000'", "select count(*) from potentials where id > '00000000-0000-0000-0000-000000000000'",
            "select count(*) from needs where regency_code > '' and archived_at is null and state <> 'Met'", "select count(*) from potentials where regency_code > '' and archived_at is null",
            "reset all",
        ];
        foreach (var read in reads)
        {
            await using NpgsqlCommand command = new(read, connection) { CommandTimeout = 300 };
            await command.ExecuteNonQueryAsync();
        }
    }
}
