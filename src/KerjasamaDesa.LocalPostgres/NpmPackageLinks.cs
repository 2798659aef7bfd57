using System.Text.Json;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>
/// An npm package cannot carry symbolic links. The embedded PostgreSQL lists those its libraries need in a file and makes them in
/// an install script; scripts are switched off in our installs, so they are made here.
/// </summary>
internal static class NpmPackageLinks
{
    private sealed record Link(string Source, string Target);

    public static void Recreate(string package)
    {
        string list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (Link link in JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            string target = Path.Combine(package, link.Target);
            string source = Path.GetRelativePath(Path.GetDirectoryName(link.Target)!, link.Source);
            if (new FileInfo(target).LinkTarget is not null || File.Exists(target))
            {
                continue;
            }

            try
            {
                File.CreateSymbolicLink(target, source);
            }
            catch (IOException) when (File.Exists(target))
            {
                // Another process of ours made the same link a moment ago.
            }
        }
    }
}
