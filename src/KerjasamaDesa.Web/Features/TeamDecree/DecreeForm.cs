using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.TeamDecree;

/// <summary>The decree that appoints the team; its scan may follow later.</summary>
public sealed class DecreeForm
{
    public uint Version { get; set; }

    [Display(Name = "Nomor keputusan")]
    public string? DecreeNumber { get; set; }

    [Display(Name = "Tanggal keputusan")]
    public DateOnly? DecreeDay { get; set; }

    [Display(Name = "Tempat penandatanganan")]
    public string? DecreePlace { get; set; }

    /// <summary>It is a new decree, and the one before stays in the history.</summary>
    [Display(Name = "Keputusan baru yang menggantikan keputusan sebelumnya")]
    public bool Replaces { get; set; }

    [Display(Name = "Pindaian keputusan")]
    public IFormFile? Scan { get; set; }

    [BindNever]
    [ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever]
    public Guid? ScanId { get; set; }

    /// <summary>Whether a decree is on record that could be replaced.</summary>
    [BindNever]
    public bool IsRecorded { get; set; }

    public static DecreeForm Of(CoordinationTeam team) => new()
    {
        Version = team.Version,
        DecreeNumber = team.DecreeNumber,
        DecreeDay = team.DecreeDay,
        DecreePlace = team.DecreePlace,
    };
}

public sealed class DecreeFormValidator : AbstractValidator<DecreeForm>
{
    public DecreeFormValidator()
    {
        RuleFor(f => f.DecreeNumber).NotEmpty().MaximumLength(80);
        RuleFor(f => f.DecreeDay).NotNull();
        RuleFor(f => f.DecreePlace).MaximumLength(120);
    }
}
