using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>An action item as it is typed.</summary>
public sealed class ActionForm
{
    public Guid ActionId { get; set; }

    public uint Version { get; set; }

    [Display(Name = "Yang harus dikerjakan")]
    public string? What { get; set; }

    [Display(Name = "Penjelasan")]
    public string? Detail { get; set; }

    /// <summary>A village or a person, as <see cref="ActionOwners"/> writes them.</summary>
    [Display(Name = "Penanggung jawab")]
    public string? Owner { get; set; }

    [Display(Name = "Tenggat")]
    public DateOnly? Due { get; set; }

    /// <summary>What it comes of, with <see cref="SourceId"/>.</summary>
    public ActionSource? SourceKind { get; set; }

    public Guid? SourceId { get; set; }

    [BindNever]
    [ValidateNever]
    public ActionFormPage Page { get; set; } = null!;

    public static ActionForm Of(ActionItem item) => new()
    {
        ActionId = item.Id,
        Version = item.Version,
        What = item.What,
        Detail = item.Detail,
        Owner = item.OwnerAccountId is { } account ? $"{account}" : item.OwnerVillageCode,
        Due = item.Due,
    };
}

/// <summary>What stands around the form.</summary>
public sealed record ActionFormPage(CooperationFrame Frame, bool IsNew, string? Source, IReadOnlyList<SelectListItem> Owners, string Back);

public sealed class ActionFormValidator : AbstractValidator<ActionForm>
{
    public ActionFormValidator(IStringLocalizer<Text> t)
    {
        RuleFor(f => f.ActionId).NotEmpty();
        RuleFor(f => f.What).NotEmpty().MaximumLength(ActionItem.WhatMaxLength);
        RuleFor(f => f.Detail).MaximumLength(ActionItem.DetailMaxLength);
        RuleFor(f => f.Owner).NotEmpty().WithMessage(_ => t["Pilih penanggung jawabnya."]).MaximumLength(40);
        RuleFor(f => f.Due).NotNull();
        RuleFor(f => f.SourceKind).IsInEnum();
    }
}

/// <summary>What came of an action item, or why it is given up.</summary>
public sealed class ClosingForm
{
    public uint Version { get; set; }

    [Display(Name = "Hasilnya")]
    public string? ClosingNote { get; set; }

    [Display(Name = "Bukti (foto atau PDF)")]
    public IFormFile? Evidence { get; set; }
}

public sealed class ClosingFormValidator : AbstractValidator<ClosingForm>
{
    public ClosingFormValidator() => RuleFor(f => f.ClosingNote).NotEmpty().MaximumLength(ActionItem.NoteMaxLength);
}
