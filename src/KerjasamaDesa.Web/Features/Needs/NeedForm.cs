using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Needs;

/// <summary>What a village types about one of its needs.</summary>
public sealed class NeedForm
{
    public Guid Id { get; set; }

    [Display(Name = "Jenis kebutuhan")]
    public string TypeCode { get; set; } = "";

    [Display(Name = "Nama kebutuhan")]
    public string Title { get; set; } = "";

    [Display(Name = "Uraian")]
    public string? Description { get; set; }

    [Display(Name = "Warga yang merasakan")]
    public int? AffectedPeople { get; set; }

    [Display(Name = "Seberapa mendesak?")]
    public int? Urgency { get; set; }

    [Display(Name = "Seberapa berat akibatnya?")]
    public int? Seriousness { get; set; }

    [Display(Name = "Seberapa cepat memburuk?")]
    public int? Growth { get; set; }

    [Rupiah]
    [Display(Name = "Perkiraan biaya")]
    public decimal? EstimatedCost { get; set; }

    [Display(Name = "Jumlah yang dibutuhkan")]
    public decimal? Quantity { get; set; }

    [Display(Name = "Satuan")]
    public string? Unit { get; set; }

    [Display(Name = "Titik koordinat")]
    public string? Point { get; set; }

    [Year]
    [Display(Name = "Tahun RKP Desa yang diharapkan")]
    public int? PlannedYear { get; set; }

    [Display(Name = "Sumber data")]
    public string? DataSource { get; set; }

    [Display(Name = "Tinjau ulang pada")]
    public DateOnly? ReviewOn { get; set; }

    public uint Version { get; set; }

    /// <summary>Place in the village's own order, from 1; only sheets carry it.</summary>
    [BindNever, ValidateNever]
    public int? Place { get; set; }

    public static NeedForm Of(Need n, DateOnly today) => new()
    {
        Id = n.Id,
        TypeCode = n.TypeCode,
        Title = n.Title,
        Description = n.Description,
        AffectedPeople = n.AffectedPeople,
        Urgency = n.Urgency,
        Seriousness = n.Seriousness,
        Growth = n.Growth,
        EstimatedCost = n.EstimatedCost,
        Quantity = n.Quantity,
        Unit = n.Unit,
        Point = MapPoint.Of(n.Latitude, n.Longitude)?.ToString(),
        PlannedYear = n.PlannedYear,
        DataSource = n.DataSource,
        ReviewOn = n.HasOwnReviewDay && n.ReviewOn > today ? n.ReviewOn : null,
        Version = n.Version,
    };

    /// <summary>A figure without a unit is in its type's own.</summary>
    public NeedDetails ToDetails(SubjectType type)
    {
        var point = MapPoint.Parse(Point);
        var unit = Unit ?? (Quantity is null ? null : type.Unit);
        return new NeedDetails(
            type, Title, Description, AffectedPeople, Urgency!.Value, Seriousness!.Value, Growth!.Value, EstimatedCost, Quantity, unit, point?.Latitude, point?.Longitude,
            DataSource, ReviewOn, PlannedYear);
    }
}

public sealed class NeedFormValidator : AbstractValidator<NeedForm>
{
    public NeedFormValidator(IStringLocalizer<Text> t, PortalClock clock)
    {
        RuleFor(f => f.Id).NotEmpty();
        RuleFor(f => f.TypeCode).NotEmpty().WithMessage(_ => t["Pilih jenis kebutuhan."]);
        RuleFor(f => f.Title).NotEmpty().MaximumLength(Potential.TitleMaxLength);
        RuleFor(f => f.Description).MaximumLength(Potential.DescriptionMaxLength);
        RuleFor(f => f.AffectedPeople).GreaterThanOrEqualTo(0);
        RuleFor(f => f.Urgency).NotNull().InclusiveBetween(1, 5).WithMessage(_ => t["Pilih nilai 1 sampai 5."]);
        RuleFor(f => f.Seriousness).NotNull().InclusiveBetween(1, 5).WithMessage(_ => t["Pilih nilai 1 sampai 5."]);
        RuleFor(f => f.Growth).NotNull().InclusiveBetween(1, 5).WithMessage(_ => t["Pilih nilai 1 sampai 5."]);
        RuleFor(f => f.EstimatedCost).GreaterThanOrEqualTo(0).LessThan(10_000_000_000_000_000m);
        RuleFor(f => f.Quantity).GreaterThanOrEqualTo(0).LessThan(1_000_000_000_000m);
        RuleFor(f => f.Unit).MaximumLength(Subject.UnitMaxLength);
        RuleFor(f => f.Point).IsPoint(t);
        RuleFor(f => f.PlannedYear).InclusiveBetween(2015, clock.Today.Year + 8);
        RuleFor(f => f.DataSource).MaximumLength(Subject.DataSourceMaxLength);
        RuleFor(f => f.ReviewOn).IsReviewDay(clock);
    }
}
