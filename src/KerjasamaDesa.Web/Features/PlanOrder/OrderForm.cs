using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanOrder;

/// <summary>An activity that goes before; a row without one is none.</summary>
public sealed class OrderRow : IFormRow
{
    [Display(Name = "Menunggu selesainya")]
    public Guid? Before { get; set; }

    [Display(Name = "Jeda (hari)")]
    public int? LagDays { get; set; }

    object? IFormRow.Key => Before;

    string? IFormRow.Caption => null;
}

/// <summary>What has to end before one activity begins.</summary>
public sealed class OrderForm : PlanForm
{
    /// <summary>Empty rows offered at the end.</summary>
    private const int SpareRows = 2;

    public List<OrderRow> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public Activity Activity { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Others { get; set; } = [];

    public static OrderForm Of(Activity a) => new()
    {
        Version = a.Version,
        Rows = [.. a.Predecessors.Select(p => new OrderRow { Before = p.BeforeId, LagDays = p.LagDays })],
    };

    public IReadOnlyList<Predecessor> Predecessors() => [.. Rows.Where(r => r.Before is not null).Select(r => new Predecessor(r.Before!.Value, r.LagDays ?? 0))];

    public void AddSpareRows() => Rows.AddRange(Enumerable.Range(0, Math.Max(0, SpareRows - Rows.Count(r => r.Before is null))).Select(_ => new OrderRow()));
}

public sealed class OrderFormValidator : AbstractValidator<OrderForm>
{
    public OrderFormValidator() => RuleForEach(f => f.Rows).SetValidator(new OrderRowValidator());
}

public sealed class OrderRowValidator : AbstractValidator<OrderRow>
{
    public OrderRowValidator() => RuleFor(r => r.LagDays).InclusiveBetween(-Predecessor.LargestLag, Predecessor.LargestLag);
}
