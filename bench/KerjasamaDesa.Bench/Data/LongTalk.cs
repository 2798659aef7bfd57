using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>A cooperation of the bulk's regency with 2,000 threads, one of them with 100,000 messages, and 5,000 action items.</summary>
internal static class LongTalk
{
    public const int Messages = 100_000;
    public const int Threads = 2_000;

    private const string Sql = """
        with chosen as (select c.id, c.initiating_village_code as village from cooperations c where c.is_demo and c.regency_code = $1 order by c.stage desc, c.number limit 1),
        threads as (
          insert into talk_threads (id, cooperation_id, account_id, name, capacity, village_code, at, kind, title, last_at, last_name, messages, is_unanswered)
          select gen_random_uuid(), chosen.id, $2, 'Warga ' || n % 90, 'Perangkat Desa', village, now() - n * interval '1 hour', 'Discussion', 'Pokok ' || n || ': giliran air dan iuran',
            now() - n * interval '1 hour', 'Warga ' || n % 90, case when n = 1 then $3 else 20 end, n % 7 = 0
          from chosen, generate_series(1, $4) n
          returning id, cooperation_id, at, messages),
        messages as (
          insert into talk_messages (id, cooperation_id, thread_id, account_id, name, capacity, at, body, mentions, files)
          select gen_random_uuid(), t.cooperation_id, t.id, $2, 'Warga ' || n % 90, 'Perangkat Desa', t.at - n * interval '1 minute',
            'Kami **setuju** dengan giliran itu. Pesan ' || n || ': mohon dicatat, lalu dibagikan kepada semua warga di dusun masing-masing.', '{}', '{}'
          from threads t, generate_series(1, t.messages) n),
        items as (
          insert into action_items (id, cooperation_id, account_id, name, capacity, at, what, owner_name, owner_village_code, due, state)
          select gen_random_uuid(), chosen.id, $2, 'Warga', 'Perangkat Desa', now() - n * interval '1 hour', 'Pekerjaan ' || n, 'Desa', village, current_date + n % 400 - 100,
            case when n % 3 = 0 then 'Open' else 'Done' end
          from chosen, generate_series(1, 5000) n)
        select cooperation_id, id from threads where messages = $3
        """;

    public static async Task<(Guid Cooperation, Guid Thread)> AddAsync(Database country)
    {
        await using NpgsqlConnection connection = new(country.Owner);
        await connection.OpenAsync();
        await using NpgsqlCommand fresh = new("delete from talk_messages where capacity = 'Perangkat Desa'; delete from talk_readings; delete from talk_threads where capacity = 'Perangkat Desa'; delete from action_items where capacity = 'Perangkat Desa'", connection) { CommandTimeout = 300 };
        await fresh.ExecuteNonQueryAsync();
        await using NpgsqlCommand command = new(Sql, connection)
        {
            CommandTimeout = 600,
            Parameters = { new() { Value = Bulk.Regency }, new() { Value = Guid.NewGuid() }, new() { Value = Messages }, new() { Value = Threads } },
        };
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        var made = (row.GetGuid(0), row.GetGuid(1));
        await row.CloseAsync();
        await using NpgsqlCommand analyze = new("analyze talk_threads, talk_messages, action_items", connection) { CommandTimeout = 300 };
        await analyze.ExecuteNonQueryAsync();
        return made;
    }
}
