using KerjasamaDesa.LocalPostgres;
using Npgsql;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// The database the process works on: the server of <c>ConnectionStrings:Portal</c> when that is set, else a private
/// PostgreSQL of its own in the data folder, which lives and dies with the process.
/// </summary>
public sealed class PortalDatabase : IAsyncDisposable
{
    /// <summary>Role under which pages work; it owns nothing, and may only add to the audit trail.</summary>
    public const string WebRole = "portal_web";

    private const string Name = "portal";
    private readonly LocalCluster? cluster;

    private PortalDatabase(string web, string owner, LocalCluster? cluster) => (Web, Owner, this.cluster) = (web, owner, cluster);

    /// <summary>Connection of the pages.</summary>
    public string Web { get; }

    /// <summary>Connection of migrations.</summary>
    public string Owner { get; }

    /// <summary>Whether the server is the process' own, and so nobody else migrates it.</summary>
    public bool IsEmbedded => cluster is not null;

    /// <summary>Folder of everything that must survive: the private database and the uploaded files.</summary>
    public static string DataFolder(IConfiguration configuration) => Path.GetFullPath(configuration["Portal:Data"] ?? ".data");

    public static async Task<PortalDatabase> OpenAsync(IConfiguration configuration, string contentRoot)
    {
        if (configuration.GetConnectionString("Portal") is { Length: > 0 } web)
        {
            return new PortalDatabase(Prepared(web), configuration.GetConnectionString("PortalOwner") ?? web, null);
        }

        var cluster = await LocalCluster.StartAsync(new LocalClusterOptions
        {
            Binaries = PostgresBinaries.Find(new PostgresSearch
            {
                ConfiguredFolder = configuration["Portal:Postgres"],
                NodeModulesFolders = [.. Above(contentRoot).Select(folder => Path.Combine(folder, "tools", "postgres", "node_modules"))],
            }),
            DataFolder = Path.Combine(DataFolder(configuration), "postgres"),
        });
        await CreateAsync(cluster);
        return new PortalDatabase(Prepared(cluster.ConnectionString(Name, WebRole)), cluster.ConnectionString(Name), cluster);
    }

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Prepared(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, ApplicationName = "kerjasama-desa" }.ConnectionString;

    private static async Task CreateAsync(LocalCluster cluster)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection) { Parameters = { new() { Value = Name } } };
        if (await exists.ExecuteScalarAsync() is null)
        {
            await using var create = new NpgsqlCommand($"create database {Name}", connection);
            await create.ExecuteNonQueryAsync();
        }
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }
}
