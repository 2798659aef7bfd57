using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>A PostgreSQL installation that can initialise and run a cluster.</summary>
/// <param name="Folder">Absolute folder that holds <c>initdb</c> and <c>postgres</c>.</param>
/// <param name="Version">The server's version as it says itself, for example <c>18.4</c>.</param>
public sealed partial record PostgresBinaries(string Folder, string Version)
{
    /// <summary>The major version, for example 18.</summary>
    public int Major => int.Parse(Version.Split('.')[0], CultureInfo.InvariantCulture);

    /// <summary>Absolute path of <c>initdb</c>.</summary>
    public string Initdb => Path.Combine(Folder, "initdb");

    /// <summary>Absolute path of <c>postgres</c>.</summary>
    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>
    /// Finds binaries of PostgreSQL 15 or newer: the configured folder, else a system PostgreSQL, else the npm package.
    /// </summary>
    /// <exception cref="PostgresMissing">Nothing usable was found, or the configured folder is unusable.</exception>
    public static PostgresBinaries Find(PostgresSearch options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.ConfiguredFolder is { Length: > 0 } configured)
        {
            return Usable(configured) ?? Usable(Path.Combine(configured, "bin")) ?? throw new PostgresMissing(
                $"Folder PostgreSQL yang diatur, {configured}, tidak berisi initdb dan postgres versi {PostgresSearch.OldestMajor} atau lebih baru. "
                + $"(The configured PostgreSQL folder {configured} holds no initdb and postgres of version {PostgresSearch.OldestMajor} or newer.)");
        }

        return options.SystemFolders.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
                .Select(folder => Usable(Path.Combine(folder, "bin"))).OfType<PostgresBinaries>()
                .OrderByDescending(found => found.Major).FirstOrDefault()
            ?? options.PathFolders.Select(Usable).OfType<PostgresBinaries>().FirstOrDefault()
            ?? options.NodeModulesFolders.Select(FromNpmPackage).OfType<PostgresBinaries>().FirstOrDefault()
            ?? throw new PostgresMissing(
                $"PostgreSQL tidak ditemukan: pasang paket postgresql versi {PostgresSearch.OldestMajor} atau lebih baru (apt-get install postgresql), "
                + "atau jalankan npm ci di folder tools/postgres. "
                + $"(No PostgreSQL found: install postgresql {PostgresSearch.OldestMajor} or newer, or run npm ci in tools/postgres.)");
    }

    private static PostgresBinaries? FromNpmPackage(string nodeModules)
    {
        string architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        string package = Path.Combine(nodeModules, "@embedded-postgres", $"linux-{architecture}");
        if (!Directory.Exists(package))
        {
            return null;
        }

        NpmPackageLinks.Recreate(package);
        return Usable(Path.Combine(package, "native", "bin"));
    }

    private static PostgresBinaries? Usable(string folder)
    {
        string full = Path.GetFullPath(folder);
        if (!File.Exists(Path.Combine(full, "initdb")) || !File.Exists(Path.Combine(full, "postgres")))
        {
            return null;
        }

        try
        {
            using Process asked = Process.Start(new ProcessStartInfo(Path.Combine(full, "postgres"), "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            string said = asked.StandardOutput.ReadToEnd();
            asked.WaitForExit();
            Match version = VersionPattern().Match(said);
            PostgresBinaries found = new(full, version.Groups[1].Value);
            return version.Success && found.Major >= PostgresSearch.OldestMajor ? found : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not executable by us or built for another machine: as good as absent, the next place may do.
            return null;
        }
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+[.\d]*)")]
    private static partial Regex VersionPattern();
}
