using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KerjasamaDesa.Bench;

/// <summary>A process of our own, its output in a file, ended in good order with the bench.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly PosixSignalRegistration[] signals;

    private Child(Process process)
    {
        this.process = process;
        // An interrupted bench leaves nothing running.
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, _ => Interrupt()))];
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a command line, given as words; no shell reads them.</summary>
    public static Child Start(string log, string folder, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        // The shell only turns the output into a file and gives its place to the command: nobody has to read a pipe meanwhile.
        ProcessStartInfo start = new("/bin/sh") { WorkingDirectory = folder, ArgumentList = { "-c", "exec \"$@\" >\"$LOG\" 2>&1", "sh" } };
        foreach (var word in command)
        {
            start.ArgumentList.Add(word);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(log)!);
        start.Environment["LOG"] = log;
        return new Child(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end and refuses a failure.</summary>
    public static async Task RunAsync(string log, string folder, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        await using var child = Start(log, folder, environment, command);
        await child.process.WaitForExitAsync();
        if (child.process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{string.Join(' ', command)}' ended with {child.process.ExitCode}, see {log}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var signal in signals)
        {
            signal.Dispose();
        }

        if (!process.HasExited)
        {
            Interrupt();
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(40));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
    }

    private void Interrupt()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
    }
}
