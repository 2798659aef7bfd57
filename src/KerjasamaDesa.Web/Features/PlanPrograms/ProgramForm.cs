using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanPrograms;

/// <summary>A work program.</summary>
public sealed class ProgramForm : PlanForm
{
    [Display(Name = "Nama program")]
    public string? Title { get; set; }

    [Display(Name = "Tujuan yang dilayani")]
    public Guid? GoalId { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Goals { get; set; } = [];

    /// <summary>The program that is changed, for taking it away.</summary>
    [BindNever]
    public Guid? ProgramId { get; set; }

    public static ProgramForm Of(WorkProgram program) =>
        new() { Version = program.Version, Title = program.Title, GoalId = program.GoalId, ProgramId = program.Id };
}

public sealed class ProgramFormValidator : AbstractValidator<ProgramForm>
{
    public ProgramFormValidator() => RuleFor(f => f.Title).NotEmpty().MaximumLength(300);
}

/// <summary>An activity in the list.</summary>
public sealed record ActivityRow(Activity Activity, string Village, bool IsOutsideTerm);

/// <summary>A program in the list.</summary>
public sealed record ProgramRow(WorkProgram Program, string? Goal, decimal Cost, IReadOnlyList<ActivityRow> Activities);

/// <summary>All programs with their activities.</summary>
public sealed record ProgramsPage(PlanFrame Frame, IReadOnlyList<ProgramRow> Programs, decimal Weight, decimal Cost, IReadOnlyDictionary<string, string> Villages)
{
    /// <summary>How many percent are still without an activity.</summary>
    public decimal WeightLeft => 100 - Weight;

    public bool HasActivities => Programs.Any(p => p.Activities.Count > 0);
}
