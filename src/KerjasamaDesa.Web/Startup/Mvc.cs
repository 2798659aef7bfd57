using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.AspNetCore;
using KerjasamaDesa.Web.Features.GeoJson;
using KerjasamaDesa.Web.Features.Imports;
using KerjasamaDesa.Web.Features.Map;
using KerjasamaDesa.Web.Features.Opportunities;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace KerjasamaDesa.Web.Startup;

/// <summary>How pages are found, forms are read and answers are packed.</summary>
internal static class Mvc
{
    /// <summary>An allocation matrix of a large plan is one form: activities × villages × sources.</summary>
    private const int MostFields = 5_000;

    public static void AddPortalMvc(this WebApplicationBuilder builder)
    {
        var cookies = CookieStyle.Of(builder.Configuration, builder.Environment);
        var services = builder.Services;

        // Development serves style and script as production does, packed and kept by the browser; a change shows after a build.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";

        services.AddSingleton(cookies);
        services.TryAddSingleton(TimeProvider.System);
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add(new FormIntake());
                options.Filters.Add(new FormExpiry());
                options.Filters.Add<VillageSearching>();
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Text)))
            .AddCookieTempDataProvider(options => cookies.Apply(options.Cookie, "pesan"));
        services.AddSingleton<IConfigureOptions<MvcOptions>, FormReading>();
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        services.AddAntiforgery(options =>
        {
            cookies.Apply(options.Cookie, "formulir");
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<MapOptions>(builder.Configuration.GetSection(MapOptions.Section));
        services.Configure<FormOptions>(options => options.ValueCountLimit = MostFields);
        services.AddRouting(options => options.LowercaseUrls = true);

        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddFluentValidationClientsideAdapters();
        services.AddValidatorsFromAssemblyContaining<FormReading>();
        services.AddScoped<VillageLists>();
        services.AddSingleton<Features.Offline.OfflineShell>();
        services.AddSingleton<ImportProgress>();
        services.AddScoped<RecordSheets>();
        services.AddScoped<ImportDesk>();
        services.AddMatching(builder.Configuration);

        // Names of people and villages are Latin with a few accents; escaping them as entities would only add weight.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.GeneralPunctuation));

        // Style and script lie packed beside the originals; only what is made for one answer is packed here.
        // The tokens in our pages are masked anew in each answer, which is what makes compressing them over HTTPS safe.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = ["text/html", "text/csv", "application/json", GeoJsonResult.ContentType];
        });
    }

    public static void MapPortalPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
    }
}
