using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjasamaDesa.Web.Features.PlanSignature;

/// <summary>A head's signature under the recommended version.</summary>
public sealed class SignatureForm : PlanForm
{
    /// <summary>The version that was read.</summary>
    public int Number { get; set; }

    [Display(Name = "Nomor Peraturan Bersama Kepala Desa")]
    public string? RegulationNumber { get; set; }

    [Display(Name = "Tanggal peraturan")]
    public DateOnly? RegulationDay { get; set; }

    [Display(Name = "Kata sandi Anda"), DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "Kode pengaman")]
    public string? SecondFactor { get; set; }

    [Display(Name = "Pindaian peraturan bertanda tangan")]
    public IFormFile? Scan { get; set; }

    /// <summary>Whether the account signs in with a second factor, which is then asked here too.</summary>
    [BindNever]
    public bool HasSecondFactor { get; set; }

    /// <summary>Hash of the version.</summary>
    [BindNever]
    public string Hash { get; set; } = "";

    /// <summary>The village signed for.</summary>
    [BindNever]
    public string Village { get; set; } = "";
}

public sealed class SignatureFormValidator : AbstractValidator<SignatureForm>
{
    public SignatureFormValidator()
    {
        RuleFor(f => f.RegulationNumber).NotEmpty().MaximumLength(60);
        RuleFor(f => f.RegulationDay).NotNull();
        RuleFor(f => f.Password).NotEmpty();
    }
}
