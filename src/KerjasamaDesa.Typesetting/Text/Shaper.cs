using System.Text;
using KerjasamaDesa.Typesetting.Fonts;

namespace KerjasamaDesa.Typesetting.Text;

/// <summary>A glyph in points; <c>Start</c> is the first of the paragraph's characters it stands for.</summary>
internal readonly record struct Glyph(ushort Id, float Advance, float OffsetX, float OffsetY, int Start);

/// <summary>Neighbouring glyphs of one font and one style.</summary>
internal sealed record Run(Inline Source, FontFace Face, int First, int End)
{
    public float Ascent { get; } = Face.Tables.Ascent * Source.Style.Size / Face.Tables.UnitsPerEm;

    public float Descent { get; } = Face.Tables.Descent * Source.Style.Size / Face.Tables.UnitsPerEm;

    public float Gap { get; } = Face.Tables.LineGap * Source.Style.Size / Face.Tables.UnitsPerEm;
}

/// <summary>A paragraph turned into glyphs. Two paragraphs of the same words are still two.</summary>
internal sealed class Paragraph(string text, Glyph[] glyphs, IReadOnlyList<Run> runs)
{
    public string Text => text;

    public Glyph[] Glyphs => glyphs;

    public IReadOnlyList<Run> Runs => runs;

    /// <summary>The characters a glyph stands for.</summary>
    public string TextOf(int glyph)
    {
        int start = Glyphs[glyph].Start;
        int end = glyph + 1 < Glyphs.Length ? Glyphs[glyph + 1].Start : Text.Length;
        return end > start ? Text[start..end] : "";
    }

    public Run RunOf(int glyph)
    {
        int low = 0;
        int high = Runs.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Runs[middle].End > glyph ? (low, middle) : (middle + 1, high);
        }

        return Runs[low];
    }
}

/// <summary>Turns text into glyphs, taking characters a font lacks from another, and notes those that none has.</summary>
internal sealed class Shaper
{
    private const int LongestCached = 64;

    private readonly Dictionary<(FontFace Face, string Text), FontGlyph[]> shaped = [];

    /// <summary>The characters no font has.</summary>
    public SortedSet<int> Missing { get; } = [];

    public Paragraph Shape(IReadOnlyList<Inline> inlines)
    {
        StringBuilder text = new();
        List<Glyph> glyphs = [];
        List<Run> runs = [];
        foreach (Inline inline in inlines)
        {
            string clean = Clean(inline.Text);
            int offset = text.Length;
            text.Append(clean);
            foreach ((FontFace face, int start, int end) in SplitByFont(clean, inline.Style.Faces))
            {
                int first = glyphs.Count;
                float scale = inline.Style.Size / face.Tables.UnitsPerEm;
                foreach (FontGlyph glyph in ShapeCached(face, clean[start..end]))
                {
                    glyphs.Add(new Glyph(
                        glyph.Id, glyph.Advance * scale, glyph.OffsetX * scale, glyph.OffsetY * scale, offset + start + glyph.Start));
                }

                runs.Add(new Run(inline, face, first, glyphs.Count));
            }
        }

        return new Paragraph(text.ToString(), [.. glyphs], runs);
    }

    private FontGlyph[] ShapeCached(FontFace face, string text)
    {
        if (text.Length > LongestCached)
        {
            return face.Shape(text);
        }

        if (!shaped.TryGetValue((face, text), out FontGlyph[]? glyphs))
        {
            glyphs = face.Shape(text);
            shaped.Add((face, text), glyphs);
        }

        return glyphs;
    }

    private List<(FontFace Face, int Start, int End)> SplitByFont(string text, IReadOnlyList<FontFace> faces)
    {
        List<(FontFace Face, int Start, int End)> parts = [];
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            int end = position + rune.Utf16SequenceLength;
            FontFace face = FaceFor(rune, faces);
            if (parts.Count > 0 && ReferenceEquals(parts[^1].Face, face))
            {
                parts[^1] = (face, parts[^1].Start, end);
            }
            else
            {
                parts.Add((face, position, end));
            }

            position = end;
        }

        return parts;
    }

    private FontFace FaceFor(Rune rune, IReadOnlyList<FontFace> faces)
    {
        foreach (FontFace face in faces)
        {
            if (face.Has(rune.Value))
            {
                return face;
            }
        }

        Missing.Add(rune.Value);
        return faces[0];
    }

    /// <summary>Tabs become spaces; control characters, soft hyphens and broken surrogates, which no font draws, are dropped.</summary>
    private static string Clean(string text)
    {
        if (!text.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u00AD' or '\u200B' or '\uFEFF'))
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xAD or 0x200B or 0xFEFF or 0xFFFD))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
