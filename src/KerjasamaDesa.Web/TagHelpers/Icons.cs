namespace KerjasamaDesa.Web.TagHelpers;

/// <summary>The portal's own line drawings, on a grid of 24; inline, so they cost no request and take the text's colour. The stylesheet draws their lines.</summary>
internal static class Icons
{
    private static readonly Dictionary<string, string> Drawings = new()
    {
        ["home"] = "M4 11 12 4l8 7 M6 9.5V20h12V9.5 M10 20v-6h4v6",
        ["cooperation"] = "M9 15a5.5 5.5 0 1 1 5.2-7.3 M15 9a5.5 5.5 0 1 1-5.2 7.3",
        ["record"] = "M5 4h9l5 5v5 M14 4v5h5 M5 4v16h6 M14 20l.6-2.6 5-5 2 2-5 5z",
        ["village"] = "M3 12l4.5-4 4.5 4 M4.5 11v8h6v-8 M7.5 19v-4 M12.5 9.5 16.5 6l4.5 4 M19.5 9v10h-6v-6 M2 19h20",
        ["opportunity"] = "M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.6l2.1 2.1 M16.3 16.3l2.1 2.1 M18.4 5.6l-2.1 2.1 M7.7 16.3l-2.1 2.1 M12 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6z",
        ["report"] = "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6",
        ["people"] = "M9 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6 M16 5a3.2 3.2 0 0 1 0 6 M18 14.5c2.1.8 3.5 2.8 3.5 5.5",
        ["person"] = "M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8z M4.5 20.5c0-3.9 3.4-6.5 7.5-6.5s7.5 2.6 7.5 6.5",
        ["check"] = "M5 12.5l4.5 4.5L19 7.5",
        ["done"] = "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z M8 12.2l2.8 2.8L16 9.6",
        ["open"] = "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z",
        ["wait"] = "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z M12 7v5l3.5 2",
        ["alert"] = "M12 4 2.8 20h18.4z M12 10v4.5 M12 17.2v.2",
        ["stop"] = "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z M9 9l6 6 M15 9l-6 6",
        ["info"] = "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z M12 11v5.5 M12 7.6v.2",
        ["copy"] = "M9 9h11v11H9z M5 15H4V4h11v1",
        ["close"] = "M6 6l12 12 M18 6 6 18",
        ["next"] = "M9 5l7 7-7 7",
        ["previous"] = "M15 5l-7 7 7 7",
        ["arrow"] = "M4 12h15 M13 6l6 6-6 6",
        ["down"] = "M5 9l7 7 7-7",
        ["first"] = "M5 5h14 M5 18l7-7 7 7",
        ["up"] = "M5 15l7-7 7 7",
        ["sort"] = "M8 10l4-4 4 4 M8 14l4 4 4-4",
        ["download"] = "M12 4v11 M7 11l5 5 5-5 M4 20h16",
        ["upload"] = "M12 16V5 M7 9l5-5 5 5 M4 20h16",
        ["print"] = "M7 9V3h10v6 M7 17H4V9h16v8h-3 M7 14h10v7H7z",
        ["plus"] = "M12 5v14 M5 12h14",
        ["edit"] = "M4 20l1-4.5L16.5 4 20 7.5 8.5 19z M14 6.5 17.5 10",
        ["delete"] = "M4 7h16 M9 7V4h6v3 M6 7l1 13h10l1-13 M10 11v5 M14 11v5",
        ["archive"] = "M3 4h18v5H3z M5 9v11h14V9 M10 13h4",
        ["search"] = "M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z M15.5 15.5 21 21",
        ["filter"] = "M4 6h16 M7 12h10 M10 18h4",
        ["language"] = "M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z M3 12h18 M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9z",
        ["signout"] = "M14 4H5v16h9 M10 12h11 M17 8l4 4-4 4",
        ["menu"] = "M4 6h16 M4 12h16 M4 18h16",
        ["history"] = "M4 5v5h5 M4.5 10a8.5 8.5 0 1 1-1 4 M12 8v5l3 2",
        ["camera"] = "M3 8h4l2-3h6l2 3h4v11H3z M12 10a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7z",
        ["place"] = "M12 3a6.5 6.5 0 0 1 6.5 6.5C18.5 14 12 21 12 21S5.5 14 5.5 9.5A6.5 6.5 0 0 1 12 3z M12 7.5a2 2 0 1 1 0 4a2 2 0 0 1 0-4z",
        ["money"] = "M3 6h18v12H3z M12 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6z M6 9v.2 M18 15v-.2",
        ["calendar"] = "M4 6h16v14H4z M4 11h16 M8 3v5 M16 3v5",
        ["lock"] = "M6 11h12v9H6z M8 11V8a4 4 0 0 1 8 0v3",
        ["chart"] = "M4 4v16h16 M8 16v-4 M12 16V8 M16 16v-6",
        ["message"] = "M4 5h16v11H10l-4 4v-4H4z",
        ["sign"] = "M3 19h18 M5 15c2-6 5-11 7-9s-5 9-3 9.5 4-4.5 5.5-3.5-.5 3 1 3 2-1.5 4-1.5",
        ["bell"] = "M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15z M10 21.5h4 M12 5V3",
        ["link"] = "M10 14a4 4 0 0 0 6 .3l3-3a4 4 0 0 0-5.7-5.7L12 7 M14 10a4 4 0 0 0-6-.3l-3 3a4 4 0 0 0 5.7 5.7L12 17",
    };

    public static string Svg(string name, string css = "icon") =>
        Drawings.TryGetValue(name, out var path)
            ? $"<svg class=\"{css}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
            : throw new ArgumentException($"No icon is called '{name}'.", nameof(name));
}
