using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace KerjasamaDesa.Web.Data;

/// <summary>The one place where the context is told about PostgreSQL.</summary>
internal static class PortalDbOptions
{
    internal const string HistoryTable = "__ef_migrations_history";

    internal static DbContextOptionsBuilder<PortalDb> Apply(DbContextOptionsBuilder<PortalDb> options, string connection)
    {
        // A pool begins with the core options, and EF Core keeps one model for options that are alike down to their order.
        options.UseApplicationServiceProvider(null).UseNpgsql(connection, Configure).UseSnakeCaseNamingConvention();
        return options;
    }

    /// <summary>
    /// For contexts of the pages, whose connections come from the data source among the services. Naming the source here would
    /// give them a model of their own, and building a second one is a good part of a start.
    /// </summary>
    internal static DbContextOptionsBuilder Apply(DbContextOptionsBuilder options) => options.UseNpgsql(Configure).UseSnakeCaseNamingConvention();

    /// <summary>Builds the model, which every later context finds built. It asks nothing of a database, so it need not wait for one.</summary>
    internal static void BuildModel()
    {
        using var db = new PortalDb(Apply(new DbContextOptionsBuilder<PortalDb>(), "").Options);
        _ = db.Model;
    }

    private static void Configure(NpgsqlDbContextOptionsBuilder npgsql) => npgsql.MigrationsHistoryTable(HistoryTable);
}
