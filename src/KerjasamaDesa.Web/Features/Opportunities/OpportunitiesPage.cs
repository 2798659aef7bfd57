using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>One kind of opportunity on the page, with its words.</summary>
/// <param name="Kind">What brings the villages together.</param>
/// <param name="Slug">Its name in the address.</param>
public sealed record OpportunitySection(OpportunityKind Kind, string Slug)
{
    public static readonly IReadOnlyList<OpportunitySection> All =
        [new(OpportunityKind.Answer, "jawaban"), new(OpportunityKind.SharedNeed, "kebutuhan"), new(OpportunityKind.SharedPotential, "potensi")];

    /// <summary>Whether it is found by the village's needs, not by its potentials.</summary>
    public bool Needs => Kind != OpportunityKind.SharedPotential;

    public static OpportunitySection? Named(string? slug) => All.FirstOrDefault(section => section.Slug == slug);

    public static OpportunitySection Of(OpportunityKind kind) => All.Single(section => section.Kind == kind);

    /// <summary>Its head on a village's page.</summary>
    public string Title(IStringLocalizer<Text> t) => Kind == OpportunityKind.Answer ? t["Kebutuhan kami yang dapat dijawab potensi desa lain"] : AreaTitle(t);

    /// <summary>Its head on an area's page.</summary>
    public string AreaTitle(IStringLocalizer<Text> t) => Kind switch
    {
        OpportunityKind.Answer => t["Kebutuhan yang dapat dijawab potensi desa lain"],
        OpportunityKind.SharedNeed => t["Kebutuhan yang sama-sama dirasakan"],
        _ => t["Potensi yang sama, untuk dipakai atau dipasarkan bersama"],
    };

    /// <summary>What ties the two titles in a village's row.</summary>
    public string Link(IStringLocalizer<Text> t) => Kind switch
    {
        OpportunityKind.Answer => t["menjawab kebutuhan kami:"],
        OpportunityKind.SharedNeed => t["serupa kebutuhan kami:"],
        _ => t["serupa potensi kami:"],
    };
}

/// <summary>One opportunity as a row says it.</summary>
/// <param name="Found">The pair.</param>
/// <param name="Names">Whether the row names the own village too: on pages of an area.</param>
/// <param name="MayAct">Whether the reader may propose or dismiss it.</param>
public sealed record OpportunityRow(Opportunity Found, bool Names, bool MayAct)
{
    public OpportunitySection Section => OpportunitySection.Of(Found.Kind);
}

/// <summary>The pages about the opportunities of a village or an area.</summary>
public enum OpportunityTab
{
    Pairs,
    Groups,
    WhyNot,
    Dismissed,
    Villages,
}

/// <summary>The opportunities of one village; one section as a whole list when the address names it.</summary>
public sealed record OpportunitiesPage(Village Village, Opportunities All, OpportunityFilter Filter, OpportunityList? List, bool MayPropose, bool MayEdit)
{
    private const int Short = 5;

    public string Address => $"/desa/{Village.Code}";

    public IReadOnlyList<Opportunity> Of(OpportunitySection section) => All.Found[section.Kind];

    public IEnumerable<OpportunityRow> Shown(OpportunitySection section) => Of(section).Take(Short).Select(found => new OpportunityRow(found, false, MayPropose));

    public OpportunityListPart Part(OpportunityList list) => new(list, Filter, [("bagian", list.Section.Slug)], false, MayPropose);

    public bool HasMore(OpportunitySection section) => All.Counts[section.Kind] > Short;

    /// <summary>Whether the village itself has nothing on record that this kind is found by.</summary>
    public bool LacksOwn(OpportunitySection section) => (section.Needs ? All.Needs : All.Potentials) == 0;
}

/// <summary>For those who look after several villages: which one's opportunities.</summary>
public sealed record ChoicePage(VillageFilter Filter, string Area, AreaChoices Areas, KeysetPage<VillageRow> Rows);
