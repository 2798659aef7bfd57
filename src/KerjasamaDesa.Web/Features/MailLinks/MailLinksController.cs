using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Mails;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.MailLinks;

/// <summary>What a link in a mail leads to, before or after it was pressed.</summary>
/// <param name="Key">The sealed part of the address.</param>
/// <param name="IsDone">Whether it was pressed.</param>
/// <param name="Email">The address it is about.</param>
public sealed record MailLinkPage(string Key, bool IsDone, string Email);

/// <summary>
/// Links in mails that work without signing in. Opening one changes nothing, since mail servers open links by themselves; the button
/// does. What the link was sealed with is the right to press it, so nothing else is asked, and a mail program may press it by itself (RFC 8058).
/// The key stands in the query, which logs leave out.
/// </summary>
[AllowAnonymous]
[OpenToEveryAccount]
[IgnoreAntiforgeryToken]
[Route("/surel")]
public sealed class MailLinksController(PortalDb db, SealedLinks links) : Controller
{
    [HttpGet("berhenti")]
    public async Task<IActionResult> Stop([FromQuery(Name = "kunci")] string? key)
    {
        var account = await OwnerAsync(LinkPurpose.StopMail, key);
        var isStopped = await db.MailSettings.AnyAsync(s => s.AccountId == account.Id && s.Frequency == MailFrequency.Never);
        return View(new MailLinkPage(key!, isStopped, account.Email ?? ""));
    }

    [HttpPost("berhenti")]
    public Task<IActionResult> StopNow([FromQuery(Name = "kunci")] string? key) => ChooseAsync(key, settings => settings.Stop(), isStopped: true);

    [HttpPost("lanjutkan")]
    public Task<IActionResult> Resume([FromQuery(Name = "kunci")] string? key) => ChooseAsync(key, settings => settings.Resume(), isStopped: false);

    [HttpGet("konfirmasi")]
    public async Task<IActionResult> Confirm([FromQuery(Name = "kunci")] string? key)
    {
        var account = await OwnerOfAddressAsync(key);
        return View(new MailLinkPage(key!, account.EmailConfirmed, account.Email!));
    }

    [HttpPost("konfirmasi")]
    public async Task<IActionResult> ConfirmNow([FromQuery(Name = "kunci")] string? key)
    {
        var account = await OwnerOfAddressAsync(key);
        account.EmailConfirmed = true;
        await db.SaveChangesAsync();
        return View(nameof(Confirm), new MailLinkPage(key!, true, account.Email!));
    }

    private async Task<IActionResult> ChooseAsync(string? key, Action<MailSettings> choose, bool isStopped)
    {
        var account = await OwnerAsync(LinkPurpose.StopMail, key);
        var settings = await db.MailSettings.SingleOrDefaultAsync(s => s.AccountId == account.Id);
        if (settings is null)
        {
            db.Add(settings = new MailSettings(account.Id));
        }

        choose(settings);
        await db.SaveOnceAsync();
        return View(nameof(Stop), new MailLinkPage(key!, isStopped, account.Email ?? ""));
    }

    private async Task<Account> OwnerAsync(LinkPurpose purpose, string? key) =>
        links.Open(purpose, key) is { } link && await db.Users.SingleOrDefaultAsync(a => a.Id == link.AccountId && a.DeactivatedAt == null) is { } account
            ? account
            : throw new NotThereException();

    private async Task<Account> OwnerOfAddressAsync(string? key)
    {
        var account = await OwnerAsync(LinkPurpose.ConfirmAddress, key);
        return account.Email is { Length: > 0 } && links.Open(LinkPurpose.ConfirmAddress, key)!.Bound == SealedLinks.BoundTo(account.Email) ? account : throw new NotThereException();
    }
}
