using System.Globalization;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>What a figure counts, which says how its difference is written.</summary>
public enum FigureKind
{
    None,
    Number,
    Rupiah,
}

/// <summary>
/// The smallest thing that can differ between two versions. The value is what is compared; the text is what is read, and may
/// change without the value (the name of a program that an activity stands in).
/// </summary>
public sealed record PlanLeaf(string Label, string Value, string Text, decimal? Figure = null, FigureKind Kind = FigureKind.None)
{
    /// <summary>By what it is known in its thing; its label, unless that may change.</summary>
    public string Key { get => field ?? Label; private init; }

    /// <summary>The same leaf, known by a key: where two could carry one label (villages of one name), or the label changes with a title.</summary>
    public PlanLeaf As(string key) => this with { Key = key };

    public static PlanLeaf? Said(string label, string? text) => text is null ? null : new PlanLeaf(label, text, text);

    public static PlanLeaf Chosen(string label, object value, string text) => new(label, Convert.ToString(value, CultureInfo.InvariantCulture)!, text);

    public static PlanLeaf? Day(string label, DateOnly? day) => day is { } d ? new PlanLeaf(label, d.ToString("O", CultureInfo.InvariantCulture), IndonesianDate.Format(d)) : null;

    public static PlanLeaf? Number(string label, decimal? value, string suffix = "") =>
        value is { } v ? new PlanLeaf(label, Plain(v), IndonesianNumber.Format(v, 4) + suffix, v, FigureKind.Number) : null;

    public static PlanLeaf? Money(string label, decimal? value) => value is { } v ? new PlanLeaf(label, Plain(v), Rupiah.Format(v), v, FigureKind.Rupiah) : null;

    private static string Plain(decimal value) => value.ToString("G29", CultureInfo.InvariantCulture);
}

/// <summary>A thing of the plan with its leaves; what has the same key in two versions is the same thing, whatever it is called now.</summary>
public sealed record PlanThing(string Key, string Heading, string Name, IReadOnlyList<PlanLeaf> Leaves)
{
    public static PlanThing Of(string key, string heading, string name, params IEnumerable<PlanLeaf?> leaves) => new(key, heading, name, [.. leaves.OfType<PlanLeaf>()]);
}

/// <summary>Things that stand in an order.</summary>
public sealed record PlanOrdering(string Key, string Heading, string Name, IReadOnlyList<(Guid Id, string Name)> Items);

/// <summary>What an activity gets of one giver (null: no single village) from one source.</summary>
public sealed record PlanCell(Guid ActivityId, string Activity, string? VillageCode, FundingSource Source, decimal Amount);
