using System.Globalization;

namespace KerjasamaDesa.Bench;

/// <summary>Where things lie, below the root of the repository, and which cores are whose.</summary>
internal static class Places
{
    /// <summary>Server and database share a core, the load generator has another: what is compared is the work of a page.</summary>
    public const int ServerCore = 0;

    public static string Root { get; } = Directory.GetCurrentDirectory();

    /// <summary>The Release build that is measured.</summary>
    public static string Portal { get; } = Path.Combine(Root, "artifacts", "portal");

    /// <summary>What benches prepare and find again.</summary>
    public static string Kept { get; } = Path.Combine(Root, "artifacts", "bench");

    /// <summary>The portal's port; its twin has the next one.</summary>
    public static int Port { get; } = int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "5099", CultureInfo.InvariantCulture);

    public static string Address { get; } = $"http://127.0.0.1:{Port}";

    public static string TwinAddress { get; } = $"http://127.0.0.1:{Port + 1}";
}
