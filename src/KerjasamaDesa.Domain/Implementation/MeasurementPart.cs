namespace KerjasamaDesa.Domain.Implementation;

/// <summary>What of a measured value falls to one village, where known by sex.</summary>
public sealed class MeasurementPart
{
    private MeasurementPart()
    {
    }

    /// <summary>Records one; none of the values may be below zero.</summary>
    /// <param name="villageCode">The village.</param>
    /// <param name="male">Of men and boys.</param>
    /// <param name="female">Of women and girls.</param>
    /// <param name="undivided">What is not told apart by sex.</param>
    public MeasurementPart(string villageCode, decimal? male, decimal? female, decimal? undivided)
    {
        VillageCode = villageCode;
        Male = Guard.NotNegative(male, IndicatorMeasurement.PartsField);
        Female = Guard.NotNegative(female, IndicatorMeasurement.PartsField);
        Undivided = Guard.NotNegative(undivided, IndicatorMeasurement.PartsField);
    }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Of men and boys.</summary>
    public decimal? Male { get; private set; }

    /// <summary>Of women and girls.</summary>
    public decimal? Female { get; private set; }

    /// <summary>What is not told apart by sex.</summary>
    public decimal? Undivided { get; private set; }

    /// <summary>All of it.</summary>
    public decimal Total => (Male ?? 0) + (Female ?? 0) + (Undivided ?? 0);

    /// <summary>Whether anything is said of it.</summary>
    public bool IsSaid => Male is not null || Female is not null || Undivided is not null;
}

/// <summary>Evidence and parts of a measured value.</summary>
public sealed partial class IndicatorMeasurement
{
    /// <summary>The field refusals of parts belong to.</summary>
    public const string PartsField = "Parts";

    private readonly List<MeasurementPart> _parts = [];

    /// <summary>The stored proof.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>What falls to which village; empty where nobody told it apart.</summary>
    public IReadOnlyCollection<MeasurementPart> Parts => _parts;

    /// <summary>
    /// Tells the value apart by village and sex. Refused unless the parts add up to the value, which is so for what is counted and not for
    /// averages and percentages.
    /// </summary>
    public IndicatorMeasurement ToldApart(IEnumerable<MeasurementPart> parts)
    {
        var said = parts.Where(p => p.IsSaid).ToList();
        if (said.Count > 0 && said.Sum(p => p.Total) != Value)
        {
            throw RuleBroken.At(PartsField, "Jumlah rincian ({0}) harus sama dengan nilai terukur; kosongkan rincian untuk rata-rata dan persentase.", Formats.IndonesianNumber.Format(said.Sum(p => p.Total), 4));
        }

        _parts.Clear();
        _parts.AddRange(said);
        return this;
    }

    /// <summary>Points at the stored proof.</summary>
    public void ProveBy(Guid fileId) => FileId = fileId;
}
