namespace KerjasamaDesa.Web.Features.Planning;

/// <summary>Requests that a page makes for a part of itself.</summary>
public static class InPlace
{
    /// <summary>Whether the answer goes into a place of the page that asked, instead of being a page.</summary>
    public static bool IsInPlace(this HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    /// <summary>Says that the answer brings its own places along (out of band), and none of it goes where it was asked for.</summary>
    public static void OnlyOutOfBand(this HttpResponse response) => response.Headers["HX-Reswap"] = "none";
}
