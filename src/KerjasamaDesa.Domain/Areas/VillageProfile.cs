namespace KerjasamaDesa.Domain.Areas;

/// <summary>What a village tells about itself; everything may be unknown, and unknown is not zero.</summary>
/// <param name="VillageTerm">Local word for the village ("Desa", "Gampong", "Nagari"); at most 30 letters.</param>
/// <param name="HeadTerm">Local word for its head ("Kepala Desa", "Keuchik", "Perbekel"); at most 30 letters.</param>
/// <param name="Population">Residents.</param>
/// <param name="Households">Heads of family (KK).</param>
/// <param name="AreaKm2">Area in square kilometres.</param>
/// <param name="Latitude">Degrees, -11 to 6.5 within Indonesia.</param>
/// <param name="Longitude">Degrees, 95 to 141.5 within Indonesia.</param>
/// <param name="IndexStatus">Development status of the village.</param>
/// <param name="IndexName">Which index says so: "IDM" until 2024, "Indeks Desa" since 2025 (Permendesa 9/2024).</param>
/// <param name="IndexYear">The year of that index.</param>
/// <param name="OfficeAddress">Address of the village office; at most 300 letters.</param>
/// <param name="OfficePhone">Telephone of the office; at most 30 letters.</param>
/// <param name="OfficeEmail">E-mail of the office; at most 254 letters.</param>
public sealed record VillageProfile(
    string VillageTerm,
    string HeadTerm,
    int? Population,
    int? Households,
    decimal? AreaKm2,
    double? Latitude,
    double? Longitude,
    VillageStatus? IndexStatus,
    string? IndexName,
    int? IndexYear,
    string? OfficeAddress,
    string? OfficePhone,
    string? OfficeEmail);

/// <summary>Development status of a village, lowest first.</summary>
public enum VillageStatus
{
    /// <summary>Sangat Tertinggal.</summary>
    SangatTertinggal,

    /// <summary>Tertinggal.</summary>
    Tertinggal,

    /// <summary>Berkembang.</summary>
    Berkembang,

    /// <summary>Maju.</summary>
    Maju,

    /// <summary>Mandiri.</summary>
    Mandiri,
}
