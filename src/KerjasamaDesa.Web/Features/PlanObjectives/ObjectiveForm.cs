using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjasamaDesa.Web.Features.PlanObjectives;

/// <summary>A measurable aim under a goal.</summary>
public sealed class ObjectiveForm : PlanForm
{
    [Display(Name = "Sasaran")]
    public string? Title { get; set; }

    /// <summary>The goal it serves.</summary>
    [BindNever]
    public string Goal { get; set; } = "";

    /// <summary>The aim that is changed, for taking it away.</summary>
    [BindNever]
    public Guid? ObjectiveId { get; set; }

    public static ObjectiveForm Of(Objective objective) => new() { Version = objective.Version, Title = objective.Title, ObjectiveId = objective.Id };
}

public sealed class ObjectiveFormValidator : AbstractValidator<ObjectiveForm>
{
    public ObjectiveFormValidator() => RuleFor(f => f.Title).NotEmpty().MaximumLength(300);
}
