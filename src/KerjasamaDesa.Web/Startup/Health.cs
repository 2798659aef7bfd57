using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// <c>/sehat</c> answers while the process lives; <c>/sehat/siap</c> only while it can serve, by the checks tagged <see cref="Ready"/>.
/// </summary>
internal static class Health
{
    public const string Ready = "ready";

    public static IHealthChecksBuilder AddPortalHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks();

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks("/sehat", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks("/sehat/siap", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = Write })
            .AllowAnonymous();
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "sehat" : "tidak siap", context.RequestAborted);
    }
}
