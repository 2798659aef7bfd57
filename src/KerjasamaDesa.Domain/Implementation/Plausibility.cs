using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>What makes an entry worth a second look before it is verified. None of it forbids anything.</summary>
public enum EntryWarning
{
    /// <summary>Less progress than the entry before.</summary>
    FallsBack,

    /// <summary>More than 30 points of progress since the entry before.</summary>
    Jumps,

    /// <summary>Less output than the entry before.</summary>
    OutputFallsBack,

    /// <summary>With it, more is spent from a source than the signed plan allocates to the activity.</summary>
    BeyondCeiling,

    /// <summary>Received more than 14 days after the visit.</summary>
    SentLate,

    /// <summary>Progress without a photo.</summary>
    NoPhoto,

    /// <summary>Written more than 2 km from where the entry before was written, or more than 20 km from its village.</summary>
    FarAway,

    /// <summary>With a photo that was taken more than a day before the visit, by its own time.</summary>
    OldPhoto,
}

/// <summary>Checks of plausibility.</summary>
public static class Plausibility
{
    /// <summary>Points of progress between two entries beyond which it is a jump.</summary>
    public const decimal LargestStep = 30;

    /// <summary>Days between visit and receipt beyond which it came late.</summary>
    public const int LongestWay = 14;

    /// <summary>Kilometres between the places of two entries of an activity beyond which it is far.</summary>
    public const double FarFromBefore = 2;

    /// <summary>Kilometres from the point of its village, which is one point for much land, beyond which it is far.</summary>
    public const double FarFromVillage = 20;

    /// <summary>What is worth a second look.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="previous">The entry of its activity before it that was not sent back; null when it is the first.</param>
    /// <param name="activity">The activity as it was signed.</param>
    /// <param name="spent">Verified rupiah of the activity by source, without this entry.</param>
    /// <param name="receivedOn">Day on which it was received.</param>
    /// <param name="village">Point of the activity's village; null when it has none.</param>
    public static IReadOnlyList<EntryWarning> Of(
        MonitoringEntry entry, MonitoringEntry? previous, Activity activity, IReadOnlyDictionary<FundingSource, decimal> spent, DateOnly receivedOn, MapPoint? village = null)
    {
        List<EntryWarning> warnings = [];
        var before = previous?.Progress ?? 0;
        if (entry.Progress < before)
        {
            warnings.Add(EntryWarning.FallsBack);
        }

        if (entry.Progress - before > LargestStep)
        {
            warnings.Add(EntryWarning.Jumps);
        }

        if (entry.OutputToDate < previous?.OutputToDate)
        {
            warnings.Add(EntryWarning.OutputFallsBack);
        }

        if (entry.Spending.Any(s => spent.GetValueOrDefault(s.Source) + s.Amount > activity.Allocations.Where(a => a.Source == s.Source).Sum(a => a.Amount)))
        {
            warnings.Add(EntryWarning.BeyondCeiling);
        }

        if (receivedOn.DayNumber - entry.Day.DayNumber > LongestWay)
        {
            warnings.Add(EntryWarning.SentLate);
        }

        if (entry.Progress > before && entry.Photos.Count == 0)
        {
            warnings.Add(EntryWarning.NoPhoto);
        }

        if (IsFar(entry.Place, previous?.Place, FarFromBefore) ?? IsFar(entry.Place, village, FarFromVillage) ?? false)
        {
            warnings.Add(EntryWarning.FarAway);
        }

        // The device's day may differ from the village's; a photo of the evening before still passes.
        if (entry.Photos.Any(p => p.TakenAt is { } at && DateOnly.FromDateTime(at.UtcDateTime).DayNumber < entry.Day.DayNumber - 1))
        {
            warnings.Add(EntryWarning.OldPhoto);
        }

        return warnings;
    }

    private static bool? IsFar(MapPoint? here, MapPoint? there, double most) => here is null || there is null ? null : here.KilometresTo(there) > most;
}
