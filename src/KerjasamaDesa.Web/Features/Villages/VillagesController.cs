using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>Villages of the country: finding one, its page, its profile.</summary>
public sealed class VillagesController(NpgsqlDataSource database, IStringLocalizer<Text> t) : Controller
{
    /// <summary>Finds villages while somebody types: links for a page, JSON for a picker.</summary>
    [HttpGet("/cari/desa")]
    public async Task<IActionResult> Search(string? q, [FromQuery(Name = "lingkup")] string? scope, [FromQuery(Name = "hanya-desa")] bool partiesOnly, CancellationToken stop)
    {
        var hits = await VillageHit.FindAsync(database, t, q, scope, partiesOnly, stop);
        return Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json") ? Json(hits) : PartialView("_VillageHits", hits);
    }
}
