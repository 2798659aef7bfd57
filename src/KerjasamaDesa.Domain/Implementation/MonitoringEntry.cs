using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>Where a monitoring entry stands.</summary>
public enum EntryState
{
    /// <summary>Logged, not yet looked at.</summary>
    Recorded,

    /// <summary>Verified; only such entries count in figures.</summary>
    Verified,

    /// <summary>Sent back with a reason.</summary>
    Returned,

    /// <summary>Written in the field upon what has changed since; kept as a proposal until a person decides.</summary>
    Proposed,

    /// <summary>A proposal that was refused with a reason.</summary>
    Declined,
}

/// <summary>Rupiah spent from one source.</summary>
public sealed class EntrySpending
{
    private EntrySpending()
    {
    }

    /// <summary>Records one; the amount must be above zero.</summary>
    public EntrySpending(FundingSource source, decimal amount) => (Source, Amount) = (source, amount is > 0 and <= Money.Largest
        ? amount
        : throw RuleBroken.At(nameof(Amount), "Isi jumlah belanja lebih dari nol."));

    /// <summary>Source.</summary>
    public FundingSource Source { get; private set; }

    /// <summary>Rupiah spent since the entry before.</summary>
    public decimal Amount { get; private set; }
}

/// <summary>What a team member logs about an activity.</summary>
/// <param name="Day">Day of the visit, not in the future.</param>
/// <param name="Progress">Physical progress to date, 0 to 100 percent.</param>
/// <param name="OutputToDate">Output to date, in the activity's unit.</param>
/// <param name="Narrative">What was seen, at most 4,000 letters.</param>
/// <param name="Spending">Spent since the last entry, by source.</param>
/// <param name="Obstacle">What stands in the way, at most 1,000 letters.</param>
/// <param name="Place">Where it was written, when the reporter wants to say so; only within Indonesia.</param>
public sealed record EntryDetails(
    DateOnly Day, decimal Progress, decimal? OutputToDate, string Narrative, IReadOnlyCollection<EntrySpending> Spending, string? Obstacle = null, MapPoint? Place = null);

/// <summary>
/// One monitoring record (catatan pemantauan). Its identity is made on the reporter's device, so that a repeated send is
/// recognised and never doubles.
/// </summary>
public sealed partial class MonitoringEntry
{
    private readonly List<EntrySpending> _spending = [];
    private readonly List<EntryPhoto> _photos = [];

    /// <summary>The box in which a place is typed, as two numbers in one.</summary>
    private const string PointField = "Point";

    private MonitoringEntry()
    {
    }

    /// <summary>Identity, made by the page or the device.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Regency of the cooperation.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>The activity; a signed amendment may have taken it out of the plan since.</summary>
    public Guid ActivityId { get; private set; }

    /// <summary>What the activity was called when this was recorded.</summary>
    public string ActivityTitle { get; private set; } = "";

    /// <summary>Unit of its output at that time.</summary>
    public string? OutputUnit { get; private set; }

    /// <summary>Account of the reporter.</summary>
    public Guid ReporterId { get; private set; }

    /// <summary>Name of the reporter.</summary>
    public string ReporterName { get; private set; } = "";

    /// <summary>Day of the visit.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Physical progress to date, percent.</summary>
    public decimal Progress { get; private set; }

    /// <summary>Output to date.</summary>
    public decimal? OutputToDate { get; private set; }

    /// <summary>What was seen.</summary>
    public string Narrative { get; private set; } = "";

    /// <summary>What stood in the way.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Degrees north of the place it was written at.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Degrees east of that place.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Where it was written, when the reporter said so.</summary>
    public MapPoint? Place => MapPoint.Of(Latitude, Longitude);

    /// <summary>Where it stands.</summary>
    public EntryState State { get; private set; }

    /// <summary>When the portal received it.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Account that verified or returned it.</summary>
    public Guid? JudgedById { get; private set; }

    /// <summary>Name of the one who verified or returned it.</summary>
    public string? JudgedByName { get; private set; }

    /// <summary>When it was verified or returned.</summary>
    public DateTimeOffset? JudgedAt { get; private set; }

    /// <summary>Why it was returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>What the one who verified it corrected, from what to what, and why.</summary>
    public string? CorrectionNote { get; private set; }

