using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>Rows into a table by binary COPY.</summary>
internal static class Copy
{
    /// <summary>The target is a table with its columns, as COPY takes it; the rows' values have the columns' own types.</summary>
    public static async Task RowsAsync(NpgsqlConnection connection, string target, IEnumerable<object?[]> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {target} from stdin (format binary)");
        copy.Timeout = TimeSpan.FromMinutes(15);
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var value in row)
            {
                await (value is null ? copy.WriteNullAsync() : copy.WriteAsync(value));
            }
        }

        await copy.CompleteAsync();
    }
}
