using System.Diagnostics;

namespace KerjasamaDesa.LocalPostgres.Tests;

/// <summary>The program that starts a cluster and is then killed: this very assembly, run by <c>dotnet exec</c>.</summary>
internal sealed class Killable : IDisposable
{
    private readonly Process process;
    private readonly TemporaryFolder? copy;

    private Killable(Process process, TemporaryFolder? copy)
    {
        this.process = process;
        this.copy = copy;
    }

    /// <summary>Starts the program and waits until its cluster is up; <paramref name="user"/> switches user (callers that are root).</summary>
    public static async Task<(Killable Program, string Answer)> Start(
        string dataFolder, string? user = null, PostgresBinaries? binaries = null)
    {
        TemporaryFolder? copy = user is null ? null : OpenCopy();
        string program = copy is null ? Own : copy.Below(Path.GetFileName(Own));
        ProcessStartInfo start = new(Environment.ProcessPath!, ["exec", program, dataFolder, (binaries ?? Machine.Binaries).Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        if (user is not null)
        {
            start.UserName = user;
            start.Environment["HOME"] = "/nonexistent";
        }

        Process process = Process.Start(start)!;
        string answer = await process.StandardOutput.ReadLineAsync() ?? "nothing";
        return (new Killable(process, copy), answer);
    }

    /// <summary>Ends the program with SIGKILL, which no handler sees.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        copy?.Dispose();
    }

    // Where the tests were built in root's home another user cannot read them.
    private static TemporaryFolder OpenCopy()
    {
        TemporaryFolder folder = new();
        foreach (string file in Directory.GetFiles(AppContext.BaseDirectory))
        {
            string copied = folder.Below(Path.GetFileName(file));
            File.Copy(file, copied);
            File.SetUnixFileMode(copied, (UnixFileMode)0b110_100_100);
        }

        return folder;
    }

    private static string Own => typeof(Killable).Assembly.Location;

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            PostgresBinaries binaries = PostgresBinaries.Find(new PostgresSearch { ConfiguredFolder = arguments[1] });
            LocalCluster cluster = await LocalCluster.StartAsync(
                new LocalClusterOptions { Binaries = binaries, DataFolder = arguments[0] });
            Console.WriteLine(cluster.SocketFolder);
            Console.ReadLine();
            await cluster.DisposeAsync();
            return 0;
        }
        catch (ClusterRefused refused)
        {
            Console.WriteLine("refused: " + refused.Message);
            return 1;
        }
    }
}
