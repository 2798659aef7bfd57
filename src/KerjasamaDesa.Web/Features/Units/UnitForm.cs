using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Units;

/// <summary>What an administrator types about a unit.</summary>
public sealed class UnitForm
{
    /// <summary>Made with the empty form, so that it is stored once however often it is sent.</summary>
    public string Code { get; set; } = "";

    [Display(Name = "Nama satuan")]
    public string Name { get; set; } = "";

    public uint Version { get; set; }

    public static UnitForm New() => new() { Code = $"STN-{Guid.NewGuid().ToString("N")[..12].ToUpperInvariant()}" };

    public static UnitForm Of(UnitOfMeasure unit) => new() { Code = unit.Code, Name = unit.Name, Version = unit.Version };
}

public sealed class UnitFormValidator : AbstractValidator<UnitForm>
{
    public UnitFormValidator()
    {
        RuleFor(f => f.Code).NotEmpty().MaximumLength(Subject.UnitMaxLength);
        RuleFor(f => f.Name).NotEmpty().MaximumLength(Subject.UnitMaxLength);
    }
}

/// <summary>A unit in the administrators' list.</summary>
public sealed class UnitRow
{
    public static readonly SortKeys<UnitRow, string> Sorts = new SortKeys<UnitRow, string>(r => r.Code).Add("nama", r => r.Name);

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required bool Retired { get; init; }

    public static IQueryable<UnitRow> Of(IQueryable<UnitOfMeasure> units) => units.Select(u => new UnitRow { Code = u.Code, Name = u.Name, Retired = u.Retired });

    public static IReadOnlyList<Column<UnitRow>> Columns(IStringLocalizer<Text> t) =>
        [new(t["Nama"], r => r.Name), new(t["Keadaan"], r => (r.Retired ? t["Tidak dipakai lagi"] : t["Dipakai"]).Value)];
}

/// <summary>Which units the list shows.</summary>
public sealed class UnitFilter : ListFilter
{
    [FromQuery(Name = "pensiun")]
    public bool Retired { get; set; }
}

/// <summary>The list of units.</summary>
public sealed record UnitsPage(UnitFilter Filter, KeysetPage<UnitRow> Rows);
