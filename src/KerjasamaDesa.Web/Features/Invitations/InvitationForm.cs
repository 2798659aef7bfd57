using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Accounts;
using KerjasamaDesa.Web.Features.MyAccount;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Invitations;

/// <summary>What somebody who holds a link sees of the invitation: what it is for, and nothing else of the cooperation.</summary>
/// <param name="Address">The link itself.</param>
/// <param name="Title">The cooperation.</param>
/// <param name="Role">The role of the seat.</param>
/// <param name="Vehicle">By which the role is called.</param>
/// <param name="Name">Whose seat it is.</param>
/// <param name="InvitedBy">Who invited.</param>
/// <param name="ExpiresAt">When the link ceases to work.</param>
/// <param name="State">Whether it still works.</param>
/// <param name="SignedInAs">Who is signed in, or null.</param>
public sealed record InvitationPage(
    string Address, string Title, TeamRole Role, Vehicle Vehicle, string Name, string InvitedBy, DateTimeOffset ExpiresAt, InvitationState State, string? SignedInAs)
{
    public static InvitationPage Of(string secret, OpenedInvitation opened, CurrentActor current, DateTimeOffset now) => new(
        $"/undangan/{secret}", opened.Cooperation.Title, opened.Seat.Role, opened.Cooperation.Vehicle, opened.Seat.Name, opened.Invitation.InvitedByName, opened.Invitation.ExpiresAt,
        opened.Invitation.StateAt(now), current.AccountId is null ? null : current.Name);
}

/// <summary>The account that the invited person makes.</summary>
public sealed class InvitationForm : NewPasswordForm
{
    /// <summary>Identity made by the page, so that a form sent twice makes one account.</summary>
    public Guid NewId { get; set; }

    [Display(Name = "Nama pengguna")]
    public string? UserName { get; set; }

    [Display(Name = "Alamat surel")]
    public string? Email { get; set; }

    [BindNever]
    [ValidateNever]
    public InvitationPage Page { get; set; } = null!;
}

public sealed class InvitationFormValidator : AbstractValidator<InvitationForm>
{
    public InvitationFormValidator()
    {
        RuleFor(f => f.UserName).IsUserName();
        RuleFor(f => f.Email).MaximumLength(256).EmailAddress();
        RuleFor(f => f.New).IsNewPassword();
        RuleFor(f => f.Again).RepeatsIt();
    }
}
