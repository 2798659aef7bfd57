using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamTurns;

/// <summary>The plan by which the chair of the team goes round the villages.</summary>
[Route("/kerjasama/{id:guid}/tim/giliran")]
public sealed class TeamTurnsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.WholeTeam);
        var (team, today) = (c.Team, clock.Today);
        var chair = team.Holder(TeamRole.Chair, today);
        return View(new TurnsPage(
            await frames.OfAsync(c, "tim"),
            [.. team.Turns.OrderBy(turn => turn.From).Select(turn => new TurnRow(turn, c.PartyOf(turn.VillageCode).Village!.Name, turn.IsHeldBy(team.Holder(TeamRole.Chair, turn.To < today ? turn.To : today))))],
            team.DueTurn(today)?.Id,
            chair is null ? null : $"{chair.Name}, {c.PartyOf(chair.VillageCode).Village!.Name}",
            door.Allows(Act.EditTeam, c),
            today));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam);
        return await FormAsync(c, new TurnForm { NewId = Guid.CreateVersion7(), From = c.Team.Turns.Count > 0 ? c.Team.Turns.Max(turn => turn.To).AddDays(1) : clock.Today }, isNew: true);
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, TurnForm form)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        if (c.Team.Turns.Any(turn => turn.Id == form.NewId))
        {
            return Redirect(AddressOf(id));
        }

        CheckVillage(c, form);
        if (!ModelState.IsValid || !this.Try(() => c.Team.PlanTurn(form.Details(), form.NewId)))
        {
            return await FormAsync(c, form, isNew: true);
        }

        return await SaveAsync(c, null, form, t["Giliran disimpan."]);
    }

    [HttpGet("{turnId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid turnId)
    {
        var c = await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam);
        return await FormAsync(c, TurnForm.Of(CoordinationController.TurnOf(c, turnId)), isNew: false);
    }

    [HttpPost("{turnId:guid}/ubah")]
    public async Task<IActionResult> Change(Guid id, Guid turnId, TurnForm form)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        var turn = CoordinationController.TurnOf(c, turnId);
        CheckVillage(c, form);
        if (!ModelState.IsValid || !this.Try(() => c.Team.Change(turn, form.Details())))
        {
            return await FormAsync(c, form, isNew: false);
        }

        db.Expect(turn, form.Version);
        return await SaveAsync(c, turn, form, t["Giliran disimpan."]);
    }

    [HttpPost("{turnId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, Guid turnId)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        var turn = CoordinationController.TurnOf(c, turnId);
        return this.TryOrFlash(() => c.Team.Drop(turn, clock.Today)) ? await SaveAsync(c, turn, TurnForm.Of(turn), t["Giliran dihapus."]) : Redirect(AddressOf(id));
    }

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/tim/giliran";

    private static Dictionary<string, string> VillagesOf(Cooperation c) => c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);

    private void CheckVillage(Cooperation c, TurnForm form)
    {
        if (form.VillageCode is { } code && !c.IsParty(code, PartyState.Accepted))
        {
            ModelState.AddModelError(nameof(form.VillageCode), t["Pilih salah satu desa yang bekerja sama."]);
        }
    }

    private async Task<ViewResult> FormAsync(Cooperation c, TurnForm form, bool isNew)
    {
        (form.Frame, form.IsNew) = (await frames.OfAsync(c, "tim"), isNew);
        form.Villages = Choices.Of(c.AcceptedParties.OrderBy(p => p.VillageCode), p => p.VillageCode, p => $"{p.Village!.Name} ({p.Village.District!.Name})");
        return View("Form", form);
    }

    /// <summary>The team row is written with every turn, so that two turns planned at once never share a day.</summary>
    private async Task<IActionResult> SaveAsync(Cooperation c, RotationTurn? turn, TurnForm form, string done)
    {
        try
        {
            db.Entry(c.Team).State = EntityState.Modified;
            if (!await db.SaveOnceAsync())
            {
                return Redirect(AddressOf(c.Id));
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = await door.ShowAsync(c.Id, Act.EditTeam, Load.WholeTeam);
            var theirs = now.Team.Turns.SingleOrDefault(x => x.Id == (turn?.Id ?? form.NewId));
            return this.DataChanged(
                t["Giliran ketua"], theirs is null ? $"{AddressOf(c.Id)}/baru" : $"{AddressOf(c.Id)}/{theirs.Id}/ubah", form, theirs is null ? new TurnForm() : TurnForm.Of(theirs), VillagesOf(now));
        }

        this.Flash(done, draft: $"giliran-{c.Id}");
        return Redirect(AddressOf(c.Id));
    }
}
