namespace KerjasamaDesa.Domain.Identification;

/// <summary>What a Musyawarah Desa decided on one thing.</summary>
public enum ItemDecision
{
    /// <summary>Disepakati.</summary>
    Agreed,

    /// <summary>Tidak disepakati.</summary>
    Declined,

    /// <summary>Ditunda ke musyawarah berikutnya.</summary>
    Postponed,
}

/// <summary>Something to be discussed: a potential or need of the village, or, when both are null, whatever the title says.</summary>
/// <param name="PotentialId">The potential.</param>
/// <param name="NeedId">The need.</param>
/// <param name="Title">Its name as it is now; at most 200 letters.</param>
public sealed record MeetingSubject(Guid? PotentialId, Guid? NeedId, string Title)
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>The field in which what is no record of the village is typed.</summary>
    internal const string TypedIn = "Others";

    /// <summary>The potential as it is called now.</summary>
    public static MeetingSubject Of(Potential potential) => new(potential.Id, null, potential.Title);

    /// <summary>The need as it is called now.</summary>
    public static MeetingSubject Of(Need need) => new(null, need.Id, need.Title);

    /// <summary>Whatever else is discussed.</summary>
    public static MeetingSubject Of(string title) => new(null, null, title);
}

/// <summary>What was decided on one item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Note">Condition, reason, task; at most 1,000 letters.</param>
public sealed record ItemResult(Guid ItemId, ItemDecision Decision, string? Note);

/// <summary>One thing on the table of a Musyawarah Desa. It keeps the name it had then, whatever it is called later.</summary>
public sealed class MeetingItem
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 1000;

    private MeetingItem()
    {
    }

    internal MeetingItem(Guid meetingId, MeetingSubject subject, int order)
    {
        (Id, MeetingId, PotentialId, NeedId, Order) = (Guid.CreateVersion7(), meetingId, subject.PotentialId, subject.NeedId, order);
        Title = Guard.Text(subject.Title, MeetingSubject.TitleMaxLength, MeetingSubject.TypedIn, "Isi hal yang dibahas.");
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The potential discussed.</summary>
    public Guid? PotentialId { get; private set; }

    /// <summary>The need discussed.</summary>
    public Guid? NeedId { get; private set; }

    /// <summary>What it was called then.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Place on the list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What was decided; null until then.</summary>
    public ItemDecision? Decision { get; private set; }

    /// <summary>Condition, reason, task.</summary>
    public string? Note { get; private set; }

    internal bool IsOf(MeetingSubject subject) => (PotentialId, NeedId) == (subject.PotentialId, subject.NeedId)
        && (PotentialId is not null || NeedId is not null || Title == subject.Title.Trim());

    internal void Place(int order) => Order = order;

    internal void Decide(ItemResult result) => (Decision, Note) = (result.Decision, Guard.OptionalText(result.Note, NoteMaxLength, nameof(Note)));
}
