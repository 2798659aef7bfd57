using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>What the controllers of a plan's parts have in common: the page they return to, and the answer to a frozen plan.</summary>
public abstract class PlanPartController(PlanDesk desk, IStringLocalizer<Text> t, string slug) : Controller
{
    /// <summary>Where the parts of the plan are written.</summary>
    protected PlanDesk Desk { get; } = desk;

    /// <summary>Words in the reader's language.</summary>
    protected IStringLocalizer<Text> T { get; } = t;

    /// <summary>The page of the part.</summary>
    protected string PageOf(Cooperation c) => PlanPages.Address(c.Id, slug);

    /// <summary>To the page of the part, with a sentence.</summary>
    protected IActionResult Done(Cooperation c, string sentence, string? draft = null)
    {
        this.Flash(T[sentence], draft: draft);
        return Redirect(PageOf(c));
    }

    /// <summary>A form for a frozen plan is not shown: the page says why. Null while the plan is open.</summary>
    protected IActionResult? Frozen(Plan plan, Guid cooperationId)
    {
        if (this.TryOrFlash(plan.MustBeOpen))
        {
            return null;
        }

        return Redirect(PlanPages.Address(cooperationId, slug));
    }

    /// <summary>Changes the plan when all typed is well and the plan is open; else the form is shown again with what is wrong.</summary>
    protected bool TryEdit(Plan plan, Action edit) => ModelState.IsValid && this.Try(() =>
    {
        plan.MustBeOpen();
        edit();
    });

    /// <summary>Takes something away and says so, or says why not.</summary>
    protected async Task<IActionResult> RemoveAsync(Cooperation c, Action<Plan> remove, string sentence)
    {
        try
        {
            c.Plan.MustBeOpen();
            remove(c.Plan);
            await Desk.SaveAsync();
            this.Flash(T[sentence]);
        }
        catch (RuleBroken broken)
        {
            this.Flash(this.Sentence(broken), Tone.Bad);
        }

        return Redirect(PageOf(c));
    }
}
