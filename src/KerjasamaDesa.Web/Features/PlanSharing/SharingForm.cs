using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.PlanAllocations;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanSharing;

/// <summary>A village's weight.</summary>
public sealed class WeightRow
{
    public string VillageCode { get; set; } = "";

    [Display(Name = "Bobot")]
    public decimal? Weight { get; set; }

    /// <summary>Name of the village.</summary>
    [BindNever]
    public string Village { get; set; } = "";
}

/// <summary>So many percent in equal parts, the rest by weights.</summary>
public sealed class SharingForm : PlanForm
{
    [Display(Name = "Dibagi sama rata")]
    public decimal? EqualPercent { get; set; }

    [Display(Name = "Dasar bobot untuk sisanya")]
    public SharingBasis? Basis { get; set; }

    [Display(Name = "Satuan bobot")]
    public string? Measure { get; set; }

    [Display(Name = "Sumber bobot")]
    public string? Source { get; set; }

    [Display(Name = "Tanggal data")]
    public DateOnly? AsOf { get; set; }

    public List<WeightRow> Weights { get; set; } = [];

    /// <summary>Show the shares without saving.</summary>
    public bool Preview { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Bases { get; set; } = [];

    /// <summary>What the rule as typed would give; null before a preview is asked for.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<CashRow>? Shares { get; set; }

    public bool HasWeights => EqualPercent != 100;

    /// <summary>The rule as the plan takes it.</summary>
    public IReadOnlyList<SharingComponent> Components()
    {
        List<SharingComponent> parts = [];
        if (EqualPercent > 0)
        {
            parts.Add(new SharingComponent(SharingBasis.Equal, EqualPercent.Value, null, null, null, Weights.Select(w => new SharingWeight(w.VillageCode, 1))));
        }

        if (HasWeights)
        {
            var weights = Weights.Select(w => new SharingWeight(w.VillageCode, w.Weight ?? 0));
            parts.Add(new SharingComponent(Basis!.Value, 100 - EqualPercent!.Value, Measure, Source, AsOf, weights));
        }

        return parts;
    }

    /// <summary>A saved rule in the form; without one, everything in equal parts.</summary>
    public static SharingForm Of(SharingRule? rule)
    {
        var weighted = rule?.Components.FirstOrDefault(c => c.Basis != SharingBasis.Equal);
        return new SharingForm
        {
            Version = rule?.Version ?? 0,
            EqualPercent = 100 - (weighted?.Percent ?? 0),
            Basis = weighted?.Basis,
            Measure = weighted?.Measure,
            Source = weighted?.Source,
            AsOf = weighted?.AsOf,
            Weights = [.. (weighted?.Weights ?? []).Select(w => new WeightRow { VillageCode = w.VillageCode, Weight = w.Weight })],
        };
    }
}

public sealed class SharingFormValidator : AbstractValidator<SharingForm>
{
    public SharingFormValidator()
    {
        RuleFor(f => f.EqualPercent).NotNull().InclusiveBetween(0, 100);
        RuleFor(f => f.Measure).MaximumLength(60);
        RuleFor(f => f.Source).MaximumLength(200);
        RuleFor(f => f.Basis).NotNull().NotEqual(SharingBasis.Equal).WithMessage("Pilih dasar bobot untuk bagian yang tidak sama rata.").When(f => f.HasWeights);
        RuleFor(f => f.Source).NotEmpty().WithMessage("Sebutkan dari mana bobotnya.").When(f => f.HasWeights);
        RuleFor(f => f.AsOf).NotNull().WithMessage("Isi tanggal data bobot.").When(f => f.HasWeights);
        RuleForEach(f => f.Weights).SetValidator(new WeightRowValidator());
    }
}

public sealed class WeightRowValidator : AbstractValidator<WeightRow>
{
    public WeightRowValidator() => RuleFor(w => w.Weight).InclusiveBetween(0, SharingWeight.Largest);
}

/// <summary>A part of the saved rule, with the weights by village.</summary>
public sealed record SharingPart(SharingComponent Component, IReadOnlyList<(string Village, decimal Weight)> Weights);

/// <summary>The saved rule and what it gives.</summary>
public sealed record SharingPage(PlanFrame Frame, IReadOnlyList<SharingPart> Parts, decimal VillageCash, IReadOnlyList<CashRow> Shares);
