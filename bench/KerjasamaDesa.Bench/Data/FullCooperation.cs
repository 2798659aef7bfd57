using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>The demo cooperation of the bulk's regency, which has gone through all stages.</summary>
internal static class FullCooperation
{
    public static async Task<Guid> IdAsync(Database country)
    {
        await using NpgsqlConnection connection = new(country.Owner);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(
            "select id from cooperations where is_demo and regency_code = $1 order by stage desc, number limit 1", connection)
        { Parameters = { new() { Value = Bulk.Regency } } };
        return (Guid)(await command.ExecuteScalarAsync())!;
    }
}
