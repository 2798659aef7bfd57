using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamDecree;

/// <summary>The decree (SK) that forms the team: its number, date and signed scan.</summary>
[Route("/kerjasama/{id:guid}/tim/keputusan")]
public sealed class TeamDecreeController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, FileStore files, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Record(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.EditTeam, Load.Team);
        return await FormAsync(cooperation, DecreeForm.Of(cooperation.Team));
    }

    [HttpPost("")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> Record(Guid id, DecreeForm form, CancellationToken stop)
    {
        var cooperation = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        var team = cooperation.Team;
        if (!ModelState.IsValid || !this.Try(() => Record(cooperation, form))
            || (form.Scan is { } scan && !await this.TryAsync(async () => team.AttachDecree((await files.SaveDocumentAsync(scan, FileOwner.Of(cooperation), nameof(form.Scan), stop)).Id))))
        {
            return await FormAsync(cooperation, form);
        }

        try
        {
            db.Expect(team, form.Version);
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, form);
        }

        this.Flash(t["Keputusan tim dicatat."]);
        return Redirect($"/kerjasama/{id}/tim");
    }

    private void Record(Cooperation cooperation, DecreeForm form)
    {
        cooperation.Team.RecordDecree(form.DecreeNumber!, form.DecreeDay!.Value, clock.Today, form.Replaces);
        cooperation.Team.PlaceDecree(form.DecreePlace);
    }

    private async Task<ViewResult> FormAsync(Cooperation cooperation, DecreeForm form)
    {
        (form.Frame, form.ScanId, form.IsRecorded) = (await frames.OfAsync(cooperation, "tim"), cooperation.Team.DecreeFileId, cooperation.Team.DecreeNumber is not null);
        return View("Record", form);
    }

    private async Task<ViewResult> ConflictAsync(Guid id, DecreeForm form)
    {
        db.ChangeTracker.Clear();
        var team = (await door.ShowAsync(id, Act.EditTeam, Load.Team)).Team;
        return this.DataChanged(t["Keputusan tim"], $"/kerjasama/{id}/tim/keputusan", form, DecreeForm.Of(team));
    }
}
