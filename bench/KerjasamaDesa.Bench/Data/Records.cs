using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>
/// The records that matching is measured on, the same for every run of one seed: 75,000 villages with ten potentials and ten needs
/// each. Four villages of five know where they lie, districts gather around a point of their regency, types and words are as uneven as
/// in real lists, and rows lie in the tables in the order of years of writing, not village by village.
/// </summary>
internal static class Records
{
    /// <summary>Raise when what is made here changes.</summary>
    public const string Version = "records 1";

    private const int Seed = 7;
    private const int Villages = 75_000;
    private const int OfEach = 10;

    public static async Task FillAsync(NpgsqlConnection connection)
    {
        var villages = (await Bulk.VillagesAsync(connection)).Take(Villages).ToList();
        await PlaceAsync(connection, villages);
        var types = await TypesAsync(connection);
        Random random = new(Seed);
        SteadyIds ids = new(Seed);
        var potentials = types.Where(t => t.Category is not null).ToList();
        var needs = types.Where(t => t.Category is null).ToList();
        await Copy.RowsAsync(
            connection,
            """
            potentials (id, village_code, regency_code, type_code, category, title, description, quantity, shareable_quantity, unit, year, latitude, longitude, archived_at, review_on, reviewed_at, updated_at)
            """,
            Written(villages, random).Select(village =>
            {
                var type = RecordWords.Chosen(potentials, village.Regency, random);
                decimal? quantity = random.Next(10) < 7 ? RecordWords.Quantity(random) : null;
                var at = random.Next(10) < 3 ? Near(village, random) : null;
                return new object?[]
                {
                    ids.Next(), village.Code, village.Regency, type.Code, type.Category, RecordWords.Title(type, village.Name, random), RecordWords.Description(type, random),
                    quantity, quantity is { } all && random.Next(10) < 7 ? Math.Round(all * random.Next(1, 10) / 10, 2) : null, type.Unit, random.Next(2022, 2027),
                    at?.Latitude, at?.Longitude, random.Next(100) < 3 ? Bulk.Began.AddDays(400) : null, Bulk.ReviewOn, Bulk.Began, Bulk.Began.AddMinutes(random.Next(1, 1_000_000)),
                };
            }));
        await Copy.RowsAsync(
            connection,
            """
            needs (id, village_code, regency_code, type_code, title, description, affected_people, urgency, seriousness, growth, priority, quantity, unit, latitude, longitude, state,
                archived_at, review_on, reviewed_at, planned_year, updated_at)
            """,
            Written(villages, random).Select(village =>
            {
                var type = RecordWords.Chosen(needs, village.Regency, random);
                var (urgency, seriousness, growth) = (Grade(random), Grade(random), Grade(random));
                var (at, state) = (random.Next(10) < 3 ? Near(village, random) : null, random.Next(100));
                return new object?[]
                {
                    ids.Next(), village.Code, village.Regency, type.Code, RecordWords.Title(type, village.Name, random), RecordWords.Description(type, random), random.Next(20, 3_000),
                    urgency, seriousness, growth, (int)Math.Round((urgency + seriousness + growth) / 15m * 100, MidpointRounding.AwayFromZero),
                    random.Next(10) < 7 ? RecordWords.Quantity(random) : null, type.Unit, at?.Latitude, at?.Longitude,
                    state < 7 ? "Met" : state < 15 ? "InCooperation" : "Open", random.Next(100) < 3 ? Bulk.Began.AddDays(400) : null, Bulk.ReviewOn, Bulk.Began, 2027,
                    Bulk.Began.AddMinutes(random.Next(1, 1_000_000)),
                };
            }));
        await Bulk.AddCooperationsAsync(connection, new BulkCooperations(Seed, "M").Make(villages, 20_000));
    }

    /// <summary>Grades of need lie in the middle more often than at the ends.</summary>
    private static int Grade(Random random) => 1 + ((random.Next(0, 5) + random.Next(0, 5) + 1) / 2);

    /// <summary>Each village ten times, in ten rounds of another order each.</summary>
    private static IEnumerable<BulkVillage> Written(List<BulkVillage> villages, Random random)
    {
        for (var round = 0; round < OfEach; round++)
        {
            var order = villages.ToArray();
            random.Shuffle(order);
            foreach (var village in order) { yield return village; }
        }
    }

    private static async Task PlaceAsync(NpgsqlConnection connection, List<BulkVillage> villages)
    {
        await using (NpgsqlCommand create = new("create temporary table places (code varchar(13), latitude float8, longitude float8)", connection)) { await create.ExecuteNonQueryAsync(); }
        await Copy.RowsAsync(connection, "places (code, latitude, longitude)", villages.Where((_, i) => i % 5 != 4).Select(Placed));
        await using NpgsqlCommand place = new("update villages v set latitude = p.latitude, longitude = p.longitude from places p where p.code = v.code", connection) { CommandTimeout = 900 };
        await place.ExecuteNonQueryAsync();
    }

    private static object?[] Placed(BulkVillage village)
    {
        var (latitude, longitude) = Centre(village);
        return [village.Code, latitude, longitude];
    }

    /// <summary>Where a village lies: some kilometres around its district, that some tens around its regency.</summary>
    private static (double Latitude, double Longitude) Centre(BulkVillage village)
    {
        var (regency, district, own) = (Of(village.Regency), Of(village.District), Of(village.Code));
        return (-8 + (11 * regency.NextDouble()) + Around(district, 0.2) + Around(own, 0.05), 97 + (42 * regency.NextDouble()) + Around(district, 0.2) + Around(own, 0.05));
    }

    private static (double Latitude, double Longitude)? Near(BulkVillage village, Random random)
    {
        var (latitude, longitude) = Centre(village);
        return (latitude + Around(random, 0.02), longitude + Around(random, 0.02));
    }

    private static Random Of(string code) => new(code.Aggregate(Seed, (hash, letter) => unchecked((hash * 31) + letter)));

    private static double Around(Random random, double degrees) => ((2 * random.NextDouble()) - 1) * degrees;

    private static async Task<List<RecordType>> TypesAsync(NpgsqlConnection connection)
    {
        List<RecordType> types = [];
        await using NpgsqlCommand command = new("select code, category, name, unit, theme from subject_types order by code", connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            types.Add(new RecordType(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4)));
        }

        return types;
    }
}
