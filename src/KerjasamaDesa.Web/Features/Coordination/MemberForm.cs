using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>A seat of the team as it is typed.</summary>
public sealed class MemberForm
{
    public Guid MemberId { get; set; }

    public uint Version { get; set; }

    [Display(Name = "Nama lengkap")]
    public string? Name { get; set; }

    [Display(Name = "Desa yang mengutus")]
    public string? VillageCode { get; set; }

    [Display(Name = "Jabatan dalam tim")]
    public TeamRole? Role { get; set; }

    [Display(Name = "Unsur yang diwakili")]
    public Element? Element { get; set; }

    [Display(Name = "Mulai bertugas")]
    public DateOnly? From { get; set; }

    [Display(Name = "Hari terakhir bertugas")]
    public DateOnly? To { get; set; }

    [Display(Name = "Jenis kelamin")]
    public Gender? Gender { get; set; }

    [Display(Name = "Nomor telepon")]
    public string? Phone { get; set; }

    [Display(Name = "Alamat surel")]
    public string? Email { get; set; }

    [Display(Name = "Tugas tambahan")]
    public string? Duties { get; set; }

    /// <summary>The seat whose holder is replaced for a time.</summary>
    public Guid? StandsInForId { get; set; }

    /// <summary>The turn of the chair that is taken.</summary>
    public Guid? TurnId { get; set; }

    [Display(Name = "Nama pengguna akun")]
    public string? UserName { get; set; }

    [BindNever]
    [ValidateNever]
    public MemberFormPage Page { get; set; } = null!;

    /// <summary>As the team takes it; a substitute has the role of the seat, who takes a turn chairs.</summary>
    public MemberDetails Details(Guid? accountId) => new(Name!, VillageCode!, Element!.Value, Role ?? TeamRole.Chair, From!.Value, To, accountId)
    {
        Gender = Gender,
        Phone = Phone,
        Email = Email,
        Duties = Duties,
    };

    public static MemberForm Of(TeamMember member, string? userName) => new()
    {
        MemberId = member.Id,
        Version = member.Version,
        Name = member.Name,
        VillageCode = member.VillageCode,
        Role = member.Role,
        Element = member.Element,
        From = member.From,
        To = member.To,
        UserName = userName,
        Gender = member.Gender,
        Phone = member.ContactPhone,
        Email = member.ContactEmail,
        Duties = member.Duties,
        StandsInForId = member.StandsInForId,
    };
}

/// <summary>What stands around the form of a seat.</summary>
/// <param name="Frame">The cooperation.</param>
/// <param name="IsNew">Whether the seat is not there yet.</param>
/// <param name="Replaced">Whom the person replaces for a time, with role; null for a seat of one's own.</param>
/// <param name="Before">Who chairs until the turn that is taken here; null when nobody's seat ends by it.</param>
/// <param name="Villages">The parties.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Elements">The elements.</param>
/// <param name="Genders">Women and men.</param>
public sealed record MemberFormPage(
    CooperationFrame Frame, bool IsNew, string? Replaced, string? Before,
    IReadOnlyList<SelectListItem> Villages, IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Elements, IReadOnlyList<SelectListItem> Genders)
{
    public static MemberFormPage Of(CooperationFrame frame, Cooperation c, MemberForm form, bool isNew, IStringLocalizer<Text> t) => new(
        frame,
        isNew,
        c.Team.Members.FirstOrDefault(m => m.Id == form.StandsInForId) is { } seat ? $"{seat.Name}, {t[Words.Of(seat.Role, c.Vehicle)].Value}" : null,
        form.TurnId is not null && form.From is { } from ? c.Team.Holder(TeamRole.Chair, from.AddDays(-1))?.Name : null,
        Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => $"{p.Village!.Name} ({p.Village.District!.Name})"),
        Choices.Of(Enum.GetValues<TeamRole>(), role => t[Words.Of(role, c.Vehicle)]),
        Choices.Of(Enum.GetValues<Element>(), element => t[Words.Of(element)]),
        Choices.Of(Enum.GetValues<Gender>(), gender => t[Words.Of(gender)]));
}

public sealed class MemberFormValidator : AbstractValidator<MemberForm>
{
    public MemberFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(120);
        RuleFor(f => f.VillageCode).NotEmpty().MaximumLength(13);
        RuleFor(f => f.Role).NotNull().When(f => f.StandsInForId is null && f.TurnId is null).IsInEnum();
        RuleFor(f => f.Element).NotNull().IsInEnum();
        RuleFor(f => f.From).NotNull();
        RuleFor(f => f.UserName).MaximumLength(256);
        RuleFor(f => f.Phone).MaximumLength(30).Matches("^[0-9+() .-]*$").WithMessage("Isi nomor telepon dengan angka, misalnya 0812 3456 7890.");
        RuleFor(f => f.Email).MaximumLength(256).EmailAddress();
        RuleFor(f => f.Gender).IsInEnum();
        RuleFor(f => f.Duties).MaximumLength(TeamMember.DutiesMaxLength);
    }
}
