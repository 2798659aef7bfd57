using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>What the controllers of a plan's parts have in common: the page they return to, and the answer to a frozen plan.</summary>
public abstract class PlanPartController(PlanDesk desk, IStringLocalizer<Text> t, string slug) : Controller
{
    /// <summary>Where the parts of the plan are written.</summary>
    protected PlanDesk Desk { get; } = desk;

    /// <summary>Words in the reader's language.</summary>
    protected IStringLocalizer<Text> T { get; } = t;

    /// <summary>What an act touches besides the things its address names.</summary>
    protected List<Guid> Touched { get; } = [];

    /// <summary>The section of the tree in which something is new, gone or elsewhere at the top; null when all stayed inside branches.</summary>
    protected string? TouchedSection { get; set; }

    /// <summary>A thing of the tree that stays open in place after the act.</summary>
    protected Guid? Reopened { get; set; }

    /// <summary>
    /// A form filled in place goes back to the place: instead of the page of the part, what it touched of the tree is drawn
    /// again.
    /// </summary>
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        if (Request.IsInPlace() && context.Result is RedirectResult && Guid.TryParse($"{RouteData.Values["id"]}", out var id))
        {
            Touched.AddRange(RouteData.Values.Where(v => v.Key.EndsWith("Id", StringComparison.Ordinal)).Select(v => Guid.Parse($"{v.Value}")));
            var isNew = Request.HasFormContentType && Guid.TryParse(Request.Form["NewId"], out var made) && made != Guid.Empty;
            TouchedSection ??= isNew && Touched.Count == 0 ? slug : null;
            var query = Touched.Select(x => KeyValuePair.Create<string, string?>("i", $"{x}")).Append(new("bagian", TouchedSection)).Append(new("buka", Reopened?.ToString()));
            context.Result = Redirect(PlanPages.Address(id, "susunan/segar") + QueryString.Create(query.Where(q => q.Value is not null)));
        }

        base.OnActionExecuted(context);
    }

    /// <summary>The page of the part.</summary>
    protected string PageOf(Cooperation c) => PlanPages.Address(c.Id, slug);

    /// <summary>To the page of the part, with a sentence.</summary>
    protected IActionResult Done(Cooperation c, string sentence, string? draft = null)
    {
        this.Flash(T[sentence], draft: draft);
        return Redirect(PageOf(c));
    }

    /// <summary>A village that a form names, when it is a party; refused beside the form's field otherwise.</summary>
    protected static string InParty(Cooperation c, string? villageCode) => villageCode is { } code && c.IsParty(code, PartyState.Accepted)
        ? code
        : throw RuleBroken.At(nameof(Party.VillageCode), "Pilih desa yang menjadi pihak kerja sama.");

    /// <summary>Names of the parties by code, for words beside each other.</summary>
    protected static IReadOnlyDictionary<string, string> VillageNames(Cooperation c) => c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);

    /// <summary>A form for a frozen plan is not shown: the page says why. Null while the plan is open.</summary>
    protected IActionResult? Frozen(Plan plan, Guid cooperationId)
    {
        if (this.TryOrFlash(plan.MustBeOpen))
        {
            return null;
        }

        return Redirect(PlanPages.Address(cooperationId, slug));
    }

    /// <summary>
    /// Changes the plan when all typed is well and the plan is open; else the form is shown again with what is wrong. The fields may be
    /// bound under a prefix.
    /// </summary>
    protected bool TryEdit(Plan plan, Action edit, string? prefix = null) => ModelState.IsValid && this.Try(
        () =>
        {
            plan.MustBeOpen();
            edit();
        },
        prefix);

    /// <summary>Takes something away for good and says so, or says why not.</summary>
    protected Task<IActionResult> RemoveAsync(Cooperation c, Action<Plan> remove, string sentence) => RemoveAsync(
        c,
        () =>
        {
            c.Plan.MustBeOpen();
            remove(c.Plan);
            return Task.CompletedTask;
        },
        T[sentence]);

    /// <summary>Takes a thing of the tree out so that it can be put back, and says so, or says why not.</summary>
    protected Task<IActionResult> RemoveAsync(Cooperation c, PlanItem kind, Guid itemId, string sentence) => RemoveAsync(
        c, () => Desk.TakeOutAsync(c, kind, itemId), T["{0} Dapat dikembalikan dari Susunan selama {1} hari.", T[sentence].Value, RemovedBranch.KeptDays]);

    private async Task<IActionResult> RemoveAsync(Cooperation c, Func<Task> remove, string sentence)
    {
        try
        {
            await remove();
            await Desk.SaveAsync();
            this.Flash(sentence);
        }
        catch (RuleBroken broken)
        {
            this.Flash(this.Sentence(broken), Tone.Bad);
        }

        return Redirect(PageOf(c));
    }
}
