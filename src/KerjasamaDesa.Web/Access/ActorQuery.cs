using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using Npgsql;
using NpgsqlTypes;

namespace KerjasamaDesa.Web.Access;

/// <summary>What the database says of a signed-in account today.</summary>
public sealed record AccountToday(string Name, string SecurityStamp, bool IsActive, bool MustChangePassword, IReadOnlyList<HeldMandate> Held, int Unread);

/// <summary>
/// Reads account, mandates, team seats and how many notices wait in one round trip. It runs on every request of a signed-in person, hence plain
/// prepared SQL instead of an entity query.
/// </summary>
public sealed class ActorQuery(NpgsqlDataSource database)
{
    private const string AccountSql = """
        select full_name, security_stamp, deactivated_at is null and not exists (select from ended_sessions where id = $2), must_change_password
        from accounts where id = $1
        """;

    private const string MandatesSql = """
        select m.id, m.role, m.scope, v.village_term, v.head_term, v.name, d.name, r.name
        from mandates m
        left join villages v on v.code = m.scope
        left join districts d on d.code = m.scope
        left join regencies r on r.code = m.scope
        where m.account_id = $1 and m."from" <= $2 and (m."to" is null or m."to" >= $2)
        order by m."from", m.id
        """;

    private const string SeatsSql = """
        select s.id, s.role, s.village_code, c.id, c.title, c.vehicle, s.stands_in_for_id is not null
        from team_members s
        join teams t on t.id = s.team_id
        join cooperations c on c.id = t.cooperation_id
        where s.account_id = $1 and s."from" <= $2 and (s."to" is null or s."to" >= $2)
        order by c.updated_at desc, s.id
        """;

    private const string UnreadSql = "select count(*)::int from (select from notices where account_id = $1 and read_at is null limit $2) unread";

    /// <summary>The account as it stands; in an ended session it counts as inactive.</summary>
    public async Task<AccountToday?> FindAsync(Guid accountId, Guid? session, DateOnly today, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(AccountSql)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = accountId }, new NpgsqlParameter<Guid> { TypedValue = session ?? Guid.Empty } },
        });
        batch.BatchCommands.Add(Command(MandatesSql, accountId, today));
        batch.BatchCommands.Add(Command(SeatsSql, accountId, today));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(UnreadSql)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = accountId }, new NpgsqlParameter<int> { TypedValue = CurrentActor.MostUnread } },
        });
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
        {
            return null;
        }

        var (name, stamp, active, mustChange) = (rows.GetString(0), rows.GetString(1), rows.GetBoolean(2), rows.GetBoolean(3));
        List<HeldMandate> held = [];
        await rows.NextResultAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var (role, scope) = (Enum.Parse<Role>(rows.GetString(1)), rows.GetString(2));
            var capacity = Capacity(role, scope, Text(rows, 3), Text(rows, 4), Text(rows, 5), Text(rows, 6), Text(rows, 7));
            held.Add(new HeldMandate(rows.GetGuid(0), new Actor(accountId, name, role, scope, capacity)));
        }

        await rows.NextResultAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var seat = new Seat(rows.GetGuid(3), Enum.Parse<TeamRole>(rows.GetString(1)), rows.GetString(2));
            var capacity = $"{(rows.GetBoolean(6) ? "Pengganti sementara " : "")}{Words.Of(seat.TeamRole, Enum.Parse<Vehicle>(rows.GetString(5)))} Tim {rows.GetString(4)}";
            held.Add(new HeldMandate(rows.GetGuid(0), new Actor(accountId, name, Role.TeamMember, "", Shortened(capacity), seat)));
        }

        await rows.NextResultAsync(cancel);
        await rows.ReadAsync(cancel);
        return new AccountToday(name, stamp, active, mustChange, held, rows.GetInt32(0));
    }

    private static NpgsqlBatchCommand Command(string sql, Guid accountId, DateOnly today) => new(sql)
    {
        Parameters =
        {
            new NpgsqlParameter<Guid> { TypedValue = accountId },
            new NpgsqlParameter<DateOnly> { TypedValue = today, NpgsqlDbType = NpgsqlDbType.Date },
        },
    };

    private static string? Text(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private static string Shortened(string capacity) => capacity.Length <= 200 ? capacity : capacity[..200];

    /// <summary>A mandate in words: "Kepala Desa Candirejo".</summary>
    internal static string Capacity(Role role, string scope, string? villageTerm, string? headTerm, string? village, string? district, string? regency) => role switch
    {
        Role.VillageOfficial => $"Perangkat {villageTerm} {village}",
        Role.VillageHead => $"{headTerm} {village}",
        Role.VillageCouncil => $"BPD {village}",
        Role.Facilitator when district is not null => $"Pendamping Kecamatan {district}",
        Role.Facilitator => $"Pendamping {regency}",
        _ => scope.Length == 0 ? "Administrator Portal" : $"Administrator {regency}",
    };
}
