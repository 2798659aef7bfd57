using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// Believes what a proxy says of the visitor's address and scheme only when the proxy is one of <c>Portal:Proxies</c>
/// (addresses or networks, parted by blanks); without that setting nobody is believed.
/// </summary>
internal static class Proxy
{
    public static void AddPortalProxy(this WebApplicationBuilder builder) =>
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in (builder.Configuration["Portal:Proxies"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (proxy.Contains('/', StringComparison.Ordinal)) { options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy)); }
                else { options.KnownProxies.Add(IPAddress.Parse(proxy)); }
            }
        });

    public static void UsePortalProxy(this WebApplication app)
    {
        if (app.Configuration["Portal:Proxies"] is { Length: > 0 }) { app.UseForwardedHeaders(); }
    }
}
