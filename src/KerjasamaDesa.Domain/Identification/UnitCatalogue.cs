namespace KerjasamaDesa.Domain.Identification;

/// <summary>The units every portal starts with: those of the types, and what villages measure besides.</summary>
public static class UnitCatalogue
{
    private static readonly string[] Besides =
        ["buah", "desa", "dusun", "hari", "kelompok", "kg", "kWh/bulan", "liter", "m", "m²", "m³", "m³/hari", "orang", "orang/hari", "paket", "pohon", "Rp/bulan", "titik", "ton", "KK"];

    /// <summary>All units by name; a name is the code of a unit that came with the portal.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. TypeCatalogue.All.Select(type => type.Unit).Concat(Besides).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
}
