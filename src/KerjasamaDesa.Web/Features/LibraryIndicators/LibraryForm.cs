using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Features.LibraryIndicators;

/// <summary>What an administrator types about an indicator of the library.</summary>
public sealed class LibraryForm
{
    /// <summary>Made with the empty form, so that it is stored once however often it is sent.</summary>
    public string Code { get; set; } = "";

    [Display(Name = "Nama indikator")]
    public string Name { get; set; } = "";

    [Display(Name = "Tema")]
    public string Theme { get; set; } = "";

    [Display(Name = "Tingkat")]
    public IndicatorLevel? Level { get; set; }

    [Display(Name = "Satuan")]
    public string Unit { get; set; } = "";

    [Display(Name = "Arah")]
    public Direction? Direction { get; set; }

    [Display(Name = "Definisi")]
    public string Definition { get; set; } = "";

    [Display(Name = "Cara mengukur")]
    public string Method { get; set; } = "";

    [Display(Name = "Rujukan nasional")]
    public string? Reference { get; set; }

    public uint Version { get; set; }

    public static LibraryForm New() => new() { Code = $"IND-{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}", Direction = Domain.Planning.Direction.Up };

    public static LibraryForm Of(LibraryIndicator i) => new()
    {
        Code = i.Code,
        Name = i.Name,
        Theme = i.Theme,
        Level = i.Level,
        Unit = i.Unit,
        Direction = i.Direction,
        Definition = i.Definition,
        Method = i.Method,
        Reference = i.Reference,
        Version = i.Version,
    };

    public LibraryIndicatorDetails Details() => new(Name, Theme, Level!.Value, Unit, Direction!.Value, Definition, Method, Reference);
}

public sealed class LibraryFormValidator : AbstractValidator<LibraryForm>
{
    public LibraryFormValidator()
    {
        RuleFor(f => f.Code).Matches("^[A-Z0-9-]{3,20}$");
        RuleFor(f => f.Name).NotEmpty().MaximumLength(LibraryIndicator.NameMaxLength);
        RuleFor(f => f.Theme).NotEmpty().MaximumLength(SubjectType.ThemeMaxLength);
        RuleFor(f => f.Level).NotNull().IsInEnum();
        RuleFor(f => f.Unit).NotEmpty().MaximumLength(40);
        RuleFor(f => f.Direction).NotNull().IsInEnum();
        RuleFor(f => f.Definition).NotEmpty().MaximumLength(Indicator.DefinitionMaxLength);
        RuleFor(f => f.Method).NotEmpty().MaximumLength(Indicator.MethodMaxLength);
        RuleFor(f => f.Reference).MaximumLength(LibraryIndicator.ReferenceMaxLength);
    }
}