    /// <summary>Day on which it counts in figures, set when it is verified: the day of the visit, or the first open one after a closed period.</summary>
    public DateOnly? CountsOn { get; private set; }

    /// <summary>Whether it came after its reporting period was closed.</summary>
    public bool IsLate => CountsOn > Day;

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Spent in this entry.</summary>
    public IReadOnlyCollection<EntrySpending> Spending => _spending;

    /// <summary>Its photos.</summary>
    public IReadOnlyCollection<EntryPhoto> Photos => _photos;

    /// <summary>Rupiah spent in this entry.</summary>
    public decimal Spent => _spending.Sum(s => s.Amount);

    /// <summary>Logs one for an activity of the cooperation. Refused: a day in the future, no story, progress outside 0–100.</summary>
    public static MonitoringEntry Record(
        Guid id, Cooperation cooperation, Activity activity, EntryDetails details, IEnumerable<EntryPhoto> photos, Actor reporter, DateTimeOffset now, DateOnly today,
        Guid? visitId = null)
    {
        var entry = Begin(id, cooperation, reporter.AccountId, reporter.Name, now);
        entry.BeOf(activity);
        entry.VisitId = visitId;
        entry.Fill(details, today);
        entry._photos.AddRange(photos);
        return entry;
    }

    /// <summary>The reporter mends a returned entry, which then waits again. Refused for others and in other states.</summary>
    public void Mend(EntryDetails details, IEnumerable<EntryPhoto> morePhotos, Actor reporter, DateOnly today)
    {
        if (State != EntryState.Returned || reporter.AccountId != ReporterId)
        {
            throw new RuleBroken("Hanya pelapor yang dapat memperbaiki catatan yang dikembalikan.");
        }

        Fill(details, today);
        _photos.AddRange(morePhotos);
        State = EntryState.Recorded;
    }

    /// <summary>
    /// Verifies it; nobody verifies an own entry. One of a day whose reporting period is closed counts from the first day that is open, so that
    /// a closed period keeps its figures.
    /// </summary>
    /// <param name="who">Who verifies it.</param>
    /// <param name="now">When.</param>
    /// <param name="closedThrough">Last day of the closed periods; null while none is.</param>
    public void Verify(Actor who, DateTimeOffset now, DateOnly? closedThrough = null)
    {
        Judge(who, now);
        (State, ReturnReason) = (EntryState.Verified, null);
        CountsOn = closedThrough >= Day ? closedThrough.Value.AddDays(1) : Day;
    }

    /// <summary>
    /// Corrects progress and output where the one who verifies knows better, and verifies it. What the reporter wrote and why it was changed stays
    /// in <see cref="CorrectionNote"/>. Refused without a reason, without a change, and as with <see cref="Verify"/>.
    /// </summary>
    /// <param name="progress">Physical progress to date, 0 to 100 percent.</param>
    /// <param name="outputToDate">Output to date.</param>
    /// <param name="reason">Why, at most 500 letters.</param>
    /// <param name="who">Who verifies it.</param>
    /// <param name="now">When.</param>
    /// <param name="closedThrough">Last day of the closed periods; null while none is.</param>
    public void VerifyCorrected(decimal progress, decimal? outputToDate, string? reason, Actor who, DateTimeOffset now, DateOnly? closedThrough)
    {
        var why = Guard.Text(reason, 500, nameof(CorrectionNote), "Tulis alasan koreksi.");
        var (percent, output) = (Guard.Percent(progress, nameof(Progress)), Guard.NotNegative(outputToDate, nameof(OutputToDate)));
        if ((percent, output) == (Progress, OutputToDate))
        {
            throw RuleBroken.At(nameof(Progress), "Ubah angkanya, atau verifikasi tanpa koreksi.");
        }

        Verify(who, now, closedThrough);
        CorrectionNote = $"{IndonesianNumber.Format(Progress)}% → {IndonesianNumber.Format(percent)}%; {Said(OutputToDate)} → {Said(output)}. {why}";
        (Progress, OutputToDate) = (percent, output);
    }

    private static string Said(decimal? output) => output is { } known ? IndonesianNumber.Format(known, 4) : "–";

