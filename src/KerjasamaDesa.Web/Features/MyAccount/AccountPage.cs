using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Web.Features.MyAccount;

/// <summary>The account as its owner sees it.</summary>
public sealed record AccountPage(string FullName, string UserName, bool HasSecondFactor, IReadOnlyList<MandateLine> Mandates, EmailForm Form);

/// <summary>One mandate or team seat held today.</summary>
public sealed record MandateLine(Guid Id, string Capacity, Role Role, DateOnly From, DateOnly? To, bool IsActing);

public sealed class EmailForm
{
    [Display(Name = "Alamat surel")]
    public string? Email { get; set; }
}

public sealed class EmailFormValidator : AbstractValidator<EmailForm>
{
    public EmailFormValidator() => RuleFor(f => f.Email).MaximumLength(256).EmailAddress();
}
