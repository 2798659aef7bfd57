using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Opportunities;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Dismissals;

/// <summary>Why a pair is no opportunity.</summary>
public sealed class DismissForm
{
    [Display(Name = "Alasan")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public Village Village { get; set; } = null!;

    [BindNever, ValidateNever]
    public Opportunity Found { get; set; } = null!;
}

public sealed class DismissFormRules : AbstractValidator<DismissForm>
{
    public DismissFormRules(IStringLocalizer<Text> t) =>
        RuleFor(f => f.Reason).NotEmpty().WithMessage(_ => t["Tulis alasan menyisihkan peluang ini."]).MaximumLength(DismissedMatch.ReasonMaxLength);
}

/// <summary>A dismissed pair in the list.</summary>
public sealed class DismissedRow
{
    public static readonly SortKeys<DismissedRow, Guid> Sorts = new SortKeys<DismissedRow, Guid>(r => r.Id)
        .Add("waktu", r => r.At, isDefaultDescending: true)
        .Add("desa", r => r.Village);

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Village { get; init; }

    public required string VillageCode { get; init; }

    public required string Mine { get; init; }

    public required string Theirs { get; init; }

    public required string Reason { get; init; }

    public required string ByName { get; init; }

    public static IQueryable<DismissedRow> Of(PortalDb db, string villageCode) => db.DismissedMatches.Where(d => d.VillageCode == villageCode).Select(d => new DismissedRow
    {
        Id = d.Id,
        At = d.At,
        Village = d.OtherVillage!.VillageTerm + " " + d.OtherVillage.Name,
        VillageCode = d.OtherVillageCode,
        Mine = db.Needs.Where(n => n.Id == d.MineId).Select(n => n.Title).FirstOrDefault() ?? db.Potentials.Where(p => p.Id == d.MineId).Select(p => p.Title).FirstOrDefault() ?? "",
        Theirs = db.Needs.Where(n => n.Id == d.TheirsId).Select(n => n.Title).FirstOrDefault() ?? db.Potentials.Where(p => p.Id == d.TheirsId).Select(p => p.Title).FirstOrDefault() ?? "",
        Reason = d.Reason,
        ByName = d.ByName,
    });

    public static IReadOnlyList<Column<DismissedRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Waktu"], r => r.At),
        new(t["Desa lain"], r => r.Village),
        new(t["Kebutuhan atau potensi kami"], r => r.Mine),
        new(t["Yang cocok"], r => r.Theirs),
        new(t["Alasan"], r => r.Reason),
        new(t["Oleh"], r => r.ByName),
    ];
}

/// <summary>What a village has set aside.</summary>
public sealed record DismissedPage(Village Village, KeysetPage<DismissedRow> Rows, bool MayRestore);
