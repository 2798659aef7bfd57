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

/// <summary>What a user name may be, whoever chooses it.</summary>
internal static class UserNameRules
{
    public static void IsUserName<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().Length(3, 40)
        .Matches("^[a-z0-9._\\-]*$").WithMessage("Pakai huruf kecil, angka, titik, atau garis, tanpa spasi.");
}

public sealed class NewAccountFormValidator : AbstractValidator<NewAccountForm>
{
    public NewAccountFormValidator()
    {
        Include(new MandateFormValidator());
        RuleFor(f => f.FullName).NotEmpty().MaximumLength(Account.NameMaxLength);
        RuleFor(f => f.UserName).IsUserName();
        RuleFor(f => f.Email).MaximumLength(256).EmailAddress();
    }
}
