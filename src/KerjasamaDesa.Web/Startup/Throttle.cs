using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// How often one address may try to sign in: <c>Portal:SignInsPerMinute</c>, 30 unless told, which a village office behind
/// one address does not reach. It comes before the lockout of an account, which protects one account only.
/// </summary>
internal static class Throttle
{
    public const string SignIn = "sign-in";

    public static void AddPortalThrottle(this WebApplicationBuilder builder)
    {
        var perMinute = builder.Configuration.GetValue("Portal:SignInsPerMinute", 30);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(
                Address(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    /// <summary>An IPv6 customer owns a whole network of 64 bits, so that network counts as one address.</summary>
    internal static string Address(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
