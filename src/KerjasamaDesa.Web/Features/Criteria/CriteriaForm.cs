using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Web.Features.Criteria;

/// <summary>The bounds of the verdicts as an administrator types them, in percent.</summary>
public sealed class CriteriaForm
{
    public uint Version { get; set; }

    [Display(Name = "Sangat efektif, di atas (%)")]
    public decimal? VeryEffective { get; set; }

    [Display(Name = "Efektif, mulai (%)")]
    public decimal? Effective { get; set; }

    [Display(Name = "Cukup efektif, mulai (%)")]
    public decimal? FairlyEffective { get; set; }

    [Display(Name = "Kurang efektif, mulai (%)")]
    public decimal? LessEffective { get; set; }

    [Display(Name = "Sangat efisien, di bawah (%)")]
    public decimal? VeryEfficient { get; set; }

    [Display(Name = "Efisien, sampai (%)")]
    public decimal? Efficient { get; set; }

    [Display(Name = "Cukup efisien, sampai (%)")]
    public decimal? FairlyEfficient { get; set; }

    [Display(Name = "Kurang efisien, sampai (%)")]
    public decimal? LessEfficient { get; set; }

    public EvaluationCriteria Criteria() => new(
        VeryEffective!.Value, Effective!.Value, FairlyEffective!.Value, LessEffective!.Value,
        VeryEfficient!.Value, Efficient!.Value, FairlyEfficient!.Value, LessEfficient!.Value);

    public static CriteriaForm Of(EvaluationCriteria criteria, uint version) => new()
    {
        Version = version,
        VeryEffective = criteria.VeryEffective,
        Effective = criteria.Effective,
        FairlyEffective = criteria.FairlyEffective,
        LessEffective = criteria.LessEffective,
        VeryEfficient = criteria.VeryEfficient,
        Efficient = criteria.Efficient,
        FairlyEfficient = criteria.FairlyEfficient,
        LessEfficient = criteria.LessEfficient,
    };
}

public sealed class CriteriaFormValidator : AbstractValidator<CriteriaForm>
{
    public CriteriaFormValidator()
    {
        RuleFor(f => f.VeryEffective).NotNull();
        RuleFor(f => f.Effective).NotNull();
        RuleFor(f => f.FairlyEffective).NotNull();
        RuleFor(f => f.LessEffective).NotNull();
        RuleFor(f => f.VeryEfficient).NotNull();
        RuleFor(f => f.Efficient).NotNull();
        RuleFor(f => f.FairlyEfficient).NotNull();
        RuleFor(f => f.LessEfficient).NotNull();
    }
}
