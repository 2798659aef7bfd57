using System.Security.Cryptography;

namespace KerjasamaDesa.Domain.Identification;

/// <summary>A photo of a potential or need: a file with a caption and a place among the others.</summary>
public sealed class SubjectPhoto
{
    /// <summary>Longest caption.</summary>
    public const int CaptionMaxLength = 150;

    private SubjectPhoto()
    {
    }

    internal SubjectPhoto(Guid id, Subject subject, Guid fileId, int position)
    {
        (Id, FileId, Position) = (id, fileId, position);
        (PotentialId, NeedId) = (subject is Potential ? subject.Id : null, subject is Need ? subject.Id : null);
    }

    /// <summary>Identity, see <see cref="IdOf"/>.</summary>
    public Guid Id { get; private set; }

    /// <summary>Potential it shows, or null.</summary>
    public Guid? PotentialId { get; private set; }

    /// <summary>Need it shows, or null.</summary>
    public Guid? NeedId { get; private set; }

    /// <summary>The stored picture.</summary>
    public Guid FileId { get; private set; }

    /// <summary>What it shows, in the village's words.</summary>
    public string? Caption { get; private set; }

    /// <summary>Place among the photos, from 1.</summary>
    public int Position { get; private set; }

    /// <summary>
    /// The identity of a photo of a record: made of both, so that the same picture sent twice, because an answer was lost on the
    /// way, is known as the same.
    /// </summary>
    /// <param name="subjectId">The potential or need.</param>
    /// <param name="received">The bytes as they arrived.</param>
    public static Guid IdOf(Guid subjectId, ReadOnlySpan<byte> received)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(subjectId.ToByteArray());
        digest.AppendData(received);
        return new Guid(digest.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>Says what it shows; nothing takes the words away.</summary>
    public void Describe(string? caption) => Caption = Guard.OptionalText(caption, CaptionMaxLength, nameof(Caption));

    internal void Place(int position) => Position = position;
}
