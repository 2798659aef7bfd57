using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Parties;

/// <summary>More villages to invite, with the letter that asks them.</summary>
public sealed class InvitationForm
{
    [Display(Name = "Desa yang diundang")]
    public List<string> Parties { get; set; } = [];

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever, ValidateNever]
    public Cooperation Cooperation { get; set; } = null!;

    [BindNever, ValidateNever]
    public DateOnly Today { get; set; }
}

public sealed class InvitationFormRules : AbstractValidator<InvitationForm>
{
    public InvitationFormRules(IStringLocalizer<Text> t) =>
        RuleFor(f => f.Parties).NotEmpty().WithMessage(_ => t["Pilih paling sedikit satu desa lain."]);
}

/// <summary>What a village's Musyawarah Desa decided.</summary>
public sealed class AnswerForm
{
    /// <summary>A meeting the village has on record; day, attendance and minutes are then taken from it.</summary>
    [Display(Name = "Pakai hasil musyawarah yang sudah dicatat")]
    public Guid? MeetingId { get; set; }

    [Display(Name = "Keputusan musyawarah")]
    public DeliberationDecision? Decision { get; set; }

    [Display(Name = "Tanggal musyawarah")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Jumlah peserta")]
    public int? Attendance { get; set; }

    [Display(Name = "Catatan")]
    public string? Notes { get; set; }

    [Display(Name = "Berita acara")]
    public IFormFile? Minutes { get; set; }

    /// <summary>The village's own papers stay its own unless it hands them on.</summary>
    [Display(Name = "Sertakan berita acara musyawarah itu")]
    public bool SharesMinutes { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Meetings { get; set; } = [];

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever, ValidateNever]
    public Village Village { get; set; } = null!;
}

public sealed class AnswerFormRules : AbstractValidator<AnswerForm>
{
    public AnswerFormRules(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.Decision).NotNull().WithMessage(_ => t["Pilih keputusan musyawarah."]).IsInEnum();
        RuleFor(f => f.Day).NotNull().When(f => f.MeetingId is null);
        RuleFor(f => f.Attendance).NotNull().When(f => f.MeetingId is null);
        RuleFor(f => f.Attendance).InclusiveBetween(1, 100_000);
        RuleFor(f => f.Notes).MaximumLength(2000);
    }
}
