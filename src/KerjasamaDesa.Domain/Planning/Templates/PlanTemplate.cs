using KerjasamaDesa.Domain.Cooperations;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>
/// An example of a common cooperation, written to be adapted: what villages usually want, do, measure and fear. It holds no
/// prices, since those of one place and year would be wrong in another; every price has still to be filled.
/// </summary>
/// <param name="Key">Stable name in addresses.</param>
/// <param name="Theme">What it is about; themes are those of the types of potentials and needs.</param>
/// <param name="Field">The legal field it usually falls under.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it is for, in a sentence or two.</param>
public sealed record PlanTemplate(string Key, string Theme, CooperationField Field, string Title, string Summary)
{
    /// <summary>Day on which a template's first activity begins; taking it over moves it.</summary>
    public static readonly DateOnly FirstDay = new(2001, 1, 1);

    /// <summary>Written sections, to be completed where brackets stand.</summary>
    public required IReadOnlyList<FrozenText> Texts { get; init; }

    /// <summary>Goals.</summary>
    public required IReadOnlyList<TemplateGoal> Goals { get; init; }

    /// <summary>Strategies: title and explanation.</summary>
    public required IReadOnlyList<(string Title, string Description)> Strategies { get; init; }

    /// <summary>Programs.</summary>
    public required IReadOnlyList<TemplateProgram> Programs { get; init; }

    /// <summary>Risks.</summary>
    public required IReadOnlyList<TemplateRisk> Risks { get; init; }

    /// <summary>The template as a plan: the same things under the same identities each time, no village in charge, no price.</summary>
    public FrozenPlan Plan => field ??= new TemplatePlan(this).Frozen();
}

/// <summary>A goal with its aims.</summary>
public sealed record TemplateGoal(string Title, string Description, params IReadOnlyList<TemplateObjective> Objectives);

/// <summary>An aim with its indicators.</summary>
public sealed record TemplateObjective(string Title, params IReadOnlyList<TemplateIndicator> Indicators);

/// <summary>An indicator of the catalogue with example figures.</summary>
/// <param name="Code">Its code in <see cref="IndicatorCatalogue"/>.</param>
/// <param name="Baseline">Example of a value before.</param>
/// <param name="Target">Example of a value wanted.</param>
/// <param name="IsHeadline">Whether effectiveness is judged by it.</param>
public sealed record TemplateIndicator(string Code, decimal Baseline, decimal Target, bool IsHeadline = false);

/// <summary>A program with its activities.</summary>
/// <param name="Title">Name.</param>
/// <param name="Goal">Place of the goal it serves, 1 for the first.</param>
/// <param name="Sdgs">SDGs Desa it serves.</param>
/// <param name="Activities">Its activities.</param>
public sealed record TemplateProgram(string Title, int Goal, IReadOnlyList<int> Sdgs, params IReadOnlyList<TemplateActivity> Activities);

/// <summary>An activity; it begins as soon as those before it have ended.</summary>
/// <param name="Code">Short name by which others follow it.</param>
/// <param name="After">Codes of those before it, divided by spaces; empty for none.</param>
/// <param name="Days">Days it takes.</param>
/// <param name="Weight">Percent of the whole work.</param>
/// <param name="Kind">Whether it builds or runs something.</param>
/// <param name="Budget">Code in the village budget.</param>
/// <param name="Title">Name.</param>
/// <param name="Output">What it produces, how much, and the unit.</param>
/// <param name="Costs">What has to be paid for, without prices.</param>
public sealed record TemplateActivity(
    string Code, string After, int Days, decimal Weight, CostKind Kind, string Budget, string Title, (string Name, decimal Amount, string Unit) Output,
    params IReadOnlyList<TemplateCost> Costs);

/// <summary>A line of the cost estimate without a price.</summary>
public sealed record TemplateCost(string Description, decimal Volume, string Unit, string Account);

/// <summary>A risk.</summary>
public sealed record TemplateRisk(string Title, int Likelihood, int Impact, string Mitigation, string Owner);
