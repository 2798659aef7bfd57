using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Evaluation;

/// <summary>The evaluations of a cooperation, newest first.</summary>
public sealed record EvaluationListPage(CooperationFrame Frame, IReadOnlyList<Domain.Implementation.Evaluation> Evaluations, bool IsOpen, bool MayEvaluate)
{
    public string Address => $"{Frame.Address}/evaluasi";

    public bool HasFinal => Evaluations.Any(e => e.Kind == EvaluationKind.Final);
}

/// <summary>One evaluation with all of it, and what the reader may do.</summary>
public sealed record EvaluationPage(
    CooperationFrame Frame,
    Domain.Implementation.Evaluation Evaluation,
    RatioBlock Figures,
    IReadOnlyDictionary<string, string> Villages,
    bool MayEdit,
    bool MayApprove,
    bool IsOwn,
    bool MayFollowUp,
    DateOnly Today)
{
    public string Address => $"{Frame.Address}/evaluasi/{Evaluation.Id}";

    public bool IsApproved => Evaluation.ApprovedAt is not null;

    public string Report => $"{Frame.Address}/laporan/evaluasi/{Evaluation.Id}.pdf";
}

/// <summary>A recommendation as it is typed; also the page of the evaluation it is typed on.</summary>
public sealed class RecommendationForm
{
    public Guid RecommendationId { get; set; }

    [Display(Name = "Temuan")]
    public string? Finding { get; set; }

    [Display(Name = "Rekomendasi")]
    public string? Text { get; set; }

    [BindNever]
    [ValidateNever]
    public EvaluationPage Page { get; set; } = null!;
}

public sealed class RecommendationFormValidator : AbstractValidator<RecommendationForm>
{
    public RecommendationFormValidator()
    {
        RuleFor(f => f.Finding).NotEmpty().MaximumLength(1000);
        RuleFor(f => f.Text).NotEmpty().MaximumLength(1000);
    }
}
