using System.Globalization;
using System.Text;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>
/// Which server processes live on a data folder. A killed parent's server may still be shutting down, and the pid file that a
/// killed server leaves may name a process that is by now another program; PostgreSQL alone would refuse to start in both cases.
/// </summary>
internal static class ServersOnFolder
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until no server is left on the folder, then removes a pid file that names an unrelated process.</summary>
    public static async Task WaitUntilGone(ClusterFolder folder, CancellationToken cancellation)
    {
        long begin = Environment.TickCount64;
        while (AnyOn(folder))
        {
            if (Environment.TickCount64 - begin > Patience.TotalMilliseconds)
            {
                throw folder.InUse();
            }

            await Task.Delay(Pause, cancellation);
        }

        // A file naming a dead process is left alone: PostgreSQL handles it and checks shared memory with what it says.
        if (PidIn(folder.PidFile) is { } pid && Directory.Exists($"/proc/{pid}"))
        {
            File.Delete(folder.PidFile);
        }
    }

    private static bool AnyOn(ClusterFolder folder)
    {
        if (!Directory.Exists(folder.Data))
        {
            return false;
        }

        (ulong, ulong) data = Native.IdentityOf(folder.Data);
        int? written = PidIn(folder.PidFile);
        return Directory.EnumerateDirectories("/proc").Any(process =>
            int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out int pid)
            && WorksIn(process, data, pid == written ? folder.Data : null));
    }

    // Every PostgreSQL process has the data folder as its current folder. Where that may not be looked up (root without the right
    // to trace, inside a container) the command line of the process named in the pid file must do.
    private static bool WorksIn(string process, (ulong Device, ulong Inode) data, string? expectedArgument)
    {
        try
        {
            return Native.IdentityOf(Path.Combine(process, "cwd")) == data;
        }
        catch (IOException)
        {
            return expectedArgument is not null && CommandLine(process).Contains(expectedArgument, StringComparison.Ordinal);
        }
    }

    private static string CommandLine(string process)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(process, "cmdline")));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static int? PidIn(string pidFile)
    {
        try
        {
            return int.TryParse(File.ReadLines(pidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out int pid) ? pid : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
