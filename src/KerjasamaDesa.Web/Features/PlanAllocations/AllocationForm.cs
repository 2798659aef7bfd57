using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanAllocations;

/// <summary>Who pays how much from which source; a row without source and amount is none.</summary>
public sealed class AllocationRow : IFormRow
{
    /// <summary>Stands for money that burdens no single village.</summary>
    public const string Shared = "bersama";

    [Display(Name = "Desa")]
    public string? Village { get; set; }

    [Display(Name = "Sumber dana")]
    public FundingSource? Source { get; set; }

    [Display(Name = "Jumlah"), Rupiah]
    public decimal? Amount { get; set; }

    public bool IsEmpty => Source is null && Amount is null;

    object? IFormRow.Key => IsEmpty ? null : (Village, Source);

    string? IFormRow.Caption => null;
}

/// <summary>The allocations of one activity, all at once.</summary>
public sealed class AllocationForm : PlanForm
{
    /// <summary>Empty rows offered at the end.</summary>
    private const int SpareRows = 3;

    public List<AllocationRow> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public Activity Activity { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Villages { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Sources { get; set; } = [];

    public static AllocationForm Of(Activity a) => new()
    {
        Version = a.Version,
        Rows = [.. a.Allocations.OrderBy(x => x.VillageCode is null).ThenBy(x => x.VillageCode).ThenBy(x => x.Source)
            .Select(x => new AllocationRow { Village = x.VillageCode ?? AllocationRow.Shared, Source = x.Source, Amount = x.Amount })],
    };

    public IReadOnlyList<AllocationLine> Lines() => [.. Rows.Where(r => r is { IsEmpty: false, Amount: not 0 })
        .Select(r => new AllocationLine(r.Village == AllocationRow.Shared ? null : r.Village, r.Source!.Value, r.Amount!.Value))];

    public void AddSpareRows() => Rows.AddRange(Enumerable.Range(0, Math.Max(0, SpareRows - Rows.Count(r => r.IsEmpty))).Select(_ => new AllocationRow()));
}

public sealed class AllocationFormValidator : AbstractValidator<AllocationForm>
{
    public AllocationFormValidator() => RuleForEach(f => f.Rows).SetValidator(new AllocationRowValidator());
}

public sealed class AllocationRowValidator : AbstractValidator<AllocationRow>
{
    public AllocationRowValidator()
    {
        RuleFor(r => r.Village).NotEmpty().When(r => !r.IsEmpty);
        RuleFor(r => r.Source).NotNull().IsInEnum().When(r => !r.IsEmpty);
        RuleFor(r => r.Amount).NotNull().InclusiveBetween(0, Money.Largest).When(r => !r.IsEmpty);
    }
}

/// <summary>A village's cash beside its share by the rule; rupiah.</summary>
public sealed record CashRow(string Village, decimal Cash, decimal? Share)
{
    /// <summary>What it gives above its share; null without a rule.</summary>
    public decimal? Difference => Cash - Share;
}

/// <summary>The two tables of the allocations, and the villages' cash beside their shares.</summary>
public sealed record MatrixPage(PlanFrame Frame, AllocationMatrix Matrix, IReadOnlyList<string> VillageNames, IReadOnlyList<CashRow> Cash);
