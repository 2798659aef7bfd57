using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace KerjasamaDesa.Web.Startup;

/// <summary>The context, its audit trail, and the keys that cookies are sealed with.</summary>
internal static class Database
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder, PortalDatabase database)
    {
        var services = builder.Services;
        services.AddSingleton(database);
        services.AddSingleton(_ => NpgsqlDataSource.Create(database.Web));
        services.AddScoped<AuditScope>();
        services.AddScoped<AuditInterceptor>();
        services.AddScoped<AuditTrail>();
        services.AddDbContext<PortalDb>((provider, options) => PortalDbOptions
            .Apply(options, provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetRequiredService<AuditInterceptor>()));
        services.AddDataProtection().SetApplicationName("KerjasamaDesa").PersistKeysToDbContext<PortalDb>();
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: [Health.Ready]);
    }
}

/// <summary>Ready means: the database answers, and its schema is the one this build was made for.</summary>
internal sealed class DatabaseReady(PortalDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return pending.Any() ? HealthCheckResult.Unhealthy("migrations are pending") : HealthCheckResult.Healthy();
        }
        catch (NpgsqlException error)
        {
            return HealthCheckResult.Unhealthy("the database does not answer", error);
        }
    }
}
