using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KerjasamaDesa.Web.Features.Contributions;

/// <summary>What came in, as it is typed.</summary>
public sealed class ReceiptForm
{
    public Guid ReceiptId { get; set; }

    [Display(Name = "Pihak dan sumber dana")]
    public string? Line { get; set; }

    [Display(Name = "Tanggal diterima")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Jumlah"), Rupiah]
    public decimal? Amount { get; set; }

    [Display(Name = "Cara dan nomor setoran")]
    public string? Note { get; set; }

    [Display(Name = "Bukti setoran")]
    public IFormFile? Proof { get; set; }

    [BindNever, ValidateNever]
    public ReceiptFormPage Page { get; set; } = null!;

    public ReceiptDetails Details() => new(Day!.Value, Amount!.Value, Note);

    public sealed class Validator : AbstractValidator<ReceiptForm>
    {
        public Validator()
        {
            RuleFor(f => f.Line).NotEmpty();
            RuleFor(f => f.Day).NotNull();
            RuleFor(f => f.Amount).NotNull().InclusiveBetween(0, Money.Largest);
            RuleFor(f => f.Note).MaximumLength(300);
        }
    }
}

/// <summary>What stands around the form of a receipt.</summary>
public sealed record ReceiptFormPage(CooperationFrame Frame, IReadOnlyList<SelectListItem> Lines, DateOnly Today);

/// <summary>Why a receipt is taken off; also the page of the receipt it is typed on.</summary>
public sealed class ReversalForm
{
    public uint Version { get; set; }

    public Guid ReversalId { get; set; }

    [Display(Name = "Alasan koreksi")]
    public string? Reason { get; set; }

    [BindNever, ValidateNever]
    public ReceiptPage Page { get; set; } = null!;

    public sealed class Validator : AbstractValidator<ReversalForm>
    {
        public Validator() => RuleFor(f => f.Reason).NotEmpty().MaximumLength(300);
    }
}

/// <summary>One receipt, with the one that takes it off or that it takes off.</summary>
public sealed record ReceiptPage(CooperationFrame Frame, ContributionReceipt Receipt, string Party, ContributionReceipt? Counterpart, bool MayReverse)
{
    public string Address => $"{Frame.Address}/pelaksanaan/iuran";
}

/// <summary>One installment; a row left empty is none.</summary>
public sealed class InstallmentRow : IFormRow
{
    [Display(Name = "Jatuh tempo")]
    public DateOnly? Due { get; set; }

    [Display(Name = "Jumlah"), Rupiah]
    public decimal? Amount { get; set; }

    object? IFormRow.Key => Due;

    string? IFormRow.Caption => null;

    public bool IsEmpty => Due is null && Amount is null;
}

/// <summary>The installments of a line.</summary>
public sealed class InstallmentsForm
{
    /// <summary>Rows that stay empty for new installments.</summary>
    private const int Spare = 3;

    public uint Version { get; set; }

    [Display(Name = "Angsuran")]
    public List<InstallmentRow> Rows { get; set; } = [];

    [BindNever, ValidateNever]
    public InstallmentsPage Page { get; set; } = null!;

    public IReadOnlyList<Installment> Installments => [.. Rows.Where(r => !r.IsEmpty).Select(r => new Installment(r.Due!.Value, r.Amount!.Value))];

    public static InstallmentsForm Of(LedgerLine line, ContributionSchedule? schedule) => new()
    {
        Version = schedule?.Version ?? 0,
        Rows = [.. line.Installments.Select(i => new InstallmentRow { Due = i.Due, Amount = i.Amount })],
    };

    public InstallmentsForm WithSpareRows()
    {
        while (Rows.Count(r => r.IsEmpty) < Spare && Rows.Count < ContributionSchedule.MostInstallments)
        {
            Rows.Add(new InstallmentRow());
        }

        return this;
    }

    public sealed class Validator : AbstractValidator<InstallmentsForm>
    {
        public Validator()
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= ContributionSchedule.MostInstallments);
            RuleForEach(f => f.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Due).NotNull().When(r => r.Amount is not null);
                row.RuleFor(r => r.Amount).NotNull().When(r => r.Due is not null).InclusiveBetween(0, Money.Largest);
            });
        }
    }
}

/// <summary>What stands around the form of installments.</summary>
public sealed record InstallmentsPage(CooperationFrame Frame, LedgerRow Row);
