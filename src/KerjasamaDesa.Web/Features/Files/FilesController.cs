using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace KerjasamaDesa.Web.Features.Files;

/// <summary>Hands an uploaded file to those who may read what it belongs to; for others it does not exist.</summary>
public sealed class FilesController(PortalDb db, Door door, FileStore store) : Controller
{
    [HttpGet("/berkas/{fileId:guid}")]
    public async Task<IActionResult> Open(Guid fileId)
    {
        var file = await MineAsync(fileId);
        return store.Open(file) is { } bytes ? Hand(file, bytes, file.Hash) : throw new NotThereException();
    }

    /// <summary>A picture small, for pages that show several.</summary>
    [HttpGet("/berkas/{fileId:guid}/kecil")]
    public async Task<IActionResult> Small(Guid fileId, CancellationToken stop)
    {
        var file = await MineAsync(fileId);
        return await store.OpenSmallAsync(file, stop) is { } bytes ? Hand(file, bytes, file.Hash + "-kecil") : throw new NotThereException();
    }

    private FileStreamResult Hand(StoredFile file, FileStream bytes, string tag)
    {
        // Our own drawings may be shown in the page. A PDF is as it came, so it is only handed over, to be opened outside the portal.
        var isShown = file.ContentType.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return File(bytes, file.ContentType, file.At, new EntityTagHeaderValue($"\"{tag}\""), enableRangeProcessing: true);
    }

    private async Task<StoredFile> MineAsync(Guid fileId)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId);
        return file is not null && await IsForMeAsync(file) ? file : throw new NotThereException();
    }

    private async Task<bool> IsForMeAsync(StoredFile file) => file switch
    {
        { CooperationId: { } id } => door.Allows(file.IsInternal ? Act.ReadTalk : Act.ViewDetails, await door.ShowAsync(id, Act.View)),
        { VillageCode: { } village } => door.Allows(file.IsInternal ? VillageAct.ViewPapers : VillageAct.View, village),
        _ => false,
    };
}
