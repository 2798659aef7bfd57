using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.PlanCosts;

/// <summary>One line of a cost estimate by itself.</summary>
public sealed class CostItemForm : PlanForm
{
    public CostRow Line { get; set; } = new();

    /// <summary>What it is spent on.</summary>
    [BindNever, ValidateNever]
    public Activity Activity { get; set; } = null!;

    public static CostItemForm Of(CostItem c) => new() { Version = c.Version, Line = CostRow.Of(c) };
}

public sealed class CostItemFormValidator : AbstractValidator<CostItemForm>
{
    public CostItemFormValidator() => RuleFor(f => f.Line).SetValidator(new CostRowValidator(mayBeEmpty: false));
}
