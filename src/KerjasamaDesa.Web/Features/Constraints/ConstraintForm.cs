using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Constraints;

/// <summary>A constraint as it is typed.</summary>
public sealed class ConstraintForm
{
    public Guid ConstraintId { get; set; }

    public uint Version { get; set; }

    [Display(Name = "Kendala")]
    public string? What { get; set; }

    [Display(Name = "Penjelasan")]
    public string? Detail { get; set; }

    [Display(Name = "Bobot kendala")]
    public Domain.Implementation.Severity? Severity { get; set; }

    [Display(Name = "Kegiatan yang terhambat")]
    public Guid? ActivityId { get; set; }

    /// <summary>A village or a person, as <see cref="Actions.ActionOwners"/> writes them.</summary>
    [Display(Name = "Penanggung jawab")]
    public string? Owner { get; set; }

    [Display(Name = "Tenggat")]
    public DateOnly? Due { get; set; }

    /// <summary>The field entry that told of it.</summary>
    public Guid? EntryId { get; set; }

    [BindNever]
    [ValidateNever]
    public ConstraintFormPage Page { get; set; } = null!;

    public static ConstraintForm Of(Constraint item) => new()
    {
        ConstraintId = item.Id,
        Version = item.Version,
        What = item.What,
        Detail = item.Detail,
        Severity = item.Severity,
        ActivityId = item.ActivityId,
        Owner = item.OwnerAccountId is { } account ? $"{account}" : item.OwnerVillageCode,
        Due = item.Due,
        EntryId = item.EntryId,
    };
}

/// <summary>What stands around the form.</summary>
/// <param name="Frame">The head.</param>
/// <param name="IsNew">Whether it is raised, not changed.</param>
/// <param name="Entry">The field entry it comes of.</param>
/// <param name="Severities">How bad it may be.</param>
/// <param name="Activities">What it may hold back.</param>
/// <param name="Owners">Who may see to it.</param>
/// <param name="Back">Where one goes without saving.</param>
public sealed record ConstraintFormPage(
    CooperationFrame Frame, bool IsNew, string? Entry, IReadOnlyList<SelectListItem> Severities, IReadOnlyList<SelectListItem> Activities, IReadOnlyList<SelectListItem> Owners, string Back);

public sealed class ConstraintFormValidator : AbstractValidator<ConstraintForm>
{
    public ConstraintFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.ConstraintId).NotEmpty();
        RuleFor(f => f.What).NotEmpty().MaximumLength(Entrusted.WhatMaxLength);
        RuleFor(f => f.Detail).MaximumLength(Entrusted.DetailMaxLength);
        RuleFor(f => f.Severity).NotNull().IsInEnum();
        RuleFor(f => f.Owner).NotEmpty().WithMessage(_ => t["Pilih penanggung jawabnya."]).MaximumLength(40);
        RuleFor(f => f.Due).NotNull();
    }
}
