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
}

/// <summary>Checks of plausibility.</summary>
public static class Plausibility
{
    /// <summary>Points of progress between two entries beyond which it is a jump.</summary>
    public const decimal LargestStep = 30;

    /// <summary>Days between visit and receipt beyond which it came late.</summary>
    public const int LongestWay = 14;

    /// <summary>What is worth a second look.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="previous">The entry of its activity before it that was not sent back; null when it is the first.</param>
    /// <param name="activity">The activity as it was signed.</param>
    /// <param name="spent">Verified rupiah of the activity by source, without this entry.</param>
    /// <param name="receivedOn">Day on which it was received.</param>
    public static IReadOnlyList<EntryWarning> Of(
        MonitoringEntry entry, MonitoringEntry? previous, Activity activity, IReadOnlyDictionary<FundingSource, decimal> spent, DateOnly receivedOn)
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

        return warnings;
    }
}
