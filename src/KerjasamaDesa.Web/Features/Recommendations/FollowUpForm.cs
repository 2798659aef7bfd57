using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Recommendations;

/// <summary>What is done about a recommendation: a follow-up, or the reason for none.</summary>
public sealed class FollowUpForm
{
    public uint Version { get; set; }

    /// <summary>Nothing is done about it; only the reason is read then.</summary>
    [Display(Name = "Rekomendasi ini tidak ditindaklanjuti")]
    public bool IsPutAside { get; set; }

    [Display(Name = "Penanggung jawab")]
    public string? Owner { get; set; }

    [Display(Name = "Desa")]
    public string? VillageCode { get; set; }

    [Display(Name = "Paling lambat")]
    public DateOnly? Due { get; set; }

    [Display(Name = "Keadaan")]
    public FollowUpState? State { get; set; }

    [Display(Name = "Catatan")]
    public string? Note { get; set; }

    [Display(Name = "Alasan tidak ditindaklanjuti")]
    public string? NoFollowUpReason { get; set; }

    [BindNever]
    [ValidateNever]
    public FollowUpPage Page { get; set; } = null!;

    public static FollowUpForm Of(Recommendation recommendation) => new()
    {
        Version = recommendation.Version,
        IsPutAside = recommendation.NoFollowUpReason is not null,
        Owner = recommendation.FollowUp?.Owner,
        VillageCode = recommendation.FollowUp?.VillageCode,
        Due = recommendation.FollowUp?.Due,
        State = recommendation.FollowUp?.State ?? FollowUpState.NotStarted,
        Note = recommendation.FollowUp?.Note,
        NoFollowUpReason = recommendation.NoFollowUpReason,
    };

    public void Apply(Recommendation recommendation)
    {
        if (IsPutAside)
        {
            recommendation.PutAside(NoFollowUpReason!);
        }
        else
        {
            recommendation.Follow(new FollowUp(Owner!, VillageCode, Due!.Value, State!.Value, Note));
        }
    }

    public sealed class Validator : AbstractValidator<FollowUpForm>
    {
        public Validator()
        {
            When(f => f.IsPutAside, () => RuleFor(f => f.NoFollowUpReason).NotEmpty())
                .Otherwise(() =>
                {
                    RuleFor(f => f.Owner).NotEmpty();
                    RuleFor(f => f.Due).NotNull();
                    RuleFor(f => f.State).NotNull().IsInEnum();
                });
            RuleFor(f => f.Owner).MaximumLength(120);
            RuleFor(f => f.Note).MaximumLength(1000);
            RuleFor(f => f.NoFollowUpReason).MaximumLength(1000);
        }
    }
}

/// <summary>What stands around the form of a follow-up.</summary>
public sealed record FollowUpPage(
    CooperationFrame Frame, Recommendation Recommendation, string Back, IReadOnlyList<SelectListItem> Villages, IReadOnlyList<SelectListItem> States);
