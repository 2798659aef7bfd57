using System.Globalization;
using FluentValidation;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Features.Record;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.FieldQueue;

/// <summary>A photo that will follow by itself.</summary>
public sealed class AnnouncedPhoto
{
    public string? Hash { get; set; }

    public int Size { get; set; }

    /// <summary>Time of its file on the device, in the form of ISO 8601.</summary>
    public string? TakenAt { get; set; }
}

/// <summary>An entry as it waited on a device: what was typed, and what the device knew when it was.</summary>
public sealed class QueuedEntryForm : EntryForm
{
    /// <summary>Account that wrote it.</summary>
    public Guid? WriterId { get; set; }

    public string? WriterName { get; set; }

    /// <summary>Title of the activity on the form.</summary>
    public string? KnownTitle { get; set; }

    /// <summary>Unit of its output on the form.</summary>
    public string? KnownUnit { get; set; }

    /// <summary>The device's clock, in the form of ISO 8601.</summary>
    public string? WrittenAt { get; set; }

    public IList<AnnouncedPhoto> Awaited { get; set; } = [];

    /// <summary>Whether a person sits before the answer; the next page then says that the entry has arrived.</summary>
    public bool Prompt { get; set; }

    public FieldNote Note() => new(VisitId, Clock(WrittenAt), [.. Awaited.Select(p => new AwaitedPhoto(p.Hash!, p.Size, Clock(p.TakenAt)))]);

    /// <summary>A clock that is off by years says nothing; PostgreSQL's own limits are never reached.</summary>
    private static DateTimeOffset? Clock(string? time) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year is > 2000 and < 2200 ? at.ToUniversalTime() : null;

    public sealed class QueueValidator : AbstractValidator<QueuedEntryForm>
    {
        public QueueValidator(IStringLocalizer<Text> t)
        {
            Include(new Validator(t));
            RuleFor(f => f.EntryId).NotEmpty();
            RuleFor(f => f.ActivityId).NotEmpty();
            RuleFor(f => f.KnownTitle).NotEmpty().MaximumLength(300);
            RuleFor(f => f.KnownUnit).MaximumLength(40);
            RuleFor(f => f.WriterName).MaximumLength(120);
            RuleFor(f => f.Photos).Must(p => p.Count == 0);
            RuleFor(f => f.Awaited).Must(p => p.Count <= MostPhotos).WithMessage(_ => t["Paling banyak {0} foto dalam satu catatan.", MostPhotos]);
            RuleForEach(f => f.Awaited).ChildRules(photo =>
            {
                photo.RuleFor(p => p.Hash).Matches("^[0-9a-f]{64}$").NotEmpty();
                photo.RuleFor(p => p.Size).InclusiveBetween(1, FileStore.LargestImage);
            });
        }
    }
}
