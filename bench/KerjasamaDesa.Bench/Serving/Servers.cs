using KerjasamaDesa.Bench.Data;

namespace KerjasamaDesa.Bench.Serving;

/// <summary>Starts what is measured: the published portal, and the bare twin it is compared with.</summary>
internal static class Servers
{
    public static async Task<Child> PortalAsync(Database database, string log = "portal.log")
    {
        var portal = Child.Start(
            Path.Combine(Places.Kept, log), Places.Portal, Settings(database), [.. OnServerCore, "dotnet", "KerjasamaDesa.Web.dll"]);
        await AnswersAsync(portal, Places.Address + "/sehat/siap");
        return portal;
    }

    public static async Task<Child> BareAsync(Database database)
    {
        var bare = Child.Start(
            Path.Combine(Places.Kept, "bare.log"), Places.Root, new Dictionary<string, string>(),
            [.. OnServerCore, "dotnet", Path.Combine(AppContext.BaseDirectory, "KerjasamaDesa.Bench.dll"), "bare", Places.TwinAddress, database.Web]);
        await AnswersAsync(bare, Places.TwinAddress + "/");
        return bare;
    }

    /// <summary>What the portal is told, as in production but without HTTPS before it.</summary>
    public static Dictionary<string, string> Settings(Database database, bool withDemo = false) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = Places.Address,
        ["ConnectionStrings__Portal"] = database.Web,
        ["ConnectionStrings__PortalOwner"] = database.Owner,
        ["Portal__Https"] = "false",
        ["Portal__Data"] = Path.Combine(Places.Kept, "files"),
        ["Portal__Demo"] = withDemo ? "true" : "false",
    };

    /// <summary>Waits until a server answers with success, and refuses one that ended instead.</summary>
    public static async Task AnswersAsync(Child server, string address, int patienceSeconds = 120)
    {
        using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };
        var end = DateTime.UtcNow.AddSeconds(patienceSeconds);
        while (!await IsAnsweringAsync(client, address))
        {
            if (server.HasExited || DateTime.UtcNow > end)
            {
                throw new InvalidOperationException($"{address} does not answer; see the logs in {Places.Kept}");
            }

            await Task.Delay(50);
        }
    }

    private static string[] OnServerCore => Environment.ProcessorCount > 1 || CanPin() ? ["taskset", "-c", $"{Places.ServerCore}"] : [];

    private static bool CanPin() => File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal)) > 1;

    private static async Task<bool> IsAnsweringAsync(HttpClient client, string address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
