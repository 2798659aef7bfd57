using System.Linq.Expressions;
using KerjasamaDesa.Domain.Cooperations;
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

    /// <summary>Names of the villages that are in or asked, as one text made by the database.</summary>
    public string? Villages { get; init; }

    public static readonly Expression<Func<Cooperation, CooperationRow>> Of = c => new CooperationRow
    {
        Id = c.Id,
        Number = c.Number,
        Title = c.Title,
        Stage = c.Stage,
        Field = c.Field,
        StartYear = c.StartYear,
        EndYear = c.EndYear,
        Changed = c.UpdatedAt,
        Villages = c.Parties
            .Where(p => p.State == PartyState.Accepted || p.State == PartyState.Invited)
            .GroupBy(p => p.CooperationId)
            .Select(g => string.Join(", ", g.OrderBy(p => p.VillageCode).Select(p => p.Village!.Name)))
            .FirstOrDefault(),
    };
}
