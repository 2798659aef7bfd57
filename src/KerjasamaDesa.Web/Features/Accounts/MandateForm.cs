using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Web.Features.Accounts;

/// <summary>A mandate to be given.</summary>
public class MandateForm
{
    /// <summary>Identity of what is created, made when the form is opened, so that a second press creates nothing more.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Peran")]
    public Role? Role { get; set; }

    [Display(Name = "Desa")]
    public string? Village { get; set; }

    [Display(Name = "Kode wilayah")]
    public string? Area { get; set; }

    [Display(Name = "Berlaku mulai")]
    public DateOnly? From { get; set; }

    [Display(Name = "Berlaku sampai")]
    public DateOnly? To { get; set; }

    public bool IsOfVillage => Role is Domain.Access.Role.VillageOfficial or Domain.Access.Role.VillageHead or Domain.Access.Role.VillageCouncil;

    /// <summary>The area the mandate reaches, from the field that belongs to the role.</summary>
    public string Scope => (IsOfVillage ? Village : Area) ?? "";
}

public sealed class MandateFormValidator : AbstractValidator<MandateForm>
{
    public MandateFormValidator()
    {
        RuleFor(f => f.Id).NotEmpty();
        RuleFor(f => f.Role).NotNull();
        RuleFor(f => f.Village).NotEmpty().When(f => f.IsOfVillage).WithMessage("Pilih desanya.");
        RuleFor(f => f.Area).NotEmpty().When(f => f.Role == Role.Facilitator).WithMessage("Isi kode kecamatan atau kabupaten.");
        RuleFor(f => f.Area).Matches(@"^\d\d\.\d\d(\.\d\d)?$").WithMessage("Tulis kode kabupaten seperti 33.08 atau kode kecamatan seperti 33.08.02.");
        RuleFor(f => f.From).NotNull();
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).WithMessage("Tanggal akhir harus setelah tanggal mulai.");
    }
}
