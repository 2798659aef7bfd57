namespace KerjasamaDesa.Domain.Areas;

/// <summary>
/// A desa, kelurahan or desa adat, keyed by its Kemendagri code ("33.08.02.2011"). Code, name and kind come from the
/// area data and are never edited; the profile is the village's own.
/// </summary>
public sealed class Village
{
    private Village()
    {
    }

    /// <summary>Kemendagri code, "PP.KK.CC.DDDD".</summary>
    public string Code { get; private set; } = "";

    /// <summary>Code of the kecamatan it lies in.</summary>
    public string DistrictCode { get; private set; } = "";

    /// <summary>Code of the regency it lies in: the tenant boundary.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Official name without the word for village.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it is by law.</summary>
    public VillageKind Kind { get; private set; }

    /// <summary>Local word for the village.</summary>
    public string VillageTerm { get; private set; } = "Desa";

    /// <summary>Local word for its head.</summary>
    public string HeadTerm { get; private set; } = "Kepala Desa";

    /// <summary>Residents, null when unknown.</summary>
    public int? Population { get; private set; }

    /// <summary>Heads of family, null when unknown.</summary>
    public int? Households { get; private set; }

    /// <summary>Area in square kilometres.</summary>
    public decimal? AreaKm2 { get; private set; }

    /// <summary>Latitude in degrees.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Longitude in degrees.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Development status.</summary>
    public VillageStatus? IndexStatus { get; private set; }

    /// <summary>The index that gave the status.</summary>
    public string? IndexName { get; private set; }

    /// <summary>The year of that index.</summary>
    public int? IndexYear { get; private set; }

    /// <summary>Address of the village office.</summary>
    public string? OfficeAddress { get; private set; }

    /// <summary>Telephone of the office.</summary>
    public string? OfficePhone { get; private set; }

    /// <summary>E-mail of the office.</summary>
    public string? OfficeEmail { get; private set; }

    /// <summary>Picture of its crest for letters, when uploaded.</summary>
    public Guid? CrestFileId { get; private set; }

    /// <summary>The kecamatan it lies in.</summary>
    public District? District { get; private set; }

    /// <summary>The regency it lies in.</summary>
    public Regency? Regency { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The name with the word for what it is: "Desa Candirejo", "Gampong Lamteh", "Kelurahan Kauman".</summary>
    public string FullName => $"{(Kind == VillageKind.Desa || VillageTerm != "Desa" ? VillageTerm : Kind == VillageKind.Kelurahan ? "Kelurahan" : "Desa Adat")} {Name}";

    /// <summary>Whether it may be party to a cooperation (UU 6/2014 art. 91): a kelurahan may not.</summary>
    public bool CanBeParty => Kind != VillageKind.Kelurahan;

    /// <summary>Replaces the crest of its letterhead; null takes it away.</summary>
    public void ChangeCrest(Guid? fileId) => CrestFileId = fileId;

    /// <summary>Replaces the profile. Refused: negative counts, coordinates outside Indonesia, a status without its year.</summary>
    public void UpdateProfile(VillageProfile profile)
    {
        if (profile.Population is < 0 || profile.Households is < 0)
        {
            throw RuleBroken.At(nameof(Population), "Angka tidak boleh kurang dari nol.");
        }

        if (profile.IndexStatus is not null && (profile.IndexYear is null || string.IsNullOrWhiteSpace(profile.IndexName)))
        {
            throw RuleBroken.At(nameof(IndexYear), "Status desa perlu nama indeks dan tahunnya.");
        }

        Coordinates.Check(profile.Latitude, profile.Longitude);
        VillageTerm = Guard.Text(profile.VillageTerm, 30, nameof(VillageTerm), "Isi sebutan desa.");
        HeadTerm = Guard.Text(profile.HeadTerm, 30, nameof(HeadTerm), "Isi sebutan kepala desa.");
        AreaKm2 = Guard.NotNegative(profile.AreaKm2, nameof(AreaKm2));
        (Population, Households) = (profile.Population, profile.Households);
        (Latitude, Longitude) = (profile.Latitude, profile.Longitude);
        (IndexStatus, IndexName, IndexYear) = (profile.IndexStatus, Guard.OptionalText(profile.IndexName, 40, nameof(IndexName)), profile.IndexYear);
        OfficeAddress = Guard.OptionalText(profile.OfficeAddress, 300, nameof(OfficeAddress));
        OfficePhone = Guard.OptionalText(profile.OfficePhone, 30, nameof(OfficePhone));
        OfficeEmail = Guard.OptionalText(profile.OfficeEmail, 254, nameof(OfficeEmail));
    }
}
