using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.PlanSharing;

/// <summary>A figure of the villages' profiles by which a sum can be shared.</summary>
internal sealed record SharingProfile(string Slug, string Name, SharingBasis Basis, string Measure, Func<Village, decimal?> Read)
{
    internal static readonly IReadOnlyList<SharingProfile> All =
    [
        new("penduduk", "Penduduk", SharingBasis.Population, "jiwa", v => v.Population),
        new("kk", "Kepala keluarga", SharingBasis.Population, "KK", v => v.Households),
        new("luas", "Luas wilayah", SharingBasis.Area, "km²", v => v.AreaKm2),
    ];
}
