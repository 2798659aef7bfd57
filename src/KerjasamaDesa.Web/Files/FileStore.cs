using System.Security.Cryptography;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Startup;

namespace KerjasamaDesa.Web.Files;

/// <summary>
/// Takes uploads in. What a file is, is read from its bytes, never from its name or from what the browser says; pictures are
/// drawn anew, so that nothing but the picture survives. The bytes lie outside the web root under names of our own.
/// </summary>
public sealed class FileStore(PortalDb db, CurrentActor current, PortalClock clock, IConfiguration configuration)
{
    /// <summary>Largest picture as it comes from a phone; what is kept is far smaller.</summary>
    public const int LargestImage = 10 * 1024 * 1024;

    /// <summary>Largest PDF, which is kept as it came.</summary>
    public const int LargestPdf = 5 * 1024 * 1024;

    private const string Pdf = "application/pdf";
    private const string Jpeg = "image/jpeg";
    private const string SmallEnding = ".kecil";

    private static ReadOnlySpan<byte> JpegMark => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private string Root => Path.Combine(PortalDatabase.DataFolder(configuration), "files");

    /// <summary>
    /// Keeps a photo. The row is added to the context, and the bytes are on disk when this returns: save the context with
    /// whatever points at the file. Refusals are said beside <paramref name="field"/>.
    /// </summary>
    public async Task<StoredFile> SaveImageAsync(IFormFile file, FileOwner owner, string field, CancellationToken cancel = default) =>
        await SaveImageBytesAsync(await ReadAsync(file, field, cancel), file.FileName, owner, field, cancel);

    /// <summary>Keeps a photo whose bytes came piece by piece.</summary>
    public async Task<StoredFile> SaveImageBytesAsync(byte[] bytes, string name, FileOwner owner, string field, CancellationToken cancel = default) =>
        Kind(bytes) is FileKind.Image
            ? await KeepAsync(await Pictures.DrawAnewAsync(bytes, field, cancel), Jpeg, name, owner, cancel)
            : throw RuleBroken.At(field, "Foto harus berupa gambar JPG atau PNG.");

    /// <summary>Keeps a document: a PDF as it is, or a photo or scan of one drawn anew. Else as <see cref="SaveImageAsync"/>.</summary>
    public async Task<StoredFile> SaveDocumentAsync(IFormFile file, FileOwner owner, string field, CancellationToken cancel = default)
    {
        var bytes = await ReadAsync(file, field, cancel);
        return Kind(bytes) switch
        {
            FileKind.Image => await KeepAsync(await Pictures.DrawAnewAsync(bytes, field, cancel), Jpeg, file.FileName, owner, cancel),
            FileKind.Pdf when bytes.Length > LargestPdf => throw RuleBroken.At(field, "Berkas PDF paling besar {0} MB.", LargestPdf / 1024 / 1024),
            FileKind.Pdf => await KeepAsync(bytes, Pdf, file.FileName, owner, cancel),
            _ => throw RuleBroken.At(field, "Berkas harus berupa PDF, JPG, atau PNG yang utuh."),
        };
    }

    /// <summary>
    /// Hands a kept file on to others than those who may read it now, as a file of its own; null when its bytes are gone. Save the
    /// context as with <see cref="SaveImageAsync"/>.
    /// </summary>
    public async Task<StoredFile?> CopyAsync(StoredFile file, FileOwner owner, CancellationToken cancel = default)
    {
        await using var kept = Open(file);
        if (kept is null)
        {
            return null;
        }

        var bytes = new byte[kept.Length];
        await kept.ReadExactlyAsync(bytes, cancel);
        return await KeepAsync(bytes, file.ContentType, file.Name, owner, cancel);
    }

    /// <summary>The stored bytes, or null when they are not there.</summary>
    public FileStream? Open(StoredFile file)
    {
        var path = PathOf(file.Id);
        return File.Exists(path) ? Read(path) : null;
    }

    /// <summary>
    /// The picture small, or null when it is none or not there. It is drawn when it is first asked for and kept beside the bytes, where it
    /// can be lost without harm.
    /// </summary>
    public async Task<FileStream?> OpenSmallAsync(StoredFile file, CancellationToken cancel = default)
    {
        var path = PathOf(file.Id) + SmallEnding;
        if (file.ContentType == Jpeg && !File.Exists(path) && Open(file) is { } whole)
        {
            await using var source = whole;
            using var bytes = new MemoryStream();
            await source.CopyToAsync(bytes, cancel);
            var drawing = path + Path.GetRandomFileName();
            await File.WriteAllBytesAsync(drawing, await Pictures.DrawAnewAsync(bytes.ToArray(), "", cancel, Pictures.SmallSide), cancel);
            File.Move(drawing, path, overwrite: true);
        }

        return File.Exists(path) ? Read(path) : null;
    }

    /// <summary>Takes the row out of the context's next save; call <see cref="Erase"/> when that save stands.</summary>
    public void Forget(StoredFile file) => db.Files.Remove(file);

    /// <summary>Takes the bytes off the disk, after the row is gone.</summary>
    public void Erase(StoredFile file)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(file.Id))))
        {
            File.Delete(PathOf(file.Id));
            File.Delete(PathOf(file.Id) + SmallEnding);
        }
    }

    private async Task<StoredFile> KeepAsync(byte[] bytes, string type, string name, FileOwner owner, CancellationToken cancel)
    {
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(clock.Now),
            CooperationId = owner.CooperationId,
            VillageCode = owner.VillageCode,
            IsInternal = owner.IsInternal,
            Name = FileNames.Shown(name, type == Pdf ? ".pdf" : ".jpg"),
            ContentType = type,
            Size = bytes.Length,
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            UploadedById = current.AccountId ?? throw new NotAllowedException(),
            UploadedByName = current.Name ?? "",
            At = clock.Now,
        };
        await WriteAsync(PathOf(file.Id), bytes, cancel);
        db.Files.Add(file);
        return file;
    }

    /// <summary>On disk for good before any row speaks of it; a file whose row was never committed harms nobody.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        await file.WriteAsync(bytes, cancel);
        file.Flush(flushToDisk: true);
    }

    private static FileStream Read(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);

    /// <summary>The last digits of a time-ordered identity are the random ones, so they spread the files over the folders.</summary>
    private string PathOf(Guid id)
    {
        var digits = id.ToString("N");
        return Path.Combine(Root, digits[^2..], digits[^4..^2], digits);
    }

    /// <summary>The bytes of an upload, refused when there are none or too many.</summary>
    internal static async Task<byte[]> ReadAsync(IFormFile file, string field, CancellationToken cancel)
    {
        if (file.Length is 0)
        {
            throw RuleBroken.At(field, "Berkas ini kosong.");
        }

        if (file.Length > LargestImage)
        {
            throw RuleBroken.At(field, "Berkas ini terlalu besar; paling besar {0} MB.", LargestImage / 1024 / 1024);
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }

    private static FileKind Kind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(JpegMark) || bytes.StartsWith(PngMark))
        {
            return FileKind.Image;
        }

        // The end mark tells a whole PDF from one cut off by a lost connection.
        var begins = bytes.StartsWith("%PDF-1."u8) || bytes.StartsWith("%PDF-2."u8);
        var ends = bytes[Math.Max(0, bytes.Length - 2048)..].IndexOf("%%EOF"u8) >= 0;
        return begins && ends ? FileKind.Pdf : FileKind.Other;
    }

    private enum FileKind
    {
        Other,
        Image,
        Pdf,
    }
}
