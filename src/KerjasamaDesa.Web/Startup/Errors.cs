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
        NpgsqlException { IsTransient: true } or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        _ when error.InnerException is { } inner => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };
}
