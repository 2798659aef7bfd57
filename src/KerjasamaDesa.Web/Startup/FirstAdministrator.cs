using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// Accounts are made by administrators, so the first one has to come from outside the pages: by
/// <c>KerjasamaDesa.Web --create-admin USER</c>, or by itself in development on an empty private database. The password
/// goes to the console alone, never into a log, and must be changed at the first sign-in.
/// </summary>
internal static class FirstAdministrator
{
    private const string UserNameInDevelopment = "admin";

    /// <summary>The user name given with <c>--create-admin</c>.</summary>
    public static string? Asked(IConfiguration configuration) => configuration["create-admin"];

    /// <summary>Creates the account; the answer is the exit code of the process.</summary>
    public static async Task<int> CreateAsync(IServiceProvider services, string userName, TextWriter console)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var clock = scope.ServiceProvider.GetRequiredService<PortalClock>();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            FullName = "Administrator Portal",
            UserName = userName,
            MustChangePassword = true,
            CreatedAt = clock.Now,
        };
        scope.ServiceProvider.GetRequiredService<PortalDb>().Add(Mandate.Grant(Guid.CreateVersion7(), account.Id, Role.Administrator, "", clock.Today, null));
        var password = InitialPassword.Make();
        var result = await accounts.CreateAsync(account, password);
        foreach (var error in result.Errors)
        {
            await console.WriteLineAsync(error.Description);
        }

        if (result.Succeeded)
        {
            await console.WriteLineAsync($"Administrator: {userName}  Kata sandi / password: {password}  (diganti saat masuk pertama / changed at the first sign-in)");
        }

        return result.Succeeded ? 0 : 1;
    }

    /// <summary>On an empty private database in development there is nobody else who could create the first account.</summary>
    public static async Task EnsureAsync(WebApplication app, PortalDatabase database)
    {
        if (!database.IsEmbedded || !app.Environment.IsDevelopment())
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.AnyAsync())
        {
            await CreateAsync(app.Services, UserNameInDevelopment, Console.Out);
        }
    }
}
