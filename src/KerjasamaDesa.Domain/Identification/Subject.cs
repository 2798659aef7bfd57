using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>What a village's potentials and needs have in common: a typed, located record with photos that is looked at again every year.</summary>
public abstract class Subject
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 150;

    /// <summary>Longest description.</summary>
    public const int DescriptionMaxLength = 2000;

    /// <summary>Longest name of a unit.</summary>
    public const int UnitMaxLength = 30;

    /// <summary>Longest words on where the data come from.</summary>
    public const int DataSourceMaxLength = 150;

    /// <summary>Most photos of one record.</summary>
    public const int MostPhotos = 6;

    /// <summary>Years ahead at which a review may be set at most.</summary>
    public const int FurthestReviewYears = 5;

    private readonly List<SubjectPhoto> _photos = [];

    private protected Subject()
    {
    }

    private protected Subject(Guid id, Village village)
    {
        Party(village);
        (Id, VillageCode, RegencyCode) = (id, village.Code, village.RegencyCode);
    }

    /// <summary>Identity, made by the application.</summary>
    public Guid Id { get; private set; }

    /// <summary>Village it belongs to.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Regency of the village.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Its type.</summary>
    public string TypeCode { get; private set; } = "";

    /// <summary>Short name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Description.</summary>
    public string? Description { get; private set; }

    /// <summary>How much there is, or is needed.</summary>
    public decimal? Quantity { get; private set; }

    /// <summary>Unit of the quantity.</summary>
    public string? Unit { get; private set; }

    /// <summary>Latitude in degrees.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Longitude in degrees.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Where the data come from: Prodeskel, a survey, a deliberation.</summary>
    public string? DataSource { get; private set; }

    /// <summary>Day from which the data want to be looked at again.</summary>
    public DateOnly ReviewOn { get; private set; }

    /// <summary>When the data were last changed or confirmed as still right.</summary>
    public DateTimeOffset ReviewedAt { get; private set; }

    /// <summary>When it left the village's list; what links to it stays.</summary>
    public DateTimeOffset? ArchivedAt { get; private protected set; }

    /// <summary>Last change.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Village it belongs to.</summary>
    public Village? Village { get; private set; }

    /// <summary>Its type.</summary>
    public SubjectType? Type { get; private set; }

    /// <summary>Its photos; <see cref="PhotosInOrder"/> is how they are shown.</summary>
    public IReadOnlyCollection<SubjectPhoto> Photos => _photos;

    /// <summary>The photos as the village put them.</summary>
    public IReadOnlyList<SubjectPhoto> PhotosInOrder => [.. _photos.OrderBy(p => p.Position).ThenBy(p => p.Id)];

    /// <summary>Whether the day of review was chosen by a person, and not set to a year after the last look.</summary>
    public bool HasOwnReviewDay => ReviewOn != YearAfter(ReviewedAt);

    /// <summary>The day a year after a moment, on which data of that moment want to be looked at again.</summary>
    public static DateOnly YearAfter(DateTimeOffset moment) => IndonesianDate.DayIn(moment).AddYears(1);

    /// <summary>Somebody looked and found the data still right: the next review is in a year.</summary>
    public void ConfirmStillRight(DateTimeOffset now) => (ReviewedAt, ReviewOn) = (now, YearAfter(now));

    /// <summary>Puts it back on the list.</summary>
    public void Restore() => ArchivedAt = null;

    /// <summary>
    /// Adds a photo at the end. The identity comes from <see cref="SubjectPhoto.IdOf"/>, so a photo sent twice is refused as known by
    /// the caller; more than <see cref="MostPhotos"/> are refused here. Needs the photos loaded.
    /// </summary>
    public void AddPhoto(Guid id, Guid fileId)
    {
        RefuseMorePhotos();
        _photos.Add(new SubjectPhoto(id, this, fileId, _photos.Count == 0 ? 1 : _photos.Max(p => p.Position) + 1));
    }

    /// <summary>Refuses another photo when there are <see cref="MostPhotos"/> already: ask before taking a file in.</summary>
    public void RefuseMorePhotos()
    {
        if (_photos.Count >= MostPhotos)
        {
            throw new RuleBroken("Paling banyak {0} foto. Hapus dahulu yang tidak diperlukan.", MostPhotos);
        }
    }

    /// <summary>Moves a photo one place towards the front or the end; at the edge nothing changes.</summary>
    public void MovePhoto(SubjectPhoto photo, bool towardsFront)
    {
        var order = PhotosInOrder.ToList();
        var from = order.IndexOf(photo);
        var to = Math.Clamp(from + (towardsFront ? -1 : 1), 0, order.Count - 1);
        (order[from], order[to]) = (order[to], order[from]);
        for (var i = 0; i < order.Count; i++)
        {
            order[i].Place(i + 1);
        }
    }

    /// <summary>Takes a photo away.</summary>
    public void RemovePhoto(SubjectPhoto photo) => _photos.Remove(photo);

    internal static void Party(Village village)
    {
        if (!village.CanBeParty)
        {
            throw new RuleBroken("Kelurahan tidak dapat menjadi pihak kerja sama antar desa.");
        }
    }

    /// <summary>Replaces what both kinds know. A retired type is refused, unless the record has had it already.</summary>
    private protected void Describe(SubjectType type, string title, string? description, DateTimeOffset now)
    {
        if (type.Retired && type.Code != TypeCode)
        {
            throw RuleBroken.At(nameof(TypeCode), "Jenis ini tidak dipakai lagi. Pilih jenis lain.");
        }

        Description = Guard.OptionalText(description, DescriptionMaxLength, nameof(Description));
        (TypeCode, Title, UpdatedAt) = (type.Code, title, now);
    }

    private protected void Measure(decimal? quantity, string? unit) =>
        (Quantity, Unit) = (Guard.NotNegative(quantity, nameof(Quantity)), Guard.OptionalText(unit, UnitMaxLength, nameof(Unit)));

    private protected void Locate(double? latitude, double? longitude)
    {
        Coordinates.Check(latitude, longitude);
        (Latitude, Longitude) = (latitude, longitude);
    }

    private protected void Vouch(string? dataSource, DateOnly? reviewOn, DateTimeOffset now)
    {
        var today = IndonesianDate.DayIn(now);
        if (reviewOn <= today || reviewOn > today.AddYears(FurthestReviewYears))
        {
            throw RuleBroken.At(nameof(ReviewOn), "Pilih hari sesudah hari ini, paling lama {0} tahun lagi.", FurthestReviewYears);
        }

        DataSource = Guard.OptionalText(dataSource, DataSourceMaxLength, nameof(DataSource));
        (ReviewedAt, ReviewOn) = (now, reviewOn ?? YearAfter(now));
    }
}
