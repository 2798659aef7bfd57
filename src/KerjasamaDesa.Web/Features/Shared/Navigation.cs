namespace KerjasamaDesa.Web.Features.Shared;

/// <summary>An entry of the navigation; <paramref name="Text"/> is the localizer's key.</summary>
public sealed record NavigationEntry(string Url, string Text, string Icon, bool InBar = false);

/// <summary>Where one can go. The four of the bar are what a phone shows at the bottom; the rest is behind its menu.</summary>
public static class Navigation
{
    public static readonly IReadOnlyList<NavigationEntry> Main =
    [
        new("/", "Beranda", "home", InBar: true),
        new("/kerjasama", "Kerja Sama", "cooperation", InBar: true),
        new("/catat", "Catat", "record", InBar: true),
        new("/desa", "Desa", "village", InBar: true),
        new("/peluang", "Peluang", "opportunity"),
    ];

    public static readonly IReadOnlyList<NavigationEntry> Administration =
    [
        new("/pengguna", "Pengguna", "people"),
    ];
}
