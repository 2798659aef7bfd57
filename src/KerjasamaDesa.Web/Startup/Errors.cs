using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Startup;

/// <summary>Turns refusals and failures into pages that say what to do next.</summary>
internal static class Errors
{
    public const string Page = "/galat";

    public static void UsePortalErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Page, StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute(Page);
    }

    internal static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        PostgresException database => IsOutOfService(database.SqlState) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        NpgsqlException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ when error.InnerException is { } inner => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Connection lost, resources or disk exhausted, an operator's intervention, a fault of the system below.</summary>
    private static bool IsOutOfService(string state) => state[..2] is "08" or "53" or "57" or "58";
}
