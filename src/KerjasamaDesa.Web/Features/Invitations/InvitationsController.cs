using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Startup;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Invitations;

/// <summary>Open to whoever holds the link of an invitation: takes the seat with a new account, or with the one signed in.</summary>
[Route("/undangan/{secret}")]
public sealed class InvitationsController(
    PortalDb db, InvitationDoor door, CurrentActor current, NoticeDesk notices, Addressees addressees, UserManager<Account> accounts, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [AllowAnonymous]
    [HttpGet("")]
    [EnableRateLimiting(Throttle.SignIn)]
    public async Task<IActionResult> Show(string secret) => Page(secret, await door.OpenAsync(secret), new InvitationForm { NewId = Guid.CreateVersion7() });

    /// <summary>Makes the account and takes the seat with it, in one save.</summary>
    [AllowAnonymous]
    [HttpPost("")]
    [EnableRateLimiting(Throttle.SignIn)]
    public async Task<IActionResult> Create(string secret, InvitationForm form)
    {
        var opened = await door.OpenAsync(secret);
        if (opened.Seat.AccountId == form.NewId && form.NewId != Guid.Empty)
        {
            return LocalRedirect("/masuk");
        }

        if (current.AccountId is not null || !ModelState.IsValid)
        {
            return Page(secret, opened, form);
        }

        // The identity comes from the page, but nobody's own may be named by it.
        var id = form.NewId == Guid.Empty || await db.Users.AnyAsync(a => a.Id == form.NewId) ? Guid.CreateVersion7() : form.NewId;
        var account = new Account { Id = id, FullName = opened.Seat.Name, UserName = form.UserName, Email = form.Email, CreatedAt = clock.Now };
        if (!this.Try(() => opened.Cooperation.Team.TakeUp(opened.Invitation, account.Id, clock.Now, clock.Today)))
        {
            return Page(secret, opened, form);
        }

        await TellAsync(opened);

        // What is written from here on is the new person's own doing.
        current.Become(account.Id, account.FullName, false, [], null);
        try
        {
            var made = await accounts.CreateAsync(account, form.New!);
            if (!this.Accepted(made, FieldOf(made)))
            {
                current.Leave();
                return Page(secret, opened, form, asOpen: true);
            }
        }
        catch (DbUpdateException)
        {
            // Another took it up a moment ago, or this form came twice at once.
            return TakenMeanwhile(secret);
        }

        this.Flash(t["Akun Anda sudah jadi. Masuk dengan nama pengguna dan kata sandi tadi."]);
        return LocalRedirect("/masuk");
    }

    /// <summary>Takes the seat with the account that is signed in, which may hold others already.</summary>
    [OpenWithoutMandate]
    [HttpPost("terima")]
    public async Task<IActionResult> Join(string secret)
    {
        var opened = await door.OpenAsync(secret);
        if (!this.TryOrFlash(() => opened.Cooperation.Team.TakeUp(opened.Invitation, current.AccountId!.Value, clock.Now, clock.Today)))
        {
            return LocalRedirect($"/undangan/{secret}");
        }

        await TellAsync(opened);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return TakenMeanwhile(secret);
        }

        this.Flash(t["Anda bergabung dalam tim {0}. Pilih kursi ini di menu akun untuk bertindak sebagai anggotanya.", opened.Cooperation.Title]);
        return LocalRedirect("/akun");
    }

    private async Task TellAsync(OpenedInvitation opened) => notices.Tell(
        await addressees.OfTeamAsync(opened.Cooperation.Id, TeamRole.Chair, TeamRole.Secretary), TeamNotices.Joined(opened.Cooperation, opened.Seat));

    private static string FieldOf(IdentityResult made) =>
        made.Errors.Any(e => e.Code.Contains("Email", StringComparison.Ordinal)) ? nameof(InvitationForm.Email)
        : made.Errors.Any(e => e.Code.Contains("Password", StringComparison.Ordinal)) ? nameof(InvitationForm.New)
        : nameof(InvitationForm.UserName);

    private RedirectResult TakenMeanwhile(string secret)
    {
        this.Flash(t["Undangan ini baru saja dipakai."], Tone.Bad);
        return Redirect($"/undangan/{secret}");
    }

    /// <summary>A link that works no longer says so; nobody is to index or keep the page, whose address is a secret.</summary>
    private ViewResult Page(string secret, OpenedInvitation opened, InvitationForm form, bool asOpen = false)
    {
        form.Page = InvitationPage.Of(secret, opened, current, clock.Now);
        if (asOpen)
        {
            form.Page = form.Page with { State = InvitationState.Open };
        }

        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        if (form.Page.State != InvitationState.Open)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return View("Show", form);
    }
}
