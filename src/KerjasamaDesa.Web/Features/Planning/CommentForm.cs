using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>A comment on a part of the plan.</summary>
public sealed class CommentForm
{
    public Guid NewId { get; set; }

    public PlanPart Part { get; set; }

    [Display(Name = "Komentar")]
    public string? Body { get; set; }
}

public sealed class CommentFormValidator : AbstractValidator<CommentForm>
{
    public CommentFormValidator()
    {
        RuleFor(f => f.NewId).NotEmpty();
        RuleFor(f => f.Part).IsInEnum();
        RuleFor(f => f.Body).NotEmpty().MaximumLength(2000);
    }
}

/// <summary>How the plan answers a recommendation of the cycle before.</summary>
public sealed class AnswerForm
{
    public uint Version { get; set; }

    [Display(Name = "Jawaban rencana ini")]
    public string? Response { get; set; }
}

public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator() => RuleFor(f => f.Response).NotEmpty().WithMessage("Tulis bagaimana rencana ini menjawab rekomendasi.").MaximumLength(1000);
}
