using System.Security.Cryptography;
using System.Text;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>
/// Binaries below a closed folder (an npm package in root's home) cannot be run by the server's user, so they are copied once
/// to an open place.
/// </summary>
internal static class OpenBinaries
{
    public static PostgresBinaries For(ServerUser user, PostgresBinaries binaries, string openFolder)
    {
        if (user.CanRun(binaries.Postgres) && user.CanRun(binaries.Initdb))
        {
            return binaries;
        }

        string installation = Path.GetDirectoryName(binaries.Folder)!;
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(installation)))[..8];
        string copy = Path.Combine(openFolder, $"postgres-{binaries.Version}-{name}");
        if (!Directory.Exists(copy))
        {
            ClusterFolder.MakeOpen(openFolder);
            string unfinished = $"{copy}.{Environment.ProcessId}";
            Copy(new DirectoryInfo(installation), unfinished);
            try
            {
                Directory.Move(unfinished, copy);
            }
            catch (IOException) when (Directory.Exists(copy))
            {
                // Another start made the same copy meanwhile.
                Directory.Delete(unfinished, recursive: true);
            }
        }

        return binaries with { Folder = Path.Combine(copy, Path.GetFileName(binaries.Folder)) };
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        ClusterFolder.MakeOpen(to);
        foreach (FileSystemInfo entry in from.EnumerateFileSystemInfos())
        {
            string target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link)
            {
                File.CreateSymbolicLink(target, link);
            }
            else if (entry is DirectoryInfo folder)
            {
                Copy(folder, target);
            }
            else
            {
                File.Copy(entry.FullName, target);
                File.SetUnixFileMode(target, ClusterFolder.OpenMode);
            }
        }
    }
}
