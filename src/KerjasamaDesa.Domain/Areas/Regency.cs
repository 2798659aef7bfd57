namespace KerjasamaDesa.Domain.Areas;

/// <summary>A kabupaten or kota, keyed by its Kemendagri code ("33.08"); the kind is part of the name.</summary>
public sealed class Regency
{
    private Regency()
    {
    }

    /// <summary>Kemendagri code, "PP.KK".</summary>
    public string Code { get; private set; } = "";

    /// <summary>Code of the province it lies in.</summary>
    public string ProvinceCode { get; private set; } = "";

    /// <summary>Official name with its kind, "Kabupaten Magelang".</summary>
    public string Name { get; private set; } = "";

    /// <summary>The province it lies in.</summary>
    public Province? Province { get; private set; }
}
