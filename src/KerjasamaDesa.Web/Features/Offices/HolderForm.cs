using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Offices;

/// <summary>What a village types about somebody in office.</summary>
public sealed class HolderForm
{
    public Guid Id { get; set; }

    [Display(Name = "Jabatan")]
    public Office? Office { get; set; }

    [Display(Name = "Nama lengkap dan gelar")]
    public string Name { get; set; } = "";

    [Display(Name = "Mulai menjabat")]
    public DateOnly? From { get; set; }

    [Display(Name = "Hari terakhir menjabat")]
    public DateOnly? To { get; set; }

    [Display(Name = "Nomor SK pengangkatan")]
    public string? DecreeNumber { get; set; }

    [Display(Name = "NIP")]
    public string? Nip { get; set; }

    [Display(Name = "Telepon pribadi")]
    public string? Phone { get; set; }

    /// <summary>Of a new holder: whoever holds the office until then leaves it the day before.</summary>
    [Display(Name = "Akhiri masa jabatan pejabat sebelumnya sehari sebelum itu")]
    public bool ReplacesPrevious { get; set; }

    public uint Version { get; set; }

    public OfficeHolderDetails ToDetails() => new(Name, Office!.Value, From!.Value, To, DecreeNumber, Nip, Phone);

    public static HolderForm Of(OfficeHolder h) => new()
    {
        Id = h.Id,
        Office = h.Office,
        Name = h.Name,
        From = h.From,
        To = h.To,
        DecreeNumber = h.DecreeNumber,
        Nip = h.Nip,
        Phone = h.Phone,
        Version = h.Version,
    };
}

public sealed class HolderFormValidator : AbstractValidator<HolderForm>
{
    public HolderFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.Office).NotNull().WithMessage(_ => t["Pilih jabatannya."]).IsInEnum();
        RuleFor(f => f.Name).NotEmpty().MaximumLength(OfficeHolder.NameMaxLength);
        RuleFor(f => f.From).NotNull();
        RuleFor(f => f.DecreeNumber).MaximumLength(80);
        RuleFor(f => f.Nip).MaximumLength(24);
        RuleFor(f => f.Phone).MaximumLength(30);
    }
}

/// <summary>The last day of somebody in office.</summary>
public sealed class EndForm
{
    [Display(Name = "Hari terakhir menjabat")]
    public DateOnly? LastDay { get; set; }

    public uint Version { get; set; }
}
