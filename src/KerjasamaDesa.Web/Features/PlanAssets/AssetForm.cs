using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.PlanAssets;

/// <summary>A joint asset and what becomes of it.</summary>
public sealed class AssetForm : PlanForm
{
    [Display(Name = "Nama aset")]
    public string? Name { get; set; }

    [Display(Name = "Berada di desa")]
    public string? VillageCode { get; set; }

    [Display(Name = "Perkiraan nilai saat berakhir"), Rupiah]
    public decimal? Worth { get; set; }

    [Display(Name = "Penyelesaian saat berakhir")]
    public ExitWay? Way { get; set; }

    [Display(Name = "Catatan")]
    public string? Note { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Villages { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Ways { get; set; } = [];

    public static AssetForm Of(JointAsset a) => new() { Version = a.Version, Name = a.Name, VillageCode = a.VillageCode, Worth = a.Worth, Way = a.Way, Note = a.Note };
}

public sealed class AssetFormValidator : AbstractValidator<AssetForm>
{
    public AssetFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(200);
        RuleFor(f => f.VillageCode).NotEmpty();
        RuleFor(f => f.Worth).NotNull().InclusiveBetween(0, Money.Largest);
        RuleFor(f => f.Way).NotNull().IsInEnum();
        RuleFor(f => f.Note).MaximumLength(500);
    }
}

/// <summary>The joint assets and how they are divided at the end.</summary>
public sealed record AssetsPage(PlanFrame Frame, IReadOnlyList<JointAsset> Assets, AssetDivision Division, IReadOnlyDictionary<string, string> Villages, IReadOnlyList<string> Sentences);
