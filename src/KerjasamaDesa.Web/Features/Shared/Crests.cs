using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Files;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>The crest a village has uploaded for its letterhead.</summary>
public static class Crests
{
    /// <summary>The picture's bytes, or null when there is none.</summary>
    public static async Task<byte[]?> CrestAsync(this FileStore files, PortalDb db, Village village)
    {
        if (village.CrestFileId is not { } id || await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } file)
        {
            return null;
        }

        await using var stream = files.Open(file);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }
}
