using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>The cooperation that reporters write of, and the activity they all visited.</summary>
internal sealed record FieldSite(Guid Cooperation, Guid Activity, string Title, string? Unit, IReadOnlyList<string> UserNames);

/// <summary>People with a seat in the team of a demo cooperation that is under way, as many as send at once.</summary>
internal static class Reporters
{
    public static async Task<FieldSite> AddAsync(Database country, int count)
    {
        await using NpgsqlConnection connection = new(country.Owner);
        await connection.OpenAsync();
        var names = Enumerable.Range(1, count).Select(i => $"bench.pelapor.{i:000}").ToList();
        await using NpgsqlCommand site = new(
            """
            select c.id, a.id, a.title, a.output_unit, t.id, (select p.village_code from parties p where p.cooperation_id = c.id order by p.village_code limit 1)
            from cooperations c join teams t on t.cooperation_id = c.id join plans pl on pl.cooperation_id = c.id
                join work_programs w on w.plan_id = pl.id join activities a on a.program_id = w.id
            where c.is_demo and c.stage = $1 and c.amendments = 0 order by c.number, a.id limit 1
            """,
            connection)
        { Parameters = { new() { Value = (int)Domain.Cooperations.Stage.Implementation } } };
        await using var row = await site.ExecuteReaderAsync();
        await row.ReadAsync();
        FieldSite found = new(row.GetGuid(0), row.GetGuid(1), row.GetString(2), await row.IsDBNullAsync(3) ? null : row.GetString(3), names);
        var (team, village) = (row.GetGuid(4), row.GetString(5));
        await row.DisposeAsync();
        await SeatAsync(connection, names, team, village);
        return found;
    }

    /// <summary>Once; the next run finds them.</summary>
    private static async Task SeatAsync(NpgsqlConnection connection, List<string> names, Guid team, string village)
    {
        await using NpgsqlCommand known = new("select count(*) from accounts where user_name = any($1)", connection) { Parameters = { new() { Value = names.ToArray() } } };
        if ((long)(await known.ExecuteScalarAsync())! == names.Count)
        {
            return;
        }

        SteadyIds ids = new(seed: 77);
        var hash = new PasswordHasher<object>().HashPassword(new object(), Accounts.Password);
        List<object?[]> accounts = [];
        List<object?[]> seats = [];
        foreach (var name in names)
        {
            var account = ids.Next();
            accounts.Add([account, name, name, name.ToUpperInvariant(), hash, ids.Next().ToString("N"), Bulk.Began, false, false, false, false, true, 0]);
            seats.Add([ids.Next(), team, account, name, village, "CommunityFigure", "Member", DateOnly.FromDateTime(Bulk.Began.Date)]);
        }

        await Copy.RowsAsync(
            connection,
            """
            accounts (id, full_name, user_name, normalized_user_name, password_hash, security_stamp, created_at, must_change_password, email_confirmed,
                phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            """,
            accounts);
        await Copy.RowsAsync(connection, "team_members (id, team_id, account_id, name, village_code, element, role, \"from\")", seats);
    }
}
