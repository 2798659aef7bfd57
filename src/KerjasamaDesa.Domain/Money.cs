namespace KerjasamaDesa.Domain;

/// <summary>Bounds of rupiah amounts.</summary>
public static class Money
{
    /// <summary>The largest amount accepted anywhere: Rp999.999.999.999.999,00.</summary>
    public const decimal Largest = 999_999_999_999_999m;
}
