namespace KerjasamaDesa.LocalPostgres;

/// <summary>Where to look for PostgreSQL binaries, in the order of the properties.</summary>
public sealed record PostgresSearch
{
    /// <summary>The oldest major version whose features the portal relies on.</summary>
    public const int OldestMajor = 15;

    /// <summary>
    /// A folder with <c>initdb</c> and <c>postgres</c> (or whose <c>bin</c> has them). When given, nothing else is looked at,
    /// and it is refused if it is unusable.
    /// </summary>
    public string? ConfiguredFolder { get; init; }

    /// <summary>Folders below which <c>{major}/bin</c> is looked for, as Debian lays PostgreSQL out; the newest version wins.</summary>
    public IReadOnlyList<string> SystemFolders { get; init; } = ["/usr/lib/postgresql"];

    /// <summary>Folders that may hold the binaries directly; by default those of the environment's PATH.</summary>
    public IReadOnlyList<string> PathFolders { get; init; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>node_modules</c> folders that may hold the npm package with the embedded PostgreSQL (for development).</summary>
    public IReadOnlyList<string> NodeModulesFolders { get; init; } = [];
}
