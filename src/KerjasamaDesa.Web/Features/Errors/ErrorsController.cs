using KerjasamaDesa.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Errors;

/// <summary>The page shown in place of an answer that failed; reached by re-execution only, so it takes every verb.</summary>
[AllowAnonymous]
[OpenToEveryAccount]
[IgnoreAntiforgeryToken]
[Route(Startup.Errors.Page)]
public sealed class ErrorsController : Controller
{
    public IActionResult Show()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null
            || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Response.StatusCode = failed ? Response.StatusCode : StatusCodes.Status404NotFound;
        return View(ErrorPage.For(Response.StatusCode, HttpContext));
    }
}
