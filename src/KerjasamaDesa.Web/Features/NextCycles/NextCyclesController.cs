using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Proposals;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Transitions;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.NextCycles;

/// <summary>Begins the next cycle of a closed cooperation; there is at most one.</summary>
[Route("/kerjasama/{id:guid}/siklus-berikutnya")]
public sealed class NextCyclesController(PortalDb db, Door door, ProposalDesk desk, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id)
    {
        var cooperation = await door.ShowAsync(id, Act.BeginNextCycle, Load.Evaluations);
        var start = Math.Max(cooperation.EndYear + 1, clock.Today.Year);
        return (IActionResult?)await ToNextAsync(id) ?? await FormAsync(cooperation, new NextCycleForm
        {
            NewId = Guid.CreateVersion7(clock.Now),
            StartYear = start,
            EndYear = start + cooperation.EndYear - cooperation.StartYear,
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, NextCycleForm form)
    {
        var cooperation = await door.OpenAsync(id, Act.BeginNextCycle, Load.Links | Load.Evaluations);
        if (await ToNextAsync(id) is { } begun)
        {
            return begun;
        }

        var number = await desk.NextNumberAsync(cooperation.RegencyCode);
        if (!ModelState.IsValid
            || !this.Try(() => db.Add(cooperation.BeginNextCycle(form.NewId, number, form.StartYear!.Value, form.EndYear!.Value, clock.Now))))
        {
            return await FormAsync(cooperation, form);
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            db.ChangeTracker.Clear();
        }

        this.Flash(t["Siklus berikutnya dimulai."]);
        return (await ToNextAsync(id))!;
    }

    /// <summary>To the next cycle when it has begun; a chair, who has no seat in it yet, stays with this one.</summary>
    private async Task<RedirectResult?> ToNextAsync(Guid id) =>
        await db.Cooperations.Where(c => c.PreviousId == id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync() is { } next
            ? Redirect($"/kerjasama/{(await door.Cooperations.AnyAsync(c => c.Id == next) ? next : id)}")
            : null;

    private async Task<ViewResult> FormAsync(Cooperation cooperation, NextCycleForm form)
    {
        form.Frame = await frames.OfAsync(cooperation, "");
        form.Carried = [.. cooperation.Evaluations.SelectMany(e => e.Recommendations).Where(r => r.IsOpen).Select(r => r.Text)];
        return View("New", form);
    }
}
