using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Meetings;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamMeetings;

/// <summary>A meeting as it is called or changed.</summary>
public sealed class TeamMeetingForm
{
    public Guid NewId { get; set; }

    public uint Version { get; set; }

    [Display(Name = "Nama rapat")]
    public string? Title { get; set; }

    [Display(Name = "Tanggal rapat")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Pukul")]
    public string? Time { get; set; }

    /// <summary>Other proposed times; with one of them the meeting is voted upon.</summary>
    public List<OtherTime> Others { get; set; } = [];

    [Display(Name = "Lama rapat")]
    public int? Minutes { get; set; }

    [Display(Name = "Tempat")]
    public string? Place { get; set; }

    [Display(Name = "Kuorum")]
    public int? Quorum { get; set; }

    [Display(Name = "Acara rapat")]
    public string? Agenda { get; set; }

    [Display(Name = "Nomor undangan")]
    public string? InvitationNumber { get; set; }

    [Display(Name = "Alasan perubahan")]
    public string? Reason { get; set; }

    [BindNever]
    [ValidateNever]
    public TeamMeetingFormPage Page { get; set; } = null!;

    public TeamMeetingDetails ToDetails() => new(Title, Place, Minutes!.Value, Quorum!.Value, (Agenda ?? "").Split('\n'), InvitationNumber);

    public MeetingTime ToTime() => new(Day!.Value, MeetingForm.ReadClock(Time)!.Value);

    public IReadOnlyList<MeetingTime> ToTimes() => [ToTime(), .. Others.Where(o => o.IsFilled).Select(o => new MeetingTime(o.Day!.Value, MeetingForm.ReadClock(o.Time)!.Value))];

    public static TeamMeetingForm Of(TeamMeeting m) => new()
    {
        NewId = m.Id,
        Version = m.Version,
        Title = m.Title,
        Day = m.Day,
        Time = MeetingForm.Clock(m.Time),
        Minutes = m.Minutes,
        Place = m.Place,
        Quorum = m.Quorum,
        Agenda = string.Join('\n', m.Agenda),
        InvitationNumber = m.InvitationNumber,
    };
}

/// <summary>Another proposed time.</summary>
public sealed class OtherTime
{
    [Display(Name = "Tanggal lain")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Pukul")]
    public string? Time { get; set; }

    public bool IsFilled => Day is not null;
}

/// <summary>What stands around the form.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Meeting">The meeting that is changed; null for a new one.</param>
/// <param name="Zone">Name of the zone of the clock.</param>
/// <param name="Back">Where one goes without saving.</param>
public sealed record TeamMeetingFormPage(CooperationFrame Frame, TeamMeeting? Meeting, string Zone, string Back);

public sealed class TeamMeetingFormValidator : AbstractValidator<TeamMeetingForm>
{
    public TeamMeetingFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.NewId).NotEmpty();
        RuleFor(f => f.Title).NotEmpty().MaximumLength(TeamMeeting.TitleMaxLength);
        RuleFor(f => f.Day).NotNull();
        RuleFor(f => f.Time).NotEmpty().Must(time => time is null || MeetingForm.ReadClock(time) is not null).WithMessage(_ => t["Tulis jam dan menit, misalnya 09.00."]);
        RuleForEach(f => f.Others).Must(o => !o.IsFilled || MeetingForm.ReadClock(o.Time) is not null).WithMessage(_ => t["Tulis jam dan menit, misalnya 09.00."]);
        RuleFor(f => f.Others).Must(others => others.Count < TeamMeeting.MostOptions).WithMessage(_ => t["Isi satu waktu, atau usulkan paling banyak {0}.", TeamMeeting.MostOptions]);
        RuleFor(f => f.Minutes).NotNull().InclusiveBetween(15, 720);
        RuleFor(f => f.Place).NotEmpty().MaximumLength(TeamMeeting.PlaceMaxLength);
        RuleFor(f => f.Quorum).NotNull().InclusiveBetween(1, 100);
        RuleFor(f => f.Agenda).MaximumLength(TeamMeeting.MostPoints * (TeamMeeting.PointMaxLength + 1));
        RuleFor(f => f.InvitationNumber).MaximumLength(60);
        RuleFor(f => f.Reason).MaximumLength(500);
    }
}

