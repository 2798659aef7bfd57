using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KerjasamaDesa.Web.Startup;

/// <summary>An antiforgery failure is an empty 400; the mark lets its page say that the form has grown old.</summary>
internal sealed class FormExpiry : IAlwaysRunResultFilter
{
    public static readonly object Mark = new();

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult) { context.HttpContext.Items[Mark] = true; }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
