using KerjasamaDesa.Typesetting.Fonts;

namespace KerjasamaDesa.Typesetting;

/// <summary>The fonts documents may use. The engine brings none: register TrueType files at start-up.</summary>
public static class FontManager
{
    private static readonly Lock Gate = new();
    private static volatile IReadOnlyList<FontFace> faces = [];

    /// <summary>Registers a TrueType file under the family it names itself. Other formats are refused; a second copy is ignored.</summary>
    public static void RegisterFont(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        FontFace face = new(copy.ToArray());
        lock (Gate)
        {
            if (faces.Any(known => known.Tables.PostScriptName == face.Tables.PostScriptName))
            {
                face.Dispose();
                return;
            }

            faces = [.. faces, face];
        }
    }

    /// <summary>
    /// The faces to try for a style, best first: the nearest weight and slant of each family asked for, then of all others,
    /// so that a character missing from one font is taken from another.
    /// </summary>
    internal static IReadOnlyList<FontFace> FacesFor(IReadOnlyList<string>? families, int weight, bool italic)
    {
        IReadOnlyList<FontFace> known = faces;
        if (known.Count == 0)
        {
            throw new InvalidOperationException("No font is registered: call FontManager.RegisterFont at start-up.");
        }

        IEnumerable<string> rest = known.Select(face => face.Tables.Family).Order(StringComparer.Ordinal);
        return [.. (families ?? [])
            .Concat(families is null ? [known[0].Tables.Family] : [])
            .Concat(rest)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(family => Nearest(known, family, weight, italic))
            .OfType<FontFace>()];
    }

    private static FontFace? Nearest(IReadOnlyList<FontFace> known, string family, int weight, bool italic)
    {
        return known
            .Where(face => string.Equals(face.Tables.Family, family, StringComparison.OrdinalIgnoreCase))
            .MinBy(face => (face.Tables.IsItalic == italic ? 0 : 10_000) + Math.Abs(face.Tables.Weight - weight));
    }
}
