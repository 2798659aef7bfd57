using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace KerjasamaDesa.Web.Features.TeamContacts;

/// <summary>The contact sheet: everybody who serves, with telephone and address.</summary>
public sealed record ContactsPage(CooperationFrame Frame, IReadOnlyList<VCardPerson> People)
{
    public string TeamAddress => $"{Frame.Address}/tim";
}

/// <summary>How the people of a team are reached: as a page to print, and as cards for the telephone.</summary>
[Route("/kerjasama/{id:guid}/tim")]
public sealed class TeamContactsController(Door door, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("kontak")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewContacts, Load.Team);
        return View(new ContactsPage(await frames.OfAsync(c, "tim"), [.. Serving(c).Select(m => Person(c, m))]));
    }

    [HttpGet("kontak.vcf")]
    public async Task<IActionResult> All(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewContacts, Load.Team);
        return Cards([.. Serving(c).Select(m => Person(c, m))], c.Title);
    }

    [HttpGet("{memberId:guid}/kontak.vcf")]
    public async Task<IActionResult> One(Guid id, Guid memberId)
    {
        var c = await door.ShowAsync(id, Act.ViewContacts, Load.Team);
        var person = Person(c, CoordinationController.MemberOf(c, memberId));
        return Cards([person], person.Name);
    }

    private IOrderedEnumerable<TeamMember> Serving(Cooperation c) => c.Team.Members.Where(m => m.IsCurrent(clock.Today)).OrderBy(m => m.Role).ThenBy(m => m.IsSubstitute).ThenBy(m => m.Name);

    private VCardPerson Person(Cooperation c, TeamMember m) => new(
        m.Id, m.Name, m.IsSubstitute ? t["Pengganti {0}", t[Words.Of(m.Role, c.Vehicle)].Value] : t[Words.Of(m.Role, c.Vehicle)], c.Title, c.PartyOf(m.VillageCode).Village!.FullName,
        m.ContactPhone, m.ContactEmail);

    private FileContentResult Cards(IReadOnlyList<VCardPerson> people, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileNames.Shown(name.Replace('/', ' ').Replace('\\', ' '), ".vcf"));
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(VCard.Of(people, clock.Now), VCard.ContentType);
    }
}
