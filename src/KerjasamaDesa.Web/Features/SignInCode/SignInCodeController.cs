using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.MyAccount;
using KerjasamaDesa.Web.Features.SecondFactor;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.SignInCode;

/// <summary>The second step of coming in, for accounts that ask for one.</summary>
[AllowAnonymous]
[OpenToEveryAccount]
[Route("/masuk/kode")]
public sealed class SignInCodeController(SignInAttempt attempt, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Ask(string? kembali) =>
        await attempt.WaitingAsync() is null ? LocalRedirect("/masuk") : View(new SignInCodeForm { ReturnTo = kembali });

    [EnableRateLimiting(Throttle.SignIn)]
    [HttpPost("")]
    public async Task<IActionResult> Ask(SignInCodeForm form)
    {
        if (await attempt.WaitingAsync() is not { } account)
        {
            this.Flash(t["Waktu untuk memasukkan kode sudah habis. Masukkan kata sandi sekali lagi."], TagHelpers.Tone.Wait);
            return LocalRedirect("/masuk");
        }

        var outcome = ModelState.IsValid ? await attempt.TryCodeAsync(account, form.Code) : SignInOutcome.Refused;
        if (outcome == SignInOutcome.Welcome)
        {
            return LocalRedirect(this.Local(form.ReturnTo));
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Code), outcome == SignInOutcome.LockedOut
                ? t["Akun ini dikunci sementara karena terlalu sering salah kode. Tunggu 15 menit."]
                : t["Kode keliru atau sudah lewat waktunya. Tunggu kode berikutnya di aplikasi, lalu coba lagi."]);
        }

        return View(form);
    }
}
