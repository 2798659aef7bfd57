using KerjasamaDesa.Domain;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Photos;

/// <summary>The photos of a village's potentials and needs, kept by its own people.</summary>
[Route("/desa/{code}/{kind:regex(^(potensi|kebutuhan)$)}/{id:guid}/foto")]
public sealed class PhotosController(PortalDb db, PhotoDesk desk, IStringLocalizer<Text> t) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string code, string kind, Guid id) => View(await OpenAsync(code, kind, id));

    /// <summary>Each photo stands for itself: a broken one is refused beside the field, and the others stay.</summary>
    [HttpPost]
    [RequestSizeLimit(PhotosPage.LargestSend)]
    [RequestFormLimits(MultipartBodyLengthLimit = PhotosPage.LargestSend)]
    public async Task<IActionResult> Add(string code, string kind, Guid id, PhotosForm form, CancellationToken stop)
    {
        var page = await OpenAsync(code, kind, id);
        if (form.Photos.Count == 0) { ModelState.AddModelError(nameof(form.Photos), t["Pilih foto terlebih dahulu."]); }

        foreach (var photo in form.Photos)
        {
            try
            {
                await desk.AddAsync(page, photo, nameof(form.Photos), stop);
            }
            catch (RuleBroken broken)
            {
                ModelState.AddModelError(nameof(form.Photos), t["{0}: {1}", photo.FileName, this.Sentence(broken)]);
            }
        }

        if (!ModelState.IsValid) { return View(nameof(Index), page); }

        this.Flash(t["Foto disimpan."]);
        return Redirect(page.Address);
    }

    [HttpPost("{photoId:guid}/keterangan")]
    public async Task<IActionResult> Describe(string code, string kind, Guid id, Guid photoId, string? caption)
    {
        var page = await OpenAsync(code, kind, id);
        var photo = PhotoDesk.PhotoOf(page, photoId);
        return await SaveAsync(page, () => photo.Describe(caption), t["Keterangan foto disimpan."]);
    }

    [HttpPost("{photoId:guid}/geser")]
    public async Task<IActionResult> Move(string code, string kind, Guid id, Guid photoId, bool forward)
    {
        var page = await OpenAsync(code, kind, id);
        var photo = PhotoDesk.PhotoOf(page, photoId);
        return await SaveAsync(page, () => page.Subject.MovePhoto(photo, towardsFront: forward), t["Urutan foto disimpan."]);
    }

    [HttpPost("{photoId:guid}/hapus")]
    public async Task<IActionResult> Remove(string code, string kind, Guid id, Guid photoId)
    {
        var page = await OpenAsync(code, kind, id);
        await desk.RemoveAsync(page, PhotoDesk.PhotoOf(page, photoId));
        this.Flash(t["Foto dihapus."]);
        return Redirect(page.Address);
    }

    private Task<PhotosPage> OpenAsync(string code, string kind, Guid id) => desk.OpenAsync(code, kind == "potensi", id);

    private async Task<IActionResult> SaveAsync(PhotosPage page, Action act, string done)
    {
        if (this.TryOrFlash(act))
        {
            await db.SaveChangesAsync();
            this.Flash(done);
        }

        return Redirect(page.Address);
    }
}
