using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Mails;
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

namespace KerjasamaDesa.Web.Features.MyAccount;

/// <summary>Coming in, going out, and what a person changes of the own account.</summary>
public sealed class MyAccountController(
    CurrentActor current, PortalSession session, UserManager<Account> accounts, AuditTrail trail, AddressCheck check, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    [AllowAnonymous]
    [OpenToEveryAccount]
    [HttpGet("/masuk")]
    public IActionResult SignIn(string? kembali) =>
        current.AccountId is null ? View(new SignInForm { ReturnTo = kembali }) : LocalRedirect(this.Local(kembali));

    [AllowAnonymous]
    [OpenToEveryAccount]
    [EnableRateLimiting(Throttle.SignIn)]
    [HttpPost("/masuk")]
    public async Task<IActionResult> SignIn(SignInForm form, [FromServices] SignInAttempt attempt)
    {
        var outcome = ModelState.IsValid ? await attempt.TryAsync(form.Name!, form.Password!) : SignInOutcome.Refused;
        if (outcome == SignInOutcome.Welcome)
        {
            return LocalRedirect(this.Local(form.ReturnTo));
        }

        if (outcome == SignInOutcome.CodeWanted)
        {
            return LocalRedirect("/masuk/kode" + QueryString.Create("kembali", this.Local(form.ReturnTo)));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", outcome == SignInOutcome.LockedOut
                ? t["Akun ini dikunci sementara karena terlalu sering salah kata sandi. Tunggu 15 menit, atau minta pengelola menyetel ulang kata sandi."]
                : t["Nama pengguna atau kata sandi tidak cocok."]);
        }

        return View(form);
    }

    [OpenToEveryAccount]
    [HttpPost("/keluar")]
    public async Task<IActionResult> Leave()
    {
        trail.Happened(Happening.SignedOut, current.AccountId);
        await db.SaveChangesAsync();
        await session.EndAsync();
        this.Flash(t["Anda sudah keluar."]);
        return LocalRedirect("/masuk");
    }

    [OpenWithoutMandate]
    [HttpGet("/akun")]
    public async Task<IActionResult> Show() => View(await PageAsync(await MeAsync(), null));

    [OpenWithoutMandate]
    [HttpPost("/akun")]
    public async Task<IActionResult> SaveEmail([Bind(Prefix = nameof(AccountPage.Form))] EmailForm form)
    {
        var me = await MeAsync();
        var before = me.Email;
        me.Email = form.Email;
        if (ModelState.IsValid) { check.Changed(me, before); }

        if (ModelState.IsValid && this.Accepted(await accounts.UpdateAsync(me), "Form.Email"))
        {
            this.Flash(t["Alamat surel disimpan."]);
            return RedirectToAction(nameof(Show));
        }

        return View(nameof(Show), await PageAsync(me, form));
    }

    [OpenToEveryAccount]
    [HttpGet(StandingFilter.ChangePassword)]
    public IActionResult Password() => View(new PasswordForm());

    [OpenToEveryAccount]
    [EnableRateLimiting(Throttle.SignIn)]
    [HttpPost(StandingFilter.ChangePassword)]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        if (ModelState.IsValid && await ChangeAsync(await MeAsync(), form))
        {
            this.Flash(t["Kata sandi diganti. Sesi Anda di perangkat lain sudah diakhiri."]);
            return LocalRedirect("/akun");
        }

        return View(form);
    }

    [HttpPost("/mandat")]
    public async Task<IActionResult> SwitchMandate(Guid id, string? kembali)
    {
        var held = current.Held.SingleOrDefault(h => h.Id == id) ?? throw new NotThereException();
        var me = await MeAsync();
        await session.RenewAsync(me, held.Id);
        trail.Happened(Happening.MandateSwitched, me.Id, Doer.Of(me.Id, me.FullName, held.Actor));
        await db.SaveChangesAsync();
        this.Flash(t["Anda sekarang bertindak sebagai {0}.", held.Actor.Capacity], Tone.Info);
        return LocalRedirect(this.Local(kembali));
    }

    /// <summary>One save keeps the new password, its line in the trail and the end of all other sessions.</summary>
    private async Task<bool> ChangeAsync(Account me, PasswordForm form)
    {
        me.MustChangePassword = false;
        trail.Happened(Happening.PasswordChanged, me.Id);
        var changed = await accounts.ChangePasswordAsync(me, form.Current!, form.New!);
        if (!this.Accepted(changed, changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)) ? nameof(form.Current) : nameof(form.New)))
        {
            return false;
        }

        await session.RenewAsync(me, current.ActingId);
        return true;
    }

    private async Task<Account> MeAsync() => await accounts.FindByIdAsync(current.AccountId!.Value.ToString()) ?? throw new NotThereException();

    private async Task<AccountPage> PageAsync(Account me, EmailForm? form)
    {
        var terms = await db.Mandates.Where(m => m.AccountId == me.Id).Select(m => new { m.Id, m.From, m.To })
            .Union(db.TeamMembers.Where(m => m.AccountId == me.Id).Select(m => new { m.Id, m.From, m.To }))
            .ToDictionaryAsync(m => m.Id);
        var lines = current.Held.Select(h => new MandateLine(h.Id, h.Actor.Capacity, h.Actor.Role, terms[h.Id].From, terms[h.Id].To, h.Id == current.ActingId));
        return new AccountPage(me.FullName, me.UserName!, me.TwoFactorEnabled, [.. lines], form ?? new EmailForm { Email = me.Email });
    }
}
