namespace KerjasamaDesa.LocalPostgres;

/// <summary>What the cluster is for, which decides between safety and speed.</summary>
public enum ClusterMode
{
    /// <summary>Data that must survive a crash: <c>fsync</c>, <c>full_page_writes</c> and <c>synchronous_commit</c> are forced on.</summary>
    Durable,

    /// <summary>Test data: all three are off, and the data folder is deleted when the cluster stops.</summary>
    Throwaway,
}

/// <summary>How a private cluster is started.</summary>
public sealed record LocalClusterOptions
{
    /// <summary>The binaries to run.</summary>
    public required PostgresBinaries Binaries { get; init; }

    /// <summary>
    /// A folder for this cluster alone, created when absent. Needed for <see cref="ClusterMode.Durable"/>; a throwaway cluster
    /// without one gets a folder of its own in memory (<c>/dev/shm</c>) when there is room, else in the temporary folder.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>Safety or speed; a folder made in one mode is refused in the other.</summary>
    public ClusterMode Mode { get; init; } = ClusterMode.Durable;

    /// <summary>The most connections the server accepts at once.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>Memory for PostgreSQL's page cache, in megabytes.</summary>
    public int SharedBuffersMegabytes { get; init; } = 64;

    /// <summary>Further server settings, name to value; they cannot undo the mode's own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the server may take to become ready, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// When the caller is root, PostgreSQL runs as this existing user; by default the owner of the data folder, else
    /// <c>postgres</c>, else <c>nobody</c>. Ignored for other callers.
    /// </summary>
    public string? RunAs { get; init; }

    /// <summary>
    /// When the caller is root and the server's user cannot enter the folder of the data or of the binaries (a checkout below
    /// <c>/root</c>), they live below this folder instead, and the data folder holds a link to them.
    /// </summary>
    public string OpenFolder { get; init; } = "/var/lib/kerjasama-desa";
}
