using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.SubjectTypes;

/// <summary>What an administrator types about a type.</summary>
public sealed class SubjectTypeForm
{
    /// <summary>Made with the empty form, so that it is stored once however often it is sent.</summary>
    public string Code { get; set; } = "";

    [Display(Name = "Kelompok")]
    public string Group { get; set; } = "";

    [Display(Name = "Nama jenis")]
    public string Name { get; set; } = "";

    [Display(Name = "Satuan yang lazim")]
    public string Unit { get; set; } = "";

    [Display(Name = "Tema")]
    public string Theme { get; set; } = "";

    public uint Version { get; set; }

    public static SubjectTypeForm New() => new() { Code = $"JNS-{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}" };

    public static SubjectTypeForm Of(SubjectType type) =>
        new() { Code = type.Code, Group = TypeGroup.Of(type).Value, Name = type.Name, Unit = type.Unit, Theme = type.Theme, Version = type.Version };
}

public sealed class SubjectTypeFormValidator : AbstractValidator<SubjectTypeForm>
{
    public SubjectTypeFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.Code).Matches("^[A-Z0-9-]{3,20}$");
        RuleFor(f => f.Group).Must(group => TypeGroup.Find(group) is not null).WithMessage(_ => t["Pilih kelompok."]);
        RuleFor(f => f.Name).NotEmpty().MaximumLength(SubjectType.NameMaxLength);
        RuleFor(f => f.Unit).NotEmpty().MaximumLength(Subject.UnitMaxLength);
        RuleFor(f => f.Theme).NotEmpty().MaximumLength(SubjectType.ThemeMaxLength);
    }
}
