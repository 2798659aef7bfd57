using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace KerjasamaDesa.Bench.Serving;

/// <summary>
/// What the portal is compared with: minimal endpoints that run the same queries with bare Npgsql, prepared by themselves
/// as in the portal, and write the same rows as HTML. No sign-in, no rights, no layout, no log.
/// </summary>
internal static class BareHost
{
    public static async Task<int> RunAsync(string url, string connection)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        await using var database = NpgsqlDataSource.Create(connection);
        var app = builder.Build();
        app.Urls.Add(url);
        app.UseRouting();
        app.MapGet("/", () => "ready");
        app.MapGet("/kerjasama", (HttpContext context) => BareList.WriteAsync(context, database));
        app.MapGet("/kerjasama/{id:guid}", (HttpContext context, Guid id) => BareDetail.WriteAsync(context, database, id));
        await app.RunAsync();
        return 0;
    }

    /// <summary>A text as HTML takes it.</summary>
    public static StringBuilder Text(this StringBuilder html, string? text) => html.Append(text is null ? "" : HtmlEncoder.Default.Encode(text));

    public static Task SendAsync(this StringBuilder html, HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html.ToString(), context.RequestAborted);
    }
}
