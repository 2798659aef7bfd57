using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.TeamJobs;

/// <summary>What a role is for, and who holds it today.</summary>
public sealed record JobRow(TeamRole Role, string Slug, string Text, bool IsOwn, IReadOnlyList<string> Holders);

/// <summary>The job descriptions of a team.</summary>
public sealed record JobsPage(CooperationFrame Frame, Vehicle Vehicle, IReadOnlyList<JobRow> Rows, bool MayEdit)
{
    public string Address => $"{Frame.Address}/tim/uraian-tugas";
}

/// <summary>Job descriptions (uraian tugas) by role, in the portal's words until the team writes its own.</summary>
[Route("/kerjasama/{id:guid}/tim/uraian-tugas")]
public sealed class TeamJobsController(Door door, TeamDesk desk, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.WholeTeam);
        var rows = Enum.GetValues<TeamRole>().Select(role => new JobRow(
            role, TeamDesk.SlugOf(role), JobDescriptions.Of(c.Team, role, c.Vehicle), c.Team.Duties(role) is not null,
            [.. c.Team.Members.Where(m => m.Role == role && m.IsCurrent(clock.Today)).OrderBy(m => m.IsSubstitute).ThenBy(m => m.Name).Select(m => m.Name)]));
        return View(new JobsPage(await frames.OfAsync(c, "tim"), c.Vehicle, [.. rows], door.Allows(Act.EditTeam, c)));
    }

    [HttpGet("{role}/ubah")]
    public async Task<IActionResult> Edit(Guid id, string role)
    {
        var c = await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam);
        var asked = RoleOf(role);
        return await FormAsync(c, asked, new TeamTextForm { Version = c.Team.Version, Body = JobDescriptions.Of(c.Team, asked, c.Vehicle) });
    }

    [HttpPost("{role}/ubah")]
    public async Task<IActionResult> Save(Guid id, string role, TeamTextForm form)
    {
        var c = await door.OpenAsync(id, Act.EditTeam, Load.WholeTeam);
        var asked = RoleOf(role);
        if (!ModelState.IsValid || !this.Try(() => c.Team.Write(asked, form.Body == JobDescriptions.Usual(asked, c.Vehicle) ? null : form.Body)))
        {
            return await FormAsync(c, asked, form);
        }

        if (await desk.SaveAsync(c.Team, form.Version))
        {
            this.Flash(t["Uraian tugas disimpan."], draft: DraftOf(id, asked));
            return Redirect($"{AddressOf(id)}#{role}");
        }

        var theirs = await door.ShowAsync(id, Act.EditTeam, Load.WholeTeam);
        return this.DataChanged(
            t["Uraian tugas"], $"{AddressOf(id)}/{role}/ubah", form, new TeamTextForm { Version = theirs.Team.Version, Body = JobDescriptions.Of(theirs.Team, asked, theirs.Vehicle) });
    }

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/tim/uraian-tugas";

    private static string DraftOf(Guid id, TeamRole role) => $"tugas-{id}-{role}";

    private static TeamRole RoleOf(string slug)
    {
        var found = Enum.GetValues<TeamRole>().Where(role => TeamDesk.SlugOf(role) == slug).ToList();
        return found.Count == 1 ? found[0] : throw new NotThereException();
    }

    private async Task<ViewResult> FormAsync(Cooperation c, TeamRole role, TeamTextForm form)
    {
        (form.Frame, form.Name, form.Back) = (await frames.OfAsync(c, "tim"), Words.Of(role, c.Vehicle), AddressOf(c.Id));
        (form.Usual, form.Draft) = (JobDescriptions.Usual(role, c.Vehicle), DraftOf(c.Id, role));
        return View("/Features/Coordination/Text.cshtml", form);
    }
}
