namespace KerjasamaDesa.Domain.Implementation;

/// <summary>A photo of an entry.</summary>
public sealed class EntryPhoto
{
    private EntryPhoto()
    {
    }

    /// <summary>Points at the stored file.</summary>
    /// <param name="fileId">The stored file.</param>
    /// <param name="caption">Caption, at most 200 letters.</param>
    /// <param name="sentHash">SHA-256 of the bytes as the reporter's device sent them, when they came by themselves.</param>
    /// <param name="takenAt">When it was taken, as the device says.</param>
    public EntryPhoto(Guid fileId, string? caption, string? sentHash = null, DateTimeOffset? takenAt = null) =>
        (FileId, Caption, SentHash, TakenAt) = (fileId, Guard.OptionalText(caption, 200, nameof(Caption)), sentHash, takenAt);

    /// <summary>Stored file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>Caption.</summary>
    public string? Caption { get; private set; }

    /// <summary>SHA-256 of the bytes as they were sent, by which a repeated send is recognised; null for one that came with its form.</summary>
    public string? SentHash { get; private set; }

    /// <summary>When it was taken by the time of its file on the device, which may be wrong; null when the device did not say.</summary>
    public DateTimeOffset? TakenAt { get; private set; }
}

/// <summary>A photo that the reporter's device has announced and not yet delivered.</summary>
public sealed class AwaitedPhoto
{
    private AwaitedPhoto()
    {
    }

    /// <summary>Announces one.</summary>
    /// <param name="hash">SHA-256 of its bytes, lower-case hexadecimal.</param>
    /// <param name="size">Its bytes, above zero.</param>
    /// <param name="takenAt">When it was taken, as the device says.</param>
    public AwaitedPhoto(string hash, int size, DateTimeOffset? takenAt = null) =>
        (Hash, Size, TakenAt) = hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower) && size > 0 ? (hash, size, takenAt) : throw new RuleBroken("Foto ini tidak dapat dikenali. Pilih kembali fotonya.");

    /// <summary>SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>How many bytes it will be.</summary>
    public int Size { get; private set; }

    /// <summary>When it was taken, as the device says.</summary>
    public DateTimeOffset? TakenAt { get; private set; }
}
