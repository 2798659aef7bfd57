using KerjasamaDesa.LocalPostgres;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Infrastructure;

/// <summary>One throwaway PostgreSQL for the whole run; the server ends with the process.</summary>
public static class TestCluster
{
    private static readonly Lazy<Task<LocalCluster>> Running = new(() => LocalCluster.StartAsync(new LocalClusterOptions
    {
        Binaries = PostgresBinaries.Find(new PostgresSearch { NodeModulesFolders = [.. Above(AppContext.BaseDirectory)] }),
        Mode = ClusterMode.Throwaway,
        MaxConnections = 300,
    }));

    /// <summary>A new database of its own; the purpose is only the beginning of its name, so that two fixtures never meet in one.</summary>
    public static async Task<(string Web, string Owner)> CreateDatabaseAsync(string purpose)
    {
        var name = $"{purpose}_{Guid.NewGuid():N}";
        var cluster = await Running.Value;
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand(
            "do $$ begin create role portal_web login; exception when duplicate_object or unique_violation then null; end $$", connection);
        await create.ExecuteNonQueryAsync();
        await using var database = new NpgsqlCommand($"create database {name}", connection);
        await database.ExecuteNonQueryAsync();
        return (cluster.ConnectionString(name, "portal_web"), cluster.ConnectionString(name));
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return Path.Combine(current.FullName, "tools", "postgres", "node_modules");
        }
    }
}
