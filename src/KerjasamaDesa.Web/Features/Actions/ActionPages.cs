using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.TagHelpers;

namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>Addresses of action items.</summary>
public static class ActionPages
{
    public const string Slug = $"{TalkPages.Tab}/tugas";

    public static string Of(Guid cooperationId, Guid actionId) => $"/kerjasama/{cooperationId}/{Slug}/{actionId}";

    /// <summary>Makes an action item of something.</summary>
    public static string New(string cooperation, ActionSource kind, Guid id) => $"{cooperation}/{Slug}/baru?dari={kind}&objek={id}";

    public static Tone ToneOf(ActionState state, bool isLate) => state switch
    {
        ActionState.Done => Tone.Good,
        ActionState.Dropped => Tone.Neutral,
        _ when isLate => Tone.Bad,
        ActionState.InProgress => Tone.Info,
        _ => Tone.Wait,
    };
}

/// <summary>The action items of a cooperation.</summary>
public sealed record ActionsPage(
    CooperationFrame Frame, ActionFilter Filter, KeysetPage<ActionRow> Page, IReadOnlyList<(string Code, string Name)> Villages, bool MayAdd, DateOnly Today);

/// <summary>The reader's own action items over all cooperations, or all the reader may see.</summary>
public sealed record MyActionsPage(ActionFilter Filter, KeysetPage<ActionRow> Page, DateOnly Today);

/// <summary>One action item.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Item">The item.</param>
/// <param name="OwnerVillage">Name of the owner's village.</param>
/// <param name="SourceUrl">Where it came from.</param>
/// <param name="MayWork">Whether the reader may say how it goes.</param>
/// <param name="MayChange">Whether the reader may change it and give it up.</param>
/// <param name="Today">The day it is.</param>
public sealed record ActionPage(CooperationFrame Frame, ActionItem Item, string? OwnerVillage, string? SourceUrl, bool MayWork, bool MayChange, DateOnly Today)
{
    public string Address => ActionPages.Of(Item.CooperationId, Item.Id);

    public ClosingForm Form { get; init; } = new() { Version = Item.Version };
}
