using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.TagHelpers;

namespace KerjasamaDesa.Web.Features.Constraints;

/// <summary>Addresses and colours of constraints.</summary>
public static class ConstraintPages
{
    public const string Slug = "pelaksanaan/kendala";

    /// <summary>The tab they stand in.</summary>
    public const string Tab = "pelaksanaan";

    public static string Of(Guid cooperationId, Guid constraintId) => $"/kerjasama/{cooperationId}/{Slug}/{constraintId}";

    /// <summary>Raises one, from a field entry when one is named.</summary>
    public static string New(string cooperation, Guid? entry = null) => $"{cooperation}/{Slug}/baru{(entry is { } id ? $"?catatan={id}" : "")}";

    public static Tone ToneOf(Severity severity) => severity switch { Severity.Minor => Tone.Neutral, Severity.Serious => Tone.Wait, _ => Tone.Bad };
}

/// <summary>The constraints of a cooperation.</summary>
public sealed record ConstraintsPage(
    CooperationFrame Frame, ConstraintFilter Filter, KeysetPage<ConstraintRow> Page, IReadOnlyList<(string Code, string Name)> Villages, bool MayRaise, DateOnly Today);

/// <summary>The overdue or other constraints of all cooperations a person works on.</summary>
public sealed record AllConstraintsPage(ConstraintFilter Filter, KeysetPage<ConstraintRow> Page, DateOnly Today);

/// <summary>One constraint.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Stage">Where the cooperation stands.</param>
/// <param name="Item">The constraint.</param>
/// <param name="OwnerVillage">Name of the owner's village.</param>
/// <param name="MayWork">Whether the reader may say how it is dealt with.</param>
/// <param name="MayChange">Whether the reader may change it and say that it no longer holds.</param>
/// <param name="Today">The day it is.</param>
public sealed record ConstraintPage(CooperationFrame Frame, Stage Stage, Constraint Item, string? OwnerVillage, bool MayWork, bool MayChange, DateOnly Today)
{
    public string Address => ConstraintPages.Of(Item.CooperationId, Item.Id);

    public ClosingForm Form { get; init; } = new() { Version = Item.Version };
}
