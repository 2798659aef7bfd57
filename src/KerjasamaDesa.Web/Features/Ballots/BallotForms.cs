using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Features.Planning;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Ballots;

/// <summary>A village and what it said, if anything; the voice of one that left before the end is not counted.</summary>
public sealed record VoiceRow(string Village, BallotVoice? Voice, bool IsCounted = true);

/// <summary>A ballot on the page.</summary>
public sealed record BallotRow(Ballot Ballot, BallotOutcome Outcome, IReadOnlyList<VoiceRow> Voices, bool MayVote);

/// <summary>All ballots of a cooperation, latest first.</summary>
public sealed record BallotsPage(PlanFrame Frame, IReadOnlyList<BallotRow> Ballots, bool MayOpen);

/// <summary>A question to the villages.</summary>
public sealed class BallotForm : PlanForm
{
    [Display(Name = "Pertanyaan")]
    public string? Question { get; set; }

    [Display(Name = "Penjelasan")]
    public string? Explanation { get; set; }

    [Display(Name = "Batas waktu")]
    public DateOnly? LastDay { get; set; }
}

public sealed class BallotFormValidator : AbstractValidator<BallotForm>
{
    public BallotFormValidator()
    {
        RuleFor(f => f.Question).NotEmpty().MaximumLength(AgendaItem.QuestionMaxLength);
        RuleFor(f => f.Explanation).MaximumLength(2000);
        RuleFor(f => f.LastDay).NotNull();
    }
}

/// <summary>The voice of the own village.</summary>
public sealed class VoiceForm : PlanForm
{
    [Display(Name = "Suara desa")]
    public BallotChoice? Choice { get; set; }

    [Display(Name = "Catatan atau alasan")]
    public string? Note { get; set; }

    [Display(Name = "Nomor surat kuasa")]
    public string? MandateNumber { get; set; }

    [Display(Name = "Tanggal surat kuasa")]
    public DateOnly? MandateDay { get; set; }

    [BindNever, ValidateNever]
    public Ballot Ballot { get; set; } = null!;

    /// <summary>Whether somebody other than the head speaks, who needs a mandate for it.</summary>
    [BindNever]
    public bool IsProxy { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Choices { get; set; } = [];

    public ProxyMandate ToMandate() => new(MandateNumber, MandateDay);
}

public sealed class VoiceFormValidator : AbstractValidator<VoiceForm>
{
    public VoiceFormValidator()
    {
        RuleFor(f => f.Choice).NotNull().IsInEnum();
        RuleFor(f => f.Note).MaximumLength(BallotVoice.NoteMaxLength);
        RuleFor(f => f.MandateNumber).MaximumLength(60);
    }
}
