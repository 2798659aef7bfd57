using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Mails;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.MailChoices;

/// <summary>What comes by e-mail.</summary>
public sealed class MailChoicesForm
{
    [Display(Name = "Seberapa sering")]
    public MailFrequency? Frequency { get; set; }

    [Display(Name = "Kirim segera bila mendesak")]
    public bool UrgentAtOnce { get; set; }

    [Display(Name = "Yang dikirim lewat surel")]
    public List<NoticeKind> Wanted { get; set; } = [];

    [Display(Name = "Bahasa surel")]
    public string? Language { get; set; }
}

public sealed class MailChoicesFormValidator : AbstractValidator<MailChoicesForm>
{
    public MailChoicesFormValidator()
    {
        RuleFor(f => f.Frequency).NotNull().IsInEnum();
        RuleFor(f => f.Language).NotEmpty().Must(l => l is null or "" or "id" or "en").WithMessage("Pilih bahasa dari daftar.");
        RuleForEach(f => f.Wanted).IsInEnum();
    }
}

/// <summary>The choices, and where mails would go.</summary>
/// <param name="Form">The choices.</param>
/// <param name="Email">The account's address.</param>
/// <param name="IsConfirmed">Whether the person showed that it is the own one.</param>
/// <param name="IsMailOn">Whether the portal sends mails at all.</param>
/// <param name="DigestHour">When the mail of the day comes.</param>
/// <param name="Frequencies">How often.</param>
/// <param name="Kinds">What.</param>
/// <param name="Languages">In which language.</param>
public sealed record MailChoicesPage(
    MailChoicesForm Form, string? Email, bool IsConfirmed, bool IsMailOn, int DigestHour,
    IReadOnlyList<SelectListItem> Frequencies, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Languages);

/// <summary>A person's own choices of mails.</summary>
[OpenWithoutMandate]
[Route("/pemberitahuan/surel")]
public sealed class MailChoicesController(PortalDb db, CurrentActor current, MailSetup setup, AddressCheck check, IStringLocalizer<Text> t) : Controller
{
    private Guid Me => current.AccountId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Edit()
    {
        var settings = await db.MailSettings.AsNoTracking().SingleOrDefaultAsync(s => s.AccountId == Me) ?? new MailSettings(Me);
        return View(await PageAsync(new MailChoicesForm
        {
            Frequency = settings.Frequency,
            UrgentAtOnce = settings.UrgentAtOnce,
            Wanted = [.. Enum.GetValues<NoticeKind>().Except(settings.Muted)],
            Language = settings.IsInEnglish ? "en" : "id",
        }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit([Bind(Prefix = "Form")] MailChoicesForm form)
    {
        if (!ModelState.IsValid)
        {
            return View(await PageAsync(form));
        }

        var settings = await db.MailSettings.SingleOrDefaultAsync(s => s.AccountId == Me);
        if (settings is null)
        {
            db.Add(settings = new MailSettings(Me));
        }

        settings.Choose(form.Frequency!.Value, form.UrgentAtOnce, form.Wanted, form.Language == "en");
        await db.SaveOnceAsync();
        this.Flash(t["Pilihan surel disimpan."]);
        return RedirectToAction(nameof(Edit));
    }

    /// <summary>Sends the mail that asks whether the address is one's own once more.</summary>
    [HttpPost("konfirmasi")]
    public async Task<IActionResult> AskAgain()
    {
        var me = await db.Users.SingleAsync(a => a.Id == Me);
        var asked = await check.AskAsync(me);
        await db.SaveChangesAsync();
        this.Flash(asked ? t["Tautan konfirmasi dikirim. Periksa kotak masuk Anda, juga folder spam."] : t["Tautan baru saja dikirim. Tunggu beberapa menit sebelum meminta lagi."]);
        return RedirectToAction(nameof(Edit));
    }

    private async Task<MailChoicesPage> PageAsync(MailChoicesForm form)
    {
        var me = await db.Users.AsNoTracking().Where(a => a.Id == Me).Select(a => new { a.Email, a.EmailConfirmed }).SingleAsync();
        return new MailChoicesPage(
            form, me.Email, me.EmailConfirmed, setup.IsOn, setup.Options.DigestHour,
            Choices.Of(Enum.GetValues<MailFrequency>(), f => t[Words.Of(f)]),
            Choices.Of(Enum.GetValues<NoticeKind>(), k => t[Words.Of(k)]),
            [new SelectListItem("Bahasa Indonesia", "id"), new SelectListItem("English", "en")]);
    }
}
