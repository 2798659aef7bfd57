using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Access;

/// <summary>The matrix trusts the dry run: what it did not note would pass unseen.</summary>
public sealed class DryRunTests : PortalTests
{
    [Fact]
    public async Task It_notes_what_would_be_written_and_writes_nothing()
    {
        await using var host = DryRun.Host(Portal);
        var head = await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code);
        var browser = Portal.As(head, host);
        var form = Browser.Form(await browser.GetAsync("/akun"), "/akun");

        var (_, saved) = await DryRun.NoteAsync(() => browser.PostAsync(form, new Dictionary<string, string> { ["Form.Email"] = $"{head.UserName}@desa.example" }, "/akun"));
        var (_, left) = await DryRun.NoteAsync(() => browser.PostHostileAsync("/keluar", new Dictionary<string, string>()));
        var (_, read) = await DryRun.NoteAsync(() => browser.GetAsync("/masuk"));

        Assert.Contains("Modified Account", saved);
        Assert.Contains("Added AuditEntry", left);
        Assert.Empty(read);
        Assert.Null(await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == head.AccountId).Select(u => u.Email).SingleAsync()));
        Assert.False(await Portal.WithDbAsync(db => db.AuditTrail.AnyAsync(a => a.AccountId == head.AccountId)));
    }
}
