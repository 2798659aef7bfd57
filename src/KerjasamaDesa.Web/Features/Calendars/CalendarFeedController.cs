using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Calendars;

/// <summary>The calendar as programs fetch it: without signing in, by the secret in its address.</summary>
public sealed class CalendarFeedController(CalendarFeed feed) : Controller
{
    [AllowAnonymous]
    [HttpGet("/kalender/{secret:length(48)}.ics")]
    public async Task<IActionResult> Read(string secret, CancellationToken stop)
    {
        var text = await feed.ReadAsync(secret, $"{Request.Scheme}://{Request.Host}", stop);
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "private, max-age=300";
        return text is null ? NotFound() : File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8");
    }
}
