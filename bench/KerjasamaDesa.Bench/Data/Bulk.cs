using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>
/// The mass of data that lists are measured on, the same in every run: 20,000 cooperations among the villages of one regency,
/// and in the database of the country also one begun by every other village there is, each village with two potentials and two needs.
/// </summary>
internal static class Bulk
{
    /// <summary>Raise when what is made here changes.</summary>
    public const string Version = "bulk 2";

    /// <summary>Kabupaten Magelang, in which a demo cooperation has gone through all stages.</summary>
    public const string Regency = "33.08";

    private const int InRegency = 20_000;
    private const int VillagesOfRegency = 300;

    public static readonly DateTimeOffset Began = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>When records are to be reviewed.</summary>
    public static readonly DateOnly ReviewOn = new(2027, 1, 1);

    public static async Task CountryAsync(NpgsqlConnection connection)
    {
        var villages = await VillagesAsync(connection);
        var ours = Ours(villages);
        await AddSubjectsAsync(connection, villages);
        await AddCooperationsAsync(connection, new BulkCooperations(seed: 1, "B").Make(ours, InRegency));
        var others = villages.Where(v => v.Regency != Regency).ToList();
        await AddCooperationsAsync(connection, new BulkCooperations(seed: 2, "N").Make(others, others.Count));
    }

    public static async Task RegencyAsync(NpgsqlConnection connection)
    {
        var ours = Ours(await VillagesAsync(connection));
        await using (NpgsqlCommand forget = new("delete from villages where code <> all($1)", connection) { CommandTimeout = 900 })
        {
            forget.Parameters.Add(new NpgsqlParameter { Value = ours.Select(v => v.Code).ToArray() });
            await forget.ExecuteNonQueryAsync();
        }

        await AddSubjectsAsync(connection, ours);
        await AddCooperationsAsync(connection, new BulkCooperations(seed: 1, "B").Make(ours, InRegency));
    }

    private static List<BulkVillage> Ours(IEnumerable<BulkVillage> villages) => [.. villages.Where(v => v.Regency == Regency).Take(VillagesOfRegency)];

    public static async Task<List<BulkVillage>> VillagesAsync(NpgsqlConnection connection)
    {
        await using NpgsqlCommand command = new("select code, district_code, regency_code, name from villages where kind <> 'Kelurahan' order by code", connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<BulkVillage> villages = [];
        while (await reader.ReadAsync())
        {
            villages.Add(new BulkVillage(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        }

        return villages;
    }

    private static async Task AddSubjectsAsync(NpgsqlConnection connection, List<BulkVillage> villages)
    {
        List<(string Code, string Kind, string? Category, string Name, string Unit)> types = [];
        await using (NpgsqlCommand command = new("select code, kind, category, name, unit from subject_types order by code", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                types.Add((reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetString(3), reader.GetString(4)));
            }
        }

        var (potentials, needs) = (types.FindAll(t => t.Kind == "Potential"), types.FindAll(t => t.Kind == "Need"));
        Random random = new(3);
        SteadyIds ids = new(seed: 3);
        await Copy.RowsAsync(
            connection,
            "potentials (id, village_code, regency_code, type_code, category, title, quantity, shareable_quantity, unit, year, review_on, reviewed_at, updated_at)",
            Twice(villages).Select(village =>
            {
                var type = potentials[random.Next(potentials.Count)];
                var quantity = random.Next(1, 500);
                return new object?[]
                {
                    ids.Next(), village.Code, village.Regency, type.Code, type.Category, $"{type.Name} {village.Name}", (decimal)quantity, (decimal)(quantity / 2),
                    type.Unit, 2024, ReviewOn, Began, Began,
                };
            }));
        await Copy.RowsAsync(
            connection,
            "needs (id, village_code, regency_code, type_code, title, affected_people, urgency, seriousness, growth, priority, quantity, unit, state, review_on, reviewed_at, updated_at)",
            Twice(villages).Select(village =>
            {
                var type = needs[random.Next(needs.Count)];
                var (urgency, seriousness, growth) = (random.Next(1, 6), random.Next(1, 6), random.Next(1, 6));
                return new object?[]
                {
                    ids.Next(), village.Code, village.Regency, type.Code, $"{type.Name} {village.Name}", random.Next(50, 3000), urgency, seriousness, growth,
                    urgency * seriousness * growth, (decimal)random.Next(1, 500), type.Unit, "Open", ReviewOn, Began, Began,
                };
            }));
    }

    private static IEnumerable<BulkVillage> Twice(IEnumerable<BulkVillage> villages) => villages.SelectMany(v => Enumerable.Repeat(v, 2));

    public static async Task AddCooperationsAsync(NpgsqlConnection connection, IReadOnlyList<BulkCooperation> cooperations)
    {
        await Copy.RowsAsync(
            connection,
            """
            cooperations (id, number, title, summary, field, vehicle, initiating_village_code, regency_code, stage, cycle, start_year, end_year,
                is_published, is_demo, created_at, updated_at)
            """,
            cooperations.Select(c => c.Row));
        await Copy.RowsAsync(
            connection,
            "parties (id, cooperation_id, village_code, district_code, state, invited_at, answered_at, deliberation_day, deliberation_attendance, deliberation_decision)",
            cooperations.SelectMany(c => c.Parties));
        await Copy.RowsAsync(connection, "plans (id, cooperation_id, code, state)", cooperations.Select(c => c.Plan));
        await Copy.RowsAsync(connection, "teams (id, cooperation_id)", cooperations.Select(c => c.Team));
    }
}
