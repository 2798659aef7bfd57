using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.MyAccount;

public sealed class SignInForm
{
    [Display(Name = "Nama pengguna atau surel")]
    public string? Name { get; set; }

    [Display(Name = "Kata sandi")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>Page of the portal to go back to.</summary>
    [BindProperty(Name = "kembali")]
    public string? ReturnTo { get; set; }
}

public sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(256);
        RuleFor(f => f.Password).NotEmpty().MaximumLength(PasswordForm.MaxLength);
    }
}
