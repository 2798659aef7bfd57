using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PaperEntries;

/// <summary>A line copied from paper. One that was left blank is passed over.</summary>
public sealed class PaperRow
{
    public Guid EntryId { get; set; }

    [Display(Name = "Kegiatan")]
    public Guid? ActivityId { get; set; }

    [Display(Name = "Tanggal kunjungan")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Kemajuan (%)")]
    public decimal? Progress { get; set; }

    [Display(Name = "Hasil")]
    public decimal? OutputToDate { get; set; }

    [Display(Name = "Sumber dana")]
    public FundingSource? Source { get; set; }

    [Rupiah]
    [Display(Name = "Jumlah belanja")]
    public decimal? Amount { get; set; }

    [Display(Name = "Kendala")]
    public string? Obstacle { get; set; }

    [Display(Name = "Apa yang terlihat")]
    public string? Narrative { get; set; }

    /// <summary>The day alone does not make a line: it may have been filled for all.</summary>
    public bool IsBlank => (ActivityId, Progress, OutputToDate, Amount, Obstacle, Narrative) is (null, null, null, null, null, null);

    public EntryDetails Details() => new(
        Day!.Value, Progress!.Value, OutputToDate, Narrative!, Amount > 0 ? [new EntrySpending(Source!.Value, Amount.Value)] : [], Obstacle);
}

/// <summary>Many lines from paper; all are taken in, or none.</summary>
public sealed class PaperForm
{
    public const int MostRows = 40;

    private const int BlankRows = 6;

    public IList<PaperRow> Rows { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public PaperPage Page { get; set; } = null!;

    public static PaperForm Blank() => new() { Rows = [.. Enumerable.Range(0, BlankRows).Select(_ => new PaperRow { EntryId = Guid.CreateVersion7() })] };

    public sealed class Validator : AbstractValidator<PaperForm>
    {
        public Validator(IStringLocalizer<Text> t)
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= MostRows).WithMessage(_ => t["Paling banyak {0} baris sekali kirim.", MostRows]);
            RuleFor(f => f.Rows).Must(rows => rows.Any(r => !r.IsBlank)).WithMessage(_ => t["Isi sedikitnya satu baris."]);
            RuleForEach(f => f.Rows).ChildRules(row => row.When(r => !r.IsBlank, () =>
            {
                row.RuleFor(r => r.EntryId).NotEmpty();
                row.RuleFor(r => r.ActivityId).NotNull();
                row.RuleFor(r => r.Day).NotNull();
                row.RuleFor(r => r.Progress).NotNull().InclusiveBetween(0, 100);
                row.RuleFor(r => r.OutputToDate).InclusiveBetween(0, Money.Largest);
                row.RuleFor(r => r.Amount).InclusiveBetween(0, Money.Largest);
                row.RuleFor(r => r.Source).IsInEnum();
                row.RuleFor(r => r.Source).NotNull().When(r => r.Amount > 0).WithMessage(_ => t["Pilih sumber dananya."]);
                row.RuleFor(r => r.Obstacle).MaximumLength(1000);
                row.RuleFor(r => r.Narrative).NotEmpty().MaximumLength(4000);
            }));
        }
    }
}

/// <summary>What stands around the lines.</summary>
public sealed record PaperPage(CooperationFrame Frame, IReadOnlyList<SelectListItem> Activities, IReadOnlyList<SelectListItem> Sources, DateOnly Today);

/// <summary>The form to be printed and filled by hand: the activities, with what was verified last.</summary>
public sealed record BlankPaper(CooperationFrame Frame, IReadOnlyList<PaperLine> Lines, bool IsDemo);

/// <summary>An activity on the printed form.</summary>
public sealed record PaperLine(string Title, string? OutputUnit, string Village, IReadOnlyList<FundingSource> Sources, decimal? Progress);
