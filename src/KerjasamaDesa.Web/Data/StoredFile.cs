namespace KerjasamaDesa.Web.Data;

/// <summary>What the portal knows of an uploaded file; its bytes lie in the file store under its identity.</summary>
public sealed class StoredFile
{
    public required Guid Id { get; init; }

    /// <summary>Cooperation whose readers may open it; null when it belongs to a village.</summary>
    public required Guid? CooperationId { get; init; }

    /// <summary>Village whose data it belongs to; null when it belongs to a cooperation.</summary>
    public required string? VillageCode { get; init; }

    /// <summary>Of a village's papers: only for its own people and those who look after it. Of a cooperation's talk: only for those who read it.</summary>
    public required bool IsInternal { get; init; }

    /// <summary>Name as the person knew it; shown, never used as a path.</summary>
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required Guid UploadedById { get; init; }

    public required string UploadedByName { get; init; }

    public required DateTimeOffset At { get; init; }
}
