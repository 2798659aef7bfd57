using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>What is typed before a Musyawarah Desa.</summary>
public sealed class MeetingForm
{
    private static readonly string[] Clocks = ["H:mm", "H.mm", "H:mm:ss"];

    public Guid Id { get; set; }

    [Display(Name = "Tanggal musyawarah")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Pukul")]
    public string? Time { get; set; }

    [Display(Name = "Tempat")]
    public string Place { get; set; } = "";

    [Display(Name = "Acara")]
    public string Agenda { get; set; } = "";

    [Display(Name = "Kebutuhan yang dibahas")]
    public List<Guid> Needs { get; set; } = [];

    [Display(Name = "Potensi yang dibahas")]
    public List<Guid> Potentials { get; set; } = [];

    [Display(Name = "Hal lain yang dibahas")]
    public string? Others { get; set; }

    [Display(Name = "Nomor undangan")]
    public string? InvitationNumber { get; set; }

    [Display(Name = "Pimpinan musyawarah")]
    public string? ChairName { get; set; }

    [Display(Name = "Notulis")]
    public string? NoteTakerName { get; set; }

    public uint Version { get; set; }

    public MeetingDetails ToDetails() => new(Day!.Value, ReadClock(Time)!.Value, Place, Agenda, InvitationNumber, ChairName, NoteTakerName);

    public IReadOnlyList<string> OtherTitles() => (Others ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static MeetingForm Of(VillageMeeting m)
    {
        var items = m.Items.OrderBy(i => i.Order).ToList();
        return new MeetingForm
        {
            Id = m.Id,
            Day = m.Day,
            Time = Clock(m.Time),
            Place = m.Place,
            Agenda = m.Agenda,
            Needs = [.. items.Where(i => i.NeedId is not null).Select(i => i.NeedId!.Value)],
            Potentials = [.. items.Where(i => i.PotentialId is not null).Select(i => i.PotentialId!.Value)],
            Others = string.Join('\n', items.Where(i => i.NeedId is null && i.PotentialId is null).Select(i => i.Title)),
            InvitationNumber = m.InvitationNumber,
            ChairName = m.ChairName,
            NoteTakerName = m.NoteTakerName,
            Version = m.Version,
        };
    }

    /// <summary>As a time box wants it.</summary>
    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A time box sends 09:00; people without one type 9.00.</summary>
    public static TimeOnly? ReadClock(string? typed) =>
        TimeOnly.TryParseExact(typed, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null;
}

public sealed class MeetingFormValidator : AbstractValidator<MeetingForm>
{
    private const int MostItems = 100;

    public MeetingFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.Day).NotNull();
        RuleFor(f => f.Time).NotEmpty().Must(time => time is null || MeetingForm.ReadClock(time) is not null).WithMessage(_ => t["Tulis jam dan menit, misalnya 09.00."]);
        RuleFor(f => f.Place).NotEmpty().MaximumLength(200);
        RuleFor(f => f.Agenda).NotEmpty().MaximumLength(2000);
        RuleFor(f => f.Others).Must((form, _) => form.OtherTitles().All(title => title.Length <= MeetingSubject.TitleMaxLength))
            .WithMessage(_ => t["Tiap hal paling banyak {0} huruf; tulis satu hal per baris.", MeetingSubject.TitleMaxLength]);
        RuleFor(f => f.Others).Must((form, _) => form.OtherTitles().Count + form.Needs.Count + form.Potentials.Count <= MostItems)
            .WithMessage(_ => t["Paling banyak {0} hal dalam satu musyawarah.", MostItems]);
        RuleFor(f => f.InvitationNumber).MaximumLength(60);
        RuleFor(f => f.ChairName).MaximumLength(120);
        RuleFor(f => f.NoteTakerName).MaximumLength(120);
    }
}
