using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
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

    [Display(Name = "Nama pengguna akun")]
    public string? UserName { get; set; }

    [BindNever]
    [ValidateNever]
    public MemberFormPage Page { get; set; } = null!;

    public MemberDetails Details(Guid? accountId) => new(Name!, VillageCode!, Element!.Value, Role!.Value, From!.Value, To, accountId);

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
    };
}

/// <summary>What stands around the form of a seat.</summary>
public sealed record MemberFormPage(
    CooperationFrame Frame, bool IsNew, IReadOnlyList<SelectListItem> Villages, IReadOnlyList<SelectListItem> Roles, IReadOnlyList<SelectListItem> Elements)
{
    public static MemberFormPage Of(CooperationFrame frame, Cooperation c, bool isNew, IStringLocalizer<Text> t) => new(
        frame,
        isNew,
        Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => $"{p.Village!.Name} ({p.Village.District!.Name})"),
        Choices.Of(Enum.GetValues<TeamRole>(), role => t[Words.Of(role, c.Vehicle)]),
        Choices.Of(Enum.GetValues<Element>(), element => t[Words.Of(element)]));
}

public sealed class MemberFormValidator : AbstractValidator<MemberForm>
{
    public MemberFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().MaximumLength(120);
        RuleFor(f => f.VillageCode).NotEmpty().MaximumLength(13);
        RuleFor(f => f.Role).NotNull().IsInEnum();
        RuleFor(f => f.Element).NotNull().IsInEnum();
        RuleFor(f => f.From).NotNull();
        RuleFor(f => f.UserName).MaximumLength(256);
    }
}
