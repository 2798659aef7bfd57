using System.Diagnostics;

namespace KerjasamaDesa.LocalPostgres.Tests;

/// <summary>A folder of one test, open to other users as a checkout is, deleted at its end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("kd-test-").FullName;
        File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
    }

    public string Path { get; }

    public string Below(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a program there. A process of its own writes it: one that another test starts meanwhile would inherit our open file, and the system refuses to run a file that somebody may still write.</summary>
    public string Program(string name, string text, UnixFileMode mode)
    {
        string file = Below(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        using Process writer = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "cat > \"$0\"", file]) { RedirectStandardInput = true })!;
        writer.StandardInput.Write(text);
        writer.StandardInput.Close();
        writer.WaitForExit();
        File.SetUnixFileMode(file, mode);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
