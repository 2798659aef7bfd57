using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KerjasamaDesa.Web.Features.MyAccount;

public sealed class PasswordForm
{
    /// <summary>Hashing costs by length; nobody types more.</summary>
    public const int MaxLength = 200;

    public const int MinLength = 10;

    [Display(Name = "Kata sandi sekarang")]
    [DataType(DataType.Password)]
    public string? Current { get; set; }

    [Display(Name = "Kata sandi baru")]
    [DataType(DataType.Password)]
    public string? New { get; set; }

    [Display(Name = "Kata sandi baru sekali lagi")]
    [DataType(DataType.Password)]
    public string? Again { get; set; }
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(f => f.Current).NotEmpty().MaximumLength(PasswordForm.MaxLength);
        RuleFor(f => f.New).NotEmpty().Length(PasswordForm.MinLength, PasswordForm.MaxLength)
            .NotEqual(f => f.Current).WithMessage("Pilih kata sandi yang lain dari yang sekarang.");
        RuleFor(f => f.Again).NotEmpty().Equal(f => f.New).WithMessage("Kedua kata sandi baru tidak sama.");
    }
}
