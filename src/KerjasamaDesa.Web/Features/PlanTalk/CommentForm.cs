using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.PlanTalk;

/// <summary>A comment: it opens a thread on a part or a thing of the plan, or answers one; the first may propose a text.</summary>
public sealed class CommentForm
{
    public Guid NewId { get; set; }

    public PlanPart Part { get; set; }

    public PlanItem? Kind { get; set; }

    public Guid? ItemId { get; set; }

    /// <summary>The thread it answers.</summary>
    public Guid? ThreadId { get; set; }

    [Display(Name = "Komentar")]
    public string? Body { get; set; }

    /// <summary>The words the proposal was written against.</summary>
    public string? Before { get; set; }

    [Display(Name = "Usul pengganti")]
    public string? Proposal { get; set; }

    /// <summary>People called upon.</summary>
    public List<Guid> Mentions { get; set; } = [];

    /// <summary>Whether another text is proposed, not the present one sent back.</summary>
    public bool Proposes() => !string.IsNullOrWhiteSpace(Proposal) && Proposal != Before;
}

public sealed class CommentFormValidator : AbstractValidator<CommentForm>
{
    public CommentFormValidator()
    {
        RuleFor(f => f.NewId).NotEmpty();
        RuleFor(f => f.Part).IsInEnum();
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.Body).NotEmpty().When(f => !f.Proposes()).MaximumLength(2000);
        RuleFor(f => f.Proposal).MaximumLength(PlanText.BodyMaxLength);
        RuleFor(f => f.Before).MaximumLength(PlanText.BodyMaxLength);
    }
}
