using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanReview;

/// <summary>The verdict on a part.</summary>
public sealed class VerdictRow
{
    public PlanPart Part { get; set; }

    [Display(Name = "Penilaian")]
    public bool? Accepted { get; set; }

    [Display(Name = "Alasan")]
    public string? Reason { get; set; }
}

/// <summary>A facilitator's review of the latest version.</summary>
public sealed class ReviewForm : PlanForm
{
    /// <summary>The version the reviewer read.</summary>
    public int Number { get; set; }

    public List<VerdictRow> Parts { get; set; } = [];

    [Display(Name = "Hasil telaah")]
    public ReviewDecision? Decision { get; set; }

    [Display(Name = "Catatan umum")]
    public string? Note { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Verdicts { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Decisions { get; set; } = [];

    /// <summary>The version the reviewer judged last, to compare with; null at the first review.</summary>
    [BindNever]
    public int? Before { get; set; }
}

public sealed class ReviewFormValidator : AbstractValidator<ReviewForm>
{
    public ReviewFormValidator()
    {
        RuleForEach(f => f.Parts).SetValidator(new VerdictRowValidator());
        RuleFor(f => f.Decision).NotNull().IsInEnum();
        RuleFor(f => f.Note).MaximumLength(2000);
    }
}

public sealed class VerdictRowValidator : AbstractValidator<VerdictRow>
{
    public VerdictRowValidator()
    {
        RuleFor(r => r.Accepted).NotNull();
        RuleFor(r => r.Reason).MaximumLength(1000);
        RuleFor(r => r.Reason).NotEmpty().WithMessage("Tulis alasan bagian yang perlu diperbaiki.").When(r => r.Accepted == false);
    }
}
