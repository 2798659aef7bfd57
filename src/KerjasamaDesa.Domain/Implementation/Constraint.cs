using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;

namespace KerjasamaDesa.Domain.Implementation;

/// <summary>How much a constraint holds the work back.</summary>
public enum Severity
{
    /// <summary>Ringan: the work goes on.</summary>
    Minor,

    /// <summary>Sedang: it is slowed down.</summary>
    Serious,

    /// <summary>Berat: it stands still, or soon will.</summary>
    Critical,
}

/// <summary>What holds back what: the activity, and the field entry that told of it, when one did.</summary>
/// <param name="ActivityId">The activity.</param>
/// <param name="ActivityTitle">What the activity was called then, since an amendment may take it out of the plan.</param>
/// <param name="EntryId">The entry; null when nobody logged it in the field.</param>
public sealed record ConstraintPlace(Guid? ActivityId, string? ActivityTitle, Guid? EntryId);

/// <summary>
/// Something that holds back the work of a cooperation (kendala): how badly, who sees to it, until when, and how it was overcome. An overdue one
/// reaches the team's chair and then the facilitator, as action items do.
/// </summary>
public sealed class Constraint : Entrusted
{
    /// <summary>Longest title kept of the activity.</summary>
    public const int ActivityMaxLength = 300;

    private Constraint()
    {
    }

    /// <summary>Raises it. Refused: no words, a day that is over, an owner without a name.</summary>
    public Constraint(Guid id, Guid cooperationId, string regencyCode, ActionDetails details, Severity severity, ConstraintPlace place, Actor who, DateTimeOffset now, DateOnly today)
        : base(id, cooperationId, who, now)
    {
        RegencyCode = regencyCode;
        Write(details, today);
        Severity = severity;
        Locate(place);
        EntryId = place.EntryId;
    }

    /// <summary>Regency of the cooperation.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>How much it holds the work back.</summary>
    public Severity Severity { get; private set; }

    /// <summary>The activity it holds back; null for the work as a whole.</summary>
    public Guid? ActivityId { get; private set; }

    /// <summary>What the activity was called.</summary>
    public string? ActivityTitle { get; private set; }

    /// <summary>The field entry that told of it.</summary>
    public Guid? EntryId { get; private set; }

    /// <summary>Says it anew; the entry it came of stays. Refused when it is closed; a last day that is over may stay but not be set.</summary>
    public void Change(ActionDetails details, Severity severity, ConstraintPlace place, Actor who, DateTimeOffset now, DateOnly today)
    {
        Rewrite(details, who, now, today);
        Severity = severity;
        Locate(place);
    }

    private void Locate(ConstraintPlace place)
    {
        ActivityId = place.ActivityId;
        ActivityTitle = place.ActivityTitle is { Length: > ActivityMaxLength } title ? title[..ActivityMaxLength] : place.ActivityTitle;
    }
}
