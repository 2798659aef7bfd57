using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Planning.Templates;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.PlanSources;

/// <summary>A template in the gallery.</summary>
/// <param name="Template">The template.</param>
/// <param name="Fits">Whether it is about what the cooperation's needs and potentials are about.</param>
/// <param name="TakenAt">When the plan took from it, while that still stands.</param>
public sealed record TemplateCard(PlanTemplate Template, bool Fits, DateTimeOffset? TakenAt);

/// <summary>The templates, with the earlier cycle before them.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Cards">Templates, those that fit first.</param>
/// <param name="Earlier">The signed plan of the cycle before.</param>
/// <param name="Others">How many other signed plans the reader can take from.</param>
/// <param name="Takings">What was taken and can be given back.</param>
public sealed record GalleryPage(PlanFrame Frame, IReadOnlyList<TemplateCard> Cards, SourceRow? Earlier, int Others, IReadOnlyList<PlanTaking> Takings);

/// <summary>A signed plan one can take from.</summary>
public sealed class SourceRow
{
    public static readonly SortKeys<SourceRow, Guid> Sorts = new SortKeys<SourceRow, Guid>(r => r.Id)
        .Add("berlaku", r => r.Since, isDefaultDescending: true)
        .Add("judul", r => r.Title);

    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public string Title { get; init; } = "";

    public CooperationField? Field { get; init; }

    public int Cycle { get; init; }

    public int StartYear { get; init; }

    public int EndYear { get; init; }

    /// <summary>When its version came into force.</summary>
    public DateTimeOffset Since { get; init; }
}

/// <summary>Which signed plans the list shows.</summary>
public sealed class SourceFilter : ListFilter
{
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    [FromQuery(Name = "bidang")]
    public CooperationField? Field { get; set; }

    public bool IsNarrowed => Search is not null || Field is not null;

    public IQueryable<SourceRow> Of(IQueryable<Cooperation> all)
    {
        foreach (var pattern in Like.ContainingWords(Search))
        {
            all = all.Where(c => EF.Functions.ILike(c.Title, pattern, "\\"));
        }

        if (Field is { } field) { all = all.Where(c => c.Field == field); }
        return Rows(all);
    }

    public static IQueryable<SourceRow> Rows(IQueryable<Cooperation> all) => all.Select(c => new SourceRow
    {
        Id = c.Id,
        Number = c.Number,
        Title = c.Title,
        Field = c.Field,
        Cycle = c.Cycle,
        StartYear = c.StartYear,
        EndYear = c.EndYear,
        Since = c.Plan.InForceSince ?? c.UpdatedAt,
    });
}

/// <summary>The list of signed plans.</summary>
public sealed record SourcesPage(PlanFrame Frame, SourceFilter Filter, KeysetPage<SourceRow> List);
