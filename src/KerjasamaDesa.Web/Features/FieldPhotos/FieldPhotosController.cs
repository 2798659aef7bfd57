using System.Security.Cryptography;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.FieldPhotos;

/// <summary>
/// A photo that was announced with its entry, sent piece by piece: known by the entry and the SHA-256 of its bytes, so that a device may ask how
/// far it is, go on from there, and send it twice without harm.
/// </summary>
[OpenWithoutMandate]
[Route("/kerjasama/{id:guid}/catat/kirim/{entryId:guid}/foto/{hash:length(64)}")]
public sealed class FieldPhotosController(PortalDb db, CurrentActor current, PhotoParts parts, FileStore files, IStringLocalizer<Text> t) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(Guid id, Guid entryId, string hash)
    {
        var entry = await EntryAsync(id, entryId, hash);
        return Receipt(entry, hash);
    }

    [HttpPost]
    [RequestSizeLimit(PhotoParts.LargestPiece)]
    public async Task<IActionResult> Append(Guid id, Guid entryId, string hash, [FromQuery(Name = "dari")] long offset, CancellationToken stop)
    {
        var entry = await EntryAsync(id, entryId, hash);
        if (entry.AwaitedOf(hash) is not { } awaited)
        {
            return Receipt(entry, hash);
        }

        var length = await parts.AppendAsync(entryId, hash, offset, Request.Body, awaited.Size, stop);
        return length < awaited.Size ? Receipt(entry, hash) : await FinishAsync(id, entryId, hash, stop);
    }

    /// <summary>All bytes are here. Two sends of the last piece at once wait for each other, so that one photo comes of them.</summary>
    private async Task<IActionResult> FinishAsync(Guid id, Guid entryId, string hash, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({entryId.ToString()}, 0))", stop);
        var entry = await EntryAsync(id, entryId, hash, db.MonitoringEntries);
        if (entry.AwaitedOf(hash) is not { } awaited)
        {
            parts.Drop(entryId, hash);
            return Receipt(entry, hash);
        }

        var bytes = await parts.ReadAsync(entryId, hash, stop);
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != hash)
        {
            parts.Drop(entryId, hash);
            return Receipt(entry, hash);
        }

        try
        {
            var file = await files.SaveImageBytesAsync(bytes, "foto.jpg", FileOwner.Of(entry), nameof(Record.EntryForm.Photos), stop);
            entry.Receive(new EntryPhoto(file.Id, null, hash, awaited.TakenAt));
        }
        catch (RuleBroken broken)
        {
            entry.GiveUp(awaited);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            parts.Drop(entryId, hash);
            return UnprocessableEntity(new { message = t["Foto ini tidak dapat dipakai: {0}", this.Sentence(broken)].Value });
        }

        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        parts.Drop(entryId, hash);
        return Receipt(entry, hash);
    }

    private JsonResult Receipt(MonitoringEntry entry, string hash)
    {
        var isReceived = entry.HasReceived(hash);
        return Json(new { hash, received = isReceived, offset = isReceived ? 0 : parts.LengthOf(entry.Id, hash) });
    }

    private Task<MonitoringEntry> EntryAsync(Guid id, Guid entryId, string hash) => EntryAsync(id, entryId, hash, db.MonitoringEntries.AsNoTracking());

    /// <summary>An entry of another person, and a photo that was never announced, do not exist here.</summary>
    private async Task<MonitoringEntry> EntryAsync(Guid id, Guid entryId, string hash, IQueryable<MonitoringEntry> entries)
    {
        var entry = await entries.SingleOrDefaultAsync(e => e.Id == entryId && e.CooperationId == id);
        return entry is not null && AccessRules.HandsIn(current.AccountId!.Value, entry) && (entry.HasReceived(hash) || entry.AwaitedOf(hash) is not null)
            ? entry
            : throw new NotThereException();
    }
}
