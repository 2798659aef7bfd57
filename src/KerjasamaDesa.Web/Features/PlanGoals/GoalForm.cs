using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;

namespace KerjasamaDesa.Web.Features.PlanGoals;

/// <summary>A goal.</summary>
public sealed class GoalForm : PlanForm
{
    [Display(Name = "Tujuan")]
    public string? Title { get; set; }

    [Display(Name = "Penjelasan")]
    public string? Description { get; set; }

    public static GoalForm Of(Goal goal) => new() { Version = goal.Version, Title = goal.Title, Description = goal.Description };
}

public sealed class GoalFormValidator : AbstractValidator<GoalForm>
{
    public GoalFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().MaximumLength(300);
        RuleFor(f => f.Description).MaximumLength(2000);
    }
}

/// <summary>All goals with their aims and indicators.</summary>
public sealed record GoalsPage(PlanFrame Frame, IReadOnlyList<Goal> Goals);