/// <summary>Which proposed times suit.</summary>
public sealed class VoteForm
{
    public List<Guid> Suits { get; set; } = [];
}

/// <summary>Minutes while the meeting runs.</summary>
public sealed class NotesForm
{
    public uint Version { get; set; }

    [Display(Name = "Notulen")]
    public string? Notes { get; set; }

    [BindNever]
    [ValidateNever]
    public TeamMeetingFormPage Page { get; set; } = null!;
}

public sealed class NotesFormValidator : AbstractValidator<NotesForm>
{
    public NotesFormValidator() => RuleFor(f => f.Notes).MaximumLength(TeamMeeting.NotesMaxLength);
}

/// <summary>The one form by which a meeting is closed.</summary>
public sealed class ClosingMeetingForm
{
    public uint Version { get; set; }

    [Display(Name = "Hadir dari tiap desa")]
    public List<PresenceRow> Presences { get; set; } = [];

    [Display(Name = "Pimpinan rapat")]
    public string? ChairName { get; set; }

    [Display(Name = "Notulis")]
    public string? NoteTakerName { get; set; }

    [Display(Name = "Nomor notulen")]
    public string? MinutesNumber { get; set; }

    [Display(Name = "Notulen")]
    public string? Notes { get; set; }

    [Display(Name = "Keputusan")]
    public string? Decisions { get; set; }

    [BindNever]
    [ValidateNever]
    public TeamMeetingFormPage Page { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public IReadOnlyDictionary<string, string> Villages { get; set; } = new Dictionary<string, string>();

    public MeetingClosing ToClosing() => new(
        [.. Presences.Where(p => p.VillageCode is not null).Select(p => new MeetingPresence(p.VillageCode!, p.Present ?? 0, p.Names))],
        ChairName, NoteTakerName, MinutesNumber, Notes, (Decisions ?? "").Split('\n'));

    public static ClosingMeetingForm Of(TeamMeeting m, IEnumerable<string> villages) => new()
    {
        Version = m.Version,
        ChairName = m.ChairName,
        NoteTakerName = m.NoteTakerName,
        MinutesNumber = m.MinutesNumber,
        Notes = m.Notes,
        Decisions = string.Join('\n', m.Decisions.Select(d => d.Text)),
        Presences =
        [
            .. villages.Select(v => m.Presences.FirstOrDefault(p => p.VillageCode == v) is { } known
                ? new PresenceRow { VillageCode = v, Present = known.Present, Names = known.Names }
                : new PresenceRow { VillageCode = v }),
        ],
    };
}

/// <summary>How many came from a village, and who.</summary>
public sealed class PresenceRow
{
    public string? VillageCode { get; set; }

    [Display(Name = "Jumlah hadir")]
    public int? Present { get; set; }

    [Display(Name = "Nama yang hadir")]
    public string? Names { get; set; }
}

public sealed class ClosingMeetingFormValidator : AbstractValidator<ClosingMeetingForm>
{
    public ClosingMeetingFormValidator()
    {
        RuleFor(f => f.ChairName).NotEmpty().MaximumLength(120);
        RuleFor(f => f.NoteTakerName).NotEmpty().MaximumLength(120);
        RuleFor(f => f.MinutesNumber).MaximumLength(60);
        RuleFor(f => f.Notes).MaximumLength(TeamMeeting.NotesMaxLength);
        RuleFor(f => f.Decisions).MaximumLength(TeamMeeting.MostPoints * (TeamMeeting.PointMaxLength + 1));
        RuleForEach(f => f.Presences).ChildRules(row =>
        {
            row.RuleFor(p => p.VillageCode).NotEmpty().MaximumLength(13);
            row.RuleFor(p => p.Present).InclusiveBetween(0, 1000);
            row.RuleFor(p => p.Names).MaximumLength(2000);
        });
    }
}
