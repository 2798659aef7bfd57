using System.ComponentModel.DataAnnotations;

namespace KerjasamaDesa.Web.Features.NeedRankings;

/// <summary>The order as it stands on the page, and the button of the row that was pressed, when it was not the one that saves.</summary>
public sealed class RankingForm
{
    /// <summary>A list of its own kind: the binder adds to what is there.</summary>
    [Display(Name = "Urutan kebutuhan")]
    public List<Guid> Order { get; set; } = [];

    public Guid? Up { get; set; }

    public Guid? Down { get; set; }

    public Guid? Top { get; set; }

    public uint Version { get; set; }

    /// <summary>The row whose button was pressed, to come back to.</summary>
    public Guid? Moved => Up ?? Down ?? Top;

    /// <summary>The order that is meant; a button at the edge changes nothing.</summary>
    public IReadOnlyList<Guid> Meant()
    {
        List<Guid> order = [.. Order];
        if (Moved is not { } moved || order.IndexOf(moved) is not (>= 0 and var from)) { return order; }

        order.RemoveAt(from);
        order.Insert(Top is not null ? 0 : Math.Clamp(from + (Up is not null ? -1 : 1), 0, order.Count), moved);
        return order;
    }
}
