using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace KerjasamaDesa.LocalPostgres.Tests;

/// <summary>What the tests need to know of the machine, and small ways to look at a running cluster.</summary>
internal static class Machine
{
    public static bool IsRoot => Environment.UserName == "root";

    public static PostgresBinaries Binaries { get; } = PostgresBinaries.Find(new PostgresSearch
    {
        NodeModulesFolders = NodeModulesAbove(AppContext.BaseDirectory),
    });

    public static async Task<object?> Ask(LocalCluster cluster, string sql) => await Ask(cluster.ConnectionString("postgres"), sql);

    public static async Task<object?> Ask(string connectionString, string sql)
    {
        await using NpgsqlConnection connection = new(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static int PidOfServer(string dataFolder) => int.Parse(
        File.ReadLines(Path.Combine(dataFolder, "cluster", "pgdata", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Waits until the process is gone; the test run's own time limit ends a wait in vain.</summary>
    public static async Task Ended(int pid)
    {
        try
        {
            using Process process = Process.GetProcessById(pid);
            await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        }
        catch (ArgumentException)
        {
            // Already gone.
        }
    }

    private static string[] NodeModulesAbove(string folder)
    {
        List<string> found = [];
        for (DirectoryInfo? above = new(folder); above is not null; above = above.Parent)
        {
            found.Add(Path.Combine(above.FullName, "tools", "postgres", "node_modules"));
        }

        return [.. found];
    }
}
