using System.Diagnostics;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>Runs PostgreSQL's programs as the server's user.</summary>
internal static class ServerProcess
{
    // The shell waits on our pipe: when it closes, because we stop, crash or are killed, the server is told to shut down fast.
    // It runs in a session of its own, so that Ctrl-C in a terminal reaches the portal first and the server last.
    private const string Watchdog = """
        exec >"$0" 2>&1
        "$@" </dev/null & server=$!
        exec 3<&0
        (read _ <&3; kill -INT $server) 2>/dev/null & watch=$!
        trap 'kill -INT $server 2>/dev/null' TERM INT HUP
        code=1
        while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
        kill $watch 2>/dev/null
        [ -z "$DELETE_AFTER" ] || rm -rf "$DELETE_AFTER"
        exit $code
        """;

    /// <summary>Starts the server; closing the standard input of the process returned stops it.</summary>
    public static Process StartServer(ClusterFolder folder, string postgres, IEnumerable<string> arguments, bool deleteAfter)
    {
        ProcessStartInfo start = As(folder.User, "setsid", ["/bin/sh", "-c", Watchdog, folder.Log, postgres, .. arguments]);
        start.RedirectStandardInput = true;
        start.Environment["DELETE_AFTER"] = deleteAfter ? folder.Home : "";
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end and returns its exit code and all it said.</summary>
    public static async Task<(int Code, string Said)> Run(
        ServerUser user, string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        ProcessStartInfo start = As(user, program, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        try
        {
            string[] said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, string.Concat(said));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo As(ServerUser user, string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = "/" };
        if (user.SwitchTo is not null)
        {
            start.UserName = user.SwitchTo;
            start.Environment["HOME"] = "/nonexistent";
        }

        // Variables such as PGDATA or PGPORT of the caller's own PostgreSQL must not steer ours; messages are matched in English.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
