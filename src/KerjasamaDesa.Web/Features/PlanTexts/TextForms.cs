using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.PlanTexts;

/// <summary>One written section.</summary>
public sealed class TextForm : PlanForm
{
    [Display(Name = "Isi bagian ini")]
    public string? Body { get; set; }

    public static TextForm Of(PlanText text) => new() { Version = text.Version, Body = text.Body };

    /// <summary>The section as it is stored.</summary>
    [BindNever, ValidateNever]
    public PlanText Text { get; set; } = null!;
}

public sealed class TextFormValidator : AbstractValidator<TextForm>
{
    public TextFormValidator() => RuleFor(f => f.Body).MaximumLength(PlanText.BodyMaxLength);
}

/// <summary>The agreed term.</summary>
public sealed class TermForm : PlanForm
{
    [Display(Name = "Mulai berlaku")]
    public DateOnly? TermStart { get; set; }

    [Display(Name = "Berakhir")]
    public DateOnly? TermEnd { get; set; }

    public static TermForm Of(Plan plan) => new() { Version = plan.Version, TermStart = plan.TermStart, TermEnd = plan.TermEnd };
}

public sealed class TermFormValidator : AbstractValidator<TermForm>
{
    public TermFormValidator()
    {
        RuleFor(f => f.TermStart).NotNull();
        RuleFor(f => f.TermEnd).NotNull();
    }
}

/// <summary>All sections, to be read.</summary>
public sealed record TextsPage(PlanFrame Frame, DateOnly? TermStart, DateOnly? TermEnd, IReadOnlyList<PlanText> Texts);
