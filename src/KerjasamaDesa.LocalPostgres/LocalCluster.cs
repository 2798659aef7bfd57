using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>
/// A PostgreSQL server of our own on a data folder. It listens on a Unix socket in a folder that only its user (and root) can
/// enter, so no password is needed; it never listens on the network. It ends with this process, also when this process is killed.
/// </summary>
public sealed class LocalCluster : IAsyncDisposable
{
    /// <summary>The superuser of every private cluster.</summary>
    public const string Owner = "portal_owner";

    private const int Port = 5432;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan StopPatience = TimeSpan.FromMinutes(1);

    private readonly LocalClusterOptions options;
    private readonly ClusterFolder folder;
    private readonly PostgresBinaries binaries;
    private readonly FileStream held;
    private Process? server;

    private LocalCluster(LocalClusterOptions options, ClusterFolder folder, PostgresBinaries binaries, FileStream held)
    {
        this.options = options;
        this.folder = folder;
        this.binaries = binaries;
        this.held = held;
        SocketFolder = folder.MakeSocketFolder();
    }

    /// <summary>Absolute folder of the server's socket, mode 0700; the <c>Host</c> to give to psql or pg_dump.</summary>
    public string SocketFolder { get; }

    /// <summary>The binaries in use; a copy of those asked for when the server's user could not reach them.</summary>
    public PostgresBinaries Binaries => binaries;

    /// <summary>Absolute folder that holds the cluster's files (data, socket, log).</summary>
    public string Home => folder.Home;

    /// <summary>
    /// Initialises the cluster when its folder is new, starts it and returns when it accepts connections. A server that a killed
    /// process left behind is waited for, and its stale pid file does not stop the start.
    /// </summary>
    /// <exception cref="ClusterRefused">The folder is in use, foreign or of the other mode, or the server gave up.</exception>
    public static async Task<LocalCluster> StartAsync(LocalClusterOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException(
                "PostgreSQL bawaan hanya berjalan di Linux; atur ConnectionStrings__Portal. "
                + "(The private PostgreSQL runs on Linux only; set ConnectionStrings__Portal.)");
        }

        ClusterFolder folder = ClusterFolder.Prepare(options);
        FileStream held = folder.Lock();
        LocalCluster? cluster = null;
        try
        {
            await ServersOnFolder.WaitUntilGone(folder, cancellation);
            PostgresBinaries binaries = OpenBinaries.For(folder.User, options.Binaries, options.OpenFolder);
            await NewCluster.EnsureAsync(folder, binaries, options.Mode, cancellation);
            cluster = new LocalCluster(options, folder, binaries, held);
            await cluster.StartServerAsync(cancellation);
            return cluster;
        }
        catch
        {
            if (cluster is not null)
            {
                await cluster.DisposeAsync();
            }

            await held.DisposeAsync();
            throw;
        }
    }

    /// <summary>An Npgsql connection string for a database, as a role (the superuser when none is given).</summary>
    public string ConnectionString(string database, string user = Owner) => new DbConnectionStringBuilder
    {
        ["Host"] = SocketFolder,
        ["Port"] = Port.ToString(CultureInfo.InvariantCulture),
        ["Database"] = database,
        ["Username"] = user,
    }.ConnectionString;

    /// <summary>
    /// Shuts the server down fast: open transactions are rolled back, committed data is on disk. Calling it again does nothing.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation = default)
    {
        if (server is null)
        {
            return;
        }

        server.StandardInput.Close();
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(StopPatience);
        try
        {
            await server.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A server that cannot even stop is killed; the next start recovers from its log.
            server.Kill(entireProcessTree: true);
        }

        server.Dispose();
        server = null;
    }

    /// <summary>Stops the server and lets go of the folder; a throwaway cluster's files are deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(SocketFolder))
        {
            Directory.Delete(SocketFolder, recursive: true);
        }

        if (options.Mode == ClusterMode.Throwaway)
        {
            DeleteEverything();
        }

        await held.DisposeAsync();
    }

    private void DeleteEverything()
    {
        if (Directory.Exists(folder.Home))
        {
            Directory.Delete(folder.Home, recursive: true);
        }

        if (options.DataFolder is null)
        {
            Directory.Delete(Path.GetDirectoryName(folder.Home)!, recursive: true);
        }
    }

    private async Task StartServerAsync(CancellationToken cancellation)
    {
        string? before = ReadPidFile();
        server = ServerProcess.StartServer(folder, binaries.Postgres,
            ServerSettings.Arguments(options, folder.Data, SocketFolder, Port), options.Mode == ClusterMode.Throwaway);
        long begin = Environment.TickCount64;
        while (!IsReady(before))
        {
            if (server.HasExited || Environment.TickCount64 - begin > options.StartTimeout.TotalMilliseconds)
            {
                string log = File.Exists(folder.Log) ? File.ReadAllText(folder.Log).Trim() : "";
                throw new ClusterRefused($"PostgreSQL di {folder.Home} tidak mau mulai. (PostgreSQL did not start.) {log}");
            }

            await Task.Delay(Pause, cancellation);
        }
    }

    // The server writes "ready" in the last line of its pid file. What a killed server left there is not believed: pid and start
    // time together never repeat, so the new server's file always differs.
    private bool IsReady(string? before) =>
        ReadPidFile() is { } now && now != before && now.TrimEnd().EndsWith("\nready", StringComparison.Ordinal);

    private string? ReadPidFile()
    {
        try
        {
            return File.ReadAllText(folder.PidFile);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
