using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>The decision on one thing.</summary>
public sealed class ItemLine : IFormRow
{
    public Guid ItemId { get; set; }

    [Display(Name = "Keputusan")]
    public ItemDecision? Decision { get; set; }

    [Display(Name = "Catatan")]
    public string? Note { get; set; }

    [BindNever, ValidateNever]
    public MeetingItem Item { get; set; } = null!;

    object? IFormRow.Key => ItemId;

    string? IFormRow.Caption => Item.Title;
}

/// <summary>What is typed after a Musyawarah Desa.</summary>
public sealed class ResultForm
{
    public List<ItemLine> Lines { get; set; } = [];

    [Display(Name = "Kesimpulan")]
    public string? Conclusion { get; set; }

    [Display(Name = "Jumlah peserta")]
    public int? Attendance { get; set; }

    [Display(Name = "Daftar hadir")]
    public string? AttendeeLines { get; set; }

    [Display(Name = "Pimpinan musyawarah")]
    public string ChairName { get; set; } = "";

    [Display(Name = "Notulis")]
    public string NoteTakerName { get; set; } = "";

    [Display(Name = "Nomor berita acara")]
    public string? MinutesNumber { get; set; }

    [Display(Name = "Berita acara bertanda tangan")]
    public IFormFile? Minutes { get; set; }

    public uint Version { get; set; }

    public static ResultForm Of(VillageMeeting m) => new()
    {
        Lines = [.. m.Items.OrderBy(i => i.Order).Select(i => new ItemLine { ItemId = i.Id, Decision = i.Decision, Note = i.Note, Item = i })],
        Conclusion = m.Conclusion,
        Attendance = m.Attendance,
        AttendeeLines = Meetings.AttendeeLines.Write(m.Attendees),
        ChairName = m.ChairName ?? "",
        NoteTakerName = m.NoteTakerName ?? "",
        MinutesNumber = m.MinutesNumber,
        Version = m.Version,
    };

    /// <summary>Refused with the line that cannot be read.</summary>
    public MeetingResult ToResult() => new(
        Attendance!.Value, Meetings.AttendeeLines.Read(AttendeeLines),
        [.. Lines.Where(l => l.Decision is not null).Select(l => new ItemResult(l.ItemId, l.Decision!.Value, l.Note))],
        Conclusion, MinutesNumber, ChairName, NoteTakerName);

    /// <summary>Puts what was typed beside the things it is about, in their order; a thing taken off meanwhile is gone.</summary>
    public void Face(VillageMeeting meeting) =>
        Lines = [.. meeting.Items.OrderBy(i => i.Order).Select(item =>
        {
            var typed = Lines.Find(l => l.ItemId == item.Id);
            return new ItemLine { ItemId = item.Id, Decision = typed?.Decision, Note = typed?.Note, Item = item };
        })];
}

public sealed class ResultFormValidator : AbstractValidator<ResultForm>
{
    public ResultFormValidator(IStringLocalizer<Text> t)
    {
        RuleForEach(f => f.Lines).ChildRules(line =>
        {
            line.RuleFor(l => l.Decision).NotNull().WithMessage(_ => t["Pilih keputusannya; yang belum sempat dibahas ditunda."]).IsInEnum();
            line.RuleFor(l => l.Note).MaximumLength(MeetingItem.NoteMaxLength);
        });
        RuleFor(f => f.Conclusion).MaximumLength(4000);
        RuleFor(f => f.Attendance).NotNull().InclusiveBetween(1, 100_000);
        RuleFor(f => f.AttendeeLines).MaximumLength(60_000);
        RuleFor(f => f.ChairName).NotEmpty().MaximumLength(120);
        RuleFor(f => f.NoteTakerName).NotEmpty().MaximumLength(120);
        RuleFor(f => f.MinutesNumber).MaximumLength(60);
    }
}

/// <summary>Why a meeting is called off.</summary>
public sealed class CancelForm
{
    [Display(Name = "Alasan pembatalan")]
    public string? Reason { get; set; }

    public uint Version { get; set; }
}
