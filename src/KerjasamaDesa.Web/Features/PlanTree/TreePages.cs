using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanTree;

/// <summary>A list of branches under one heading.</summary>
public sealed record TreeSection(PlanItem Kind, string Heading, string AddText, string AddUrl, IReadOnlyList<TreeRow> Rows);

/// <summary>The plan as one page.</summary>
public sealed record TreePage(PlanFrame Frame, IReadOnlyList<TreeSection> Sections, TreeTotals Totals, IReadOnlyList<RemovedBranch> Removed, IReadOnlyList<PlanTaking> Takings);

/// <summary>The figures over the whole plan.</summary>
public sealed record TreeTotals(decimal Cost, decimal Allocated, decimal Weight);

/// <summary>Branches drawn again after a change, and the figures with them; one thing in them may stay open.</summary>
public sealed record TreeRefresh(PlanFrame Frame, IReadOnlyList<TreeSection> Sections, IReadOnlyList<TreeRow> Branches, TreeTotals Totals, IReadOnlyList<RemovedBranch> Removed, Guid? Open);

/// <summary>What has been taken out and can be put back.</summary>
public sealed record RemovedPage(PlanFrame Frame, IReadOnlyList<RemovedBranch> Removed);

/// <summary>One thing with all one can do with it.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Row">The thing.</param>
/// <param name="EditUrl">Its form.</param>
/// <param name="Adds">What can be added below it.</param>
/// <param name="Places">Where else it can hang.</param>
/// <param name="CopyId">Identity for a copy.</param>
/// <param name="Talk">Threads about it.</param>
public sealed record NodePage(
    PlanFrame Frame, TreeRow Row, string EditUrl, IReadOnlyList<(string Text, string Url)> Adds, IReadOnlyList<SelectListItem> Places, Guid CopyId, PartTalk Talk)
{
    public string Address => Frame.UrlOf($"susunan/{TreeWords.SlugOf(Row.Kind)}/{Row.Id}");
}

/// <summary>The kinds in addresses, and the forms that exist for each.</summary>
public static class TreeWords
{
    public static string SlugOf(PlanItem kind) => PlanThings.SlugOf(kind);

    /// <summary>The kind by its word in an address; null for what has no place in the tree.</summary>
    public static PlanItem? KindOf(string slug) => PlanThings.KindOf(slug) is { } kind && PlanThings.IsInTree(kind) ? kind : null;

    /// <summary>The form of a thing, below the plan; a cost item is written under its activity.</summary>
    public static string FormOf(PlanItem kind, Guid id, Guid? parent) => kind switch
    {
        PlanItem.Goal => $"tujuan/{id}",
        PlanItem.Objective => $"tujuan/sasaran/{id}",
        PlanItem.Indicator => $"tujuan/indikator/{id}",
        PlanItem.Activity => $"program/kegiatan/{id}/ubah",
        PlanItem.Cost => $"program/kegiatan/{parent}/biaya/{id}",
        _ => $"{SlugOf(kind)}/{id}",
    };
}
