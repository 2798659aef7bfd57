using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>The people the benches sign in as.</summary>
internal static class Accounts
{
    public const string Password = "hujan-di-sawah-bench";

    /// <summary>Facilitator of the bulk's regency.</summary>
    public const string Facilitator = "bench.facilitator";

    /// <summary>Administrator of everything.</summary>
    public const string Administrator = "bench.administrator";

    /// <summary>Official of a village that imports its potentials.</summary>
    public const string Official = "bench.official";

    /// <summary>Wanurejo, which has a part in the demo data and in the bulk.</summary>
    public const string OfficialsVillage = "33.08.02.2010";

    public static async Task AddAsync(NpgsqlConnection connection)
    {
        (string Name, string Role, string Scope)[] people = [(Facilitator, "Facilitator", Bulk.Regency), (Administrator, "Administrator", ""), (Official, "VillageOfficial", OfficialsVillage)];
        SteadyIds ids = new(seed: 5);
        var hash = new PasswordHasher<object>().HashPassword(new object(), Password);
        List<object?[]> accounts = [];
        List<object?[]> mandates = [];
        foreach (var (name, role, scope) in people)
        {
            var account = ids.Next();
            accounts.Add([account, name, name, name.ToUpperInvariant(), hash, ids.Next().ToString("N"), Bulk.Began, false, false, false, false, true, 0]);
            mandates.Add([ids.Next(), account, role, scope, DateOnly.FromDateTime(Bulk.Began.Date)]);
        }

        await Copy.RowsAsync(
            connection,
            """
            accounts (id, full_name, user_name, normalized_user_name, password_hash, security_stamp, created_at, must_change_password, email_confirmed,
                phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
            """,
            accounts);
        await Copy.RowsAsync(connection, "mandates (id, account_id, role, scope, \"from\")", mandates);
    }
}
