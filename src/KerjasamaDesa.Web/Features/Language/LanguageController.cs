using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Language;

/// <summary>Remembers in a cookie which language the words are in.</summary>
[AllowAnonymous]
[OpenToEveryAccount]
public sealed class LanguageController(TimeProvider clock, CookieStyle cookies) : Controller
{
    [HttpPost("/bahasa")]
    public IActionResult Choose(string? pilihan, string? kembali)
    {
        var language = Languages.Offered.FirstOrDefault(offered => offered.Name == pilihan) ?? Languages.Offered[0];
        var culture = new RequestCulture(Indonesian.Culture, language);
        Response.Cookies.Append(Languages.Cookie, CookieRequestCultureProvider.MakeCookieValue(culture), new CookieOptions
        {
            Expires = clock.GetUtcNow().AddYears(1),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = cookies.Https,
        });
        return LocalRedirect(Url.IsLocalUrl(kembali) ? kembali : "/");
    }
}
