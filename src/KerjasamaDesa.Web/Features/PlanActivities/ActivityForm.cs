using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanActivities;

/// <summary>An activity.</summary>
public sealed class ActivityForm : PlanForm
{
    [Display(Name = "Nama kegiatan")]
    public string? Title { get; set; }

    [Display(Name = "Desa penanggung jawab")]
    public string? VillageCode { get; set; }

    [Display(Name = "Mulai")]
    public DateOnly? Start { get; set; }

    [Display(Name = "Selesai")]
    public DateOnly? End { get; set; }

    [Display(Name = "Bobot")]
    public decimal? Weight { get; set; }

    [Display(Name = "Keluaran")]
    public string? OutputName { get; set; }

    [Display(Name = "Target keluaran")]
    public decimal? OutputTarget { get; set; }

    [Display(Name = "Satuan keluaran")]
    public string? OutputUnit { get; set; }

    [Display(Name = "Jenis biaya")]
    public CostKind? Kind { get; set; }

    [Display(Name = "Kode kegiatan APB Desa")]
    public string? BudgetCode { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Kinds { get; set; } = [];

    /// <summary>The program it belongs to.</summary>
    [BindNever]
    public string Program { get; set; } = "";

    /// <summary>Percent not given to other activities.</summary>
    [BindNever]
    public decimal WeightLeft { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Villages { get; set; } = [];

    [BindNever]
    public DateOnly? TermStart { get; set; }

    [BindNever]
    public DateOnly? TermEnd { get; set; }

    public static ActivityForm Of(Activity a) => new()
    {
        Version = a.Version,
        Title = a.Title,
        VillageCode = a.VillageCode,
        Start = a.Start,
        End = a.End,
        Weight = a.Weight,
        OutputName = a.OutputName,
        OutputTarget = a.OutputTarget,
        OutputUnit = a.OutputUnit,
        Kind = a.Kind,
        BudgetCode = a.BudgetCode,
    };

    public ActivityDetails Details() => new(Title!, VillageCode!, Start!.Value, End!.Value, Weight!.Value, OutputName, OutputTarget, OutputUnit, Kind ?? CostKind.Capital, BudgetCode);
}

public sealed class ActivityFormValidator : AbstractValidator<ActivityForm>
{
    public ActivityFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().MaximumLength(300);
        RuleFor(f => f.VillageCode).NotEmpty();
        RuleFor(f => f.Start).NotNull();
        RuleFor(f => f.End).NotNull();
        RuleFor(f => f.Weight).NotNull().InclusiveBetween(0, 100);
        RuleFor(f => f.OutputName).MaximumLength(200);
        RuleFor(f => f.OutputTarget).InclusiveBetween(0, 9_999_999_999_999m);
        RuleFor(f => f.OutputUnit).MaximumLength(40);
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.BudgetCode).MaximumLength(AccountCodes.MaxLength).Matches(AccountCodes.Pattern).WithMessage("Tulis kode seperti 5.3.8 atau 2.4.15.");
    }
}

/// <summary>One activity with its costs and allocations.</summary>
public sealed record ActivityPage(PlanFrame Frame, WorkProgram Program, Activity Activity, string Village, bool IsOutsideTerm, IReadOnlyDictionary<string, string> Villages);
