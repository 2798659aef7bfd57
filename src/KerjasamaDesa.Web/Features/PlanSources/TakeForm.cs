using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanSources;

/// <summary>Who is in charge here of what a village of the source was in charge of.</summary>
public sealed class VillageRow
{
    /// <summary>Village of the source; empty for a template.</summary>
    public string? From { get; set; }

    [Display(Name = "Desa penanggung jawab")]
    public string? To { get; set; }

    /// <summary>Name of the village of the source.</summary>
    [BindNever, ValidateNever]
    public string? Name { get; set; }
}

/// <summary>What is taken from a source.</summary>
public sealed class TakeForm : PlanForm
{
    public List<Guid> Branches { get; set; } = [];

    public List<PlanSection> Sections { get; set; } = [];

    [Display(Name = "Kegiatan pertama mulai")]
    public DateOnly? Start { get; set; }

    public List<VillageRow> Villages { get; set; } = [];

    [Display(Name = "Ambil sekali lagi")]
    public bool Again { get; set; }

    [BindNever, ValidateNever]
    public PlanSource Source { get; set; } = null!;

    /// <summary>Sections that the plan has not written yet.</summary>
    [BindNever, ValidateNever]
    public IReadOnlySet<PlanSection> Empty { get; set; } = new HashSet<PlanSection>();

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Parties { get; set; } = [];

    /// <summary>When the plan took from this source before, while that still stands.</summary>
    [BindNever, ValidateNever]
    public PlanTaking? Before { get; set; }

    public TakeTerms Terms() => new(
        Branches.ToHashSet(), Sections.ToHashSet(), Start!.Value,
        Villages.Where(v => v.To is not null).DistinctBy(v => v.From ?? "").ToDictionary(v => v.From ?? "", v => v.To!));

    public bool Takes(Guid branch) => Branches.Contains(branch);
}

public sealed class TakeFormValidator : AbstractValidator<TakeForm>
{
    public TakeFormValidator() => RuleFor(f => f.Start).NotNull().InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31));
}
