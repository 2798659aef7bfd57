using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Features.Talk;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Calendars;

/// <summary>The address of one calendar.</summary>
/// <param name="Action">Where a new address is asked for and the old one taken back.</param>
/// <param name="Since">Since when there is one; null while there is none.</param>
/// <param name="Address">The address itself, told once, right after it was made.</param>
public sealed record CalendarAddress(string Action, DateTimeOffset? Since, string? Address);

/// <summary>The calendar of one cooperation.</summary>
public sealed record CooperationCalendarPage(CooperationFrame Frame, CalendarAddress Address);

/// <summary>
/// Secret addresses of calendars: one for all of a person's cooperations, one for each. A new one takes the place of the old, whose address opens
/// nothing any more.
/// </summary>
public sealed class CalendarsController(Door door, PortalDb db, CooperationFrames frames, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    private const string Mine = "/kalender";
    private const string Told = "kalender";

    [HttpGet(Mine)]
    public async Task<IActionResult> Index() => View(await AddressAsync(null, Mine));

    [HttpPost(Mine)]
    public async Task<IActionResult> Make()
    {
        await MakeAsync(null);
        return Redirect(Mine);
    }

    [HttpPost(Mine + "/cabut")]
    public async Task<IActionResult> Revoke()
    {
        await RevokeAsync(null);
        return Redirect(Mine);
    }

    [HttpGet("/kerjasama/{id:guid}/komunikasi/kalender")]
    public async Task<IActionResult> Show(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ReadTalk);
        return View("Cooperation", new CooperationCalendarPage(await frames.OfAsync(c, TalkPages.Tab), await AddressAsync(id, AddressOf(id))));
    }

    [HttpPost("/kerjasama/{id:guid}/komunikasi/kalender")]
    public async Task<IActionResult> MakeFor(Guid id)
    {
        await door.OpenAsync(id, Act.ReadTalk);
        await MakeAsync(id);
        return Redirect(AddressOf(id));
    }

    [HttpPost("/kerjasama/{id:guid}/komunikasi/kalender/cabut")]
    public async Task<IActionResult> RevokeFor(Guid id)
    {
        await door.OpenAsync(id, Act.ReadTalk);
        await RevokeAsync(id);
        return Redirect(AddressOf(id));
    }

    private static string AddressOf(Guid id) => $"/kerjasama/{id}/{TalkPages.Tab}/kalender";

    private IQueryable<CalendarKey> Keys(Guid? cooperationId)
    {
        var me = door.Me.AccountId;
        return db.CalendarKeys.Where(k => k.AccountId == me && k.CooperationId == cooperationId && k.RevokedAt == null);
    }

    private async Task<CalendarAddress> AddressAsync(Guid? cooperationId, string action)
    {
        var key = await Keys(cooperationId).AsNoTracking().SingleOrDefaultAsync();
        var told = TempData[Told] is string secret && key?.SecretHash == CalendarKey.HashOf(secret) ? $"{Request.Scheme}://{Request.Host}/kalender/{secret}.ics" : null;
        return new CalendarAddress(action, key?.CreatedAt, told);
    }

    /// <summary>Of two presses at once both make one and the later stands; the address of the earlier opens nothing.</summary>
    private async Task MakeAsync(Guid? cooperationId)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({door.Me.AccountId.ToString()}, 1))");
        await TakeBackAsync(cooperationId);
        var (key, secret) = CalendarKey.Make(door.Me.AccountId, cooperationId, clock.Now);
        db.Add(key);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        TempData[Told] = secret;
        this.Flash(t["Alamat kalender dibuat. Salin sekarang: alamat ini hanya ditampilkan sekali."]);
    }

    private async Task RevokeAsync(Guid? cooperationId)
    {
        await TakeBackAsync(cooperationId);
        this.Flash(t["Alamat kalender dicabut. Kalender yang memakainya tidak lagi diperbarui."]);
    }

    private async Task TakeBackAsync(Guid? cooperationId)
    {
        foreach (var key in await Keys(cooperationId).ToListAsync())
        {
            key.Revoke(clock.Now);
        }

        await db.SaveChangesAsync();
    }
}
