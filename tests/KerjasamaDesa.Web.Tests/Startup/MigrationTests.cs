using KerjasamaDesa.Web.Startup;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Startup;

/// <summary>A start of the portal's own database does not search for work that this very build has done.</summary>
public sealed class MigrationTests
{
    [Fact]
    public async Task What_this_build_prepared_is_trusted_and_any_other_mark_or_the_command_prepares_it_again()
    {
        var (web, owner) = await TestCluster.CreateDatabaseAsync("mark");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Portal", web), new("ConnectionStrings:PortalOwner", owner)]).Build();
        await using var database = await PortalDatabase.OpenAsync(configuration, AppContext.BaseDirectory);
        await using NpgsqlConnection connection = new(owner);
        await connection.OpenAsync();
        Task TakeAsync() => AskAsync("delete from units where code = (select min(code) from units)");

        await Migration.EnsureAsync(database, withDemo: false);
        var whole = await UnitsAsync();
        await TakeAsync();
        await Migration.EnsureAsync(database, withDemo: false);
        Assert.Equal(whole - 1, await UnitsAsync());

        await AskAsync("comment on table __ef_migrations_history is 'another build'");
        await Migration.EnsureAsync(database, withDemo: false);
        Assert.Equal(whole, await UnitsAsync());

        await TakeAsync();
        await Migration.RunAsync(database);
        Assert.Equal(whole, await UnitsAsync());

        async Task<long> UnitsAsync() => (long)(await AskAsync("select count(*) from units"))!;

        async Task<object?> AskAsync(string sql)
        {
            await using NpgsqlCommand command = new(sql, connection);
            return await command.ExecuteScalarAsync();
        }
    }
}
