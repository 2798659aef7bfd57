using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Web.Features.MyAccount;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjasamaDesa.Web.Features.SecondFactor;

/// <summary>A code proves that the authenticator app was set up from what this page shows.</summary>
public sealed class SwitchOnForm
{
    [Display(Name = "Kode pengaman")]
    public string? Code { get; set; }

    /// <summary>The secret in groups of four, for who cannot scan.</summary>
    [BindNever]
    public string Secret { get; set; } = "";

    /// <summary>The secret as an address that authenticator apps open.</summary>
    [BindNever]
    public string AppAddress { get; set; } = "";
}

/// <summary>A code of the app shows that the person at the screen holds the phone.</summary>
public sealed class NewCodesForm
{
    [Display(Name = "Kode pengaman")]
    public string? Code { get; set; }
}

public sealed class SwitchOffForm
{
    [Display(Name = "Kata sandi sekarang"), DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "Kode pengaman atau kode cadangan")]
    public string? Code { get; set; }
}

/// <summary>The second step of coming in.</summary>
public sealed class SignInCodeForm
{
    [Display(Name = "Kode pengaman atau kode cadangan")]
    public string? Code { get; set; }

    /// <summary>Page of the portal to go back to.</summary>
    [BindProperty(Name = "kembali")]
    public string? ReturnTo { get; set; }
}

/// <summary>What is switched on, and how many spare codes are left.</summary>
public sealed record SecondFactorPage(int CodesLeft, NewCodesForm NewCodes, SwitchOffForm SwitchOff);

/// <summary>Spare codes, shown this once.</summary>
public sealed record SpareCodes(IReadOnlyList<string> Codes);

public sealed class SwitchOnFormValidator : AbstractValidator<SwitchOnForm>
{
    public SwitchOnFormValidator() => RuleFor(f => f.Code).NotEmpty().MaximumLength(20);
}

public sealed class NewCodesFormValidator : AbstractValidator<NewCodesForm>
{
    public NewCodesFormValidator() => RuleFor(f => f.Code).NotEmpty().MaximumLength(20);
}

public sealed class SwitchOffFormValidator : AbstractValidator<SwitchOffForm>
{
    public SwitchOffFormValidator()
    {
        RuleFor(f => f.Password).NotEmpty().MaximumLength(PasswordForm.MaxLength);
        RuleFor(f => f.Code).NotEmpty().MaximumLength(20);
    }
}

public sealed class SignInCodeFormValidator : AbstractValidator<SignInCodeForm>
{
    public SignInCodeFormValidator() => RuleFor(f => f.Code).NotEmpty().MaximumLength(20);
}
