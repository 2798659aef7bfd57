using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KerjasamaDesa.Web.Features.MyAccount;

public sealed class PasswordForm : NewPasswordForm
{
    [Display(Name = "Kata sandi sekarang")]
    [DataType(DataType.Password)]
    public string? Current { get; set; }
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(f => f.Current).NotEmpty().MaximumLength(NewPasswordForm.MaxLength);
        RuleFor(f => f.New).IsNewPassword().NotEqual(f => f.Current).WithMessage("Pilih kata sandi yang lain dari yang sekarang.");
        RuleFor(f => f.Again).RepeatsIt();
    }
}
