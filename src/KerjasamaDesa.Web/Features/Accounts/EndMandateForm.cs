using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KerjasamaDesa.Web.Features.Accounts;

public sealed class EndMandateForm
{
    [Display(Name = "Hari terakhir")]
    public DateOnly? LastDay { get; set; }
}

public sealed class EndMandateFormValidator : AbstractValidator<EndMandateForm>
{
    public EndMandateFormValidator() => RuleFor(f => f.LastDay).NotNull();
}
