using System.Globalization;

namespace KerjasamaDesa.LocalPostgres.Tests;

public sealed class LocalClusterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private LocalClusterOptions Durable => new() { Binaries = Machine.Binaries, DataFolder = folder.Below("data") };

    [Fact]
    public async Task Data_is_there_after_a_restart()
    {
        await using (LocalCluster first = await LocalCluster.StartAsync(Durable))
        {
            await Machine.Ask(first, "create table kept as select 42 as answer");
        }

        await using LocalCluster second = await LocalCluster.StartAsync(Durable);

        Assert.Equal(42, await Machine.Ask(second, "select answer from kept"));
    }

    [Theory]
    [InlineData("fsync", "on", "off")]
    [InlineData("full_page_writes", "on", "off")]
    [InlineData("synchronous_commit", "on", "off")]
    [InlineData("listen_addresses", "", "")]
    public async Task A_mode_decides_over_safety_and_no_setting_undoes_it(string setting, string durable, string throwaway)
    {
        Dictionary<string, string> contrary = new() { [setting] = setting == "listen_addresses" ? "127.0.0.1" : durable == "on" ? "off" : "on" };
        await using LocalCluster safe = await LocalCluster.StartAsync(Durable with { Settings = contrary });
        await using LocalCluster fast = await LocalCluster.StartAsync(new() { Binaries = Machine.Binaries, Mode = ClusterMode.Throwaway });

        Assert.Equal(durable, await Machine.Ask(safe, $"show {setting}"));
        Assert.Equal(throwaway, await Machine.Ask(fast, $"show {setting}"));
    }

    [Fact]
    public async Task Only_the_servers_user_can_enter_the_socket_folder()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Durable);

        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(cluster.SocketFolder));
        Assert.True(File.Exists(Path.Combine(cluster.SocketFolder, ".s.PGSQL.5432")));
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(cluster.Home));
    }

    [Fact]
    public async Task The_server_never_runs_as_root()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Durable);

        string status = await File.ReadAllTextAsync($"/proc/{Machine.PidOfServer(folder.Below("data"))}/status");
        string uid = status.Split('\n').Single(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];

        Assert.NotEqual("0", uid);
    }

    [Fact]
    public async Task A_data_folder_whose_path_is_too_long_for_a_socket_still_starts()
    {
        string deep = folder.Below(string.Join('/', Enumerable.Repeat("kerja sama, antar desa", 6)));

        await using LocalCluster cluster = await LocalCluster.StartAsync(Durable with { DataFolder = deep });

        Assert.Equal(1, await Machine.Ask(cluster, "select 1"));
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(cluster.SocketFolder));
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_is_refused_and_the_first_goes_on()
    {
        await using LocalCluster first = await LocalCluster.StartAsync(Durable);

        ClusterRefused refused = await Assert.ThrowsAsync<ClusterRefused>(() => LocalCluster.StartAsync(Durable));
        (Killable other, string answer) = await Killable.Start(folder.Below("data"));
        using Killable ended = other;

        Assert.Contains("sedang dipakai", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("refused: ", answer, StringComparison.Ordinal);
        Assert.Equal(1, await Machine.Ask(first, "select 1"));
    }

    [Fact]
    public async Task A_killed_parent_takes_its_server_along_and_the_next_start_finds_the_data()
    {
        (Killable program, string socket) = await Killable.Start(folder.Below("data"));
        await Machine.Ask($"Host={socket};Username=portal_owner;Database=postgres", "create table kept as select 42 as answer");
        int server = Machine.PidOfServer(folder.Below("data"));

        using Killable killed = program;
        killed.Kill();
        // At once, while the old server may still be shutting down.
        await using LocalCluster next = await LocalCluster.StartAsync(Durable);

        Assert.Equal(42, await Machine.Ask(next, "select answer from kept"));
        Assert.NotEqual(server, Machine.PidOfServer(folder.Below("data")));
        Assert.False(Directory.Exists($"/proc/{server}"));
    }

    [Fact]
    public async Task A_killed_parent_leaves_no_server()
    {
        (Killable program, _) = await Killable.Start(folder.Below("data"));
        int server = Machine.PidOfServer(folder.Below("data"));

        using Killable killed = program;
        killed.Kill();
        await Machine.Ended(server);

        Assert.False(Directory.Exists($"/proc/{server}"));
        Assert.False(File.Exists(folder.Below("data/cluster/pgdata/postmaster.pid")));
    }

    [Fact]
    public async Task A_pid_file_left_by_a_power_cut_does_not_stop_the_start()
    {
        string pidFile = folder.Below("data/cluster/pgdata/postmaster.pid");
        string left;
        await using (await LocalCluster.StartAsync(Durable))
        {
            left = await File.ReadAllTextAsync(pidFile);
        }

        // After the power cut the number belongs to another program: to a process of the same user, which PostgreSQL would respect.
        await using LocalCluster other = await LocalCluster.StartAsync(Durable with { DataFolder = folder.Below("other") });
        string[] lines = left.Split('\n');
        lines[0] = Machine.PidOfServer(folder.Below("other")).ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(pidFile, lines);

        await using LocalCluster next = await LocalCluster.StartAsync(Durable);

        Assert.Equal(1, await Machine.Ask(next, "select 1"));
    }

    [Fact]
    public async Task A_throwaway_cluster_leaves_nothing_behind()
    {
        LocalCluster cluster = await LocalCluster.StartAsync(new() { Binaries = Machine.Binaries, Mode = ClusterMode.Throwaway });
        string home = cluster.Home;
        Assert.True(Directory.Exists(home));

        await cluster.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(home)));
    }

    [Fact]
    public async Task Data_to_be_kept_is_refused_in_throwaway_mode_and_the_other_way_round()
    {
        await using (await LocalCluster.StartAsync(Durable))
        {
        }

        await Assert.ThrowsAsync<ClusterRefused>(() => LocalCluster.StartAsync(Durable with { Mode = ClusterMode.Throwaway }));
        LocalClusterOptions test = Durable with { DataFolder = folder.Below("test"), Mode = ClusterMode.Throwaway };
        await using LocalCluster running = await LocalCluster.StartAsync(test);
        await Assert.ThrowsAsync<ClusterRefused>(() => LocalCluster.StartAsync(test with { Mode = ClusterMode.Durable }));
    }

    [Fact]
    public async Task A_server_that_gives_up_says_why()
    {
        Dictionary<string, string> nonsense = new() { ["work_mem"] = "banyak" };

        ClusterRefused refused = await Assert.ThrowsAsync<ClusterRefused>(
            () => LocalCluster.StartAsync(Durable with { Settings = nonsense }));

        Assert.Contains("work_mem", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_sort_by_indonesian_rules_not_by_bytes()
    {
        await using LocalCluster cluster = await LocalCluster.StartAsync(Durable);

        Assert.Equal("desa,Kelurahan,Pandan",
            await Machine.Ask(cluster, "select string_agg(n, ',' order by n) from (values ('Pandan'), ('desa'), ('Kelurahan')) as v(n)"));
    }
}
