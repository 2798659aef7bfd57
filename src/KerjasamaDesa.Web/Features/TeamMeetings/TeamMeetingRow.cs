using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamMeetings;

/// <summary>Which meetings of a cooperation the list shows.</summary>
public sealed class TeamMeetingFilter : ListFilter
{
    /// <summary>The states one may ask for, and the localizer's keys of their names.</summary>
    public static readonly IReadOnlyList<(string Slug, string Text)> States = [("akan-datang", "Akan datang"), ("selesai", "Sudah diadakan"), ("batal", "Dibatalkan")];

    [FromQuery(Name = "keadaan")]
    public string? State { get; set; }

    public IQueryable<TeamMeeting> Of(IQueryable<TeamMeeting> all) => State switch
    {
        "akan-datang" => all.Where(m => m.State == TeamMeetingState.Polling || m.State == TeamMeetingState.Planned),
        "selesai" => all.Where(m => m.State == TeamMeetingState.Held),
        "batal" => all.Where(m => m.State == TeamMeetingState.Cancelled),
        _ => all,
    };
}

/// <summary>A meeting as the list shows it.</summary>
public sealed class TeamMeetingRow
{
    public static readonly SortKeys<TeamMeetingRow, Guid> Sorts = new SortKeys<TeamMeetingRow, Guid>(r => r.Id).Add("tanggal", r => r.Day, isDefaultDescending: true);

    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public string Place { get; init; } = "";

    public DateOnly Day { get; init; }

    public TimeOnly Time { get; init; }

    public IndonesianZone Zone { get; init; }

    public TeamMeetingState State { get; init; }

    public string Clock => $"{Time:HH'.'mm} {IndonesianDate.Name(Zone)}";

    public static IQueryable<TeamMeetingRow> Of(IQueryable<TeamMeeting> meetings) => meetings.Select(m => new TeamMeetingRow
    {
        Id = m.Id,
        Title = m.Title,
        Place = m.Place,
        Day = m.Day,
        Time = m.Time,
        Zone = m.Zone,
        State = m.State,
    });

    public static IReadOnlyList<Column<TeamMeetingRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Rapat"], r => r.Title),
        new(t["Tanggal"], r => r.Day),
        new(t["Pukul"], r => r.Clock),
        new(t["Tempat"], r => r.Place),
        new(t["Keadaan"], r => t[TalkWords.Of(r.State)].Value),
    ];

    public static Tone ToneOf(TeamMeetingState state) => state switch
    {
        TeamMeetingState.Polling => Tone.Wait,
        TeamMeetingState.Planned => Tone.Info,
        TeamMeetingState.Held => Tone.Good,
        _ => Tone.Bad,
    };
}

/// <summary>The meetings of a cooperation.</summary>
public sealed record TeamMeetingsPage(CooperationFrame Frame, TeamMeetingFilter Filter, KeysetPage<TeamMeetingRow> Page, bool MayCall);

/// <summary>One meeting.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Villages">Names of the villages by code.</param>
/// <param name="Actions">Action items made of its decisions, with where they stand.</param>
/// <param name="Owners">To whom a decision can be given.</param>
/// <param name="Share">A text to send on.</param>
/// <param name="Mine">The reader's account, by which one's own votes are known.</param>
/// <param name="MayLead">Whether the reader may move it, call it off, write it down and close it.</param>
/// <param name="MayVote">Whether the reader may say which time suits.</param>
/// <param name="MayAssign">Whether the reader may make action items of its decisions.</param>
/// <param name="HasCome">Whether its day has come.</param>
/// <param name="DefaultDue">Last day proposed for an action item.</param>
public sealed record TeamMeetingPage(
    CooperationFrame Frame, TeamMeeting Meeting, IReadOnlyDictionary<string, string> Villages, IReadOnlyDictionary<Guid, ActionState> Actions,
    IReadOnlyList<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Owners, string Share, Guid Mine, bool MayLead, bool MayVote, bool MayAssign, bool HasCome, DateOnly DefaultDue)
{
    public string Address => MeetingAddresses.Of(Meeting.CooperationId, Meeting.Id);
}

/// <summary>Addresses of meetings.</summary>
public static class MeetingAddresses
{
    public const string Slug = $"{Talk.TalkPages.Tab}/rapat";

    public static string Of(Guid cooperationId, Guid meetingId) => $"/kerjasama/{cooperationId}/{Slug}/{meetingId}";
}
