using KerjasamaDesa.Web.Features.Map;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// What the browser is told about the portal's own pages. The policy names no outside address (but that of the map's tiles, where
/// some are configured) and no inline code, so a
/// view that needs a style attribute or an inline script is a mistake in that view.
/// </summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{0}; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var https = CookieStyle.Of(app.Configuration, app.Environment).Https;
        var tiles = app.Services.GetRequiredService<IOptions<MapOptions>>().Value.Origin;
        var policy = ContentPolicy.Replace("{0}", tiles is null ? "" : " " + tiles, StringComparison.Ordinal);
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Add(context, policy, https);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Add(HttpContext context, string policy, bool https)
    {
        var headers = context.Response.Headers;

        // An uploaded file is handed out under a narrower policy of its own.
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, policy);
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (https) { headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains"; }

        // A shared computer in a village office must not show the last person's pages on the Back key.
        if (context.User.Identity is { IsAuthenticated: true } && !headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store";
        }
    }
}
