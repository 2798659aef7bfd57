using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanBenefits;

/// <summary>A benefit of one village.</summary>
public sealed class BenefitForm : PlanForm
{
    [Display(Name = "Desa penerima")]
    public string? VillageCode { get; set; }

    [Display(Name = "Jenis manfaat")]
    public BenefitKind? Kind { get; set; }

    [Display(Name = "Uraian manfaat")]
    public string? Description { get; set; }

    [Display(Name = "Warga terlayani")]
    public int? People { get; set; }

    [Display(Name = "Nilai"), Rupiah]
    public decimal? Amount { get; set; }

    [Display(Name = "Setiap tahun")]
    public bool IsYearly { get; set; }

    [Display(Name = "Sumber angka")]
    public string? Source { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Villages { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Kinds { get; set; } = [];

    public BenefitDetails Details() => new(VillageCode!, Kind!.Value, Description!, People, Amount, IsYearly, Source);

    public static BenefitForm Of(Benefit b) => new()
    {
        Version = b.Version,
        VillageCode = b.VillageCode,
        Kind = b.Kind,
        Description = b.Description,
        People = b.People,
        Amount = b.Amount,
        IsYearly = b.IsYearly,
        Source = b.Source,
    };
}

public sealed class BenefitFormValidator : AbstractValidator<BenefitForm>
{
    public BenefitFormValidator()
    {
        RuleFor(f => f.VillageCode).NotEmpty();
        RuleFor(f => f.Kind).NotNull().IsInEnum();
        RuleFor(f => f.Description).NotEmpty().MaximumLength(300);
        RuleFor(f => f.People).InclusiveBetween(1, 10_000_000);
        RuleFor(f => f.Amount).InclusiveBetween(0, Money.Largest);
        RuleFor(f => f.Source).MaximumLength(200);
    }
}

/// <summary>Assumptions of the analysis.</summary>
public sealed class AnalysisForm : PlanForm
{
    [Display(Name = "Tingkat diskonto")]
    public decimal? DiscountPercent { get; set; }

    [Display(Name = "Masa analisis")]
    public int? HorizonYears { get; set; }

    [Display(Name = "Biaya operasional setahun"), Rupiah]
    public decimal? YearlyRunningCost { get; set; }

    [Display(Name = "Manfaat lain setahun"), Rupiah]
    public decimal? OtherYearlyBenefit { get; set; }

    [Display(Name = "Dasar asumsi")]
    public string? Basis { get; set; }

    public CostBenefitDetails Details() => new(DiscountPercent!.Value, HorizonYears!.Value, YearlyRunningCost ?? 0, OtherYearlyBenefit ?? 0, Basis);

    public static AnalysisForm Of(CostBenefitDetails x, uint version) => new()
    {
        Version = version,
        DiscountPercent = x.DiscountPercent,
        HorizonYears = x.HorizonYears,
        YearlyRunningCost = x.YearlyRunningCost,
        OtherYearlyBenefit = x.OtherYearlyBenefit,
        Basis = x.Basis,
    };
}

public sealed class AnalysisFormValidator : AbstractValidator<AnalysisForm>
{
    public AnalysisFormValidator()
    {
        RuleFor(f => f.DiscountPercent).NotNull().InclusiveBetween(0, 50);
        RuleFor(f => f.HorizonYears).NotNull().InclusiveBetween(1, 50);
        RuleFor(f => f.YearlyRunningCost).InclusiveBetween(0, Money.Largest);
        RuleFor(f => f.OtherYearlyBenefit).InclusiveBetween(0, Money.Largest);
        RuleFor(f => f.Basis).MaximumLength(500);
    }
}

/// <summary>A benefit in the list.</summary>
public sealed record BenefitRow(Benefit Benefit, string Village);

/// <summary>What each village gives and gets, and whether it pays.</summary>
public sealed record BenefitsPage(
    PlanFrame Frame, IReadOnlyList<(string Village, GiveAndGet Row)> Villages, IReadOnlyList<BenefitRow> Benefits, CostBenefit Analysis, bool IsAssumed);
