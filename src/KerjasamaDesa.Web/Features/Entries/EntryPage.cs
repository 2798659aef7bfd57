using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace KerjasamaDesa.Web.Features.Entries;

/// <summary>
/// One entry beside the one of its activity before it that was not sent back, and what the reader may do with it; an own entry may not be
/// verified.
/// </summary>
public sealed record EntryPage(
    CooperationFrame Frame, MonitoringEntry Entry, Activity Activity, MonitoringEntry? Previous, bool MayJudge, bool IsOwn, bool MayMend)
{
    public string Address => $"{Frame.Address}/pelaksanaan/catatan/{Entry.Id}";

    public Tone Tone => ToneOf(Entry.State);

    public static Tone ToneOf(EntryState state) => state switch { EntryState.Verified => Tone.Good, EntryState.Recorded => Tone.Wait, _ => Tone.Bad };
}

/// <summary>Why an entry is sent back; also the page it is typed on.</summary>
public sealed class ReturnForm
{
    public uint Version { get; set; }

    [Display(Name = "Apa yang harus diperbaiki")]
    public string? ReturnReason { get; set; }

    [BindNever]
    [ValidateNever]
    public EntryPage Page { get; set; } = null!;
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator() => RuleFor(f => f.ReturnReason).NotEmpty().MaximumLength(1000);
}
