using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Mails;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Accounts;

/// <summary>People of the own area: their accounts and mandates.</summary>
[Route("/pengguna")]
public sealed class AccountsController(
    PortalDb db, AccountDoor door, MandateGiving giving, UserManager<Account> accounts, AuditTrail trail, AddressCheck check, PortalClock clock, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AccountFilter filter)
    {
        var rows = AccountRows.Of(door.Accounts(), filter, db, clock.Today);
        return Download.For(filter, "pengguna", AccountRows.Sorts.Order(rows, filter), Columns()) ?? View(new AccountListPage(
            await AccountRows.Sorts.PageAsync(rows, filter),
            filter,
            Choices.Of(Enum.GetValues<Role>().Where(r => r != Role.TeamMember), r => t[Words.Of(r)]),
            Choices.Of(Enum.GetValues<AccountState>(), s => t[AccountWords.Of(s)]),
            door.Me.Role == Role.Administrator));
    }

    [HttpGet("baru")]
    public IActionResult Create() => View(new NewAccountPage(new NewAccountForm { Id = Guid.CreateVersion7(), From = clock.Today }, giving.Offer()));

    [HttpPost("baru")]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] NewAccountForm form)
    {
        var page = new NewAccountPage(form, giving.Offer());
        if (!ModelState.IsValid)
        {
            return View(page);
        }

        if (await db.Users.AnyAsync(a => a.Id == form.Id))
        {
            return RedirectToAction(nameof(Show), new { id = form.Id });
        }

        var account = new Account
        {
            Id = form.Id,
            FullName = form.FullName!,
            UserName = form.UserName,
            Email = form.Email,
            MustChangePassword = true,
            CreatedAt = clock.Now,
        };
        check.Changed(account, null);
        var password = InitialPassword.Make();
        return await this.TryAsync(async () => db.Add(await giving.MakeAsync(form, account.Id)), "Form")
            && Accepted(await accounts.CreateAsync(account, password))
            ? View("Issued", new IssuedPassword(account.Id, account.FullName, account.UserName!, password, IsNew: true))
            : View(page);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id)
    {
        var (account, mandates, isGoverned) = await door.OpenAsync(id);
        var (me, today) = (door.Me, clock.Today);
        var rows = await db.Mandates.Where(m => m.AccountId == id).OrderBy(m => m.From).Select(AccountRows.Mandate(db)).ToListAsync();
        var seats = await db.TeamMembers.Where(s => s.AccountId == id && s.From <= today && (s.To == null || s.To >= today))
            .Join(db.Cooperations, s => EF.Property<Guid>(s, "TeamId"), c => c.Team.Id, (s, c) => new { s.Role, c.Vehicle, c.Title })
            .ToListAsync();
        return View(new AccountPage(
            id, account.FullName, account.UserName!, account.Email, account.CreatedAt, account.DeactivatedAt, account.MustChangePassword, account.TwoFactorEnabled,
            [.. rows.Select(r => new MandateLine(r, r.From <= today && !(r.To < today), r.To < today, !(r.To < today) && AccessRules.Governs(me, r.Role, r.Scope)))],
            [.. seats.Select(s => $"{t[Words.Of(s.Role, s.Vehicle)].Value} · {s.Title}")],
            isGoverned, today));
    }

    [HttpGet("{id:guid}/mandat")]
    public async Task<IActionResult> Give(Guid id)
    {
        var account = (await door.OpenAsync(id)).Account;
        return View(new NewMandatePage(id, account.FullName, new MandateForm { Id = Guid.CreateVersion7(), From = clock.Today }, giving.Offer()));
    }

    [HttpPost("{id:guid}/mandat")]
    public async Task<IActionResult> Give(Guid id, [Bind(Prefix = "Form")] MandateForm form)
    {
        var (account, mandates, _) = await door.OpenAsync(id);
        var isThere = mandates.Any(m => m.Id == form.Id);
        if (!ModelState.IsValid || (!isThere && !await this.TryAsync(async () => db.Add(await giving.MakeAsync(form, id)), "Form")))
        {
            return View(new NewMandatePage(id, account.FullName, form, giving.Offer()));
        }

        await db.SaveChangesAsync();
        this.Flash(t["Mandat diberikan."]);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost("{id:guid}/mandat/{mandateId:guid}/akhiri")]
    public async Task<IActionResult> End(Guid id, Guid mandateId, EndMandateForm form)
    {
        var mandate = (await door.OpenAsync(id)).Mandates.SingleOrDefault(m => m.Id == mandateId) ?? throw new NotThereException();
        if (!AccessRules.Governs(door.Me, mandate.Role, mandate.Scope))
        {
            throw new NotAllowedException();
        }

        if (ModelState.IsValid)
        {
            mandate.End(form.LastDay!.Value);
            await db.SaveChangesAsync();
            this.Flash(t["Hari terakhir mandat: {0}.", IndonesianDate.Format(mandate.To!.Value)]);
        }
        else
        {
            this.Flash(t["Isi hari terakhir mandat."], TagHelpers.Tone.Bad);
        }

        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost("{id:guid}/sandi")]
    public async Task<IActionResult> ResetPassword(Guid id)
    {
        var account = await door.OpenToGovernAsync(id);
        var password = InitialPassword.Make();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        trail.Happened(Happening.PasswordReset, id);
        await accounts.UpdateSecurityStampAsync(account);
        return View("Issued", new IssuedPassword(id, account.FullName, account.UserName!, password, IsNew: false));
    }

    /// <summary>For who lost the phone and the spare codes; whoever may set a password anew may do this too.</summary>
    [HttpPost("{id:guid}/kode/mati")]
    public async Task<IActionResult> SwitchOffSecondFactor(Guid id)
    {
        var account = await door.OpenToGovernAsync(id);
        if (account.TwoFactorEnabled)
        {
            trail.Happened(Happening.SecondFactorOff, id);
            await accounts.SetTwoFactorEnabledAsync(account, false);
            await accounts.ResetAuthenticatorKeyAsync(account);
        }

        this.Flash(t["Verifikasi dua langkah akun ini dimatikan, dan semua sesinya diakhiri. Pastikan Anda mengenal orang yang memintanya."]);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost("{id:guid}/nonaktif")]
    public async Task<IActionResult> Deactivate(Guid id)
    {
        var account = await door.OpenToGovernAsync(id);
        account.DeactivatedAt ??= clock.Now;
        await accounts.UpdateSecurityStampAsync(account);
        this.Flash(t["Akun dinonaktifkan. Semua sesinya sudah diakhiri."]);
        return RedirectToAction(nameof(Show), new { id });
    }

    [HttpPost("{id:guid}/aktif")]
    public async Task<IActionResult> Reactivate(Guid id)
    {
        var account = await door.OpenToGovernAsync(id);
        account.DeactivatedAt = null;
        await db.SaveChangesAsync();
        this.Flash(t["Akun diaktifkan kembali."]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private bool Accepted(IdentityResult result) =>
        this.Accepted(result, result.Errors.Any(e => e.Code.Contains("Email", StringComparison.Ordinal)) ? "Form.Email" : "Form.UserName");

    private Column<AccountRow>[] Columns() =>
    [
        new(t["Nama"], r => r.FullName),
        new(t["Nama pengguna"], r => r.UserName),
        new(t["Mandat"], r => string.Join("; ", r.Mandates.Select(m => m.Capacity))),
        new(t["Keadaan"], r => t[AccountWords.Of(r.IsActive ? AccountState.Active : AccountState.Deactivated)].Value),
        new(t["Dibuat"], r => r.CreatedAt),
    ];
}
