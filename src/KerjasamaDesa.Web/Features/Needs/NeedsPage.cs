using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Needs;

/// <summary>The list of a village's needs.</summary>
public sealed record NeedsPage(Village Village, NeedFilter Filter, TypeChoices Types, KeysetPage<NeedRow> Rows, NeedPlaces Places, bool MayEdit, DateOnly Today)
{
    public string Address => $"/desa/{Village.Code}/kebutuhan";
}

/// <summary>What a need's form stands in; <paramref name="Present"/> is the one being changed, null for a new one.</summary>
public sealed record NeedFrame(Village Village, TypeChoices Types, IReadOnlyList<string> Units, Need? Present)
{
    /// <summary>The five values a score may have.</summary>
    public static IReadOnlyList<SelectListItem> Scores { get; } = Choices.Of(["1", "2", "3", "4", "5"], score => score);
}

/// <summary>The page of one need.</summary>
/// <param name="Need">The need.</param>
/// <param name="Frame">What stands around it.</param>
/// <param name="Places">The village's own order.</param>
/// <param name="ThisYear">The year needs left open count for.</param>
public sealed record NeedPage(Need Need, SubjectFrame Frame, NeedPlaces Places, int ThisYear)
{
    public int? Place => Places.Of(Need.Id);

    public int Waiting => Places.Count;
}
