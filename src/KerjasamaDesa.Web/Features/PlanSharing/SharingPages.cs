using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.PlanAllocations;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanSharing;

/// <summary>A rule of the plan, in the words of the agreement; without sentences none is agreed.</summary>
public sealed record RulePanel(SharingPurpose Purpose, string Title, string Missing, Guid? Id, IReadOnlyList<string> Sentences)
{
    /// <summary>How the rule is named in addresses.</summary>
    public string Slug => SlugOf(Purpose);

    public static string SlugOf(SharingPurpose purpose) => purpose switch
    {
        SharingPurpose.Operation => "operasional",
        SharingPurpose.Benefit => "hasil",
        SharingPurpose.Assets => "aset",
        _ => "biaya",
    };

    /// <summary>The purpose an address names; the cost when it names none.</summary>
    public static SharingPurpose PurposeOf(string? slug) => Enum.GetValues<SharingPurpose>().FirstOrDefault(p => SlugOf(p) == slug);
}

/// <summary>All rules and what those of the cost give.</summary>
public sealed record SharingPage(PlanFrame Frame, IReadOnlyList<RulePanel> Rules, decimal VillageCash, decimal Capital, decimal Operation, bool IsSplit, IReadOnlyList<CashRow> Shares);

/// <summary>One side of a comparison, as the address says it.</summary>
public sealed class CompareSide
{
    /// <summary>By what the part that is not equal is shared: a saved rule or a figure of the profiles.</summary>
    public string? By { get; set; }

    /// <summary>Percent in equal parts before that; not for a saved rule.</summary>
    public decimal? Equal { get; set; }
}

/// <summary>The sum and the two rules that are laid side by side.</summary>
public sealed class CompareForm
{
    [Rupiah]
    public decimal? Amount { get; set; }

    public CompareSide A { get; set; } = new();

    public CompareSide B { get; set; } = new();
}

/// <summary>A village under both rules; rupiah, null where a rule cannot be reckoned.</summary>
public sealed record CompareRow(string Village, decimal? A, decimal? B)
{
    public decimal? Difference => B - A;
}

/// <summary>Two rules side by side.</summary>
public sealed record ComparePage(
    PlanFrame Frame, decimal Amount, CompareForm Form, IReadOnlyList<SelectListItem> Choices, string NameA, string NameB, string? LackA, string? LackB, IReadOnlyList<CompareRow> Rows);
