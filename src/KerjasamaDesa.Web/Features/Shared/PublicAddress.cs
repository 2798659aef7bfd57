namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>
/// Where the public finds the portal: <c>Portal:PublicAddress</c> ("https://kerjasama.example.id"); without it the address by which
/// the page was asked for, and where no page is asked for, nothing.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IHttpContextAccessor http)
{
    /// <summary>The address given by whoever runs the portal.</summary>
    public string? Given => configuration["Portal:PublicAddress"] is { Length: > 0 } given ? given.TrimEnd('/') : null;

    /// <summary>The whole address of a page of the portal.</summary>
    public string Of(string page) => Origin() + page;

    private string Origin()
    {
        if (Given is { } given)
        {
            return given;
        }

        var request = http.HttpContext!.Request;
        return $"{request.Scheme}://{request.Host}";
    }
}
