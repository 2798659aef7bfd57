using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamGroups;

/// <summary>Working groups (kelompok kerja) within the team.</summary>
[Route("/kerjasama/{id:guid}/tim/kelompok")]
public sealed class TeamGroupsController(PortalDb db, Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.WholeTeam);
        return View(new GroupsPage(await frames.OfAsync(c, "tim"), [.. c.Team.Groups.OrderBy(g => g.Name).Select(g => Row(c, g))], door.Allows(Act.EditTeam, c)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id) =>
        await FormAsync(await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam), new GroupForm { NewId = Guid.CreateVersion7() }, isNew: true);

    [HttpPost("baru")]
    public async Task<IActionResult> Add(Guid id, GroupForm form)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        if (c.Team.Groups.Any(g => g.Id == form.NewId))
        {
            return Redirect(AddressOf(id));
        }

        if (!ModelState.IsValid || !this.Try(() => c.Team.Form(form.Details(), form.NewId)))
        {
            return await FormAsync(c, form, isNew: true);
        }

        await db.SaveOnceAsync();
        return Done(id, t["Kelompok kerja dibentuk."]);
    }

    [HttpGet("{groupId:guid}/ubah")]
    public async Task<IActionResult> Edit(Guid id, Guid groupId)
    {
        var c = await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam);
        return await FormAsync(c, GroupForm.Of(GroupOf(c, groupId)), isNew: false);
    }

    [HttpPost("{groupId:guid}/ubah")]
    public async Task<IActionResult> Change(Guid id, Guid groupId, GroupForm form)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        var group = GroupOf(c, groupId);
        if (!ModelState.IsValid || !this.Try(() => c.Team.Change(group, form.Details())))
        {
            return await FormAsync(c, form, isNew: false);
        }

        try
        {
            db.Expect(group, form.Version);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(id, groupId, form);
        }

        return Done(id, t["Kelompok kerja disimpan."]);
    }

    [HttpPost("{groupId:guid}/bubarkan")]
    public async Task<IActionResult> Dissolve(Guid id, Guid groupId)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        c.Team.Dissolve(GroupOf(c, groupId));
        await db.SaveChangesAsync();
        return Done(id, t["Kelompok kerja dibubarkan."]);
    }

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/tim/kelompok";

    private static WorkingGroup GroupOf(Cooperation c, Guid groupId) => c.Team.Groups.SingleOrDefault(g => g.Id == groupId) ?? throw new NotThereException();

    private RedirectResult Done(Guid id, string said)
    {
        this.Flash(said, draft: $"kelompok-{id}");
        return Redirect(AddressOf(id));
    }

    private GroupRow Row(Cooperation c, WorkingGroup group)
    {
        var members = c.Team.Members.Where(m => group.MemberIds.Contains(m.Id)).ToList();
        var serving = members.Where(m => m.IsCurrent(clock.Today)).ToList();
        return new GroupRow(
            group,
            [.. serving.OrderBy(m => m.Id != group.LeadId).ThenBy(m => m.Role).ThenBy(m => m.Name)
                .Select(m => new GroupPerson(m.Id, m.Name, t[Words.Of(m.Role, c.Vehicle)], c.PartyOf(m.VillageCode).Village!.Name, m.Id == group.LeadId))],
            members.Count - serving.Count);
    }

    /// <summary>Those who serve, and whoever is in the group already, so that nobody drops out unseen.</summary>
    private async Task<ViewResult> FormAsync(Cooperation c, GroupForm form, bool isNew)
    {
        (form.Frame, form.IsNew) = (await frames.OfAsync(c, "tim"), isNew);
        var people = c.Team.Members.Where(m => m.IsCurrent(clock.Today) || form.MemberIds.Contains(m.Id.ToString())).OrderBy(m => m.Role).ThenBy(m => m.Name);
        form.Members = Choices.Of(people, m => m.Id, m => $"{m.Name}, {t[Words.Of(m.Role, c.Vehicle)].Value} ({c.PartyOf(m.VillageCode).Village!.Name})");
        return View("Form", form);
    }

    private async Task<IActionResult> ConflictAsync(Guid id, Guid groupId, GroupForm form)
    {
        db.ChangeTracker.Clear();
        var c = await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam);
        var theirs = c.Team.Groups.SingleOrDefault(g => g.Id == groupId);
        return this.DataChanged(
            t["Kelompok kerja"], theirs is null ? AddressOf(id) : $"{AddressOf(id)}/{groupId}/ubah", form, theirs is null ? new GroupForm() : GroupForm.Of(theirs),
            c.Team.Members.ToDictionary(m => m.Id.ToString(), m => m.Name));
    }
}
