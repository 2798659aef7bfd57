using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Startup;

/// <summary>Accounts, cookies, and who is asking.</summary>
internal static class SignIn
{
    public static void AddPortalSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PortalClock>();
        services.AddSingleton<ActorQuery>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<Door>();
        services.AddScoped<Features.Shared.CooperationFrames>();
        services.AddScoped<Files.FileStore>();
        services.AddIdentityCore<Account>(options =>
            {
                // Length beats composition rules, which only produce "Password1!".
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = false;
            })
            .AddEntityFrameworkStores<PortalDb>()
            .AddSignInManager()
            .AddErrorDescriber<IndonesianIdentityErrors>()
            .AddDefaultTokenProviders();
        var cookies = CookieStyle.Of(builder.Configuration, builder.Environment);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            cookies.Apply(options.Cookie, "masuk");
            options.LoginPath = "/masuk";
            options.AccessDeniedPath = "/galat/403";
            options.ReturnUrlParameter = "kembali";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;

            // A refusal is answered where it happened; only a missing sign-in leads elsewhere.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<MvcOptions>(options => options.Filters.Add<RefusalFilter>());
    }

    public static void UsePortalSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
    }
}
