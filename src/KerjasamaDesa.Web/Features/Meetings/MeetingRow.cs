using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>A Musyawarah Desa in its village's list.</summary>
public sealed class MeetingRow
{
    public static readonly SortKeys<MeetingRow, Guid> Sorts = new SortKeys<MeetingRow, Guid>(r => r.Id)
        .Add("tanggal", r => r.Day, isDefaultDescending: true)
        .Add("acara", r => r.Agenda)
        .Add("tempat", r => r.Place)
        .Add("peserta", r => r.Attendance ?? 0);

    public required Guid Id { get; init; }

    public required DateOnly Day { get; init; }

    public required TimeOnly Time { get; init; }

    public required string Place { get; init; }

    public required string Agenda { get; init; }

    public required MeetingState State { get; init; }

    public required int? Attendance { get; init; }

    public required int Items { get; init; }

    public required int Agreed { get; init; }

    public required string? MinutesNumber { get; init; }

    public required bool HasMinutes { get; init; }

    public required bool IsDemo { get; init; }

    public static IQueryable<MeetingRow> Of(IQueryable<VillageMeeting> meetings) => meetings.Select(m => new MeetingRow
    {
        Id = m.Id,
        Day = m.Day,
        Time = m.Time,
        Place = m.Place,
        Agenda = m.Agenda,
        State = m.State,
        Attendance = m.Attendance,
        Items = m.Items.Count,
        Agreed = m.Items.Count(i => i.Decision == ItemDecision.Agreed),
        MinutesNumber = m.MinutesNumber,
        HasMinutes = m.MinutesFileId != null,
        IsDemo = m.IsDemo,
    });

    public static IReadOnlyList<Column<MeetingRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Tanggal"], r => r.Day),
        new(t["Pukul"], r => r.Time.ToString("HH'.'mm", Indonesian.Culture)),
        new(t["Tempat"], r => r.Place),
        new(t["Acara"], r => r.Agenda),
        new(t["Keadaan"], r => t[Words.Of(r.State)].Value),
        new(t["Jumlah peserta"], r => r.Attendance),
        new(t["Dibahas"], r => r.Items),
        new(t["Disepakati"], r => r.Agreed),
        new(t["Nomor berita acara"], r => r.MinutesNumber),
    ];
}

/// <summary>Which meetings a list shows.</summary>
public sealed class MeetingFilter : ListFilter
{
    [FromQuery(Name = "keadaan")]
    public MeetingState? State { get; set; }

    [FromQuery(Name = "tahun")]
    public int? Year { get; set; }

    public IQueryable<VillageMeeting> Of(IQueryable<VillageMeeting> meetings)
    {
        if (Year is >= 1900 and < 2200)
        {
            var (first, last) = (new DateOnly(Year.Value, 1, 1), new DateOnly(Year.Value, 12, 31));
            meetings = meetings.Where(m => m.Day >= first && m.Day <= last);
        }

        return State is { } state ? meetings.Where(m => m.State == state) : meetings;
    }
}

/// <summary>The list of a village's meetings.</summary>
public sealed record MeetingsPage(Village Village, MeetingFilter Filter, IReadOnlyList<int> Years, KeysetPage<MeetingRow> Rows, DateOnly Today, bool MayRecord)
{
    public string Address => $"/desa/{Village.Code}/musyawarah";
}

/// <summary>A cooperation whose party answered with this meeting.</summary>
public sealed record UsedIn(Guid CooperationId, string Title);

/// <summary>One meeting. Names and papers are only for those who look after the village.</summary>
public sealed record MeetingPage(VillageMeeting Meeting, Village Village, IReadOnlyList<UsedIn> UsedIn, DateOnly Today, bool MayRecord, bool SeesPapers)
{
    public string List => $"/desa/{Village.Code}/musyawarah";

    public string Address => $"{List}/{Meeting.Id}";

    /// <summary>The day has come and nothing is on record of it.</summary>
    public bool AwaitsResult => Meeting.State == MeetingState.Planned && Meeting.Day <= Today;
}

/// <summary>What a meeting's form stands in; <paramref name="Present"/> is the one being changed, null for a new one.</summary>
public sealed record MeetingFrame(Village Village, SubjectChoices Subjects, VillageMeeting? Present)
{
    public string List => $"/desa/{Village.Code}/musyawarah";

    public string Back => Present is null ? List : $"{List}/{Present.Id}";
}
