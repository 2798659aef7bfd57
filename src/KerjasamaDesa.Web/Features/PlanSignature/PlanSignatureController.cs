using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Notices;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.SecondFactor;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanSignature;

/// <summary>Signing for the own village; the password is asked again, so that an open screen signs nothing.</summary>
[Route("kerjasama/{id:guid}/rencana/pengesahan/tanda-tangan")]
public sealed class PlanSignatureController(
    Door door, PlanDesk desk, PlanFrames frames, PortalDb db, PortalClock clock, UserManager<Account> accounts, SignInManager<Account> signIn, CodeCheck code, FileStore files, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "pengesahan")
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.Sign, Load.Plan);
        return NothingToSign(c) ?? await FormAsync(c, new SignatureForm { Number = c.Plan.LatestVersionNumber!.Value });
    }

    [HttpPost("")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> Save(Guid id, SignatureForm form, [FromServices] PlanNews news)
    {
        if (ModelState.IsValid)
        {
            await CheckPasswordAsync(form);
        }

        var c = await Desk.OpenAsync(id, Act.Sign);
        if (NothingToSign(c) is { } refused)
        {
            return refused;
        }

        if (form.Number != c.Plan.LatestVersionNumber)
        {
            ModelState.AddModelError("", T["Rencana sudah berganti menjadi versi {0}. Baca versi itu sebelum menandatangani.", c.Plan.LatestVersionNumber!]);
        }

        if (!ModelState.IsValid
            || !await this.TryAsync(() => SignAsync(c, form)))
        {
            form.Number = c.Plan.LatestVersionNumber!.Value;
            return await FormAsync(c, form);
        }

        await news.SignedAsync(c, door.Me.Scope);
        var isSaved = await Desk.SaveAsync();
        this.Flash(
            isSaved ? T["Rencana versi {0} ditandatangani untuk {1}.", form.Number, VillageOf(c)] : T["Keadaan kerja sama baru saja berubah. Periksa lalu coba lagi."],
            isSaved ? Tone.Good : Tone.Bad);
        return Redirect(PageOf(c));
    }

    private string VillageOf(Cooperation c) => c.PartyOf(door.Me.Scope).Village!.Name;

    private RedirectResult? NothingToSign(Cooperation c)
    {
        if (c.Plan.State == PlanState.Recommended && c.PartyOf(door.Me.Scope).Signature is null)
        {
            return null;
        }

        this.Flash(
            c.Plan.State == PlanState.Recommended ? T["Desa ini sudah menandatangani rencana."] : T["Rencana baru dapat ditandatangani setelah direkomendasikan pendamping."],
            Tone.Bad);
        return Redirect(PageOf(c));
    }

    private async Task SignAsync(Cooperation c, SignatureForm form)
    {
        var scan = form.Scan is null ? null : await files.SaveDocumentAsync(form.Scan, FileOwner.Of(c), nameof(form.Scan));
        c.Sign(door.Me.Scope, form.RegulationNumber!, form.RegulationDay!.Value, door.Me, clock.Now, clock.Today, scan?.Id);
    }

    /// <summary>A wrong password counts like one at the sign-in, so that it cannot be guessed here either; the second factor likewise.</summary>
    private async Task CheckPasswordAsync(SignatureForm form)
    {
        var account = await accounts.FindByIdAsync(door.Me.AccountId.ToString()) ?? throw new NotAllowedException();
        var result = await signIn.CheckPasswordSignInAsync(account, form.Password!, lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            ModelState.AddModelError(
                nameof(SignatureForm.Password),
                result.IsLockedOut ? T["Akun terkunci sementara karena terlalu banyak kata sandi keliru. Coba lagi nanti."] : T["Kata sandi keliru."]);
        }
        else if (account.TwoFactorEnabled && !await code.OfAppAsync(account, form.SecondFactor))
        {
            ModelState.AddModelError(nameof(SignatureForm.SecondFactor), T["Kode pengaman keliru."]);
        }
    }

    private async Task<IActionResult> FormAsync(Cooperation c, SignatureForm form)
    {
        form.Frame = await frames.OfAsync(c, "pengesahan");
        form.Hash = await db.PlanVersions.Where(v => v.PlanId == c.Plan.Id && v.Number == form.Number).Select(v => v.Hash).SingleAsync();
        form.Village = VillageOf(c);
        form.HasSecondFactor = (await accounts.FindByIdAsync(door.Me.AccountId.ToString()))?.TwoFactorEnabled == true;
        return View("Form", form);
    }
}
