using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.FieldPhotos;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.FieldQueue;

/// <summary>What waits on a device: the page that shows it, and where it is sent to, one entry at a time. Its photos follow one by one.</summary>
[OpenWithoutMandate]
public sealed class FieldQueueController(PortalDb db, Door door, CurrentActor current, FieldDesk desk, PhotoParts parts, IStringLocalizer<Text> t) : Controller
{
    /// <summary>Its rows are in the device's own store; the page brings the words for them.</summary>
    [HttpGet("/catat/antrean")]
    public IActionResult Index() => View();

    /// <summary>Who is signed in on this device, and a fresh token for what that person sends: those of kept forms have grown old.</summary>
    [AllowAnonymous]
    [HttpGet("/catat/kirim")]
    public IActionResult Who([FromServices] IAntiforgery antiforgery) => current.AccountId is { } account
        ? Json(new { person = (Guid?)account, name = current.Name, token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken })
        : Json(new { person = (Guid?)null });

    /// <summary>Answers with a receipt, the same one to the same entry sent again.</summary>
    [HttpPost("/kerjasama/{id:guid}/catat/kirim")]
    public async Task<IActionResult> HandIn(Guid id, QueuedEntryForm form)
    {
        var (cooperation, seat) = await door.ShowForHandingInAsync(id);
        if (!ModelState.IsValid)
        {
            return Refused();
        }

        if (await desk.ReceivedAsync(form.EntryId) is { } earlier)
        {
            return Again(id, form, earlier);
        }

        if (!await this.TryAsync(() => desk.AddAsync(cooperation, seat, form)))
        {
            return Refused();
        }

        var entry = db.MonitoringEntries.Local.Single(e => e.Id == form.EntryId);
        if (!await db.SaveOnceAsync())
        {
            return Again(id, form, (await desk.ReceivedAsync(form.EntryId))!);
        }

        if (form.Prompt)
        {
            this.Flash(MessageOf(entry.State));
        }

        return Receipt(entry);
    }

    /// <summary>Another content, or another person, under the same identity is refused without a word about what is stored.</summary>
    private IActionResult Again(Guid id, QueuedEntryForm form, MonitoringEntry earlier) =>
        earlier.CooperationId == id && earlier.IsSentAgain(form.ActivityId, current.AccountId!.Value, form.Details(), form.Note())
            ? Receipt(earlier)
            : Conflict(new { message = t["Catatan dengan tanda pengenal ini sudah diterima dengan isi lain, dan yang pertama tidak diubah."].Value });

    private JsonResult Receipt(MonitoringEntry entry) => Json(new
    {
        id = entry.Id,
        url = $"/kerjasama/{entry.CooperationId}/pelaksanaan/catatan/{entry.Id}",
        state = entry.State.ToString(),
        message = MessageOf(entry.State),
        reason = entry.Proposal is { } reason ? t[Words.Of(reason)].Value : null,
        photos = entry.Awaited.Select(p => new { hash = p.Hash, offset = parts.LengthOf(entry.Id, p.Hash) }),
    });

    private string MessageOf(EntryState state) => state switch
    {
        EntryState.Recorded => t["Catatan diterima dan menunggu verifikasi."],
        EntryState.Proposed => t["Catatan diterima sebagai usulan; ketua tim atau koordinator pemantauan memutuskannya."],
        _ => t["Catatan diterima."],
    };

    private BadRequestObjectResult Refused() => BadRequest(new
    {
        message = t["Ada isian yang perlu diperbaiki."].Value,
        errors = ModelState.Where(f => f.Value!.Errors.Count > 0).ToDictionary(f => f.Key, f => f.Value!.Errors.Select(e => e.ErrorMessage)),
    });
}
