using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace KerjasamaDesa.Web.Features.MyAccount;

/// <summary>A password of one's own choice, typed twice.</summary>
public class NewPasswordForm
{
    /// <summary>Hashing costs by length; nobody types more.</summary>
    public const int MaxLength = 200;

    public const int MinLength = 10;

    [Display(Name = "Kata sandi baru")]
    [DataType(DataType.Password)]
    public string? New { get; set; }

    [Display(Name = "Kata sandi baru sekali lagi")]
    [DataType(DataType.Password)]
    public string? Again { get; set; }
}

/// <summary>
/// What a new password may be, wherever it is chosen. Written out in each form's validator and not included in it: only so does the page
/// know that the fields are required.
/// </summary>
internal static class NewPasswordRules
{
    public static IRuleBuilderOptions<T, string?> IsNewPassword<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotEmpty().Length(NewPasswordForm.MinLength, NewPasswordForm.MaxLength);

    public static void RepeatsIt<T>(this IRuleBuilder<T, string?> rule)
        where T : NewPasswordForm =>
        rule.NotEmpty().Equal(f => f.New).WithMessage("Kedua kata sandi baru tidak sama.");
}
