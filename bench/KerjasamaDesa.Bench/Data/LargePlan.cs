using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>A plan of 20 programs and 200 activities with three cost items and two allocations each, on a cooperation of the bulk's regency.</summary>
internal static class LargePlan
{
    private const string Sql = """
        with chosen as (
          select c.id, p.id as plan_id, c.initiating_village_code as village from cooperations c join plans p on p.cooperation_id = c.id
          where c.regency_code = $1 and not c.is_demo order by c.id limit 1),
        old as (delete from work_programs w using chosen where w.plan_id = chosen.plan_id),
        programs as (
          insert into work_programs (id, plan_id, "order", title, sdgs)
          select gen_random_uuid(), plan_id, n + 1000, 'Program ' || n || ': pengelolaan bersama sarana desa', '{}' from chosen, generate_series(1, 20) n
          returning id),
        activities as (
          insert into activities (id, program_id, "order", title, village_code, "start", "end", weight, kind)
          select gen_random_uuid(), programs.id, n, 'Kegiatan ' || n || ': pembangunan dan pemeliharaan bak penampung', village, '2027-01-01', '2027-06-30', 0.5, 'Capital'
          from programs, chosen, generate_series(1, 10) n
          returning id, village_code),
        costs as (
          insert into cost_items (id, activity_id, "order", description, volume, unit, unit_price, amount)
          select gen_random_uuid(), activities.id, n, 'Bahan ' || n, 10, 'unit', 1000000, 10000000 from activities, generate_series(1, 3) n),
        shares as (
          insert into allocations (id, activity_id, village_code, source, amount)
          select gen_random_uuid(), activities.id, village_code, source, 15000000 from activities, unnest(array['DDS', 'ADD']) source)
        select id from chosen
        """;

    public static async Task<Guid> IdAsync(Database country)
    {
        await using NpgsqlConnection connection = new(country.Owner);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(Sql, connection) { Parameters = { new() { Value = Bulk.Regency } } };
        return (Guid)(await command.ExecuteScalarAsync())!;
    }
}
