using System.Text.RegularExpressions;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace KerjasamaDesa.Web.Tests.Access;

/// <summary>One method of one route of the running portal.</summary>
internal sealed partial record Route(string Method, string Pattern, bool IsPage, bool IsAnonymous)
{
    public bool IsUnsafe => Method is not ("GET" or "HEAD");

    /// <summary>Trying it signs the browser out.</summary>
    public bool EndsSession => Pattern == "/keluar";

    /// <summary>Whether the address names a part of the cooperation by its id.</summary>
    public bool HasChild => Pattern.StartsWith("/kerjasama/", StringComparison.Ordinal) && Parameter().Matches(Pattern).Any(m => IsChild(m.Groups[1].Value));

    public static bool IsChild(string parameter) => parameter.Length > 2 && parameter.EndsWith("Id", StringComparison.Ordinal);

    public string Fill(Func<string, string> value) => Parameter().Replace(Pattern, m => value(m.Groups[1].Value));

    public override string ToString() => $"{Method} {Pattern}";

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}

internal static partial class Routes
{
    /// <summary>Everything the portal answers to, but for style, script and pictures.</summary>
    public static IReadOnlyList<Route> Of(Portal portal) =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Route(
                method,
                "/" + Constraint().Replace(e.RoutePattern.RawText!.TrimStart('/'), "{$1}"),
                e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null,
                e.Metadata.GetMetadata<IAllowAnonymous>() is not null)))
            .Distinct(),
    ];

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
