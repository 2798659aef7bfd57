using System.Text.Encodings.Web;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Startup;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.SecondFactor;

/// <summary>A person's second factor: codes of an authenticator app, and spare codes for the day the phone is lost.</summary>
[OpenWithoutMandate]
[Route("/akun/kode")]
public sealed class SecondFactorController(
    CurrentActor current, UserManager<Account> accounts, SignInManager<Account> signIn, IUserStore<Account> store, PortalSession session, CodeCheck check, AuditTrail trail, IStringLocalizer<Text> t)
    : Controller
{
    private const int SpareCodeCount = 10;

    private readonly IUserAuthenticatorKeyStore<Account> keys = (IUserAuthenticatorKeyStore<Account>)store;

    [HttpGet("")]
    public async Task<IActionResult> Show()
    {
        var me = await MeAsync();
        return me.TwoFactorEnabled ? await PageAsync(me, null, null) : await SetUpAsync(me, new SwitchOnForm());
    }

    [HttpPost("mulai")]
    public async Task<IActionResult> Begin()
    {
        var me = await MeAsync();
        if (!me.TwoFactorEnabled && await accounts.GetAuthenticatorKeyAsync(me) is not { Length: > 0 })
        {
            // Not by ResetAuthenticatorKeyAsync: nothing is switched on yet, so no session elsewhere has to end.
            await keys.SetAuthenticatorKeyAsync(me, accounts.GenerateNewAuthenticatorKey(), HttpContext.RequestAborted);
            await accounts.UpdateAsync(me);
        }

        return RedirectToAction(nameof(Show));
    }

    [EnableRateLimiting(Throttle.SignIn)]
    [HttpPost("")]
    public async Task<IActionResult> SwitchOn(SwitchOnForm form)
    {
        var me = await MeAsync();
        if (me.TwoFactorEnabled)
        {
            return AlreadyOn();
        }

        if (!ModelState.IsValid || !await IsRightAsync(() => check.OfAppAsync(me, form.Code), nameof(form.Code)))
        {
            return await SetUpAsync(me, form);
        }

        trail.Happened(Happening.SecondFactorOn, me.Id);
        await accounts.SetTwoFactorEnabledAsync(me, true);
        return await NewCodesAsync(me);
    }

    [EnableRateLimiting(Throttle.SignIn)]
    [HttpPost("cadangan")]
    public async Task<IActionResult> RenewCodes([Bind(Prefix = nameof(SecondFactorPage.NewCodes))] NewCodesForm form)
    {
        var me = await MeAsync();
        if (!me.TwoFactorEnabled)
        {
            return RedirectToAction(nameof(Show));
        }

        return ModelState.IsValid && await IsRightAsync(() => check.OfAppAsync(me, form.Code), "NewCodes.Code")
            ? await NewCodesAsync(me)
            : await PageAsync(me, form, null);
    }

    [EnableRateLimiting(Throttle.SignIn)]
    [HttpPost("mati")]
    public async Task<IActionResult> SwitchOff([Bind(Prefix = nameof(SecondFactorPage.SwitchOff))] SwitchOffForm form)
    {
        var me = await MeAsync();
        if (!me.TwoFactorEnabled)
        {
            return RedirectToAction(nameof(Show));
        }

        if (!ModelState.IsValid || !await IsPasswordAsync(me, form) || !await IsRightAsync(() => check.OfAppOrSpareAsync(me, form.Code), "SwitchOff.Code"))
        {
            return await PageAsync(me, null, form);
        }

        trail.Happened(Happening.SecondFactorOff, me.Id);
        await accounts.SetTwoFactorEnabledAsync(me, false);
        await accounts.ResetAuthenticatorKeyAsync(me);
        await session.RenewAsync(me, current.ActingId);
        this.Flash(t["Verifikasi dua langkah dimatikan."], Tone.Wait);
        return LocalRedirect("/akun");
    }

    private async Task<bool> IsPasswordAsync(Account me, SwitchOffForm form)
    {
        if ((await signIn.CheckPasswordSignInAsync(me, form.Password!, lockoutOnFailure: true)).Succeeded)
        {
            return true;
        }

        ModelState.AddModelError("SwitchOff.Password", t["Kata sandi keliru."]);
        return false;
    }

    private async Task<bool> IsRightAsync(Func<Task<bool>> isRight, string field)
    {
        if (await isRight())
        {
            return true;
        }

        ModelState.AddModelError(field, t["Kode keliru atau sudah lewat waktunya. Tunggu kode berikutnya di aplikasi, lalu coba lagi."]);
        return false;
    }

    /// <summary>Changing what one signs in with ends the sessions elsewhere, and keeps this one.</summary>
    private async Task<ViewResult> NewCodesAsync(Account me)
    {
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(me, SpareCodeCount) ?? [];
        await session.RenewAsync(me, current.ActingId);
        return View("Codes", new SpareCodes([.. codes]));
    }

    private RedirectToActionResult AlreadyOn()
    {
        this.Flash(t["Verifikasi dua langkah sudah menyala. Bila kode cadangan belum sempat Anda simpan, buat yang baru di halaman ini."], Tone.Info);
        return RedirectToAction(nameof(Show));
    }

    private async Task<IActionResult> SetUpAsync(Account me, SwitchOnForm form)
    {
        if (await accounts.GetAuthenticatorKeyAsync(me) is not { Length: > 0 } secret)
        {
            return LocalRedirect("/akun");
        }

        form.Secret = string.Join(' ', secret.Chunk(4).Select(four => new string(four)));
        var issuer = UrlEncoder.Default.Encode("Kerjasama Desa");
        form.AppAddress = $"otpauth://totp/{issuer}:{UrlEncoder.Default.Encode(me.UserName!)}?secret={secret}&issuer={issuer}&digits=6";
        return View("SetUp", form);
    }

    private async Task<ViewResult> PageAsync(Account me, NewCodesForm? codes, SwitchOffForm? off) =>
        View(nameof(Show), new SecondFactorPage(await accounts.CountRecoveryCodesAsync(me), codes ?? new NewCodesForm(), off ?? new SwitchOffForm()));

    private async Task<Account> MeAsync() => await accounts.FindByIdAsync(current.AccountId!.Value.ToString()) ?? throw new NotThereException();
}
