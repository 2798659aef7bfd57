using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.ReceivedBenefits;

/// <summary>What a village received, as it is typed.</summary>
public sealed class ReceivedForm
{
    public Guid BenefitId { get; set; }

    [Display(Name = "Desa")]
    public string? VillageCode { get; set; }

    [Display(Name = "Jenis")]
    public BenefitKind? Kind { get; set; }

    [Display(Name = "Manfaat")]
    public string? Description { get; set; }

    [Display(Name = "Banyaknya")]
    public decimal? Quantity { get; set; }

    [Display(Name = "Satuan")]
    public string? Unit { get; set; }

    [Display(Name = "Nilai"), Rupiah]
    public decimal? Worth { get; set; }

    [Display(Name = "Tanggal diterima")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Kegiatan")]
    public Guid? ActivityId { get; set; }

    [Display(Name = "Bukti")]
    public IFormFile? Proof { get; set; }

    [BindNever, ValidateNever]
    public ReceivedFormPage Page { get; set; } = null!;

    public ReceivedDetails Details() => new(VillageCode!, Kind!.Value, Description!, Quantity!.Value, Unit!, Worth, Day!.Value);

    public sealed class Validator : AbstractValidator<ReceivedForm>
    {
        public Validator()
        {
            RuleFor(f => f.VillageCode).NotEmpty();
            RuleFor(f => f.Kind).NotNull().IsInEnum();
            RuleFor(f => f.Description).NotEmpty().MaximumLength(300);
            RuleFor(f => f.Quantity).NotNull().InclusiveBetween(0, Money.Largest / 10_000);
            RuleFor(f => f.Unit).NotEmpty().MaximumLength(40);
            RuleFor(f => f.Worth).InclusiveBetween(0, Money.Largest);
            RuleFor(f => f.Day).NotNull();
        }
    }
}

/// <summary>What stands around the form of a benefit.</summary>
public sealed record ReceivedFormPage(
    CooperationFrame Frame, IReadOnlyList<SelectListItem> Villages, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Activities, DateOnly Today);

/// <summary>Why a benefit is struck out; also the page of the benefit it is typed on.</summary>
public sealed class StrikeForm
{
    public uint Version { get; set; }

    [Display(Name = "Alasan pencoretan")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ReceivedPage Page { get; set; } = null!;

    public sealed class Validator : AbstractValidator<StrikeForm>
    {
        public Validator() => RuleFor(f => f.Reason).NotEmpty().MaximumLength(300);
    }
}

/// <summary>One received benefit.</summary>
public sealed record ReceivedPage(CooperationFrame Frame, ReceivedBenefit Benefit, string Village, bool MayStrike)
{
    public string Address => $"{Frame.Address}/pelaksanaan/manfaat";
}
