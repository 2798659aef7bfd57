using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Entries;

/// <summary>
/// One entry beside the one of its activity before it that was not sent back, and what the reader may do with it; an own entry may not be
/// verified. The activity is missing when no signed plan has it, as with a proposal.
/// </summary>
public sealed record EntryPage(
    CooperationFrame Frame, MonitoringEntry Entry, Activity? Activity, MonitoringEntry? Previous, bool MayJudge, bool IsOwn, bool MayMend)
{
    /// <summary>Other entries of the same visit.</summary>
    public IReadOnlyList<VisitedToo> SameVisit { get; init; } = [];

    /// <summary>Activities that a proposal may be taken in for; none when the reader does not decide on it.</summary>
    public IReadOnlyList<SelectListItem> Decidable { get; init; } = [];

    public string Address => $"{Frame.Address}/pelaksanaan/catatan/{Entry.Id}";

    public Tone Tone => ToneOf(Entry.State);

    public static Tone ToneOf(EntryState state) => state switch { EntryState.Verified => Tone.Good, EntryState.Recorded or EntryState.Proposed => Tone.Wait, _ => Tone.Bad };
}

/// <summary>Another entry of the same visit.</summary>
public sealed record VisitedToo(Guid Id, string Activity, decimal Progress);

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
