namespace KerjasamaDesa.Web.Data;

/// <summary>
/// A session somebody signed out of. The browser's cookie is deleted then, but a copy of it would open the portal again
/// until it expires; this keeps it shut without ending the person's other sessions.
/// </summary>
public sealed class EndedSession
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }
}
