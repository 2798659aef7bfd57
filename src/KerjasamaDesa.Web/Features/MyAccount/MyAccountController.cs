using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.MyAccount;

/// <summary>Coming in and going out.</summary>
[OpenToEveryAccount]
public sealed class MyAccountController(CurrentActor current, PortalSession session, AuditTrail trail, PortalDb db, IStringLocalizer<Text> t) : Controller
{
    [AllowAnonymous]
    [HttpGet("/masuk")]
    public IActionResult SignIn(string? kembali) =>
        current.AccountId is null ? View(new SignInForm { ReturnTo = kembali }) : LocalRedirect(this.Local(kembali));

    [AllowAnonymous]
    [EnableRateLimiting(Throttle.SignIn)]
    [HttpPost("/masuk")]
    public async Task<IActionResult> SignIn(SignInForm form, [FromServices] SignInAttempt attempt)
    {
        var outcome = ModelState.IsValid ? await attempt.TryAsync(form.Name!, form.Password!) : SignInOutcome.Refused;
        if (outcome == SignInOutcome.Welcome)
        {
            return LocalRedirect(this.Local(form.ReturnTo));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError("", outcome == SignInOutcome.LockedOut
                ? t["Akun ini dikunci sementara karena terlalu sering salah kata sandi. Tunggu 15 menit, atau minta pengelola menyetel ulang kata sandi."]
                : t["Nama pengguna atau kata sandi tidak cocok."]);
        }

        return View(form);
    }

    [HttpPost("/keluar")]
    public async Task<IActionResult> Leave()
    {
        trail.Happened(Happening.SignedOut, current.AccountId);
        await db.SaveChangesAsync();
        await session.EndAsync();
        this.Flash(t["Anda sudah keluar."]);
        return LocalRedirect("/masuk");
    }
}
