using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KerjasamaDesa.Web.Features.Planning;

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
