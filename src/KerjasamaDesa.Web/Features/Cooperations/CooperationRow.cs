using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;

namespace KerjasamaDesa.Web.Features.Cooperations;

/// <summary>A line of the list.</summary>
public sealed class CooperationRow
{
    public static readonly SortKeys<CooperationRow, Guid> Sorts = new SortKeys<CooperationRow, Guid>(r => r.Id)
        .Add("terbaru", r => r.Changed, isDefaultDescending: true)
        .Add("judul", r => r.Title)
        .Add("tahap", r => r.Stage)
        .Add("tahun", r => r.StartYear);

    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    public Stage Stage { get; init; }

    public CooperationField? Field { get; init; }

    public int StartYear { get; init; }

    public int EndYear { get; init; }

    public DateTimeOffset Changed { get; init; }

    /// <summary>Names of the villages that are in or asked.</summary>
    public string? Villages { get; init; }

    /// <summary>Lines of these cooperations: one query, one row each.</summary>
    public static IQueryable<CooperationRow> Of(IQueryable<Cooperation> cooperations, PortalDb db) =>
        cooperations.Join(db.PartyNames, c => c.Id, n => n.CooperationId, (c, n) => new CooperationRow
        {
            Id = c.Id,
            Number = c.Number,
            Title = c.Title,
            Stage = c.Stage,
            Field = c.Field,
            StartYear = c.StartYear,
            EndYear = c.EndYear,
            Changed = c.UpdatedAt,
            Villages = n.Names,
        });
}
