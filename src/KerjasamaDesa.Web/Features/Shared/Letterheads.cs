using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Reports;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>A village's own paper.</summary>
public static class Letterheads
{
    /// <param name="village">With its district and regency.</param>
    /// <param name="crest">The crest's picture, when the village has given one.</param>
    /// <param name="isOfCouncil">The BPD's paper instead of the village government's.</param>
    public static Letterhead Of(Village village, byte[]? crest = null, bool isOfCouncil = false) => new(
        village.Regency!.Name, village.District!.Name, village.VillageTerm, village.Name, village.OfficeAddress,
        (village.OfficePhone, village.OfficeEmail) switch
        {
            (null, var mail) => mail,
            (var phone, null) => $"Telepon {phone}",
            (var phone, var mail) => $"Telepon {phone}  ·  {mail}",
        },
        crest,
        isOfCouncil);
}
