using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>What a village types about itself.</summary>
public sealed class ProfileForm
{
    /// <summary>The indices that have given villages a status.</summary>
    public static readonly IReadOnlyList<string> Indices = ["Indeks Desa", "IDM"];

    [Display(Name = "Sebutan desa")]
    public string VillageTerm { get; set; } = "";

    [Display(Name = "Sebutan kepala desa")]
    public string HeadTerm { get; set; } = "";

    [Display(Name = "Jumlah penduduk")]
    public int? Population { get; set; }

    [Display(Name = "Jumlah KK")]
    public int? Households { get; set; }

    [Display(Name = "Luas wilayah")]
    public decimal? AreaKm2 { get; set; }

    [Display(Name = "Titik koordinat")]
    public string? Point { get; set; }

    [Display(Name = "Status desa")]
    public VillageStatus? IndexStatus { get; set; }

    [Display(Name = "Nama indeks")]
    public string? IndexName { get; set; }

    [Year]
    [Display(Name = "Tahun indeks")]
    public int? IndexYear { get; set; }

    [Display(Name = "Alamat kantor desa")]
    public string? OfficeAddress { get; set; }

    [Display(Name = "Telepon kantor")]
    public string? OfficePhone { get; set; }

    [Display(Name = "Surel kantor")]
    public string? OfficeEmail { get; set; }

    public uint Version { get; set; }

    public static ProfileForm Of(Village v) => new()
    {
        VillageTerm = v.VillageTerm,
        HeadTerm = v.HeadTerm,
        Population = v.Population,
        Households = v.Households,
        AreaKm2 = v.AreaKm2,
        Point = MapPoint.Of(v.Latitude, v.Longitude)?.ToString(),
        IndexStatus = v.IndexStatus,
        IndexName = v.IndexName,
        IndexYear = v.IndexYear,
        OfficeAddress = v.OfficeAddress,
        OfficePhone = v.OfficePhone,
        OfficeEmail = v.OfficeEmail,
        Version = v.Version,
    };

    public VillageProfile ToProfile()
    {
        var point = MapPoint.Parse(Point);
        return new VillageProfile(
            VillageTerm, HeadTerm, Population, Households, AreaKm2, point?.Latitude, point?.Longitude,
            IndexStatus, IndexName, IndexYear, OfficeAddress, OfficePhone, OfficeEmail);
    }
}

public sealed class ProfileFormValidator : AbstractValidator<ProfileForm>
{
    public ProfileFormValidator(IStringLocalizer<Text> t, PortalClock clock)
    {
        RuleFor(f => f.VillageTerm).NotEmpty().MaximumLength(30);
        RuleFor(f => f.HeadTerm).NotEmpty().MaximumLength(30);
        RuleFor(f => f.Population).GreaterThanOrEqualTo(0);
        RuleFor(f => f.Households).GreaterThanOrEqualTo(0);
        RuleFor(f => f.Households).LessThanOrEqualTo(f => f.Population).When(f => f.Population is not null)
            .WithMessage(_ => t["Jumlah KK tidak mungkin melebihi jumlah penduduk."]);
        RuleFor(f => f.AreaKm2).GreaterThanOrEqualTo(0).LessThan(100_000);
        RuleFor(f => f.Point).IsPoint(t);
        RuleFor(f => f.IndexName).NotEmpty().When(f => f.IndexStatus is not null).WithMessage(_ => t["Pilih indeks yang memberi status itu."]);
        RuleFor(f => f.IndexYear).NotNull().When(f => f.IndexStatus is not null).WithMessage(_ => t["Isi tahun indeks itu."]);
        RuleFor(f => f.IndexYear).InclusiveBetween(2014, clock.Today.Year);
        RuleFor(f => f.IndexName).MaximumLength(40);
        RuleFor(f => f.OfficeAddress).MaximumLength(300);
        RuleFor(f => f.OfficePhone).MaximumLength(30);
        RuleFor(f => f.OfficeEmail).MaximumLength(254).EmailAddress();
    }
}
