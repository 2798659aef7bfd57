namespace KerjasamaDesa.Domain.Areas;

/// <summary>
/// What an area of the fourth level is. Its code tells: the last group starts with 2 for a desa, 1 for a kelurahan,
/// 3 for a desa adat. Only desa and desa adat may be party to a cooperation.
/// </summary>
public enum VillageKind
{
    /// <summary>A self-governing village.</summary>
    Desa,

    /// <summary>An administrative ward of the regency; never a party.</summary>
    Kelurahan,

    /// <summary>A customary village with the standing of a desa.</summary>
    DesaAdat,
}
