using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.MyAccount;
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
        services.AddScoped<PortalSession>();
        services.AddScoped<SignInAttempt>();
        services.AddScoped<Features.SecondFactor.CodeCheck>();
        services.AddScoped<AccountDoor>();
        services.AddScoped<InvitationDoor>();
        services.AddScoped<Features.Accounts.MandateGiving>();
        services.AddScoped<Features.Shared.CooperationFrames>();
        services.AddScoped<Features.Record.EntryDesk>();
        services.AddScoped<Features.FieldQueue.FieldDesk>();
        services.AddSingleton<Features.FieldPhotos.PhotoParts>();
        services.AddScoped<Files.FileStore>();
        services.AddScoped<Features.Planning.PlanDesk>();
        services.AddScoped<Features.Planning.PlanFrames>();
        services.AddScoped<Features.Planning.PlanPeople>();
        services.AddScoped<Features.Talk.TalkDesk>();
        services.AddScoped<Features.Talk.TalkReader>();
        services.AddScoped<Features.PlanIndicators.IndicatorLibrary>();
        services.AddScoped<Features.PlanTree.TreeDesk>();
        services.AddScoped<Features.PlanSources.SourceDesk>();
        services.AddHttpContextAccessor();
        services.AddScoped<Features.Shared.PublicAddress>();
        services.AddScoped<Features.Notices.NoticeDesk>();
        services.AddScoped<Features.Notices.Addressees>();
        services.AddScoped<Features.Verification.PaperChecks>();
        services.AddScoped<Features.Withdrawals.WithdrawalFacts>();
        services.AddScoped<Features.Verification.PaperSearch>();
        services.AddScoped<Features.LegalPapers.LegalFacts>();
        services.AddScoped<Features.PlanCalls.CallFacts>();
        services.AddScoped<Features.Coordination.TeamDesk>();
        services.AddScoped<Features.Coordination.TeamWork>();
        services.AddScoped<Features.TeamDecreePaper.DecreeFacts>();
        services.AddScoped<Features.Handovers.HandoverFacts>();
        services.AddScoped<Features.Cooperations.ListChoices>();
        services.AddScoped<Features.Cooperations.CooperationPages>();
        services.AddScoped<Features.Proposals.ProposalDesk>();
        services.AddSingleton(Features.Offers.OfferTimes.Of(builder.Configuration));
        services.AddScoped<Features.Offers.OfferDesk>();
        services.AddScoped<Features.VillageRecords.SubjectDesk>();
        services.AddScoped<Features.Photos.PhotoDesk>();
        services.AddScoped<Features.Search.TextSearch>();
        services.AddScoped<Features.Home.ToDoList>();
        services.AddScoped<Features.Home.OfferToDos>();
        services.AddScoped<Features.Home.VillageToDos>();
        services.AddScoped<Features.Home.MeetingToDos>();
        services.AddScoped<Features.Home.ReviewToDos>();
        services.AddScoped<Features.Home.MentionToDos>();
        services.AddScoped<Features.Home.LeavingToDos>();
        services.AddScoped<Features.Home.TalkToDos>();
        services.AddScoped<Features.Home.ActionToDos>();
        services.AddScoped<Features.Actions.ActionDesk>();
        services.AddScoped<Features.Actions.ActionOwners>();
        services.AddScoped<Features.Constraints.ConstraintDesk>();
        services.AddScoped<Features.TeamMeetings.TeamMeetingDesk>();
        services.AddScoped<Features.Calendars.CalendarFeed>();
        services.AddSingleton(Features.Actions.TeamTimes.Of(builder.Configuration));
        services.AddScoped<Features.Home.TeamToDos>();
        services.AddScoped<Features.Home.TeamAlertToDos>();
        services.AddScoped<Features.Home.FacilitatorToDos>();
        services.AddMemoryCache();
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
            .AddPasswordValidator<PasswordRules>()
            .AddUserValidator<MailRules>()
            .AddDefaultTokenProviders();
        var cookies = CookieStyle.Of(builder.Configuration, builder.Environment);
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);

        // Between the password and the code of the second factor. No browser is remembered as trusted, but Identity asks whether it is.
        authentication.AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            cookies.Apply(options.Cookie, "langkah-kedua");
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            options.SlidingExpiration = false;
        });
        authentication.AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => cookies.Apply(options.Cookie, "perangkat"));
        authentication.AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            cookies.Apply(options.Cookie, "masuk");
            options.LoginPath = "/masuk";
            options.AccessDeniedPath = "/galat/403";
            options.ReturnUrlParameter = "kembali";
            options.ExpireTimeSpan = PortalSession.Life;
            options.SlidingExpiration = true;

            // A form whose session has ended is sent to an address that may know no GET; one comes back to the page it stood on.
            options.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Headers.ContainsKey("HX-Request"))
                {
                    // Signing in is a page of its own, not a part of the page that asked.
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    context.Response.Headers["HX-Redirect"] = SignInAddress(context.Request);
                    return Task.CompletedTask;
                }

                context.Response.Redirect(SignInAddress(context.Request));
                return Task.CompletedTask;
            };

            // A refusal is answered where it happened; only a missing sign-in leads elsewhere.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<RefusalFilter>();
            options.Filters.Add<StandingFilter>();
        });
    }

    public static void UsePortalSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseAuthorization();
    }

    internal static string SignInAddress(HttpRequest request)
    {
        var asked = request.Path + request.QueryString;
        var page = HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey("HX-Request") ? asked
            : request.GetTypedHeaders().Referer is { } referer && referer.Authority == request.Host.Value ? referer.PathAndQuery
            : "/";
        return "/masuk" + QueryString.Create("kembali", page);
    }
}
