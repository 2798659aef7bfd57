using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace KerjasamaDesa.Typesetting.Fonts;

/// <summary>One glyph of shaped text, measures in font units, with the characters it stands for.</summary>
internal readonly record struct FontGlyph(ushort Id, int Advance, int OffsetX, int OffsetY, int Start);

/// <summary>One font file: its measures, and the shaping of text with it. Safe to use from many threads.</summary>
internal sealed class FontFace : IDisposable
{
    // No ligatures, or "fi" would be copied as U+FB01; figures all equally wide, so that sums stand under one another.
    private static readonly Feature[] Features =
        [Feature.Parse("liga=0"), Feature.Parse("clig=0"), Feature.Parse("tnum=1"), Feature.Parse("lnum=1")];

    private readonly Font font;
    private readonly int[] advances;

    public FontFace(byte[] file)
    {
        Tables = new OpenTypeTables(file);
        Face = CreateFace(file);
        Face.MakeImmutable();
        font = new Font(Face);
        font.SetScale(Tables.UnitsPerEm, Tables.UnitsPerEm);
        font.SetFunctionsOpenType();
        advances = [.. Enumerable.Range(0, Face.GlyphCount).Select(glyph => font.GetHorizontalGlyphAdvance((uint)glyph))];
    }

    public OpenTypeTables Tables { get; }

    public Face Face { get; }

    public bool Has(int character)
    {
        return font.TryGetNominalGlyph((uint)character, out uint glyph) && glyph != 0;
    }

    /// <summary>The width of a glyph in font units, without kerning.</summary>
    public int AdvanceOf(ushort glyph)
    {
        return advances[glyph];
    }

    public FontGlyph[] Shape(string text)
    {
        using Buffer buffer = new();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = Direction.LeftToRight;
        font.Shape(buffer, Features);
        GlyphInfo[] infos = buffer.GlyphInfos;
        GlyphPosition[] positions = buffer.GlyphPositions;
        FontGlyph[] glyphs = new FontGlyph[infos.Length];
        for (int i = 0; i < infos.Length; i++)
        {
            GlyphPosition position = positions[i];
            glyphs[i] = new FontGlyph(
                (ushort)infos[i].Codepoint, position.XAdvance, position.XOffset, position.YOffset, (int)infos[i].Cluster);
        }

        return glyphs;
    }

    /// <summary>Copies the file to native memory: <c>Blob.FromStream</c> keeps a pointer to an array that the collector may move.</summary>
    private static unsafe Face CreateFace(byte[] file)
    {
        fixed (byte* start = file)
        {
            using Blob blob = new((nint)start, file.Length, MemoryMode.Duplicate);
            return new Face(blob, 0);
        }
    }

    public void Dispose()
    {
        font.Dispose();
        Face.Dispose();
    }
}
