using System.Globalization;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>Why what was written in the field can no longer be taken in as it is.</summary>
public enum ProposalReason
{
    /// <summary>The reporter's seat in the team had ended when it arrived.</summary>
    MandateEnded,

    /// <summary>It was written by one person and sent by another who had signed in on the same device.</summary>
    OtherPerson,

    /// <summary>The cooperation was no longer in its implementation.</summary>
    NotUnderWay,

    /// <summary>The activity is in the signed plan no longer.</summary>
    ActivityGone,

    /// <summary>The activity is called otherwise now, or is measured in another unit.</summary>
    ActivityChanged,
}

/// <summary>What a device knows of an entry beside what was typed.</summary>
/// <param name="VisitId">The visit that several entries share.</param>
/// <param name="WrittenAt">When it was written by the device's clock, which may be wrong.</param>
/// <param name="Photos">Photos that follow one by one.</param>
public sealed record FieldNote(Guid? VisitId, DateTimeOffset? WrittenAt, IReadOnlyCollection<AwaitedPhoto> Photos);

/// <summary>The activity as the device knew it when the entry was written.</summary>
/// <param name="Id">The activity.</param>
/// <param name="Title">What it was called.</param>
/// <param name="OutputUnit">Unit of its output.</param>
public sealed record KnownActivity(Guid Id, string Title, string? OutputUnit);

/// <content>What was written on a device in the field and arrives later: photos that follow, and proposals.</content>
public sealed partial class MonitoringEntry
{
    private readonly List<AwaitedPhoto> _awaited = [];

    /// <summary>The visit it belongs to, when several activities were seen in one.</summary>
    public Guid? VisitId { get; private set; }

    /// <summary>When it was written by the device's clock; the portal orders by its own.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>SHA-256 of all that the device sent, by which a repeated send is recognised whatever became of the entry since.</summary>
    public string? SentMark { get; private set; }

    /// <summary>Why it came as a proposal; null for one that fitted.</summary>
    public ProposalReason? Proposal { get; private set; }

    /// <summary>Name of the one who wrote it, when another person sent it.</summary>
    public string? WrittenByName { get; private set; }

    /// <summary>Announced photos that have not arrived.</summary>
    public IReadOnlyCollection<AwaitedPhoto> Awaited => _awaited;

    /// <summary>Logs one that was written on a device; else as <see cref="Record"/>. Its photos follow one by one.</summary>
    public static MonitoringEntry HandIn(
        Guid id, Cooperation cooperation, Activity activity, EntryDetails details, FieldNote note, Actor reporter, DateTimeOffset now, DateOnly today)
    {
        var entry = Record(id, cooperation, activity, details, [], reporter, now, today);
        entry.Note(activity.Id, details, note);
        return entry;
    }

    /// <summary>
    /// Keeps as a proposal what was written upon what has changed since, so that nothing seen in the field is lost. It counts nowhere until
    /// somebody accepts and verifies it. Refused as by <see cref="Record"/>.
    /// </summary>
    /// <param name="id">Identity made on the device.</param>
    /// <param name="cooperation">The cooperation.</param>
    /// <param name="activity">The activity as the device knew it.</param>
    /// <param name="details">What was typed.</param>
    /// <param name="note">What the device knows beside.</param>
    /// <param name="reason">Why it does not fit.</param>
    /// <param name="sender">Account and name of the one who sends it.</param>
    /// <param name="writtenByName">Name of the writer, when that is another person.</param>
    /// <param name="now">When it arrives.</param>
    /// <param name="today">Day on which it arrives.</param>
    public static MonitoringEntry Propose(
        Guid id, Cooperation cooperation, KnownActivity activity, EntryDetails details, FieldNote note, ProposalReason reason,
        (Guid AccountId, string Name) sender, string? writtenByName, DateTimeOffset now, DateOnly today)
    {
        var entry = Begin(id, cooperation, sender.AccountId, sender.Name, now);
        (entry.ActivityId, entry.ActivityTitle, entry.OutputUnit) =
            (activity.Id, Guard.Text(activity.Title, 300, nameof(ActivityTitle), "Sebutkan kegiatannya."), Guard.OptionalText(activity.OutputUnit, 40, nameof(OutputUnit)));
        entry.Fill(details, today);
        entry.Note(activity.Id, details, note);
        (entry.State, entry.Proposal, entry.WrittenByName) = (EntryState.Proposed, reason, Guard.OptionalText(writtenByName, 120, nameof(WrittenByName)));
        return entry;
    }

    /// <summary>Whether a repeated send from a device says what the first one said.</summary>
    public bool IsSentAgain(Guid activityId, Guid senderId, EntryDetails details, FieldNote note) =>
        ReporterId == senderId && (SentMark is null ? SaysTheSame(activityId, senderId, details) : SentMark == MarkOf(activityId, details, note));

    /// <summary>Takes a proposal in as an entry of an activity of the signed plan, which then waits to be verified like any other. Nobody decides on an own one.</summary>
    public void Accept(Activity activity, Actor who, DateTimeOffset now)
    {
        Judge(who, now, EntryState.Proposed);
        BeOf(activity);
        State = EntryState.Recorded;
    }

    /// <summary>Refuses a proposal with a reason.</summary>
    public void Decline(string reason, Actor who, DateTimeOffset now)
    {
        var text = Guard.Text(reason, 1000, nameof(ReturnReason), "Tulis alasan penolakan.");
        Judge(who, now, EntryState.Proposed);
        (State, ReturnReason) = (EntryState.Declined, text);
    }

    /// <summary>Whether this photo has arrived.</summary>
    public bool HasReceived(string hash) => _photos.Exists(p => p.SentHash == hash);

    /// <summary>The announced photo, or null when none such is awaited.</summary>
    public AwaitedPhoto? AwaitedOf(string hash) => _awaited.Find(p => p.Hash == hash);

    /// <summary>Takes in a photo that was awaited.</summary>
    public void Receive(EntryPhoto photo)
    {
        _awaited.RemoveAll(p => p.Hash == photo.SentHash);
        _photos.Add(photo);
    }

    /// <summary>Waits no longer for a photo that turned out to be none.</summary>
    public void GiveUp(AwaitedPhoto photo) => _awaited.Remove(photo);

    private void Note(Guid activityId, EntryDetails details, FieldNote note)
    {
        (VisitId, WrittenAt, SentMark) = (note.VisitId, note.WrittenAt, MarkOf(activityId, details, note));
        _awaited.AddRange(note.Photos.DistinctBy(p => p.Hash));
    }

    private static string MarkOf(Guid activityId, EntryDetails details, FieldNote note) => Fingerprint.OfText(string.Join(
        '\u001f',
        [
            activityId.ToString(), details.Day.ToString("O", CultureInfo.InvariantCulture), Number(details.Progress), Number(details.OutputToDate),
            details.Narrative.Trim(), details.Obstacle?.Trim() ?? "", details.Place?.ToString() ?? "",
            .. details.Spending.OrderBy(s => s.Source).Select(s => $"{s.Source} {Number(s.Amount)}"),
            .. note.Photos.Select(p => p.Hash).Order(StringComparer.Ordinal),
        ]));

    /// <summary>The same for 40 and 40.0.</summary>
    private static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
