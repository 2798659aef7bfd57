using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Coordination;

/// <summary>Show-cause meetings, which the portal calls by itself.</summary>
public sealed partial class TeamMeeting
{
    /// <summary>The episode of critical deviation it was called for: last day of its first period. Null for other meetings.</summary>
    public DateOnly? ShowCauseFor { get; private set; }

    /// <summary>
    /// Calls a show-cause meeting (rapat pembuktian) as a draft: its times are proposed, the villages choose, and whoever leads the talk changes
    /// place and agenda. The portal is named as the one who called.
    /// </summary>
    /// <param name="id">A new identity.</param>
    /// <param name="cooperationId">The cooperation.</param>
    /// <param name="zone">Zone of the place.</param>
    /// <param name="details">Title, place, agenda.</param>
    /// <param name="times">Times to be voted upon, two at least.</param>
    /// <param name="episode">Last day of the first critical period.</param>
    /// <param name="now">When.</param>
    public static TeamMeeting CallShowCause(
        Guid id, Guid cooperationId, IndonesianZone zone, TeamMeetingDetails details, IReadOnlyList<MeetingTime> times, DateOnly episode, DateTimeOffset now)
    {
        var meeting = Call(id, cooperationId, zone, details, times, new Actor(Guid.Empty, "Portal", Role.TeamMember, "", "Otomatis dari deviasi kritis"), now);
        meeting.ShowCauseFor = episode;
        return meeting;
    }
}
