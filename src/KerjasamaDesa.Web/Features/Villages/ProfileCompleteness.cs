using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>A part of what a village can tell about itself.</summary>
/// <param name="Text">Its name; the localizer's key.</param>
/// <param name="IsGiven">Whether it is told.</param>
/// <param name="Url">The page where it is told.</param>
public sealed record ProfilePart(string Text, bool IsGiven, string Url);

/// <summary>How far a village's own data reaches, for its own people: what is missing, and where to mend it.</summary>
public sealed record ProfileCompleteness(IReadOnlyList<ProfilePart> Parts)
{
    public int Given => Parts.Count(part => part.IsGiven);

    public IEnumerable<ProfilePart> Missing => Parts.Where(part => !part.IsGiven);

    public static ProfileCompleteness Of(Village village, bool hasPotentials, bool hasNeeds, bool hasHead, bool hasMeeting)
    {
        var edit = $"/desa/{village.Code}/ubah";
        return new ProfileCompleteness(
        [
            new("Jumlah penduduk", village.Population is not null, $"{edit}#Population"),
            new("Jumlah KK", village.Households is not null, $"{edit}#Households"),
            new("Luas wilayah", village.AreaKm2 is not null, $"{edit}#AreaKm2"),
            new("Titik koordinat", village.Latitude is not null, $"{edit}#Point"),
            new("Status Indeks Desa", village.IndexStatus is not null, $"{edit}#IndexStatus"),
            new("Alamat kantor desa", village.OfficeAddress is not null, $"{edit}#OfficeAddress"),
            new("Telepon atau surel kantor", village.OfficePhone is not null || village.OfficeEmail is not null, $"{edit}#OfficePhone"),
            new("Kepala desa yang menjabat", hasHead, $"/desa/{village.Code}/perangkat/baru?jabatan=Head"),
            new("Sedikitnya satu potensi", hasPotentials, $"/desa/{village.Code}/potensi/baru"),
            new("Sedikitnya satu kebutuhan", hasNeeds, $"/desa/{village.Code}/kebutuhan/baru"),
            new("Musyawarah Desa yang dicatat", hasMeeting, $"/desa/{village.Code}/musyawarah/baru"),
        ]);
    }
}
