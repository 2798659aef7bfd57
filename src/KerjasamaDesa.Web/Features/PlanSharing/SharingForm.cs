using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.PlanAllocations;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanSharing;

/// <summary>A village's weight; source and day only where they differ from those of the part.</summary>
public sealed class WeightRow : IFormRow
{
    public string VillageCode { get; set; } = "";

    [Display(Name = "Bobot")]
    public decimal? Weight { get; set; }

    [Display(Name = "Sumber khusus")]
    public string? Source { get; set; }

    [Display(Name = "Tanggal khusus")]
    public DateOnly? AsOf { get; set; }

    /// <summary>Name of the village.</summary>
    [BindNever]
    public string Village { get; set; } = "";

    object? IFormRow.Key => VillageCode;

    string? IFormRow.Caption => Village;
}

/// <summary>So many percent by one basis; without a percent it is none.</summary>
public sealed class PartForm
{
    [Display(Name = "Bagian")]
    public decimal? Percent { get; set; }

    [Display(Name = "Dasar")]
    public SharingBasis? Basis { get; set; }

    [Display(Name = "Satuan bobot")]
    public string? Measure { get; set; }

    [Display(Name = "Diukur sejak")]
    public DateOnly? MeasuredFrom { get; set; }

    [Display(Name = "Diukur sampai")]
    public DateOnly? MeasuredTo { get; set; }

    [Display(Name = "Sumber bobot")]
    public string? Source { get; set; }

    [Display(Name = "Tanggal data")]
    public DateOnly? AsOf { get; set; }

    public List<WeightRow> Weights { get; set; } = [];

    public bool IsUsed => Percent is not null and not 0;

    public bool IsWeighted => IsUsed && Basis is not null and not SharingBasis.Equal;

    public SharingComponent Component() => new(
        Basis!.Value, Percent!.Value, IsWeighted ? Measure : null, IsWeighted ? Source : null, IsWeighted ? AsOf : null,
        Weights.Select(w => new SharingWeight(w.VillageCode, w.Weight ?? 0, w.Source, w.AsOf)), IsWeighted ? MeasuredFrom : null, IsWeighted ? MeasuredTo : null);

    public static PartForm Of(SharingComponent c) => new()
    {
        Percent = c.Percent,
        Basis = c.Basis,
        Measure = c.Measure,
        MeasuredFrom = c.MeasuredFrom,
        MeasuredTo = c.MeasuredTo,
        Source = c.Source,
        AsOf = c.AsOf,
        Weights = [.. c.Weights.Select(w => new WeightRow { VillageCode = w.VillageCode, Weight = c.Basis == SharingBasis.Equal ? null : w.Weight, Source = w.Source, AsOf = w.AsOf })],
    };
}

/// <summary>A rule: up to three parts, the host village's relief, and what stays in the joint fund.</summary>
public sealed class SharingForm : PlanForm
{
    /// <summary>Parts a rule may mix.</summary>
    public const int MostParts = 3;

    public List<PartForm> Parts { get; set; } = [];

    [Display(Name = "Desa tuan rumah")]
    public string? HostVillage { get; set; }

    [Display(Name = "Bentuk keringanan")]
    public HostCreditKind? HostKind { get; set; }

    [Display(Name = "Besar keringanan")]
    public decimal? HostValue { get; set; }

    [Display(Name = "Disimpan dalam kas bersama")]
    public decimal? Retained { get; set; }

    /// <summary>Show the shares without saving.</summary>
    public bool Preview { get; set; }

    /// <summary>What the rule divides, from the address.</summary>
    [BindNever]
    public SharingPurpose Purpose { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Bases { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Villages { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Reliefs { get; set; } = [];

    /// <summary>What the rule as typed would give; null before a preview is asked for.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<CashRow>? Shares { get; set; }

    /// <summary>The rule as typed, in the words of the agreement.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string> Sentences { get; set; } = [];

    public bool MayRelieve => Purpose is SharingPurpose.Cost or SharingPurpose.Operation;

    /// <summary>The parts as the plan takes them.</summary>
    public IReadOnlyList<SharingComponent> Components() => [.. Parts.Where(p => p.IsUsed).Select(p => p.Component())];

    /// <summary>The relief as the plan takes it.</summary>
    public HostCredit? Credit() => MayRelieve && !string.IsNullOrEmpty(HostVillage) ? new HostCredit(HostVillage, HostKind!.Value, HostValue!.Value) : null;

    /// <summary>What stays in the joint fund as the plan takes it.</summary>
    public decimal RetainedPercent() => Purpose == SharingPurpose.Benefit ? Retained ?? 0 : 0;

    /// <summary>A saved rule in the form; without one, everything in equal parts.</summary>
    public static SharingForm Of(SharingRule? rule) => new()
    {
        Version = rule?.Version ?? 0,
        Parts = rule is null ? [new PartForm { Percent = 100, Basis = SharingBasis.Equal }] : [.. rule.Components.Select(PartForm.Of)],
        HostVillage = rule?.HostVillageCode,
        HostKind = rule?.HostVillageCode is null ? null : rule.HostCreditKind,
        HostValue = rule?.HostVillageCode is null ? null : rule.HostCreditValue,
        Retained = rule is null or { RetainedPercent: 0 } ? null : rule.RetainedPercent,
    };
}

public sealed class SharingFormValidator : AbstractValidator<SharingForm>
{
    public SharingFormValidator()
    {
        RuleForEach(f => f.Parts).SetValidator(new PartFormValidator());
        RuleFor(f => f.HostKind).NotNull().IsInEnum().When(f => !string.IsNullOrEmpty(f.HostVillage));
        RuleFor(f => f.HostValue).NotNull().InclusiveBetween(0, Money.Largest).When(f => !string.IsNullOrEmpty(f.HostVillage));
        RuleFor(f => f.Retained).InclusiveBetween(0, 100);
    }
}

public sealed class PartFormValidator : AbstractValidator<PartForm>
{
    public PartFormValidator()
    {
        RuleFor(p => p.Percent).InclusiveBetween(0, 100);
        RuleFor(p => p.Basis).NotNull().IsInEnum().WithMessage("Pilih dasar bagian ini.").When(p => p.IsUsed);
        RuleFor(p => p.Measure).MaximumLength(60);
        RuleFor(p => p.Source).MaximumLength(200);
        RuleFor(p => p.Source).NotEmpty().WithMessage("Sebutkan dari mana bobotnya.").When(p => p.IsWeighted);
        RuleFor(p => p.AsOf).NotNull().WithMessage("Isi tanggal data bobot.").When(p => p.IsWeighted);
        RuleForEach(p => p.Weights).SetValidator(new WeightRowValidator());
    }
}

public sealed class WeightRowValidator : AbstractValidator<WeightRow>
{
    public WeightRowValidator()
    {
        RuleFor(w => w.Weight).InclusiveBetween(0, SharingWeight.Largest);
        RuleFor(w => w.Source).MaximumLength(200);
    }
}
