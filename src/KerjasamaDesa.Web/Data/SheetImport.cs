using System.Security.Cryptography;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Web.Data;

/// <summary>
/// A spreadsheet a village uploaded to take its rows over. The bytes are kept as they came until the import is confirmed or
/// expires, so that what is stored is exactly what was previewed; the line about it stays.
/// </summary>
public sealed class SheetImport
{
    /// <summary>How long an upload waits to be confirmed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    private SheetImport()
    {
    }

    public Guid Id { get; private set; }

    public string VillageCode { get; private set; } = "";

    /// <summary>What its rows are; recognised by the headings.</summary>
    public SubjectKind Kind { get; private set; }

    /// <summary>Name as the person knew it; shown, never used as a path.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The file; null once it is imported, thrown away or expired.</summary>
    public byte[]? Content { get; private set; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public Guid UploadedById { get; private set; }

    public string UploadedByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>When its rows were taken over.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Records it added.</summary>
    public int Added { get; private set; }

    /// <summary>Records it changed.</summary>
    public int Changed { get; private set; }

    /// <summary>Rows that said what the portal knew already.</summary>
    public int Same { get; private set; }

    public static SheetImport Of(Guid id, string villageCode, SubjectKind kind, string fileName, byte[] content, Guid by, string byName, DateTimeOffset now) => new()
    {
        Id = id,
        VillageCode = villageCode,
        Kind = kind,
        FileName = fileName,
        Content = content,
        Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
        UploadedById = by,
        UploadedByName = byName,
        At = now,
    };

    /// <summary>Whether it can still be confirmed.</summary>
    public bool IsWaiting(DateTimeOffset now) => Content is not null && DoneAt is null && now < At + Patience;

    /// <summary>Its rows are taken over; the file is no longer needed.</summary>
    public void Done(int added, int changed, int same, DateTimeOffset now) =>
        (Added, Changed, Same, DoneAt, Content) = (added, changed, same, now, null);
}
