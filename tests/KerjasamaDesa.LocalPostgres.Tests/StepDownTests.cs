namespace KerjasamaDesa.LocalPostgres.Tests;

/// <summary>What only a caller who is root meets; an ordinary user's run passes them by.</summary>
public sealed class StepDownTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [RootFact]
    public async Task An_ordinary_user_can_run_a_cluster_and_root_can_go_on_with_it()
    {
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        (Killable program, string socket) = await Killable.Start(folder.Below("data"), "nobody", await ReachableBinaries());
        await Machine.Ask($"Host={socket};Username=portal_owner;Database=postgres", "create table kept as select 42 as answer");
        using Killable killed = program;
        killed.Kill();

        await using LocalCluster next = await LocalCluster.StartAsync(
            new() { Binaries = Machine.Binaries, DataFolder = folder.Below("data") });

        Assert.Equal(42, await Machine.Ask(next, "select answer from kept"));
    }

    [RootFact]
    public async Task An_ordinary_user_is_refused_on_a_folder_of_another()
    {
        File.SetUnixFileMode(folder.Path, (UnixFileMode)0b111_111_111);
        await using (await LocalCluster.StartAsync(
            new() { Binaries = Machine.Binaries, DataFolder = folder.Below("data"), RunAs = "daemon" }))
        {
        }

        (Killable program, string answer) = await Killable.Start(folder.Below("data"), "nobody", await ReachableBinaries());
        using Killable ended = program;

        Assert.Contains("milik pengguna lain", answer, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task Data_and_binaries_in_roots_closed_home_are_kept_in_an_open_place()
    {
        string closed = folder.Below("root");
        Directory.CreateDirectory(closed, (UnixFileMode)0b111_000_000);
        string binaries = Path.Combine(closed, "postgres/bin");
        foreach (string program in new[] { "initdb", "postgres" })
        {
            folder.Program(
                Path.Combine(binaries, program), $"#!/bin/sh\nexec {Machine.Binaries.Folder}/{program} \"$@\"\n", (UnixFileMode)0b111_000_000);
        }

        LocalClusterOptions options = new()
        {
            Binaries = PostgresBinaries.Find(new() { ConfiguredFolder = binaries }),
            DataFolder = Path.Combine(closed, "data"),
            OpenFolder = folder.Below("open"),
        };
        await using (LocalCluster first = await LocalCluster.StartAsync(options))
        {
            await Machine.Ask(first, "create table kept as select 42 as answer");
            Assert.StartsWith(folder.Below("open"), first.Home, StringComparison.Ordinal);
        }

        await using LocalCluster second = await LocalCluster.StartAsync(options);

        Assert.Equal(42, await Machine.Ask(second, "select answer from kept"));
    }

    // Binaries in root's home are of no use to another user; a cluster started by root says where the open copy is.
    private async Task<PostgresBinaries> ReachableBinaries()
    {
        await using LocalCluster any = await LocalCluster.StartAsync(
            new() { Binaries = Machine.Binaries, Mode = ClusterMode.Throwaway, OpenFolder = folder.Below("open") });
        return any.Binaries;
    }
}
