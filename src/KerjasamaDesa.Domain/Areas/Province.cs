namespace KerjasamaDesa.Domain.Areas;

/// <summary>A province, keyed by its two-digit Kemendagri code ("33").</summary>
public sealed class Province
{
    private Province()
    {
    }

    /// <summary>Kemendagri code, two digits.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Official name.</summary>
    public string Name { get; private set; } = "";
}
