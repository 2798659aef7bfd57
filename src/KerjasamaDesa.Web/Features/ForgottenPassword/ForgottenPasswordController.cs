using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Mails;
using KerjasamaDesa.Web.Features.MyAccount;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.ForgottenPassword;

/// <summary>Who forgot the password.</summary>
public sealed class ForgottenForm
{
    [Display(Name = "Nama pengguna atau surel")]
    public string? Name { get; set; }
}

public sealed class ForgottenFormValidator : AbstractValidator<ForgottenForm>
{
    public ForgottenFormValidator() => RuleFor(f => f.Name).NotEmpty().MaximumLength(256);
}

/// <summary>A password in place of a forgotten one.</summary>
public sealed class NewPasswordForm
{
    [Display(Name = "Kata sandi baru")]
    [DataType(DataType.Password)]
    public string? New { get; set; }

    [Display(Name = "Kata sandi baru sekali lagi")]
    [DataType(DataType.Password)]
    public string? Again { get; set; }

    /// <summary>The sealed part of the link.</summary>
    [FromQuery(Name = "kunci")]
    public string? Key { get; set; }
}

public sealed class NewPasswordFormValidator : AbstractValidator<NewPasswordForm>
{
    public NewPasswordFormValidator()
    {
        RuleFor(f => f.New).NotEmpty().Length(PasswordForm.MinLength, PasswordForm.MaxLength);
        RuleFor(f => f.Again).NotEmpty().Equal(f => f.New).WithMessage("Kedua kata sandi baru tidak sama.");
    }
}

/// <summary>
/// A new password by mail. Whether there is such an account, whether it has a confirmed address and whether a mail was sent, all is
/// answered alike and with the same work done, so that nobody learns which accounts there are.
/// </summary>
[AllowAnonymous]
[OpenToEveryAccount]
[EnableRateLimiting(Throttle.SignIn)]
[Route("/masuk/lupa")]
public sealed class ForgottenPasswordController(
    UserManager<Account> accounts, PortalDb db, Outbox outbox, MailSetup setup, SealedLinks links, AuditTrail trail, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    [HttpGet("")]
    public IActionResult Ask() => setup.IsOn ? View(new ForgottenForm()) : throw new NotThereException();

    [HttpPost("")]
    public async Task<IActionResult> Ask(ForgottenForm form)
    {
        if (!setup.IsOn)
        {
            throw new NotThereException();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var (byName, byEmail) = (await accounts.FindByNameAsync(form.Name!), await accounts.FindByEmailAsync(form.Name!));
        var account = byName ?? byEmail;
        var wasMailed = await outbox.HasSinceAsync(account?.Id ?? Guid.Empty, MailKind.ResetPassword, clock.Now - Pause);
        await PutAsync(account?.Id ?? Guid.Empty, account is { DeactivatedAt: null, EmailConfirmed: true, Email.Length: > 0 } && !wasMailed);
        return View("Asked");
    }

    [HttpGet("baru")]
    public async Task<IActionResult> Choose([FromQuery(Name = "kunci")] string? key) => await OwnerAsync(key) is null ? Over() : View(new NewPasswordForm { Key = key });

    [HttpPost("baru")]
    public async Task<IActionResult> Choose(NewPasswordForm form)
    {
        if (await OwnerAsync(form.Key) is not { } account)
        {
            return Over();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        // One save keeps the password, its line in the trail and a new stamp, by which the link and all sessions end.
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (false, null, 0);
        trail.Happened(Happening.PasswordReset, account.Id, Doer.Visitor(account.Id));
        var changed = await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), form.New!);
        if (!this.Accepted(changed, nameof(form.New)))
        {
            return View(form);
        }

        this.Flash(t["Kata sandi diganti. Masuklah dengan kata sandi yang baru."]);
        return LocalRedirect("/masuk");
    }

    /// <summary>The same statements for everybody; for who gets no mail they are taken back.</summary>
    private async Task PutAsync(Guid accountId, bool isMailed)
    {
        var (id, now) = (Guid.CreateVersion7(clock.Now), clock.Now);
        await using var together = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into mails (id, account_id, kind, state, created_at, next_try_at, attempts)
            select {id}, a.id, {nameof(MailKind.ResetPassword)}, {nameof(MailState.Waiting)}, {now}, {now}, 0 from accounts a where a.id = {accountId} or {!isMailed}
            limit 1
            """);
        await (isMailed ? together.CommitAsync() : together.RollbackAsync());
    }

    private async Task<Account?> OwnerAsync(string? key) =>
        links.Open(LinkPurpose.ResetPassword, key) is { } link
        && await db.Users.SingleOrDefaultAsync(a => a.Id == link.AccountId && a.DeactivatedAt == null) is { } account
        && link.Bound == SealedLinks.BoundTo(account.SecurityStamp)
            ? account
            : null;

    private ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Over");
    }
}
