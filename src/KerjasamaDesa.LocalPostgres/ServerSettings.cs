using System.Globalization;

namespace KerjasamaDesa.LocalPostgres;

/// <summary>The server's command line. What is given there overrides every configuration file.</summary>
internal static class ServerSettings
{
    private static readonly (string Name, string Value)[] Safe =
        [("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on")];

    private static readonly (string Name, string Value)[] Fast =
    [
        ("fsync", "off"), ("full_page_writes", "off"), ("synchronous_commit", "off"),
        ("wal_level", "minimal"), ("max_wal_senders", "0"), ("autovacuum", "off"),
    ];

    public static string[] Arguments(LocalClusterOptions options, string data, string socketFolder, int port)
    {
        IEnumerable<(string Name, string Value)> settings =
        [
            ("max_connections", options.MaxConnections.ToString(CultureInfo.InvariantCulture)),
            ("shared_buffers", FormattableString.Invariant($"{options.SharedBuffersMegabytes}MB")),
            ("timezone", "UTC"),
            // Compiling a query that reads many small tables takes seconds where running it takes milliseconds.
            ("jit", "off"),
            .. options.Settings.Select(setting => (setting.Key, setting.Value)),
            // Last, because of two values for one setting the server takes the later.
            .. options.Mode == ClusterMode.Durable ? Safe : Fast,
            ("listen_addresses", ""),
            ("unix_socket_permissions", "0700"),
        ];
        return
        [
            "-D", data, "-k", socketFolder, "-p", port.ToString(CultureInfo.InvariantCulture),
            .. settings.SelectMany(setting => new[] { "-c", $"{setting.Name}={setting.Value}" }),
        ];
    }
}
