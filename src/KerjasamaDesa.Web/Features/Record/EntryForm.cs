using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Record;

/// <summary>Spent since the entry before, from one source.</summary>
public sealed class SpendingForm
{
    [Display(Name = "Sumber dana lain")]
    public FundingSource? Source { get; set; }

    [Rupiah]
    [Display(Name = "Jumlah belanja")]
    public decimal? Amount { get; set; }
}

/// <summary>A monitoring entry as it is typed, new or mended.</summary>
public class EntryForm
{
    public const int MostPhotos = 5;

    /// <summary>Bytes of one send: all photos at their largest, and the words.</summary>
    public const long LargestSend = ((long)MostPhotos * FileStore.LargestImage) + 1_000_000;

    private const int MostSources = 20;

    public Guid EntryId { get; set; }

    public uint Version { get; set; }

    public Guid ActivityId { get; set; }

    [Display(Name = "Tanggal kunjungan")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Kemajuan sampai hari itu")]
    public decimal? Progress { get; set; }

    [Display(Name = "Hasil sampai hari itu")]
    public decimal? OutputToDate { get; set; }

    public IList<SpendingForm> Spending { get; set; } = [];

    [Display(Name = "Apa yang terlihat")]
    public string? Narrative { get; set; }

    [Display(Name = "Kendala")]
    public string? Obstacle { get; set; }

    [Display(Name = "Tempat mencatat")]
    public string? Point { get; set; }

    /// <summary>The visit that entries of several activities share.</summary>
    public Guid? VisitId { get; set; }

    /// <summary>Whether another activity of the same visit is to be logged after this one.</summary>
    public bool Next { get; set; }

    [Display(Name = "Foto")]
    public IList<IFormFile> Photos { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public EntryFormPage Page { get; set; } = null!;

    public EntryDetails Details() => new(
        Day!.Value,
        Progress!.Value,
        OutputToDate,
        Narrative!,
        [.. Spending.Where(s => s.Amount > 0).GroupBy(s => s.Source!.Value).Select(g => new EntrySpending(g.Key, g.Sum(s => s.Amount!.Value)))],
        Obstacle,
        MapPoint.Parse(Point));

    /// <summary>A blank form for an activity: a box for each of its sources, and one for another.</summary>
    public static EntryForm For(Activity activity, DateOnly day, Guid? visitId = null) => new()
    {
        EntryId = Guid.CreateVersion7(),
        ActivityId = activity.Id,
        VisitId = visitId,
        Day = day,
        Spending = [.. SourcesOf(activity).Select(s => new SpendingForm { Source = s }), new SpendingForm()],
    };

    /// <summary>What a returned entry says, to be mended.</summary>
    public static EntryForm Of(MonitoringEntry entry, Activity activity) => new()
    {
        EntryId = entry.Id,
        Version = entry.Version,
        ActivityId = entry.ActivityId,
        Day = entry.Day,
        Progress = entry.Progress,
        OutputToDate = entry.OutputToDate,
        Narrative = entry.Narrative,
        Obstacle = entry.Obstacle,
        Point = entry.Place?.ToString(),
        Spending =
        [
            .. SourcesOf(activity).Union(entry.Spending.Select(s => s.Source))
                .Select(s => new SpendingForm { Source = s, Amount = entry.Spending.SingleOrDefault(x => x.Source == s)?.Amount }),
            new SpendingForm(),
        ],
    };

    public static IEnumerable<FundingSource> SourcesOf(Activity activity) => activity.Allocations.Select(a => a.Source).Distinct().Order();

    public sealed class Validator : AbstractValidator<EntryForm>
    {
        public Validator(IStringLocalizer<Text> t)
        {
            RuleFor(f => f.Day).NotNull();
            RuleFor(f => f.Progress).NotNull().InclusiveBetween(0, 100);
            RuleFor(f => f.OutputToDate).InclusiveBetween(0, Money.Largest);
            RuleFor(f => f.Narrative).NotEmpty().MaximumLength(4000);
            RuleFor(f => f.Obstacle).MaximumLength(1000);
            RuleFor(f => f.Point).IsPoint(t);
            RuleFor(f => f.Spending).Must(s => s.Count <= MostSources);
            RuleForEach(f => f.Spending).ChildRules(row =>
            {
                row.RuleFor(s => s.Amount).InclusiveBetween(0, Money.Largest);
                row.RuleFor(s => s.Source).IsInEnum();
                row.RuleFor(s => s.Source).NotNull().When(s => s.Amount > 0).WithMessage(_ => t["Pilih sumber dananya."]);
            });
            RuleFor(f => f.Photos).Must(p => p.Count <= MostPhotos).WithMessage(_ => t["Paling banyak {0} foto dalam satu catatan.", MostPhotos]);
        }
    }
}

/// <summary>What stands around the form of an entry: how far the activity is, and what is left of each of its sources, by verified entries.</summary>
public sealed record EntryFormPage(
    CooperationFrame Frame,
    Activity Activity,
    LatestEntry? Latest,
    IReadOnlyDictionary<FundingSource, decimal> Rest,
    IReadOnlyList<SelectListItem> OtherSources,
    DateOnly Today,
    string? ReturnReason = null,
    int KeptPhotos = 0);

/// <summary>How far an activity was when it was last verified.</summary>
public sealed record LatestEntry(Guid ActivityId, DateOnly Day, decimal Progress, decimal? OutputToDate);
