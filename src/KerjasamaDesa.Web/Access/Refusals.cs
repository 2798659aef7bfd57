using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KerjasamaDesa.Web.Access;

/// <summary>What was asked for does not exist for this person: 404, whether it is missing or merely hidden.</summary>
public sealed class NotThereException : Exception;

/// <summary>The person may see it but not do this, in this role or at this stage: 403.</summary>
public sealed class NotAllowedException : Exception;

/// <summary>Turns the door's refusals into their status codes; nobody signed in is asked to sign in first.</summary>
public sealed class RefusalFilter(CurrentActor current) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is NotAllowedException && current.AccountId is null)
        {
            context.Result = new ChallengeResult();
        }
        else if (context.Exception is NotThereException or NotAllowedException)
        {
            context.Result = new StatusCodeResult(context.Exception is NotThereException ? 404 : 403);
        }
        else
        {
            return;
        }

        context.ExceptionHandled = true;
    }
}
