using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanRisks;

/// <summary>Something that could go wrong.</summary>
public sealed class RiskForm : PlanForm
{
    [Display(Name = "Risiko")]
    public string? Title { get; set; }

    [Display(Name = "Kemungkinan")]
    public int? Likelihood { get; set; }

    [Display(Name = "Dampak")]
    public int? Impact { get; set; }

    [Display(Name = "Penanganan")]
    public string? Mitigation { get; set; }

    [Display(Name = "Penanggung jawab risiko")]
    public string? Owner { get; set; }

    public static RiskForm Of(Risk r) =>
        new() { Version = r.Version, Title = r.Title, Likelihood = r.Likelihood, Impact = r.Impact, Mitigation = r.Mitigation, Owner = r.Owner };

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Likelihoods { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Impacts { get; set; } = [];
}

public sealed class RiskFormValidator : AbstractValidator<RiskForm>
{
    public RiskFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().MaximumLength(300);
        RuleFor(f => f.Likelihood).NotNull().InclusiveBetween(1, 5);
        RuleFor(f => f.Impact).NotNull().InclusiveBetween(1, 5);
        RuleFor(f => f.Mitigation).MaximumLength(1000);
        RuleFor(f => f.Owner).MaximumLength(200);
    }
}

/// <summary>All risks, gravest first.</summary>
public sealed record RisksPage(PlanFrame Frame, IReadOnlyList<Risk> Risks)
{
    /// <summary>How grave a score of 1 to 25 is, in a word and a tone.</summary>
    public static (string Word, Tone Tone) Grade(int score) => score switch
    {
        >= 15 => ("Tinggi", Tone.Bad),
        >= 8 => ("Sedang", Tone.Wait),
        _ => ("Rendah", Tone.Good),
    };
}
