using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.PlanPapers;

/// <summary>A text of the papers on the page.</summary>
public sealed record BlockRow(PaperBlock Block, string Slug, string Text, bool IsOwn);

/// <summary>The papers of a plan: what can be printed, and the texts around its data.</summary>
public sealed record PapersPage(
    PlanFrame Frame, string Files, string Query, int? Version, bool IsInForce, string Place, string Gazette, string? Partner, IReadOnlyList<BlockRow> Blocks, IReadOnlyList<string> Missing);

/// <summary>A text that stands instead of the portal's own.</summary>
public sealed class BlockForm : PlanForm
{
    [Display(Name = "Isi")]
    public string? Body { get; set; }

    /// <summary>Where it stands.</summary>
    [BindNever]
    public PaperBlock Block { get; set; }

    /// <summary>What the portal would write.</summary>
    [BindNever, ValidateNever]
    public string Usual { get; set; } = "";
}

public sealed class BlockFormValidator : AbstractValidator<BlockForm>
{
    public BlockFormValidator() => RuleFor(f => f.Body).MaximumLength(PaperText.MaxLength);
}

/// <summary>Place of signing, name of the gazette, and the third party.</summary>
public sealed class ArrangementForm : PlanForm
{
    [Display(Name = "Tempat penandatanganan")]
    public string? Place { get; set; }

    [Display(Name = "Nama lembaran resmi desa")]
    public string? Gazette { get; set; }

    [Display(Name = "Nama pihak ketiga")]
    public string? PartnerName { get; set; }

    [Display(Name = "Wakil pihak ketiga")]
    public string? PartnerRepresentative { get; set; }

    [Display(Name = "Jabatan wakil pihak ketiga")]
    public string? PartnerOffice { get; set; }

    [Display(Name = "Alamat pihak ketiga")]
    public string? PartnerAddress { get; set; }

    public static ArrangementForm Of(Plan plan) => new()
    {
        Version = plan.Version,
        Place = plan.Papers.Place,
        Gazette = plan.Papers.Gazette,
        PartnerName = plan.Papers.PartnerName,
        PartnerRepresentative = plan.Papers.PartnerRepresentative,
        PartnerOffice = plan.Papers.PartnerOffice,
        PartnerAddress = plan.Papers.PartnerAddress,
    };

    /// <summary>The third party, when one is named.</summary>
    public PartnerDetails? ToPartner() => PartnerName is null ? null : new PartnerDetails(PartnerName, PartnerRepresentative, PartnerOffice, PartnerAddress);
}

public sealed class ArrangementFormValidator : AbstractValidator<ArrangementForm>
{
    public ArrangementFormValidator()
    {
        RuleFor(f => f.Place).MaximumLength(120);
        RuleFor(f => f.Gazette).NotEmpty().MaximumLength(60);
        RuleFor(f => f.PartnerName).MaximumLength(200);
        RuleFor(f => f.PartnerRepresentative).MaximumLength(120);
        RuleFor(f => f.PartnerOffice).MaximumLength(120);
        RuleFor(f => f.PartnerAddress).MaximumLength(300);
    }
}
