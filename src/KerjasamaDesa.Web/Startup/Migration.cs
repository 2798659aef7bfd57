using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Data.Seed;
using KerjasamaDesa.Web.Data.Seed.Demo;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// The one step that changes the schema: migrations, areas, reference data, the rights of the portal's own database role,
/// and demo data where it is asked for. It runs as the owner, under a lock, so that two at once do the work once; run again it finds nothing to do.
/// </summary>
internal static class Migration
{
    /// <summary>Any fixed number does; it only has to be the same in every process.</summary>
    private const long Lock = 0x4B44_4D49_4752;

    /// <summary>
    /// The same for the process' own database, which every start prepares: where this very build did so before, the mark it left
    /// says it in one question, instead of a second of finding that nothing is to do.
    /// </summary>
    public static async Task EnsureAsync(PortalDatabase database, bool withDemo, IConfiguration? configuration = null, CancellationToken cancel = default)
    {
        if (!await IsPreparedAsync(database, withDemo, cancel))
        {
            await RunAsync(database, withDemo, configuration, cancel);
        }
    }

    public static async Task RunAsync(PortalDatabase database, bool withDemo = false, IConfiguration? configuration = null, CancellationToken cancel = default)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(cancel);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancel);
        try
        {
            var options = PortalDbOptions.Apply(new DbContextOptionsBuilder<PortalDb>(), database.Owner).Options;
            await using var db = new PortalDb(options);
            // Migrating with nothing to do still compares two whole models, which every start would wait for.
            if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            {
                await db.Database.MigrateAsync(cancel);
            }

            await AreaLoader.LoadAsync(connection, cancel);
            await AddMissingReferencesAsync(db, cancel);
            await GrantAsync(connection, database, cancel);
            if (withDemo)
            {
                await DemoSeed.RunAsync(database.Owner, configuration, cancel);
            }

            await ExecuteAsync(connection, $"comment on table {PortalDbOptions.HistoryTable} is '{Mark(withDemo)}'", cancel);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    /// <summary>What was brought along by whom: it lies with the table of migrations, so that a restored backup brings its own.</summary>
    private static string Mark(bool withDemo) =>
        $"{typeof(Migration).Module.ModuleVersionId} {typeof(TypeCatalogue).Module.ModuleVersionId} {(withDemo ? "demo" : "empty")}";

    private static async Task<bool> IsPreparedAsync(PortalDatabase database, bool withDemo, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(
            """
            select exists (select from pg_roles where rolname = $1)
                and obj_description(to_regclass($2), 'pg_class') is not distinct from $3
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = PortalDatabase.WebRole },
                new() { Value = PortalDbOptions.HistoryTable },
                new() { Value = Mark(withDemo) },
            },
        };
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>Adds the types, units and indicators that came with this version; what an administrator made of the others stays.</summary>
    private static async Task AddMissingReferencesAsync(PortalDb db, CancellationToken cancel)
    {
        var types = await db.SubjectTypes.Select(t => t.Code).ToListAsync(cancel);
        db.SubjectTypes.AddRange(TypeCatalogue.All.Where(t => !types.Contains(t.Code)));
        var units = await db.Units.Select(u => new { u.Code, u.Name }).ToListAsync(cancel);
        db.Units.AddRange(UnitCatalogue.Names.Where(name => !units.Exists(u => u.Code == name || u.Name == name)).Select(name => new UnitOfMeasure(name, name)));
        var indicators = await db.LibraryIndicators.Select(i => i.Code).ToListAsync(cancel);
        db.LibraryIndicators.AddRange(IndicatorCatalogue.All.Where(i => !indicators.Contains(i.Code)));
        await db.SaveChangesAsync(cancel);
    }

    private static async Task GrantAsync(NpgsqlConnection connection, PortalDatabase database, CancellationToken cancel)
    {
        var web = new NpgsqlConnectionStringBuilder(database.Web).Username;
        if (web is null || web == new NpgsqlConnectionStringBuilder(database.Owner).Username)
        {
            return;
        }

        var role = "\"" + web.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        if (database.IsEmbedded)
        {
            await ExecuteAsync(connection, $"do $$ begin create role {role} login; exception when duplicate_object then null; end $$", cancel);
        }

        await ExecuteAsync(
            connection,
            $"""
            grant usage on schema public to {role};
            grant select, insert, update, delete on all tables in schema public to {role};
            grant usage on all sequences in schema public to {role};
            revoke update, delete, truncate on audit_trail from {role};
            revoke insert, update, delete on {PortalDbOptions.HistoryTable}, provinces, regencies, districts, search_texts from {role};
            """,
            cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
