using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Meetings;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.PlanDeliberations;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanCalls;

/// <summary>The call to a Musyawarah Antar Desa.</summary>
public sealed class CallForm : PlanForm
{
    [Display(Name = "Nomor undangan")]
    public string? InvitationNumber { get; set; }

    [Display(Name = "Tanggal")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Pukul")]
    public string? Time { get; set; }

    [Display(Name = "Tempat")]
    public string? Place { get; set; }

    [Display(Name = "Acara")]
    public string? Agenda { get; set; }

    [Display(Name = "Hal yang diputuskan")]
    public string? Questions { get; set; }

    [Display(Name = "Kuorum tiap desa")]
    public int? Quorum { get; set; }

    public static CallForm Of(InterVillageDeliberation d) => new()
    {
        Version = d.Version,
        InvitationNumber = d.InvitationNumber,
        Day = d.Day,
        Time = d.Time is { } time ? MeetingForm.Clock(time) : null,
        Place = d.Place,
        Agenda = d.Agenda,
        Quorum = d.Quorum,
        Questions = string.Join('\n', d.Items.Select(i => i.Question)),
    };

    public CallDetails ToDetails() => new(Day!.Value, MeetingForm.ReadClock(Time)!.Value, Place!, Agenda!, InvitationNumber, Quorum!.Value);

    public IReadOnlyList<string> ToQuestions() => (Questions ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

public sealed class CallFormValidator : AbstractValidator<CallForm>
{
    public CallFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.InvitationNumber).MaximumLength(60);
        RuleFor(f => f.Day).NotNull();
        RuleFor(f => f.Time).NotEmpty().Must(time => time is null || MeetingForm.ReadClock(time) is not null).WithMessage(_ => t["Tulis jam dan menit, misalnya 09.00."]);
        RuleFor(f => f.Place).NotEmpty().MaximumLength(200);
        RuleFor(f => f.Agenda).NotEmpty().MaximumLength(2000);
        RuleFor(f => f.Quorum).NotNull().InclusiveBetween(1, 1000);
        RuleFor(f => f.Questions).Must((form, _) => form.ToQuestions().All(q => q.Length <= AgendaItem.QuestionMaxLength))
            .WithMessage(_ => t["Tiap hal paling banyak {0} huruf; tulis satu hal per baris.", AgendaItem.QuestionMaxLength]);
    }
}

/// <summary>The decision on one question.</summary>
public sealed class QuestionRow : IFormRow
{
    public Guid ItemId { get; set; }

    [Display(Name = "Keputusan")]
    public ItemDecision? Decision { get; set; }

    [Display(Name = "Catatan")]
    public string? Note { get; set; }

    [BindNever]
    public string Question { get; set; } = "";

    object? IFormRow.Key => ItemId;

    string? IFormRow.Caption => Question;
}

/// <summary>What came of a called Musyawarah Antar Desa.</summary>
public sealed class CallResultForm : PlanForm
{
    [Display(Name = "Nomor berita acara")]
    public string? Number { get; set; }

    [Display(Name = "Pimpinan musyawarah")]
    public string? ChairName { get; set; }

    [Display(Name = "Notulis")]
    public string? NoteTakerName { get; set; }

    public List<AttendanceRow> Attendances { get; set; } = [];

    public List<QuestionRow> Items { get; set; } = [];

    [Display(Name = "Hasil")]
    public DeliberationDecision? Decision { get; set; }

    [Display(Name = "Keputusan")]
    public string? Decisions { get; set; }

    [BindNever]
    public int Quorum { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Outcomes { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> ItemOutcomes { get; set; } = [];

    public static CallResultForm Of(InterVillageDeliberation d) => new()
    {
        Version = d.Version,
        Number = d.Number,
        ChairName = d.ChairName,
        NoteTakerName = d.NoteTakerName,
        Decision = d.Decision,
        Decisions = d.State == MeetingState.Held ? d.Decisions : null,
        Items = [.. d.Items.Select(i => new QuestionRow { ItemId = i.Id, Decision = i.Decision, Note = i.Note })],
        Attendances =
        [
            .. d.Attendances.Select(a => new AttendanceRow
            {
                VillageCode = a.VillageCode,
                Present = a.Present,
                Names = string.Join('\n', d.Attendees.Where(x => x.VillageCode == a.VillageCode).Select(x => x.Office is null ? x.Name : $"{x.Name}; {x.Office}")),
            }),
        ],
    };

    public DeliberationResult ToResult() => new(
        Number, ChairName!, NoteTakerName!, [.. Attendances.Select(a => new VillageAttendance(a.VillageCode, a.Present!.Value))],
        [.. Attendances.SelectMany(a => a.Named())], [.. Items.Select(i => new ItemResult(i.ItemId, i.Decision!.Value, i.Note))], Decision!.Value, Decisions!);
}

public sealed class CallResultFormValidator : AbstractValidator<CallResultForm>
{
    public CallResultFormValidator()
    {
        RuleFor(f => f.Number).MaximumLength(60);
        RuleFor(f => f.ChairName).NotEmpty().MaximumLength(120);
        RuleFor(f => f.NoteTakerName).NotEmpty().MaximumLength(120);
        RuleForEach(f => f.Attendances).SetValidator(new AttendanceRowValidator());
        RuleForEach(f => f.Items).ChildRules(item =>
        {
            item.RuleFor(i => i.Decision).NotNull();
            item.RuleFor(i => i.Note).MaximumLength(MeetingItem.NoteMaxLength);
        });
        RuleFor(f => f.Decision).NotNull().IsInEnum();
        RuleFor(f => f.Decisions).NotEmpty().MaximumLength(4000);
    }
}
