using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;

namespace KerjasamaDesa.Web.Features.PlanStrategies;

/// <summary>A way of reaching the goals.</summary>
public sealed class StrategyForm : PlanForm
{
    [Display(Name = "Strategi")]
    public string? Title { get; set; }

    [Display(Name = "Penjelasan")]
    public string? Description { get; set; }

    public static StrategyForm Of(Strategy strategy) => new() { Version = strategy.Version, Title = strategy.Title, Description = strategy.Description };
}

public sealed class StrategyFormValidator : AbstractValidator<StrategyForm>
{
    public StrategyFormValidator()
    {
        RuleFor(f => f.Title).NotEmpty().MaximumLength(300);
        RuleFor(f => f.Description).MaximumLength(2000);
    }
}

/// <summary>All strategies.</summary>
public sealed record StrategiesPage(PlanFrame Frame, IReadOnlyList<Strategy> Strategies);
