using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Measurements;

/// <summary>An indicator against its target of today; a former one is in the signed plan no longer.</summary>
public sealed record IndicatorRow(Indicator Indicator, decimal Target, IndicatorMeasurement? Latest, bool IsFormer)
{
    /// <summary>Capaian as a ratio; null when unmeasured or without anything to measure against.</summary>
    public decimal? Achievement => Latest is { } latest ? Ratios.Achievement(latest.Value, Target, Indicator.Direction) / 100 : null;

    public static IndicatorRow Of(Indicator indicator, IEnumerable<IndicatorMeasurement> measurements, DateOnly today, bool isFormer = false) => new(
        indicator,
        indicator.TargetOn(today),
        measurements.Where(m => m.IndicatorId == indicator.Id).OrderBy(m => m.Day).ThenBy(m => m.RecordedAt).LastOrDefault(),
        isFormer);
}

/// <summary>All indicators of the plan.</summary>
public sealed record MeasurementsPage(CooperationFrame Frame, IReadOnlyList<IndicatorRow> Rows, bool MayRecord)
{
    public string Address => $"{Frame.Address}/pelaksanaan/indikator";
}

/// <summary>What stands around the form of a measurement: the indicator and what was measured of it, newest first.</summary>
public sealed record IndicatorPage(
    CooperationFrame Frame, IndicatorRow Row, IReadOnlyList<IndicatorMeasurement> Measured, IReadOnlyDictionary<string, string> Villages, bool MayRecord, DateOnly Today);

/// <summary>What of the value falls to one village, as it is typed.</summary>
public sealed class MeasurementPartRow
{
    public string VillageCode { get; set; } = "";

    [Display(Name = "Laki-laki")]
    public decimal? Male { get; set; }

    [Display(Name = "Perempuan")]
    public decimal? Female { get; set; }

    [Display(Name = "Tanpa rincian jenis kelamin")]
    public decimal? Undivided { get; set; }
}

/// <summary>A measured value as it is typed.</summary>
public sealed class MeasurementForm
{
    public Guid MeasurementId { get; set; }

    [Display(Name = "Tanggal pengukuran")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Nilai terukur")]
    public decimal? Value { get; set; }

    [Display(Name = "Sumber data")]
    public string? Source { get; set; }

    [Display(Name = "Bukti")]
    public IFormFile? Proof { get; set; }

    /// <summary>One row for each village that takes part; rows left empty say nothing.</summary>
    [Display(Name = "Rincian menurut desa dan jenis kelamin")]
    public List<MeasurementPartRow> Parts { get; set; } = [];

    public IEnumerable<MeasurementPart> SaidParts(Cooperation c) => Parts.Where(p => c.IsParty(p.VillageCode, PartyState.Accepted)).DistinctBy(p => p.VillageCode)
        .Select(p => new MeasurementPart(p.VillageCode, p.Male, p.Female, p.Undivided));

    [BindNever]
    [ValidateNever]
    public IndicatorPage Page { get; set; } = null!;
}

public sealed class MeasurementFormValidator : AbstractValidator<MeasurementForm>
{
    public MeasurementFormValidator()
    {
        RuleFor(f => f.Day).NotNull();
        RuleFor(f => f.Value).NotNull().InclusiveBetween(-Money.Largest / 100, Money.Largest / 100);
        RuleFor(f => f.Source).MaximumLength(200);
        RuleForEach(f => f.Parts).ChildRules(part =>
        {
            part.RuleFor(p => p.Male).InclusiveBetween(0, Money.Largest / 100);
            part.RuleFor(p => p.Female).InclusiveBetween(0, Money.Largest / 100);
            part.RuleFor(p => p.Undivided).InclusiveBetween(0, Money.Largest / 100);
        });
    }
}
