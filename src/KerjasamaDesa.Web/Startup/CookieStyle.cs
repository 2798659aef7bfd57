namespace KerjasamaDesa.Web.Startup;

/// <summary>
/// One style for every cookie of the portal. Over HTTPS the name carries <c>__Host-</c>, which browsers accept only when
/// the cookie is secure, has no domain and covers the whole site; over plain HTTP (a laptop in development) they would drop it.
/// </summary>
public sealed record CookieStyle(bool Https)
{
    /// <summary>HTTPS is expected everywhere but in development; <c>Portal:Https</c> says otherwise.</summary>
    public static CookieStyle Of(IConfiguration configuration, IHostEnvironment environment) =>
        new(configuration.GetValue("Portal:Https", !environment.IsDevelopment()));

    public string Name(string name) => Https ? "__Host-" + name : name;

    public void Apply(CookieBuilder cookie, string name)
    {
        cookie.Name = Name(name);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