    /// <summary>Sends it back with a reason.</summary>
    public void Return(string reason, Actor who, DateTimeOffset now)
    {
        var text = Guard.Text(reason, 1000, nameof(ReturnReason), "Tulis alasan pengembalian.");
        Judge(who, now);
        (State, ReturnReason) = (EntryState.Returned, text);
    }

    /// <summary>Whether a repeated send says the same as this entry did when it was first received.</summary>
    public bool SaysTheSame(Guid activityId, Guid reporterId, EntryDetails details) =>
        ActivityId == activityId && ReporterId == reporterId && Day == details.Day && Progress == details.Progress
        && OutputToDate == details.OutputToDate && Narrative == details.Narrative.Trim() && Obstacle == details.Obstacle?.Trim()
        && Place == details.Place
        && Spending.OrderBy(s => s.Source).Select(s => (s.Source, s.Amount)).SequenceEqual(
            details.Spending.OrderBy(s => s.Source).Select(s => (s.Source, s.Amount)));

    private static MonitoringEntry Begin(Guid id, Cooperation cooperation, Guid reporterId, string reporterName, DateTimeOffset now) => new()
    {
        Id = id,
        CooperationId = cooperation.Id,
        RegencyCode = cooperation.RegencyCode,
        ReporterId = reporterId,
        ReporterName = reporterName,
        RecordedAt = now,
    };

    private void BeOf(Activity activity) => (ActivityId, ActivityTitle, OutputUnit) = (activity.Id, activity.Title, activity.OutputUnit);

    private void Judge(Actor who, DateTimeOffset now, EntryState from = EntryState.Recorded)
    {
        if (State != from)
        {
            throw new RuleBroken("Catatan ini sudah diperiksa.");
        }

        if (who.AccountId == ReporterId)
        {
            throw new RuleBroken("Catatan sendiri harus diperiksa orang lain.");
        }

        (JudgedById, JudgedByName, JudgedAt) = (who.AccountId, who.Name, now);
    }

    private void Fill(EntryDetails details, DateOnly today)
    {
        if (details.Day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal kunjungan tidak boleh di masa depan.");
        }

        Day = details.Day;
        Progress = Guard.Percent(details.Progress, nameof(Progress));
        OutputToDate = Guard.NotNegative(details.OutputToDate, nameof(OutputToDate));
        Narrative = Guard.Text(details.Narrative, 4000, nameof(Narrative), "Ceritakan apa yang terlihat.");
        Obstacle = Guard.OptionalText(details.Obstacle, 1000, nameof(Obstacle));
        (Latitude, Longitude) = details.Place switch
        {
            null => ((double?)null, (double?)null),
            { IsInIndonesia: true } place => (place.Latitude, place.Longitude),
            _ => throw RuleBroken.At(PointField, "Titik ini di luar wilayah Indonesia. Lintang ditulis dahulu, lalu bujur."),
        };
        _spending.Clear();
        _spending.AddRange(details.Spending);
    }
}

/// <summary>A measured value of an indicator.</summary>
public sealed partial class IndicatorMeasurement
{
    private IndicatorMeasurement()
    {
    }

    /// <summary>Records one; a day in the future is refused.</summary>
    public IndicatorMeasurement(Guid id, Guid cooperationId, Guid indicatorId, DateOnly day, decimal value, string? source, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal pengukuran tidak boleh di masa depan.");
        }

        (Id, CooperationId, IndicatorId, Day, Value, RecordedAt) = (id, cooperationId, indicatorId, day, value, now);
        (RecorderId, RecorderName) = (who.AccountId, who.Name);
        Source = Guard.OptionalText(source, 200, nameof(Source));
    }

    /// <summary>Identity, made by the page.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The indicator.</summary>
    public Guid IndicatorId { get; private set; }

    /// <summary>Day of the measurement.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Value in the indicator's unit.</summary>
    public decimal Value { get; private set; }

    /// <summary>Where it was read.</summary>
    public string? Source { get; private set; }

    /// <summary>Account that recorded it.</summary>
    public Guid RecorderId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string RecorderName { get; private set; } = "";

    /// <summary>When it was received.</summary>
    public DateTimeOffset RecordedAt { get; private set; }
}
