using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using FluentValidation;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// Words switch between Indonesian and English; numbers and days stay Indonesian in both. Only the cookie decides: the
/// browser's own language list would show English to most Indonesian phones.
/// </summary>
internal static class Languages
{
    public const string Cookie = "bahasa";

    public static readonly CultureInfo[] Offered = [CultureInfo.GetCultureInfo("id"), CultureInfo.GetCultureInfo("en")];

    public static void AddPortalLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IStringLocalizerFactory, TextFactory>();
        builder.Services.AddLocalization();
        builder.Services.AddRequestLocalization(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Indonesian.Culture, Offered[0]);
            options.SupportedCultures = [Indonesian.Culture];
            options.SupportedUICultures = [.. Offered];
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie, Options = options }];
        });
    }

    public static void UsePortalLanguages(this WebApplication app)
    {
        app.UseRequestLocalization();

        ValidatorOptions.Global.LanguageManager = new RuleSentences();

        // FluentValidation names fields by splitting the English identifier unless told where the labels are.
        var text = app.Services.GetRequiredService<IStringLocalizer<Text>>();
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) =>
            member?.GetCustomAttribute<DisplayAttribute>()?.Name is { } name ? text[name].Value : null;
    }
}
