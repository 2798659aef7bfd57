using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Data.Seed;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Data;

/// <summary>A migrated database of its own with all areas loaded, for tests that change areas.</summary>
public sealed class AreasDatabase : IAsyncLifetime
{
    internal NpgsqlConnection Connection { get; private set; } = null!;

    internal long FirstLoad { get; private set; }

    public async Task InitializeAsync()
    {
        (_, string owner) = await TestCluster.CreateDatabaseAsync("areas");
        await using (PortalDb db = new(PortalDbOptions.Apply(new DbContextOptionsBuilder<PortalDb>(), owner).Options))
        {
            await db.Database.MigrateAsync();
        }

        Connection = new NpgsqlConnection(owner);
        await Connection.OpenAsync();
        FirstLoad = await AreaLoader.LoadAsync(Connection, CancellationToken.None);
    }

    public async Task DisposeAsync() => await Connection.DisposeAsync();

    internal async Task<object?> Ask(string sql)
    {
        await using NpgsqlCommand command = new(sql, Connection);
        return await command.ExecuteScalarAsync();
    }
}
