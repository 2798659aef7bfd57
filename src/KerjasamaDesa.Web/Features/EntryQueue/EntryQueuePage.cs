using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.EntryQueue;

/// <summary>An entry that waits, with all one looks at before verifying it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Activity">Its activity as it was signed.</param>
/// <param name="Previous">The one before it.</param>
/// <param name="Warnings">What is worth a second look.</param>
/// <param name="Cooperation">Title of the cooperation.</param>
/// <param name="IsOwn">Whether the reader wrote it, who may not verify it.</param>
/// <param name="Village">Its village's point, when that is known.</param>
/// <param name="OtherSeat">The held seat from which it is verified, when that is not the acting one.</param>
public sealed record QueuedEntry(
    MonitoringEntry Entry, Activity Activity, MonitoringEntry? Previous, IReadOnlyList<EntryWarning> Warnings, string Cooperation, bool IsOwn, MapPoint? Village, Guid? OtherSeat)
{
    /// <summary>Where the entry and the one before were written, and the village; null without a place of the entry itself.</summary>
    public PlaceSketch? Sketch => Entry.Place is { } here ? PlaceSketch.Of(here, Previous?.Place, Village) : null;

    public string Address => $"/kerjasama/{Entry.CooperationId}/pelaksanaan/catatan/{Entry.Id}";
}

/// <summary>What waits for the reader, oldest first.</summary>
/// <param name="Entries">The first of them.</param>
/// <param name="Waiting">How many there are.</param>
/// <param name="Verifies">Whether the reader verifies anywhere.</param>
public sealed record EntryQueuePage(IReadOnlyList<QueuedEntry> Entries, int Waiting, bool Verifies);
