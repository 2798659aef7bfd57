using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Web.Data;

namespace KerjasamaDesa.Web.Features.Accounts;

/// <summary>An account to be created, with its first mandate.</summary>
public sealed class NewAccountForm : MandateForm
{
    [Display(Name = "Nama lengkap")]
    public string? FullName { get; set; }

    [Display(Name = "Nama pengguna")]
    public string? UserName { get; set; }

    [Display(Name = "Alamat surel")]
    public string? Email { get; set; }
}

public sealed class NewAccountFormValidator : AbstractValidator<NewAccountForm>
{
    public NewAccountFormValidator()
    {
        Include(new MandateFormValidator());
        RuleFor(f => f.FullName).NotEmpty().MaximumLength(Account.NameMaxLength);
        RuleFor(f => f.UserName).NotEmpty().Length(3, 40)
            .Matches("^[a-z0-9._\\-]*$").WithMessage("Pakai huruf kecil, angka, titik, atau garis, tanpa spasi.");
        RuleFor(f => f.Email).MaximumLength(256).EmailAddress();
    }
}
