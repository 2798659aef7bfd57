using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Charts;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjasamaDesa.Web.Features.PlanSchedule;

/// <summary>A point of the curve; a row left empty is none.</summary>
public sealed class CurveRow : IFormRow
{
    [Display(Name = "Akhir periode")]
    public DateOnly? PeriodEnd { get; set; }

    [Display(Name = "Kemajuan kumulatif")]
    public decimal? PhysicalPercent { get; set; }

    [Display(Name = "Belanja kumulatif"), Rupiah]
    public decimal? Spending { get; set; }

    public bool IsEmpty => PhysicalPercent is null && Spending is null;

    object? IFormRow.Key => PeriodEnd;

    string? IFormRow.Caption => null;
}

/// <summary>The planned curve, all points at once.</summary>
public sealed class CurveForm : PlanForm
{
    /// <summary>Empty rows offered at the end.</summary>
    private const int SpareRows = 2;

    public List<CurveRow> Rows { get; set; } = [];

    /// <summary>Whether the agreed term is set, so that a curve can be offered.</summary>
    [BindNever]
    public bool HasTerm { get; set; }

    public IEnumerable<(DateOnly PeriodEnd, decimal PhysicalPercent, decimal Spending)> Points() =>
        Rows.Where(r => !r.IsEmpty).Select(r => (r.PeriodEnd!.Value, r.PhysicalPercent!.Value, r.Spending!.Value));

    public void AddSpareRows() =>
        Rows.AddRange(Enumerable.Range(0, Math.Max(0, SpareRows - Rows.Count(r => r.IsEmpty && r.PeriodEnd is null))).Select(_ => new CurveRow()));
}

public sealed class CurveFormValidator : AbstractValidator<CurveForm>
{
    public CurveFormValidator() => RuleForEach(f => f.Rows).SetValidator(new CurveRowValidator());
}

public sealed class CurveRowValidator : AbstractValidator<CurveRow>
{
    public CurveRowValidator()
    {
        RuleFor(r => r.PeriodEnd).NotNull().When(r => !r.IsEmpty);
        RuleFor(r => r.PhysicalPercent).NotNull().InclusiveBetween(0, 100).PrecisionScale(5, 2, true).When(r => !r.IsEmpty);
        RuleFor(r => r.Spending).NotNull().InclusiveBetween(0, Money.Largest).When(r => !r.IsEmpty);
    }
}

/// <summary>An activity in the schedule: its times, and what goes before it in words.</summary>
public sealed record ScheduledActivity(Activity Activity, TaskTimes Times, string Before)
{
    /// <summary>Whether it is planned to begin before what goes before it has ended.</summary>
    public bool IsTooEarly => Times.EarlyStart > Activity.Start;
}

/// <summary>The planned curve and the bar schedule, each as a drawing and as a table.</summary>
public sealed record SchedulePage(
    PlanFrame Frame, IReadOnlyList<ProgressTarget> Targets, decimal Cost, IReadOnlyList<ScheduledActivity> Activities, IReadOnlyDictionary<string, string> Villages)
{
    /// <summary>All weights; 100 when nothing is missing.</summary>
    public decimal Weight => Activities.Sum(a => a.Activity.Weight);

    /// <summary>Whether anything waits for anything, without which a critical path says little.</summary>
    public bool HasOrder => Activities.Any(a => a.Activity.Predecessors.Count > 0);

    /// <summary>Whether something is planned to begin too early.</summary>
    public bool HasTooEarly => Activities.Any(a => a.IsTooEarly);


    /// <summary>The curve as it is drawn; nothing of it is realised yet.</summary>
    public IReadOnlyList<CurvePoint> Curve => [.. Targets.Select(x => new CurvePoint(x.PeriodEnd, x.PhysicalPercent, null, x.Spending, null))];

    /// <summary>The bars, under their programs.</summary>
    public required IReadOnlyList<ScheduleRow> Bars { get; init; }

    /// <summary>First day drawn: of the term, or of the first activity.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day drawn.</summary>
    public required DateOnly End { get; init; }
}
