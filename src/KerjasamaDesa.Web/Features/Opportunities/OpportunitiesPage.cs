using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;

namespace KerjasamaDesa.Web.Features.Opportunities;

/// <summary>One kind of opportunity on the page, with its words.</summary>
/// <param name="Kind">What brings the villages together.</param>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Title">Its head; the localizer's key.</param>
/// <param name="Link">What ties the two titles in a row; the localizer's key.</param>
public sealed record OpportunitySection(OpportunityKind Kind, string Slug, string Title, string Link)
{
    public static readonly IReadOnlyList<OpportunitySection> All =
    [
        new(OpportunityKind.Answer, "jawaban", "Kebutuhan kami yang dapat dijawab potensi desa lain", "menjawab kebutuhan kami:"),
        new(OpportunityKind.SharedNeed, "kebutuhan", "Kebutuhan yang sama-sama dirasakan", "serupa kebutuhan kami:"),
        new(OpportunityKind.SharedPotential, "potensi", "Potensi yang sama, untuk dipakai atau dipasarkan bersama", "serupa potensi kami:"),
    ];
}

/// <summary>The opportunities of one village; one section in full when the address names it.</summary>
public sealed record OpportunitiesPage(Village Village, Opportunities All, string? Asked, bool MayPropose, bool MayEdit)
{
    private const int Short = 5;

    public string Address => $"/desa/{Village.Code}";

    public IEnumerable<OpportunitySection> Sections => OpportunitySection.All.Where(section => Asked is null || section.Slug == Asked);

    public IReadOnlyList<Opportunity> Of(OpportunitySection section) => All.Found[section.Kind];

    public IEnumerable<Opportunity> Shown(OpportunitySection section) => Asked is null ? Of(section).Take(Short) : Of(section);

    /// <summary>Whether the village itself has nothing on record that this kind is found by.</summary>
    public bool LacksOwn(OpportunitySection section) => section.Kind == OpportunityKind.SharedPotential ? All.Potentials == 0 : All.Needs == 0;
}

/// <summary>For those who look after several villages: which one's opportunities.</summary>
public sealed record ChoicePage(VillageFilter Filter, string Area, AreaChoices Areas, KeysetPage<VillageRow> Rows);
