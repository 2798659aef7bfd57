using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Http;

namespace KerjasamaDesa.Web.Tests.Startup;

public class CookieStyleTests
{
    [Fact]
    public void Over_https_a_cookie_is_bound_to_the_host_and_the_scheme()
    {
        var cookie = Styled(https: true);
        Assert.Equal("__Host-masuk", cookie.Name);
        Assert.Equal(CookieSecurePolicy.Always, cookie.SecurePolicy);
        Assert.Equal("/", cookie.Path);
        Assert.Null(cookie.Domain);
    }

    [Fact]
    public void Over_plain_http_the_prefix_is_left_out_or_the_browser_would_drop_the_cookie() => Assert.Equal("masuk", Styled(https: false).Name);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_script_and_no_other_site_gets_at_a_cookie(bool https)
    {
        var cookie = Styled(https);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteMode.Lax, cookie.SameSite);
    }

    private static CookieBuilder Styled(bool https)
    {
        var cookie = new CookieBuilder();
        new CookieStyle(https).Apply(cookie, "masuk");
        return cookie;
    }
}
