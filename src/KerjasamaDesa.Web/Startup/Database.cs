using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
        services.AddScoped<AddedRows>();

        // Making a context anew costs a page more than what it asks of it; who acts is told to it when it is taken from the pool.
        services.AddPooledDbContextFactory<PortalDb>(options => PortalDbOptions
            .Apply(options)
            .AddInterceptors(new AuditOfRequest()));
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
            db.Audit = provider.GetRequiredService<AuditInterceptor>();
            return db;
        });
        services.AddDataProtection().SetApplicationName("KerjasamaDesa").PersistKeysToDbContext<PortalDb>();
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", tags: [Health.Ready]);
    }
}

/// <summary>Hands saving to the audit of the request that has the context, since contexts of the pool outlive requests.</summary>
internal sealed class AuditOfRequest : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Of(eventData).SavingChanges(eventData, result);

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Of(eventData).SavingChangesAsync(eventData, result, cancellationToken);

    private static AuditInterceptor Of(DbContextEventData data) =>
        ((PortalDb)data.Context!).Audit ?? throw new InvalidOperationException("Nobody is named who saves: take the context from the scope, not from the pool.");
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
