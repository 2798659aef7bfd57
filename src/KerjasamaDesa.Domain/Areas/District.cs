namespace KerjasamaDesa.Domain.Areas;

/// <summary>A kecamatan, keyed by its Kemendagri code ("33.08.02").</summary>
public sealed class District
{
    private District()
    {
    }

    /// <summary>Kemendagri code, "PP.KK.CC".</summary>
    public string Code { get; private set; } = "";

    /// <summary>Code of the regency it lies in.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Official name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The regency it lies in.</summary>
    public Regency? Regency { get; private set; }
}
