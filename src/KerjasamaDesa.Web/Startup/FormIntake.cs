using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// Reads a posted form before the antiforgery check does, which would call every form it cannot read an expired one. Runs after
/// the filters by which an action sets its own limits.
/// </summary>
internal sealed class FormIntake : IAsyncAuthorizationFilter, IOrderedFilter
{
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        var isErrorPage = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isErrorPage || !request.HasFormContentType) { return; }

        try
        {
            await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            context.Result = new StatusCodeResult(refused.StatusCode);
        }
        catch (InvalidDataException refused)
        {
            var isTooMuch = refused.Message.Contains("limit", StringComparison.OrdinalIgnoreCase);
            context.Result = new StatusCodeResult(isTooMuch ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }
        catch (Exception refused) when (refused is InvalidOperationException or IOException)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }
}
