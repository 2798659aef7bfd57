using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Coordination;

/// <summary>The decree that appoints the team; its scan may follow later.</summary>
public sealed class DecreeForm
{
    public uint Version { get; set; }

    [Display(Name = "Nomor keputusan")]
    public string? DecreeNumber { get; set; }

    [Display(Name = "Tanggal keputusan")]
    public DateOnly? DecreeDay { get; set; }

    [Display(Name = "Pindaian keputusan")]
    public IFormFile? Scan { get; set; }

    [BindNever]
    [ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    [BindNever]
    public Guid? ScanId { get; set; }

    public static DecreeForm Of(CoordinationTeam team) => new()
    {
        Version = team.Version,
        DecreeNumber = team.DecreeNumber,
        DecreeDay = team.DecreeDay,
    };
}

public sealed class DecreeFormValidator : AbstractValidator<DecreeForm>
{
    public DecreeFormValidator()
    {
        RuleFor(f => f.DecreeNumber).NotEmpty().MaximumLength(80);
        RuleFor(f => f.DecreeDay).NotNull();
    }
}

/// <summary>The last day of a mandate.</summary>
public sealed class EndForm
{
    public uint Version { get; set; }

    [Display(Name = "Hari terakhir bertugas")]
    public DateOnly? LastDay { get; set; }
}

public sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator() => RuleFor(f => f.LastDay).NotNull();
}
