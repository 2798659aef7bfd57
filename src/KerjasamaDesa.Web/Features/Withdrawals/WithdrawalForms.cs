using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Withdrawals;

/// <summary>What the forms of a leaving village have in common.</summary>
public abstract class LeavingForm
{
    /// <summary>Version of the record as the form saw it.</summary>
    public uint Version { get; set; }

    [BindNever, ValidateNever]
    public CooperationFrame Frame { get; set; } = null!;

    /// <summary>The village that leaves.</summary>
    [BindNever, ValidateNever]
    public string Village { get; set; } = "";

    /// <summary>Where the form goes back to.</summary>
    [BindNever, ValidateNever]
    public string Back { get; set; } = "";
}

/// <summary>A village asks to leave.</summary>
public sealed class RequestForm : LeavingForm
{
    /// <summary>Identity made by the page, so that a repeated send is recognised.</summary>
    public Guid NewId { get; set; }

    [Display(Name = "Nomor surat permohonan")]
    public string? LetterNumber { get; set; }

    [Display(Name = "Hari terakhir sebagai pihak")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "Alasan")]
    public string? Reason { get; set; }

    [Display(Name = "Tanggal musyawarah")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Jumlah peserta")]
    public int? Attendance { get; set; }

    [Display(Name = "Catatan")]
    public string? Notes { get; set; }

    [Display(Name = "Berita acara")]
    public IFormFile? Minutes { get; set; }
}

public sealed class RequestFormRules : AbstractValidator<RequestForm>
{
    public RequestFormRules()
    {
        RuleFor(f => f.LetterNumber).MaximumLength(60);
        RuleFor(f => f.LastDay).NotNull();
        RuleFor(f => f.Reason).NotEmpty().MaximumLength(Withdrawal.TextMaxLength);
        RuleFor(f => f.Day).NotNull();
        RuleFor(f => f.Attendance).NotNull().InclusiveBetween(1, 10_000);
        RuleFor(f => f.Notes).MaximumLength(2000);
    }
}

/// <summary>A joint asset to be valued.</summary>
public sealed class WorthRow
{
    public Guid AssetId { get; set; }

    [Display(Name = "Nilai pada hari keluar"), Rupiah]
    public decimal? Worth { get; set; }

    [BindNever]
    public string Name { get; set; } = "";
}

/// <summary>What the assets are worth and what was paid.</summary>
public sealed class ReckoningForm : LeavingForm
{
    public List<WorthRow> Assets { get; set; } = [];

    [Display(Name = "Iuran yang sudah diserahkan"), Rupiah]
    public decimal? Paid { get; set; }

    [Display(Name = "Sumber angka")]
    public string? PaidSource { get; set; }

    /// <summary>What it owes by the plan.</summary>
    [BindNever, ValidateNever]
    public decimal Due { get; set; }

    public static ReckoningForm Of(Withdrawal w) => new()
    {
        Version = w.Version,
        Paid = w.Paid,
        PaidSource = w.PaidSource,
        Assets = [.. w.Assets.Select(a => new WorthRow { AssetId = a.AssetId, Worth = a.Worth })],
    };
}

public sealed class ReckoningFormRules : AbstractValidator<ReckoningForm>
{
    public ReckoningFormRules()
    {
        RuleFor(f => f.Paid).NotNull().InclusiveBetween(0, Money.Largest);
        RuleFor(f => f.PaidSource).NotEmpty().MaximumLength(Withdrawal.NoteMaxLength);
        RuleForEach(f => f.Assets).SetValidator(new WorthRowRules());
    }
}

public sealed class WorthRowRules : AbstractValidator<WorthRow>
{
    public WorthRowRules() => RuleFor(r => r.Worth).NotNull().InclusiveBetween(0, Money.Largest);
}

/// <summary>What the others decided.</summary>
public sealed class DecisionForm : LeavingForm
{
    [Display(Name = "Musyawarah Antar Desa")]
    public Guid? DeliberationId { get; set; }

    [Display(Name = "Keputusan")]
    public DeliberationDecision? Decision { get; set; }

    [Display(Name = "Syarat atau alasan")]
    public string? Terms { get; set; }

    [Display(Name = "Nomor berita acara")]
    public string? MinutesNumber { get; set; }

    [Display(Name = "Desa yang memimpin selanjutnya")]
    public string? SuccessorCode { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Meetings { get; set; } = [];

    /// <summary>The villages one of which leads on; empty unless the proposing one leaves.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Successors { get; set; } = [];
}

public sealed class DecisionFormRules : AbstractValidator<DecisionForm>
{
    public DecisionFormRules()
    {
        RuleFor(f => f.DeliberationId).NotNull();
        RuleFor(f => f.Decision).NotNull().IsInEnum();
        RuleFor(f => f.Terms).MaximumLength(Withdrawal.TextMaxLength);
        RuleFor(f => f.MinutesNumber).MaximumLength(60);
    }
}

/// <summary>All is paid, and the village leaves.</summary>
public sealed class CompletionForm : LeavingForm
{
    [Display(Name = "Tanggal penyelesaian")]
    public DateOnly? SettledOn { get; set; }

    [Display(Name = "Bukti pembayaran")]
    public string? Proof { get; set; }

    /// <summary>What is to be paid before, in a sentence.</summary>
    [BindNever, ValidateNever]
    public string Net { get; set; } = "";
}

public sealed class CompletionFormRules : AbstractValidator<CompletionForm>
{
    public CompletionFormRules()
    {
        RuleFor(f => f.SettledOn).NotNull();
        RuleFor(f => f.Proof).MaximumLength(Withdrawal.NoteMaxLength);
    }
}
