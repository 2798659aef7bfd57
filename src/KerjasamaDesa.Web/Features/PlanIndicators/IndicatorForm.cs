using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanIndicators;

/// <summary>A target on the way; a row left empty is no target.</summary>
public sealed class MilestoneRow : IFormRow
{
    [Display(Name = "Tanggal")]
    public DateOnly? Due { get; set; }

    [Display(Name = "Target antara")]
    public decimal? Target { get; set; }

    public bool IsEmpty => Due is null && Target is null;

    object? IFormRow.Key => Due;

    string? IFormRow.Caption => null;
}

/// <summary>An indicator with its targets on the way.</summary>
public sealed class IndicatorForm : PlanForm
{
    /// <summary>Empty rows offered for targets on the way.</summary>
    private const int SpareRows = 2;

    [Display(Name = "Indikator")]
    public string? Name { get; set; }

    [Display(Name = "Tingkat")]
    public IndicatorLevel? Level { get; set; }

    [Display(Name = "Satuan")]
    public string? Unit { get; set; }

    [Display(Name = "Nilai awal")]
    public decimal? Baseline { get; set; }

    [Display(Name = "Target")]
    public decimal? Target { get; set; }

    [Display(Name = "Arah")]
    public Direction? Direction { get; set; }

    [Display(Name = "Sumber data")]
    public string? Source { get; set; }

    [Display(Name = "Definisi")]
    public string? Definition { get; set; }

    [Display(Name = "Cara mengukur")]
    public string? Method { get; set; }

    [Display(Name = "Indikator utama")]
    public bool IsHeadline { get; set; }

    public List<MilestoneRow> Milestones { get; set; } = [];

    /// <summary>The aim it measures.</summary>
    [BindNever]
    public string Objective { get; set; } = "";

    /// <summary>The indicator that is changed, for taking it away.</summary>
    [BindNever]
    public Guid? IndicatorId { get; set; }

    /// <summary>What the library offers for the words searched for.</summary>
    [BindNever, ValidateNever]
    public LibraryFinds Library { get; set; } = null!;

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Levels { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Directions { get; set; } = [];

    public static IndicatorForm Of(Indicator i) => new()
    {
        Version = i.Version,
        IndicatorId = i.Id,
        Name = i.Name,
        Level = i.Level,
        Unit = i.Unit,
        Baseline = i.Baseline,
        Target = i.Target,
        Direction = i.Direction,
        Source = i.Source,
        Definition = i.Definition,
        Method = i.Method,
        IsHeadline = i.IsHeadline,
        Milestones = [.. i.Milestones.OrderBy(m => m.Due).Select(m => new MilestoneRow { Due = m.Due, Target = m.Target })],
    };

    public IndicatorDetails Details() => new(Name!, Level!.Value, Unit!, Baseline!.Value, Target!.Value, Direction!.Value, IsHeadline, Source, Definition, Method);

    /// <summary>Takes over the words of the library; baseline, target and place stay as they are.</summary>
    public void Use(LibraryIndicator known) => (Name, Level, Unit, Direction, Definition, Method, Source) =
        (known.Name, known.Level, known.Unit, known.Direction, known.Definition, known.Method, Source ?? known.Reference);

    public IReadOnlyCollection<(DateOnly Due, decimal Target)> Targets() => [.. Milestones.Where(m => !m.IsEmpty).Select(m => (m.Due!.Value, m.Target!.Value))];

    public void AddSpareRows() => Milestones.AddRange(Enumerable.Range(0, Math.Max(0, SpareRows - Milestones.Count(m => m.IsEmpty))).Select(_ => new MilestoneRow()));
}

public sealed class IndicatorFormValidator : AbstractValidator<IndicatorForm>
{
    public IndicatorFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(300);
        RuleFor(f => f.Level).NotNull().IsInEnum();
        RuleFor(f => f.Unit).NotEmpty().MaximumLength(40);
        RuleFor(f => f.Baseline).NotNull().InclusiveBetween(-Largest, Largest);
        RuleFor(f => f.Target).NotNull().InclusiveBetween(-Largest, Largest);
        RuleFor(f => f.Direction).NotNull().IsInEnum();
        RuleFor(f => f.Source).MaximumLength(200);
        RuleFor(f => f.Definition).MaximumLength(Indicator.DefinitionMaxLength);
        RuleFor(f => f.Method).MaximumLength(Indicator.MethodMaxLength);
        RuleForEach(f => f.Milestones).SetValidator(new MilestoneRowValidator());
    }

    internal const decimal Largest = 9_999_999_999_999m;
}

public sealed class MilestoneRowValidator : AbstractValidator<MilestoneRow>
{
    public MilestoneRowValidator()
    {
        RuleFor(m => m.Due).NotNull().When(m => !m.IsEmpty);
        RuleFor(m => m.Target).NotNull().InclusiveBetween(-IndicatorFormValidator.Largest, IndicatorFormValidator.Largest).When(m => !m.IsEmpty);
    }
}
