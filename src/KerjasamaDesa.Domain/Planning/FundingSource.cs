namespace KerjasamaDesa.Domain.Planning;

/// <summary>Sources of funds, by the codes of village budgets, and those from outside them.</summary>
public enum FundingSource
{
    /// <summary>Dana Desa (APBN).</summary>
    DDS,

    /// <summary>Alokasi Dana Desa.</summary>
    ADD,

    /// <summary>Pendapatan Asli Desa.</summary>
    PAD,

    /// <summary>Bagi hasil pajak dan retribusi.</summary>
    PBH,

    /// <summary>Bantuan keuangan provinsi.</summary>
    PBP,

    /// <summary>Bantuan keuangan kabupaten/kota.</summary>
    PBK,

    /// <summary>Swadaya masyarakat.</summary>
    SWD,

    /// <summary>Tanggung jawab sosial perusahaan.</summary>
    CSR,

    /// <summary>Hibah.</summary>
    HIBAH,

    /// <summary>BUM Desa Bersama.</summary>
    BUMDESMA,

    /// <summary>Natura: valued goods and work, no cash.</summary>
    INKIND,

    /// <summary>Lain-lain.</summary>
    DLL,
}

/// <summary>What the sources have in common.</summary>
public static class FundingSources
{
    /// <summary>
    /// Whether the money comes out of the village's own budget (kas desa): what cost sharing divides between villages.
    /// Aid, CSR, fees, grants and gifts in kind do not.
    /// </summary>
    public static bool IsVillageCash(this FundingSource source) =>
        source is FundingSource.DDS or FundingSource.ADD or FundingSource.PAD or FundingSource.PBH;

    /// <summary>Whether it is worth rather than cash.</summary>
    public static bool IsInKind(this FundingSource source) => source == FundingSource.INKIND;
}
