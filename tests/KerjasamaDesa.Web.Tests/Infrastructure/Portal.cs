using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KerjasamaDesa.Web.Tests.Infrastructure;

/// <summary>Somebody with an account, acting under one mandate or seat.</summary>
public sealed record Person(Guid AccountId, string Name, string UserName, Guid ActingId, string SecurityStamp);

/// <summary>
/// The whole portal on a real PostgreSQL with all areas, shared by all tests. Tests do not clean up: each takes villages
/// nobody else uses.
/// </summary>
public sealed class Portal : WebApplicationFactory<Program>
{
    public const string Password = "sawah-hijau-di-lereng";

    private static readonly Lazy<Task<Portal>> Shared = new(() => StartAsync("portal", onPort: false));
    private static readonly Lazy<Task<Portal>> OnPort = new(() => StartAsync("portal_port", onPort: true));
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<Account>().HashPassword(null!, Password));
    private readonly (string Web, string Owner) connections;
    private readonly string files = Directory.CreateTempSubdirectory("kd-uji-").FullName;
    private ConcurrentQueue<string> freshDistricts = new();

    private Portal((string Web, string Owner) connections) => this.connections = connections;

    /// <summary>The running portal.</summary>
    public static Task<Portal> RunningAsync() => Shared.Value;

    /// <summary>A portal that answers on a real port, for real browsers; its address is <c>ClientOptions.BaseAddress</c>.</summary>
    public static Task<Portal> OnPortAsync() => OnPort.Value;

    /// <summary>A portal on a database of its own, for what works on everything there is: its jobs must not meet other tests' rows.</summary>
    public static Task<Portal> AloneAsync(string database) => StartAsync(database, onPort: false);

    /// <summary>Connection as the owner, for looking at what the web role may not.</summary>
    public string OwnerConnection => connections.Owner;

    /// <summary>Connection as the portal's own role.</summary>
    public string WebConnection => connections.Web;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Portal", connections.Web);
        builder.UseSetting("ConnectionStrings:PortalOwner", connections.Owner);
        builder.UseSetting("Portal:Data", files);
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Portal:SignInsPerMinute", "1000000");

        // Tests run jobs themselves, when they are ready to look at what comes of them.
        builder.UseSetting("Jobs:Run", "false");
    }

    private static async Task<Portal> StartAsync(string database, bool onPort)
    {
        var portal = new Portal(await TestCluster.CreateDatabaseAsync(database));
        if (onPort)
        {
            portal.UseKestrel(0);
            portal.StartServer();
        }

        await Migration.RunAsync(portal.Services.GetRequiredService<PortalDatabase>());
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        portal.freshDistricts = new ConcurrentQueue<string>(await db.Villages
            .Where(v => v.Kind == VillageKind.Desa)
            .GroupBy(v => v.DistrictCode)
            .Where(g => g.Count() >= 6)
            .Select(g => g.Key)
            .OrderBy(code => code)
            .ToListAsync());
        return portal;
    }

    /// <summary>Works on the database as the portal does, within one scope.</summary>
    public async Task<T> WithDbAsync<T>(Func<PortalDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>Works on the database as the portal does, within one scope.</summary>
    public Task WithDbAsync(Func<PortalDb, Task> work) => WithDbAsync(async db =>
    {
        await work(db);
        return true;
    });

    /// <summary>Villages of one district that no other test uses.</summary>
    public Task<List<Village>> FreshVillagesAsync(int count) => WithDbAsync(db =>
    {
        Assert.True(freshDistricts.TryDequeue(out var district), "No fresh district is left");
        return db.Villages.AsNoTracking().Include(v => v.District).Include(v => v.Regency)
            .Where(v => v.DistrictCode == district && v.Kind == VillageKind.Desa).OrderBy(v => v.Code).Take(count).ToListAsync();
    });

    /// <summary>A new account with one mandate.</summary>
    public async Task<Person> PersonAsync(Role role, string scope, string? name = null)
    {
        var account = NewAccount(name ?? $"{role} {scope}");
        var mandate = Mandate.Grant(Guid.CreateVersion7(), account.Id, role, scope, new DateOnly(2020, 1, 1), null);
        await WithDbAsync(async db =>
        {
            db.Add(account);
            db.Add(mandate);
            await db.SaveChangesAsync();
        });
        return new Person(account.Id, account.FullName, account.UserName!, mandate.Id, account.SecurityStamp!);
    }

    /// <summary>A new account without any mandate.</summary>
    public async Task<Person> AccountAsync(string name)
    {
        var account = NewAccount(name);
        await WithDbAsync(async db =>
        {
            db.Add(account);
            await db.SaveChangesAsync();
        });
        return new Person(account.Id, account.FullName, account.UserName!, Guid.Empty, account.SecurityStamp!);
    }

    /// <summary>The same account acting under another mandate or seat.</summary>
    public static Person Acting(Person person, Guid actingId) => person with { ActingId = actingId };

    /// <summary>
    /// A browser in which this person is signed in (nobody, when null). It keeps cookies and follows no redirects. It speaks with
    /// this portal unless another host on the same database is given.
    /// </summary>
    public Browser As(Person? person, WebApplicationFactory<Program>? host = null)
    {
        var handler = new CookieContainer();
        if (person is not null)
        {
            handler.Add(new Uri("http://localhost"), new Cookie(CookieName, Ticket(person)));
        }

        return new Browser((host ?? this).CreateDefaultClient(new Uri("http://localhost"), new CookieJar(handler)));
    }

    /// <summary>Name of the sign-in cookie.</summary>
    public string CookieName => Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie.Name!;

    /// <summary>The value of the sign-in cookie of this person.</summary>
    public string Ticket(Person person)
    {
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, person.AccountId.ToString()),
                new Claim(ClaimTypes.Name, person.UserName),
                new Claim("AspNet.Identity.SecurityStamp", person.SecurityStamp),
                new Claim(ActorMiddleware.ActingClaim, person.ActingId.ToString()),
            ],
            IdentityConstants.ApplicationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) };
        return options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, IdentityConstants.ApplicationScheme));
    }

    private static Account NewAccount(string name)
    {
        var id = Guid.CreateVersion7();
        var userName = $"u{id:N}";
        return new Account
        {
            Id = id,
            FullName = name,
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            PasswordHash = PasswordHash.Value,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            CreatedAt = DateTimeOffset.UtcNow,
        };
    }
}
