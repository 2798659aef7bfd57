using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.VillageRecords;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;

namespace KerjasamaDesa.Web.Features.Potentials;

/// <summary>The list of a village's potentials.</summary>
public sealed record PotentialsPage(Village Village, PotentialFilter Filter, TypeChoices Types, KeysetPage<PotentialRow> Rows, bool MayEdit, DateOnly Today)
{
    public string Address => $"/desa/{Village.Code}/potensi";
}

/// <summary>What a potential's form stands in; <paramref name="Present"/> is the one being changed, null for a new one.</summary>
public sealed record PotentialFrame(Village Village, TypeChoices Types, IReadOnlyList<string> Units, Potential? Present);

/// <summary>The page of one potential.</summary>
public sealed record PotentialPage(Potential Potential, SubjectFrame Frame);
