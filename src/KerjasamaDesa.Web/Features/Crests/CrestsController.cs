using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Crests;

/// <summary>The crest on a village's letterhead. It is drawn anew, over white where it is transparent; letters made later bear the new one.</summary>
public sealed class CrestsController(PortalDb db, Door door, FileStore files, IStringLocalizer<Text> t) : Controller
{
    [HttpPost("/desa/{code}/lambang")]
    public async Task<IActionResult> Change(string code, IFormFile? crest)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        try
        {
            var picture = crest ?? throw new RuleBroken("Pilih berkas lambang lebih dahulu.");
            village.ChangeCrest((await files.SaveImageAsync(picture, FileOwner.Of(village), nameof(crest), HttpContext.RequestAborted)).Id);
            await db.SaveChangesAsync();
            this.Flash(t["Lambang desa disimpan."]);
        }
        catch (RuleBroken broken)
        {
            this.Flash(this.Sentence(broken), Tone.Bad);
        }

        return Redirect($"/desa/{code}/ubah#lambang");
    }

    [HttpPost("/desa/{code}/lambang/hapus")]
    public async Task<IActionResult> Remove(string code)
    {
        var village = await door.OpenVillageAsync(code, VillageAct.Edit);
        village.ChangeCrest(null);
        await db.SaveChangesAsync();
        this.Flash(t["Lambang desa tidak lagi dipakai."]);
        return Redirect($"/desa/{code}/ubah#lambang");
    }
}
