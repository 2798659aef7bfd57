using KerjasamaDesa.Typesetting.Fonts;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>The fonts a document has used, and with which glyphs.</summary>
internal sealed class FontResources(PdfFile file)
{
    private const int Symbolic = 4;
    private const int Slanted = 64;
    private const int EntriesPerMapBlock = 100;

    private readonly Dictionary<FontFace, FontUse> uses = [];

    /// <summary>The resource of a font; its object is written last, when all glyphs are known.</summary>
    public FontUse Use(FontFace face)
    {
        if (!uses.TryGetValue(face, out FontUse? use))
        {
            use = new FontUse($"F{uses.Count + 1}", file.Reserve());
            uses.Add(face, use);
        }

        return use;
    }

    /// <summary>Writes the entries of the resource dictionary.</summary>
    public void WriteReferences(PdfBuffer buffer)
    {
        foreach (FontUse use in uses.Values)
        {
            buffer.Raw($"/{use.Name} ").Reference(use.Id);
        }
    }

    public void Write()
    {
        foreach ((FontFace face, FontUse use) in uses)
        {
            WriteFont(face, use);
        }
    }

    private void WriteFont(FontFace face, FontUse use)
    {
        OpenTypeTables tables = face.Tables;
        double scale = 1000.0 / tables.UnitsPerEm;
        byte[] subset = FontSubset.Create(face, use.Glyphs.Keys);
        int program = file.AddStream($"/Length1 {subset.Length}", subset);
        int map = file.AddStream("", UnicodeMap(use).Written);
        string name = $"{SubsetTag(use)}+{tables.PostScriptName}";
        int descriptor = file.Add(buffer =>
        {
            buffer.Raw($"<</Type/FontDescriptor/FontName/{name}/Flags {Symbolic + (tables.IsItalic ? Slanted : 0)}/FontBBox[");
            foreach (int bound in tables.Bounds)
            {
                buffer.Number(bound * scale);
            }

            buffer.Raw("]/ItalicAngle ").Number(tables.ItalicAngle).Raw("/Ascent ").Number(tables.Ascent * scale);
            buffer.Raw("/Descent ").Number(-tables.Descent * scale).Raw("/CapHeight ").Number(tables.CapHeight * scale);
            buffer.Raw("/StemV ").Number(tables.Weight / 5.0).Raw("/FontFile2 ").Reference(program).Raw(">>");
        });
        int descendant = file.Add(buffer =>
        {
            buffer.Raw($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity/FontDescriptor ").Reference(descriptor);
            buffer.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[");
            foreach (ushort glyph in use.Glyphs.Keys)
            {
                buffer.Number(glyph).Raw("[").Number(face.AdvanceOf(glyph) * scale).Raw("]");
            }

            buffer.Raw("]>>");
        });
        file.Set(use.Id).Raw($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[")
            .Reference(descendant).Raw("]/ToUnicode ").Reference(map).Raw(">>");
    }

    /// <summary>The six letters that tell subsets of one font apart, made from the glyphs.</summary>
    private static string SubsetTag(FontUse use)
    {
        uint hash = 2166136261;
        foreach (ushort glyph in use.Glyphs.Keys)
        {
            hash = (hash ^ glyph) * 16777619;
        }

        return string.Concat(Enumerable.Range(0, 6).Select(i => (char)('A' + (hash >> (i * 5)) % 26)));
    }

    private static PdfBuffer UnicodeMap(FontUse use)
    {
        PdfBuffer map = new();
        map.Raw("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n");
        map.Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n");
        map.Raw("1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (KeyValuePair<ushort, string>[] block in use.Glyphs.Where(pair => pair.Value.Length > 0).Chunk(EntriesPerMapBlock))
        {
            map.Raw($"{block.Length} beginbfchar\n");
            foreach ((ushort glyph, string text) in block)
            {
                map.Raw("<").Hex(glyph).Raw("><");
                foreach (char unit in text)
                {
                    map.Hex(unit);
                }

                map.Raw(">\n");
            }

            map.Raw("endbfchar\n");
        }

        return map.Raw("endcmap CMapName currentdict/CMap defineresource pop end end");
    }
}

/// <summary>A font within a document: its name in content streams, its object, and the text of each glyph used.</summary>
internal sealed record FontUse(string Name, int Id)
{
    public SortedDictionary<ushort, string> Glyphs { get; } = [];
}
