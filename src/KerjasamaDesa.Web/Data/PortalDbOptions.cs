using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Data;

/// <summary>The one place where the context is told about PostgreSQL.</summary>
internal static class PortalDbOptions
{
    internal const string HistoryTable = "__ef_migrations_history";

    internal static DbContextOptionsBuilder<PortalDb> Apply(DbContextOptionsBuilder<PortalDb> options, string connection)
    {
        options.UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable(HistoryTable)).UseSnakeCaseNamingConvention();
        return options;
    }

    internal static DbContextOptionsBuilder Apply(DbContextOptionsBuilder options, NpgsqlDataSource source) =>
        options.UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable(HistoryTable)).UseSnakeCaseNamingConvention();
}
