using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using System.ComponentModel.DataAnnotations;

namespace KerjasamaDesa.Web.Features.PlanAllocations;

/// <summary>What one village gives to one activity from the chosen source.</summary>
public sealed class MatrixCell : IFormRow
{
    [Display(Name = "Jumlah"), Rupiah]
    public decimal? Amount { get; set; }

    /// <summary>Name of the village.</summary>
    [BindNever]
    public string Column { get; set; } = "";

    object? IFormRow.Key => Column;

    string? IFormRow.Caption => Column;
}

/// <summary>An activity of the matrix.</summary>
public sealed class MatrixFormRow : IFormRow
{
    public Guid ActivityId { get; set; }

    /// <summary>Version of the activity as the form saw it.</summary>
    public uint Version { get; set; }

    public List<MatrixCell> Cells { get; set; } = [];

    [BindNever, ValidateNever]
    public Activity Activity { get; set; } = null!;

    /// <summary>Rupiah from all other sources.</summary>
    [BindNever]
    public decimal Others { get; set; }

    public decimal Typed() => Cells.Sum(c => c.Amount ?? 0);

    public decimal Gap() => Activity.Cost - Others - Typed();

    object? IFormRow.Key => ActivityId;

    string? IFormRow.Caption => Activity.Title;
}

/// <summary>The activities of one program against the villages, for one source at a time.</summary>
public sealed class MatrixForm : PlanForm
{
    public List<MatrixFormRow> Rows { get; set; } = [];

    /// <summary>Add up without saving, for those without script.</summary>
    public bool Count { get; set; }

    [BindNever]
    public FundingSource Source { get; set; }

    [BindNever, ValidateNever]
    public WorkProgram Program { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<WorkProgram> Programs { get; set; } = [];

    /// <summary>Codes of the columns; null for money of no single village.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string?> Columns { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<string> ColumnNames { get; set; } = [];

    public decimal ColumnTotal(int column) => Rows.Sum(r => r.Cells[column].Amount ?? 0);

    public decimal Total() => Rows.Sum(r => r.Typed());

    /// <summary>A column's part in all that is typed; null while nothing is.</summary>
    public decimal? Share(int column) => Total() == 0 ? null : ColumnTotal(column) / Total();
}

public sealed class MatrixFormValidator : AbstractValidator<MatrixForm>
{
    public MatrixFormValidator() => RuleForEach(f => f.Rows).ChildRules(row => row.RuleForEach(r => r.Cells).SetValidator(new MatrixCellValidator()));
}

public sealed class MatrixCellValidator : AbstractValidator<MatrixCell>
{
    public MatrixCellValidator() => RuleFor(c => c.Amount).InclusiveBetween(0, Money.Largest);
}
