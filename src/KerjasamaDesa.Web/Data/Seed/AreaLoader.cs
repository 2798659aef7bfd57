using Npgsql;

namespace KerjasamaDesa.Web.Data.Seed;

internal static class AreaLoader
{
    internal static Task LoadAsync(NpgsqlConnection connection, CancellationToken cancel) => Task.CompletedTask;
}
