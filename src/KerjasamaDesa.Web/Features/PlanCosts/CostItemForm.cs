using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.PlanCosts;

/// <summary>One line of a cost estimate.</summary>
public sealed class CostItemForm : PlanForm
{
    [Display(Name = "Uraian")]
    public string? Description { get; set; }

    [Display(Name = "Volume")]
    public decimal? Volume { get; set; }

    [Display(Name = "Satuan")]
    public string? Unit { get; set; }

    [Display(Name = "Harga satuan"), Rupiah]
    public decimal? UnitPrice { get; set; }

    [Display(Name = "Kode rekening APB Desa")]
    public string? AccountCode { get; set; }

    /// <summary>Where the price was taken over from.</summary>
    [BindNever]
    public string? PriceSource { get; set; }

    /// <summary>What it is spent on.</summary>
    [BindNever, ValidateNever]
    public Activity Activity { get; set; } = null!;

    public static CostItemForm Of(CostItem c) => new()
    {
        Version = c.Version,
        Description = c.Description,
        Volume = c.Volume,
        Unit = c.Unit,
        UnitPrice = c.UnitPrice,
        AccountCode = c.AccountCode,
        PriceSource = c.PriceSource,
    };
}

public sealed class CostItemFormValidator : AbstractValidator<CostItemForm>
{
    public CostItemFormValidator()
    {
        RuleFor(f => f.Description).NotEmpty().MaximumLength(200);
        RuleFor(f => f.Volume).NotNull().InclusiveBetween(0, 9_999_999_999m);
        RuleFor(f => f.Unit).NotEmpty().MaximumLength(40);
        RuleFor(f => f.UnitPrice).NotNull().InclusiveBetween(0, Money.Largest);
        RuleFor(f => f.AccountCode).MaximumLength(AccountCodes.MaxLength).Matches(AccountCodes.Pattern).WithMessage("Tulis kode seperti 5.3.8 atau 2.4.15.");
    }
}
