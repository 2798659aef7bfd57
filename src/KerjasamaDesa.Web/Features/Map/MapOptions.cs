namespace KerjasamaDesa.Web.Features.Map;

/// <summary>
/// Where the map's background comes from. Off by default: a village's browsing then tells no tile server anything, and the map
/// works with points, labels, scale and distance rings alone.
/// </summary>
public sealed class MapOptions
{
    public const string Section = "Map";

    /// <summary>Address of the tiles with {z}, {x}, {y}: "https://tile.example.org/{z}/{x}/{y}.png"; empty for none.</summary>
    public string Tiles { get; set; } = "";

    /// <summary>Whose tiles they are, as their licence wants it named.</summary>
    public string Attribution { get; set; } = "";

    /// <summary>The only outside address a page may load pictures from; null without tiles or with tiles of the portal's own.</summary>
    public string? Origin => Uri.TryCreate(Tiles.Replace("{s}.", "", StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? (Tiles.Contains("{s}.", StringComparison.Ordinal) ? $"{address.Scheme}://*.{address.Authority}" : address.GetLeftPart(UriPartial.Authority))
        : null;
}
