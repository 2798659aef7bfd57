using System.Net;
using System.Security.Cryptography;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.MyAccount;

public sealed class SecondFactorTests : PortalTests
{
    private const string Wrong = "Kode keliru atau sudah lewat waktunya";

    private static Dictionary<string, string> Password(Person who) => new() { ["Name"] = who.UserName, ["Password"] = Portal.Password };

    private static Dictionary<string, string> Code(string code) => new() { ["Code"] = code };

    /// <summary>What an authenticator app shows now for the secret on the page (RFC 6238: HMAC-SHA1, 30 seconds, six digits).</summary>
    private static string AppCode(string secret, int stepsAway = 0)
    {
        var key = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in secret.Replace(" ", "", StringComparison.Ordinal))
        {
            (bits, count) = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count >= 8)
            {
                count -= 8;
                key.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }

        var step = BitConverter.GetBytes(IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + stepsAway));
#pragma warning disable CA5350 // The standard of authenticator apps prescribes SHA-1.
        var hash = HMACSHA1.HashData(key.ToArray(), step);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = (BitConverter.ToUInt32([hash[at + 3], hash[at + 2], hash[at + 1], hash[at]]) & 0x7FFF_FFFF) % 1_000_000;
        return number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string SecretOn(Answer page) => page.Page.QuerySelector("main code.once")!.TextContent;

    private async Task<Person> HeadAsync() => await Portal.PersonAsync(Role.VillageHead, (await Portal.FreshVillagesAsync(1))[0].Code, "Bu Lurah");

    /// <summary>Switches it on as a person would, and gives the secret and the spare codes.</summary>
    private async Task<(string Secret, IReadOnlyList<string> Spare)> SwitchedOnAsync(Person who)
    {
        var browser = Portal.As(who);
        await browser.FillAndPostAsync("/akun", new Dictionary<string, string>(), "/akun/kode/mulai");
        var setUp = await browser.GetAsync("/akun/kode");
        var codes = await browser.PostAsync(Browser.Form(setUp), Code(AppCode(SecretOn(setUp))), "/akun/kode");
        Assert.Contains("hanya ditampilkan sekali", codes.Words, StringComparison.Ordinal);
        return (SecretOn(setUp), [.. codes.Page.QuerySelectorAll("main code.once").Select(c => c.TextContent)]);
    }

    private async Task<Browser> AtTheSecondStepAsync(Person who)
    {
        var browser = Portal.As(null);
        var answer = await browser.FillAndPostAsync("/masuk?kembali=%2Fakun", Password(who));
        Assert.Equal("/masuk/kode?kembali=%2Fakun", answer.Location?.OriginalString);
        return browser;
    }

    [Fact]
    public async Task Once_on_signing_in_takes_the_password_and_a_code_of_the_app()
    {
        var head = await HeadAsync();
        var (secret, spare) = await SwitchedOnAsync(head);
        Assert.Equal(10, spare.Distinct().Count());

        var browser = await AtTheSecondStepAsync(head);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/akun")).Status);
        var entered = await browser.FillAndPostAsync("/masuk/kode?kembali=%2Fakun", Code(AppCode(secret).Insert(3, " ")));

        Assert.Equal("/akun", entered.Location?.OriginalString);
        Assert.Contains("Menyala", (await browser.GetAsync("/akun")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_switched_on_by_a_wrong_code_and_not_twice()
    {
        var head = await HeadAsync();
        var browser = Portal.As(head);
        Assert.Equal("/akun", (await browser.GetAsync("/akun/kode")).Location?.OriginalString);
        await browser.FillAndPostAsync("/akun", new Dictionary<string, string>(), "/akun/kode/mulai");
        var setUp = await browser.GetAsync("/akun/kode");

        var empty = await browser.PostAsync(Browser.Form(setUp), Code(""), "/akun/kode");
        Assert.Single(empty.Page.QuerySelectorAll(".field-wrong"));
        var wrong = await browser.PostAsync(Browser.Form(setUp), Code(AppCode(SecretOn(setUp), stepsAway: 40)), "/akun/kode");
        Assert.Contains(Wrong, wrong.Words, StringComparison.Ordinal);
        Assert.Equal(SecretOn(setUp), SecretOn(wrong));
        Assert.Equal("/", (await Portal.As(null).FillAndPostAsync("/masuk", Password(head))).Location?.OriginalString);

        await browser.PostAsync(Browser.Form(setUp), Code(AppCode(SecretOn(setUp))), "/akun/kode");
        var again = await browser.PostAsync(Browser.Form(setUp), Code(AppCode(SecretOn(setUp))), "/akun/kode");
        Assert.Equal("/akun/kode", again.Location?.OriginalString);
        Assert.Contains("tersisa: 10", (await browser.GetAsync("/akun/kode")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spare_code_opens_once()
    {
        var head = await HeadAsync();
        var (_, spare) = await SwitchedOnAsync(head);

        var first = await AtTheSecondStepAsync(head);
        Assert.Equal("/", (await first.FillAndPostAsync("/masuk/kode", Code(spare[0]))).Location?.OriginalString);
        var second = await AtTheSecondStepAsync(head);
        var used = await second.FillAndPostAsync("/masuk/kode", Code(spare[0]));

        Assert.Contains(Wrong, used.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords()
    {
        var head = await HeadAsync();
        var (secret, _) = await SwitchedOnAsync(head);
        var browser = await AtTheSecondStepAsync(head);
        for (var i = 0; i < 8; i++)
        {
            await browser.FillAndPostAsync("/masuk/kode", Code(AppCode(secret, stepsAway: 40)));
        }

        var right = await browser.FillAndPostAsync("/masuk/kode", Code(AppCode(secret)));

        Assert.Contains("dikunci sementara", right.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_password_first_there_is_no_second_step()
    {
        var head = await HeadAsync();
        var (secret, _) = await SwitchedOnAsync(head);
        var stranger = Portal.As(null);

        Assert.Equal("/masuk", (await stranger.GetAsync("/masuk/kode")).Location?.OriginalString);
        Assert.Equal("/masuk", (await stranger.PostHostileAsync("/masuk/kode", Code(AppCode(secret)))).Location?.OriginalString);
    }

    [Fact]
    public async Task A_password_changed_in_the_meantime_ends_the_second_step()
    {
        var head = await HeadAsync();
        var (secret, _) = await SwitchedOnAsync(head);
        var browser = await AtTheSecondStepAsync(head);
        await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == head.AccountId).ExecuteUpdateAsync(s => s.SetProperty(u => u.SecurityStamp, "baru")));

        Assert.Equal("/masuk", (await browser.PostHostileAsync("/masuk/kode", Code(AppCode(secret)))).Location?.OriginalString);
    }

    [Fact]
    public async Task It_is_switched_off_by_password_and_code_together()
    {
        var head = await HeadAsync();
        var (secret, spare) = await SwitchedOnAsync(head);
        var browser = await AtTheSecondStepAsync(head);
        await browser.FillAndPostAsync("/masuk/kode", Code(AppCode(secret)));

        var wrong = await browser.FillAndPostAsync("/akun/kode", new Dictionary<string, string> { ["SwitchOff.Password"] = "bukan-kata-sandinya", ["SwitchOff.Code"] = spare[1] }, "/mati");
        Assert.Contains("Kata sandi keliru", wrong.Words, StringComparison.Ordinal);
        var off = await browser.FillAndPostAsync("/akun/kode", new Dictionary<string, string> { ["SwitchOff.Password"] = Portal.Password, ["SwitchOff.Code"] = spare[1] }, "/mati");

        Assert.Equal("/akun", off.Location?.OriginalString);
        Assert.Equal("/", (await Portal.As(null).FillAndPostAsync("/masuk", Password(head))).Location?.OriginalString);
    }

    [Fact]
    public async Task New_spare_codes_end_the_old_ones()
    {
        var head = await HeadAsync();
        var (secret, old) = await SwitchedOnAsync(head);
        var browser = await AtTheSecondStepAsync(head);
        await browser.FillAndPostAsync("/masuk/kode", Code(AppCode(secret)));

        var codes = await browser.FillAndPostAsync("/akun/kode", new Dictionary<string, string> { ["NewCodes.Code"] = AppCode(secret) }, "/cadangan");
        Assert.Equal(10, codes.Page.QuerySelectorAll("main code.once").Length);
        var next = await AtTheSecondStepAsync(head);

        Assert.Contains(Wrong, (await next.FillAndPostAsync("/masuk/kode", Code(old[0]))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_governs_the_account_may_switch_it_off_and_others_may_not()
    {
        var village = (await Portal.FreshVillagesAsync(1))[0].Code;
        var head = await Portal.PersonAsync(Role.VillageHead, village, "Bu Lurah");
        await SwitchedOnAsync(head);
        var address = $"/pengguna/{head.AccountId}/kode/mati";

        var official = await Portal.PersonAsync(Role.VillageOfficial, village, "Pak Sekdes");
        Assert.Contains((await Portal.As(official).PostHostileAsync(address, new Dictionary<string, string>())).Status, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.NotFound]);
        var admin = await Portal.PersonAsync(Role.Administrator, village[..5], "Bu Admin");
        await Portal.As(admin).FillAndPostAsync($"/pengguna/{head.AccountId}", new Dictionary<string, string>(), "/kode/mati");

        Assert.Equal("/", (await Portal.As(null).FillAndPostAsync("/masuk", Password(head))).Location?.OriginalString);
    }

    [Fact]
    public async Task The_trail_says_that_it_was_switched_on_and_keeps_no_secret()
    {
        var head = await HeadAsync();
        var (secret, spare) = await SwitchedOnAsync(head);

        var lines = await Portal.WithDbAsync(db => db.AuditTrail.Where(a => a.AccountId == head.AccountId).ToListAsync());

        Assert.Contains(lines, l => l.Changes.Contains("SecondFactorOn", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotContain(secret.Replace(" ", "", StringComparison.Ordinal), l.Changes, StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotContain(spare[0], l.Changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_it_on_signs_a_plan_only_with_a_code()
    {
        var scene = await Scene.InAsync(Portal, Stage.Planning);
        await scene.ChangeAsync(Portal, scene.FillPlan);
        await scene.ChangeAsync(Portal, c =>
        {
            c.Plan.Submit(scene.HeadActor, DateTimeOffset.UtcNow);
            var reviewer = Scene.ActorOf(scene.Facilitator, Role.Facilitator, scene.Villages[0].DistrictCode);
            c.Plan.Review(new Review(reviewer, ReviewDecision.Recommended, null, Enum.GetValues<PlanPart>().Select(p => new PartReview(p, true, null)), DateTimeOffset.UtcNow));
        });
        var (secret, _) = await SwitchedOnAsync(scene.Head);
        var stamp = await Portal.WithDbAsync(db => db.Users.Where(u => u.Id == scene.Head.AccountId).Select(u => u.SecurityStamp!).SingleAsync());
        var browser = Portal.As(scene.Head with { SecurityStamp = stamp });
        Dictionary<string, string> Signature(string code) => new()
        {
            ["RegulationNumber"] = "7 Tahun 2026",
            ["RegulationDay"] = Scene.Today.Iso(),
            ["Password"] = Portal.Password,
            ["SecondFactor"] = code,
        };
        var address = $"{scene.Address}/rencana/pengesahan/tanda-tangan";

        Assert.Contains("Kode pengaman keliru", (await browser.FillAndPostAsync(address, Signature(""))).Words, StringComparison.Ordinal);
        Assert.Contains("Kode pengaman keliru", (await browser.FillAndPostAsync(address, Signature(AppCode(secret, stepsAway: 40)))).Words, StringComparison.Ordinal);
        Assert.Null((await scene.ReadAsync(Portal)).PartyOf(scene.Villages[0].Code).Signature);
        await browser.FillAndPostAsync(address, Signature(AppCode(secret)));

        Assert.NotNull((await scene.ReadAsync(Portal)).PartyOf(scene.Villages[0].Code).Signature);
    }
}
