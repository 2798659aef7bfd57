using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Cooperations;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Proposals;

/// <summary>A new cooperation as it is typed. Its identity is made by the page, so that a second press finds the first.</summary>
public sealed class ProposalForm : BasicsForm
{
    public Guid Id { get; set; }

    [Display(Name = "Desa yang diundang")]
    public List<string> Parties { get; set; } = [];

    [Display(Name = "Alasan mengundang desa itu")]
    public string? Reasons { get; set; }

    [Display(Name = "Kebutuhan yang dijawab")]
    public List<Guid> Needs { get; set; } = [];

    [Display(Name = "Potensi yang dipakai")]
    public List<Guid> Potentials { get; set; } = [];

    [BindNever, ValidateNever]
    public Village Initiator { get; set; } = null!;

    /// <summary>Needs of the initiating village and of those invited so far.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<Need> NeedChoices { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<Potential> PotentialChoices { get; set; } = [];
}

public sealed class ProposalFormRules : BasicsRules<ProposalForm>
{
    private const int MostParties = 50;

    public ProposalFormRules(IStringLocalizer<Text> t)
        : base(t)
    {
        RuleFor(f => f.Id).NotEmpty();
        RuleFor(f => f.Parties).NotEmpty().WithMessage(_ => t["Pilih paling sedikit satu desa lain."]);
        RuleFor(f => f.Parties).Must(codes => codes.Count <= MostParties).WithMessage(_ => t["Paling banyak {0} desa.", MostParties]);
        RuleFor(f => f.Reasons).MaximumLength(OfferContent.MaxLength);
    }
}
