namespace KerjasamaDesa.LocalPostgres;

/// <summary>Makes the files of a new cluster.</summary>
internal static class NewCluster
{
    private const string Unfinished = "pgdata.new-";

    private static readonly string[] IndonesianOrder = ["--locale-provider=icu", "--icu-locale=id-ID"];

    /// <summary>
    /// Does nothing when the folder holds a cluster. Else makes one beside its place and moves it there when complete, so that a
    /// power cut in between leaves no half cluster. Texts are UTF-8 and sort by Indonesian rules where the binaries know ICU.
    /// </summary>
    public static async Task EnsureAsync(
        ClusterFolder folder, PostgresBinaries binaries, ClusterMode mode, CancellationToken cancellation)
    {
        if (Directory.Exists(folder.Data))
        {
            return;
        }

        foreach (string left in Directory.GetDirectories(folder.Home, Unfinished + "*"))
        {
            Directory.Delete(left, recursive: true);
        }

        string fresh = Path.Combine(folder.Home, Unfinished + Environment.ProcessId);
        (int code, string said) = await Initdb(IndonesianOrder);
        if (code != 0 && said.Contains("ICU is not supported", StringComparison.Ordinal))
        {
            (code, said) = await Initdb([]);
        }

        if (code != 0)
        {
            throw new ClusterRefused($"Basis data baru di {folder.Home} gagal dibuat. (initdb failed.) {said.Trim()}");
        }

        Directory.Move(fresh, folder.Data);

        Task<(int Code, string Said)> Initdb(string[] order) => ServerProcess.Run(folder.User, binaries.Initdb,
        [
            "-D", fresh, "-U", LocalCluster.Owner, "-A", "trust", "--encoding=UTF8", "--locale=C", "--no-instructions",
            mode == ClusterMode.Durable ? "--data-checksums" : "--no-sync", .. order,
        ], cancellation);
    }
}
