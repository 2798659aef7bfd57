using System.Diagnostics;
using System.Globalization;
using KerjasamaDesa.Bench.Serving;
using KerjasamaDesa.LocalPostgres;
using Npgsql;

namespace KerjasamaDesa.Bench.Data;

/// <summary>Connections to one prepared database.</summary>
internal sealed record Database(string Web, string Owner);

/// <summary>The benches' own PostgreSQL and the databases in it, prepared once and found again.</summary>
internal sealed class Databases : IAsyncDisposable
{
    private readonly LocalCluster cluster;

    private Databases(LocalCluster cluster) => this.cluster = cluster;

    public static async Task<Databases> OpenAsync()
    {
        Databases databases = new(await LocalCluster.StartAsync(new LocalClusterOptions
        {
            Binaries = PostgresBinaries.Find(new PostgresSearch
            {
                ConfiguredFolder = Environment.GetEnvironmentVariable("Portal__Postgres"),
                NodeModulesFolders = [Path.Combine(Places.Root, "tools", "postgres", "node_modules")],
            }),
            DataFolder = Path.Combine(Places.Kept, "postgres"),
            SharedBuffersMegabytes = 2048,
        }));
        await databases.PinAsync();
        return databases;
    }

    /// <summary>The whole country, with the demo data and the bulk of <see cref="Bulk"/>.</summary>
    public Task<Database> CountryAsync() => PreparedAsync("country", Bulk.Version, withDemo: true, Bulk.CountryAsync);

    /// <summary>The same regency with the same cooperations, alone in the world.</summary>
    public Task<Database> RegencyAsync() => PreparedAsync("regency", Bulk.Version, withDemo: false, Bulk.RegencyAsync);

    /// <summary>The whole country with the records of <see cref="Records"/>.</summary>
    public Task<Database> RecordsAsync() => PreparedAsync("records", Records.Version, withDemo: false, Records.FillAsync);

    /// <summary>The bulk's regency with the million texts of <see cref="TextsToSearch"/>.</summary>
    public Task<Database> TextsAsync() => PreparedAsync("texts", TextsToSearch.Version, withDemo: false, TextsToSearch.FillAsync);

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private async Task<Database> PreparedAsync(string name, string version, bool withDemo, Func<NpgsqlConnection, Task> fill)
    {
        Database database = new(Prepared(cluster.ConnectionString(name, "portal_web")), cluster.ConnectionString(name));
        await using NpgsqlConnection server = new(cluster.ConnectionString("postgres"));
        await server.OpenAsync();
        // The comment comes last, so a database without it was left half made.
        if (await AskAsync(server, $"select shobj_description(oid, 'pg_database') from pg_database where datname = '{name}'") as string != version)
        {
            Console.Error.WriteLine($"Preparing the database '{name}'; this is done once.");
            await AskAsync(server, $"drop database if exists {name}");
            await AskAsync(server, $"create database {name}");
            await AskAsync(server, "do $$ begin create role portal_web login; exception when duplicate_object then null; end $$");
            await MigrateAsync(database, name, withDemo);
            await using NpgsqlConnection connection = new(database.Owner);
            await connection.OpenAsync();
            await fill(connection);
            await Accounts.AddAsync(connection);
            await AskAsync(connection, "vacuum (analyze)");
            await AskAsync(server, $"comment on database {name} is '{version}'");
        }
        else
        {
            // The schema may have moved on since.
            await MigrateAsync(database, name, withDemo);
        }

        await AskAsync(server, "checkpoint");
        return database;
    }

    private static Task MigrateAsync(Database database, string name, bool withDemo) => Child.RunAsync(
        Path.Combine(Places.Kept, $"migrate-{name}.log"), Places.Portal, Servers.Settings(database, withDemo), "dotnet", "KerjasamaDesa.Web.dll", "--migrate");

    /// <summary>As the portal prepares its own connections.</summary>
    private static string Prepared(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 }.ConnectionString;

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 900 };
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Every session forked from now on works on the server's core.</summary>
    private async Task PinAsync()
    {
        var file = Directory.EnumerateFiles(cluster.Home, "postmaster.pid", SearchOption.AllDirectories).Single();
        var postmaster = (await File.ReadAllLinesAsync(file))[0].Trim();
        using var pin = Process.Start(new ProcessStartInfo("taskset", ["-p", "-c", Places.ServerCore.ToString(CultureInfo.InvariantCulture), postmaster]) { RedirectStandardOutput = true })!;
        await pin.WaitForExitAsync();
    }
}
