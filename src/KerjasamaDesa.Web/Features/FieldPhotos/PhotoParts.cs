using KerjasamaDesa.Web.Startup;

namespace KerjasamaDesa.Web.Features.FieldPhotos;

/// <summary>
/// Photos on their way from a device, as far as they have come. They lie on disk, so that neither a lost connection nor a killed server makes
/// anybody begin again.
/// </summary>
public sealed class PhotoParts(IConfiguration configuration)
{
    /// <summary>Most bytes of one piece; on a link of 400 kbit/s it takes about three seconds, which is what a broken line costs.</summary>
    public const int LargestPiece = 160 * 1024;

    private string Root => Path.Combine(PortalDatabase.DataFolder(configuration), "incoming");

    public long LengthOf(Guid entryId, string hash) => new FileInfo(PathOf(entryId, hash)) is { Exists: true } part ? part.Length : 0;

    /// <summary>
    /// Adds a piece that begins where the part ends, and says how far the photo is now. A piece from elsewhere, or one beside another of the
    /// same photo, changes nothing; the answer tells where to go on.
    /// </summary>
    public async Task<long> AppendAsync(Guid entryId, string hash, long offset, Stream piece, int size, CancellationToken cancel)
    {
        Directory.CreateDirectory(Root);
        await using var part = OpenAlone(entryId, hash);
        if (part is null)
        {
            return LengthOf(entryId, hash);
        }

        if (part.Length != offset)
        {
            return part.Length;
        }

        part.Seek(0, SeekOrigin.End);
        try
        {
            await CopyAsync(piece, part, size - offset, cancel);
        }
        finally
        {
            // What came before the line broke is kept.
            part.Flush(flushToDisk: true);
        }

        return part.Length;
    }

    /// <summary>The part, or null while another request writes to it.</summary>
    private FileStream? OpenAlone(Guid entryId, string hash)
    {
        try
        {
            return new FileStream(PathOf(entryId, hash), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, useAsync: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public Task<byte[]> ReadAsync(Guid entryId, string hash, CancellationToken cancel) => File.ReadAllBytesAsync(PathOf(entryId, hash), cancel);

    public void Drop(Guid entryId, string hash)
    {
        if (Directory.Exists(Root))
        {
            File.Delete(PathOf(entryId, hash));
        }
    }

    /// <summary>Drops what nobody has added to since that time; gives how many. The device, if it ever comes back, begins that photo again.</summary>
    public int DropOlderThan(DateTime time)
    {
        var old = Directory.Exists(Root) ? new DirectoryInfo(Root).EnumerateFiles().Where(f => f.LastWriteTimeUtc < time).ToList() : [];
        old.ForEach(f => f.Delete());
        return old.Count;
    }

    /// <summary>Never beyond what was announced.</summary>
    private static async Task CopyAsync(Stream from, FileStream to, long room, CancellationToken cancel)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while (room > 0 && (read = await from.ReadAsync(buffer.AsMemory(0, (int)Math.Min(room, buffer.Length)), cancel)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
            room -= read;
        }
    }

    private string PathOf(Guid entryId, string hash) => Path.Combine(Root, $"{entryId:N}-{hash}");
}
