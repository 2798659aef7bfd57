using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.PlanCosts;

/// <summary>A line of the cost estimate; among all lines a row left empty is none.</summary>
public sealed class CostRow : IFormRow
{
    /// <summary>The stored line it replaces.</summary>
    public Guid? ItemId { get; set; }

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

    public bool IsEmpty => Description is null && Volume is null && Unit is null && UnitPrice is null;

    object? IFormRow.Key => ItemId;

    string? IFormRow.Caption => Description;

    public static CostRow Of(CostItem c) => new()
    {
        ItemId = c.Id,
        Description = c.Description,
        Volume = c.Volume,
        Unit = c.Unit,
        UnitPrice = c.UnitPrice,
        AccountCode = c.AccountCode,
        PriceSource = c.PriceSource,
    };

    public CostLine ToLine() => new(ItemId, Description!, Volume!.Value, Unit!, UnitPrice!.Value, AccountCode);
}

/// <summary>The cost estimate of one activity, all lines at once.</summary>
public sealed class CostsForm : PlanForm
{
    /// <summary>Empty rows offered at the end.</summary>
    private const int SpareRows = 3;

    public List<CostRow> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public Activity Activity { get; set; } = null!;

    public static CostsForm Of(Activity a) => new()
    {
        Version = a.Version,
        Rows = [.. a.Costs.OrderBy(c => c.Order).Select(CostRow.Of)],
    };

    public IReadOnlyList<CostLine> Lines() => [.. Rows.Where(r => !r.IsEmpty).Select(r => r.ToLine())];

    public void AddSpareRows() => Rows.AddRange(Enumerable.Range(0, Math.Max(0, SpareRows - Rows.Count(r => r.IsEmpty))).Select(_ => new CostRow()));
}

public sealed class CostsFormValidator : AbstractValidator<CostsForm>
{
    public CostsFormValidator() => RuleForEach(f => f.Rows).SetValidator(new CostRowValidator());
}

public sealed class CostRowValidator : AbstractValidator<CostRow>
{
    /// <param name="mayBeEmpty">Whether a row of which nothing is typed is left out instead of refused.</param>
    public CostRowValidator(bool mayBeEmpty = true)
    {
        RuleFor(r => r.Description).MaximumLength(200);
        RuleFor(r => r.Volume).InclusiveBetween(0, 9_999_999_999m);
        RuleFor(r => r.Unit).MaximumLength(40);
        RuleFor(r => r.UnitPrice).InclusiveBetween(0, Money.Largest);
        RuleFor(r => r.AccountCode).MaximumLength(AccountCodes.MaxLength).Matches(AccountCodes.Pattern).WithMessage("Tulis kode seperti 5.3.8 atau 2.4.15.");
        When(r => !mayBeEmpty || !r.IsEmpty, () =>
        {
            RuleFor(r => r.Description).NotEmpty();
            RuleFor(r => r.Volume).NotNull();
            RuleFor(r => r.Unit).NotEmpty();
            RuleFor(r => r.UnitPrice).NotNull();
        });
    }
}
