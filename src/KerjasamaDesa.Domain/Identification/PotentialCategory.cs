namespace KerjasamaDesa.Domain.Identification;

/// <summary>Groups of village potential (Prodeskel groups, Permendagri 12/2007, and the economic activity of the source article).</summary>
public enum PotentialCategory
{
    /// <summary>Sumber daya alam.</summary>
    Natural,

    /// <summary>Sumber daya manusia.</summary>
    Human,

    /// <summary>Kelembagaan.</summary>
    Institutional,

    /// <summary>Sarana dan prasarana.</summary>
    Infrastructure,

    /// <summary>Kegiatan ekonomi.</summary>
    Economic,
}

/// <summary>Condition of a potential.</summary>
public enum Condition
{
    /// <summary>Baik.</summary>
    Good,

    /// <summary>Sedang.</summary>
    Fair,

    /// <summary>Rusak.</summary>
    Damaged,
}

/// <summary>Where a need stands.</summary>
public enum NeedState
{
    /// <summary>Nobody meets it yet.</summary>
    Open,

    /// <summary>A cooperation works on it.</summary>
    InCooperation,

    /// <summary>It is met.</summary>
    Met,
}
