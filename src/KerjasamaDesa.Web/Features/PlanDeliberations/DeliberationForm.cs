using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanDeliberations;

/// <summary>How many came from a village.</summary>
public sealed class AttendanceRow : IFormRow
{
    public string VillageCode { get; set; } = "";

    [Display(Name = "Peserta")]
    public int? Present { get; set; }

    [Display(Name = "Nama peserta")]
    public string? Names { get; set; }

    /// <summary>A person a line: "nama; jabatan".</summary>
    public IEnumerable<JointAttendee> Named() => (Names ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(';', 2, StringSplitOptions.TrimEntries)).Select(parts => new JointAttendee(VillageCode, parts[0], parts.ElementAtOrDefault(1)));

    /// <summary>Name of the village.</summary>
    [BindNever]
    public string Village { get; set; } = "";

    object? IFormRow.Key => VillageCode;

    string? IFormRow.Caption => Village;
}

/// <summary>The record of a Musyawarah Antar Desa.</summary>
public sealed class DeliberationForm : PlanForm
{
    [Display(Name = "Nomor berita acara")]
    public string? Number { get; set; }

    [Display(Name = "Tanggal")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Tempat")]
    public string? Place { get; set; }

    [Display(Name = "Acara")]
    public string? Agenda { get; set; }

    public List<AttendanceRow> Attendances { get; set; } = [];

    [Display(Name = "Hasil")]
    public DeliberationDecision? Decision { get; set; }

    [Display(Name = "Keputusan")]
    public string? Decisions { get; set; }

    [Display(Name = "Berita acara")]
    public IFormFile? Minutes { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Outcomes { get; set; } = [];
}

public sealed class DeliberationFormValidator : AbstractValidator<DeliberationForm>
{
    public DeliberationFormValidator()
    {
        RuleFor(f => f.Number).MaximumLength(60);
        RuleFor(f => f.Day).NotNull();
        RuleFor(f => f.Place).NotEmpty().MaximumLength(200);
        RuleFor(f => f.Agenda).NotEmpty().MaximumLength(2000);
        RuleFor(f => f.Decision).NotNull().IsInEnum();
        RuleFor(f => f.Decisions).NotEmpty().MaximumLength(4000);
        RuleForEach(f => f.Attendances).SetValidator(new AttendanceRowValidator());
    }
}

public sealed class AttendanceRowValidator : AbstractValidator<AttendanceRow>
{
    public AttendanceRowValidator() => RuleFor(a => a.Present).NotNull().InclusiveBetween(0, 10_000);
}

/// <summary>A recorded deliberation.</summary>
public sealed record DeliberationRow(InterVillageDeliberation Record, IReadOnlyList<(string Village, int Present)> Attendances, bool HasEveryone);

/// <summary>All deliberations, latest first.</summary>
public sealed record DeliberationsPage(PlanFrame Frame, IReadOnlyList<DeliberationRow> Deliberations, bool MayRecord);
