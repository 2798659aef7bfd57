using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Cooperations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>What the portal is, for a visitor.</summary>
/// <param name="Published">Cooperations open to everybody, newest first.</param>
/// <param name="Count">How many there are.</param>
public sealed record WelcomePage(IReadOnlyList<CooperationRow> Published, int Count);

/// <summary>Beranda: a welcome for a visitor, a to-do list for everybody else.</summary>
public sealed class HomeController(PortalDb db, Door door, CurrentActor current, ToDoList toDo) : Controller
{
    private const int MostPublished = 6;

    [AllowAnonymous]
    [HttpGet("/")]
    public async Task<IActionResult> Index()
    {
        if (current.AccountId is not null)
        {
            return View(await toDo.ForAsync(current.Actor, current.Name!));
        }

        var published = await CooperationRow.Sorts.Order(CooperationRow.Of(door.Cooperations, db), new CooperationFilter()).Take(MostPublished).ToListAsync();
        return View("Welcome", new WelcomePage(published, await door.Cooperations.CountAsync()));
    }
}
