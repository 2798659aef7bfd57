using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Workflow;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Transitions;

/// <summary>A gate that stays closed, with what is missing.</summary>
public sealed record GatePage(CooperationFrame Frame, IReadOnlyList<GateCondition> Missing);

/// <summary>A move back, with its reason.</summary>
public sealed class MoveBackForm
{
    [Display(Name = "Alasan")]
    public string? Reason { get; set; }

    /// <summary>The stage the page showed.</summary>
    public Stage? From { get; set; }

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever]
    public Stage To { get; set; }
}

public sealed class MoveBackFormRules : AbstractValidator<MoveBackForm>
{
    public MoveBackFormRules() => RuleFor(f => f.Reason).NotEmpty().MaximumLength(1000);
}

/// <summary>The years of the next cycle.</summary>
public sealed class NextCycleForm
{
    /// <summary>Identity of the next cycle, made by the page.</summary>
    public Guid NewId { get; set; }

    [Year]
    [Display(Name = "Tahun mulai")]
    public int? StartYear { get; set; }

    [Year]
    [Display(Name = "Tahun akhir")]
    public int? EndYear { get; set; }

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    /// <summary>Recommendations the next plan will have to answer.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string> Carried { get; set; } = [];
}

public sealed class NextCycleFormRules : AbstractValidator<NextCycleForm>
{
    public NextCycleFormRules(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.NewId).NotEmpty();
        RuleFor(f => f.StartYear).NotNull().InclusiveBetween(2015, 2099);
        RuleFor(f => f.EndYear).NotNull().InclusiveBetween(2015, 2099);
        RuleFor(f => f.EndYear).Must((form, end) => end >= form.StartYear)
            .When(form => form is { StartYear: not null, EndYear: not null })
            .WithMessage(_ => t["Tahun akhir tidak boleh sebelum tahun mulai."]);
    }
}
