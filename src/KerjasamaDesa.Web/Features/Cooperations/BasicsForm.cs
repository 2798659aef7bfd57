using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Cooperations;

/// <summary>What is typed about a cooperation itself, when it is proposed and when it is changed.</summary>
public class BasicsForm
{
    [Display(Name = "Judul kerja sama")]
    public string? Title { get; set; }

    [Display(Name = "Ringkasan")]
    public string? Summary { get; set; }

    [Display(Name = "Bidang kerja sama")]
    public CooperationField? Field { get; set; }

    [Display(Name = "Badan pelaksana")]
    public Vehicle? Vehicle { get; set; }

    [Year]
    [Display(Name = "Tahun mulai")]
    public int? StartYear { get; set; }

    [Year]
    [Display(Name = "Tahun akhir")]
    public int? EndYear { get; set; }

    public uint Version { get; set; }

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    internal CooperationBasics Basics => new(Title!, Summary, Field, Vehicle!.Value, StartYear!.Value, EndYear!.Value);

    internal static BasicsForm Of(Cooperation c) => new()
    {
        Title = c.Title,
        Summary = c.Summary,
        Field = c.Field,
        Vehicle = c.Vehicle,
        StartYear = c.StartYear,
        EndYear = c.EndYear,
        Version = c.Version,
    };
}

/// <summary>The rules that a proposal and a change share.</summary>
public abstract class BasicsRules<T> : AbstractValidator<T>
    where T : BasicsForm
{
    /// <summary>Years outside are slips of the finger.</summary>
    private const int FirstYear = 2015;
    private const int LastYear = 2099;

    protected BasicsRules(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.Title).NotEmpty().MaximumLength(Cooperation.TitleMaxLength);
        RuleFor(f => f.Summary).MaximumLength(2000);
        RuleFor(f => f.Field).IsInEnum();
        RuleFor(f => f.Vehicle).NotNull().IsInEnum();
        RuleFor(f => f.StartYear).NotNull().InclusiveBetween(FirstYear, LastYear);
        RuleFor(f => f.EndYear).NotNull().InclusiveBetween(FirstYear, LastYear);
        RuleFor(f => f.EndYear).Must((form, end) => end >= form.StartYear)
            .When(form => form is { StartYear: not null, EndYear: not null })
            .WithMessage(_ => t["Tahun akhir tidak boleh sebelum tahun mulai."]);
    }
}

public sealed class BasicsFormRules(IStringLocalizer<Text> t) : BasicsRules<BasicsForm>(t);
