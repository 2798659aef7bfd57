using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Potentials;

/// <summary>What a village types about one of its potentials.</summary>
public sealed class PotentialForm
{
    public Guid Id { get; set; }

    [Display(Name = "Jenis potensi")]
    public string TypeCode { get; set; } = "";

    [Display(Name = "Nama potensi")]
    public string Title { get; set; } = "";

    [Display(Name = "Uraian")]
    public string? Description { get; set; }

    [Display(Name = "Jumlah yang ada")]
    public decimal? Quantity { get; set; }

    [Display(Name = "Jumlah yang dapat dibagi")]
    public decimal? ShareableQuantity { get; set; }

    [Display(Name = "Satuan")]
    public string? Unit { get; set; }

    [Display(Name = "Kondisi")]
    public Condition? Condition { get; set; }

    [Year]
    [Display(Name = "Tahun data")]
    public int? Year { get; set; }

    [Display(Name = "Titik koordinat")]
    public string? Point { get; set; }

    [Display(Name = "Sumber data")]
    public string? DataSource { get; set; }

    [Display(Name = "Tinjau ulang pada")]
    public DateOnly? ReviewOn { get; set; }

    public uint Version { get; set; }

    public static PotentialForm Of(Potential p, DateOnly today) => new()
    {
        Id = p.Id,
        TypeCode = p.TypeCode,
        Title = p.Title,
        Description = p.Description,
        Quantity = p.Quantity,
        ShareableQuantity = p.ShareableQuantity,
        Unit = p.Unit,
        Condition = p.Condition,
        Year = p.Year,
        Point = MapPoint.Of(p.Latitude, p.Longitude)?.ToString(),
        DataSource = p.DataSource,
        ReviewOn = p.HasOwnReviewDay && p.ReviewOn > today ? p.ReviewOn : null,
        Version = p.Version,
    };

    /// <summary>A figure without a unit is in its type's own.</summary>
    public PotentialDetails ToDetails(SubjectType type)
    {
        var point = MapPoint.Parse(Point);
        var unit = Unit ?? (Quantity is null ? null : type.Unit);
        return new PotentialDetails(
            type, Title, Description, Quantity, ShareableQuantity, unit, Condition, Year!.Value, point?.Latitude, point?.Longitude, DataSource, ReviewOn);
    }

    private static string? Figure(decimal? number) => number is { } figure ? IndonesianNumber.Format(figure, 4) : null;
}

public sealed class PotentialFormValidator : AbstractValidator<PotentialForm>
{
    public PotentialFormValidator(IStringLocalizer<Text> t, PortalClock clock)
    {
        RuleFor(f => f.Id).NotEmpty();
        RuleFor(f => f.TypeCode).NotEmpty().WithMessage(_ => t["Pilih jenis potensi."]);
        RuleFor(f => f.Title).NotEmpty().MaximumLength(Potential.TitleMaxLength);
        RuleFor(f => f.Description).MaximumLength(Potential.DescriptionMaxLength);
        RuleFor(f => f.Quantity).GreaterThanOrEqualTo(0).LessThan(1_000_000_000_000m);
        RuleFor(f => f.ShareableQuantity).GreaterThanOrEqualTo(0);
        RuleFor(f => f.ShareableQuantity).Must((form, shared) => shared is null or 0 || shared <= form.Quantity)
            .WithMessage(_ => t["Yang dibagi tidak boleh melebihi jumlah yang ada."]);
        RuleFor(f => f.Unit).MaximumLength(Subject.UnitMaxLength);
        RuleFor(f => f.Condition).IsInEnum();
        RuleFor(f => f.Year).NotNull().InclusiveBetween(1990, clock.Today.Year + 1);
        RuleFor(f => f.Point).IsPoint(t);
        RuleFor(f => f.DataSource).MaximumLength(Subject.DataSourceMaxLength);
        RuleFor(f => f.ReviewOn).IsReviewDay(clock);
    }
}
