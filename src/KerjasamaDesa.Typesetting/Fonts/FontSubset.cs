using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace KerjasamaDesa.Typesetting.Fonts;

/// <summary>Cuts a font down to the glyphs a document uses, with the subsetter inside the HarfBuzz library.</summary>
internal static partial class FontSubset
{
    private const string Library = "libHarfBuzzSharp";
    private const uint NoHinting = 1;
    private const uint RetainGlyphIds = 2;
    private const int DropTableTags = 3;

    // Tables that a viewer of a PDF never reads, as text is already shaped.
    private static readonly string[] Dropped = ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "name", "post", "OS/2", "cmap", "meta"];

    /// <summary>The font with only these glyphs, which keep their numbers.</summary>
    public static byte[] Create(FontFace face, IEnumerable<ushort> glyphs)
    {
        nint input = hb_subset_input_create_or_fail();
        nint subset = 0;
        try
        {
            hb_subset_input_set_flags(input, NoHinting | RetainGlyphIds);
            nint kept = hb_subset_input_glyph_set(input);
            foreach (ushort glyph in glyphs)
            {
                hb_set_add(kept, glyph);
            }

            nint dropped = hb_subset_input_set(input, DropTableTags);
            foreach (string tag in Dropped)
            {
                hb_set_add(dropped, Tag.Parse(tag));
            }

            subset = hb_subset_or_fail(face.Face.Handle, input);
            return subset != 0 ? BytesOf(subset) : throw new InvalidOperationException($"{face.Tables.PostScriptName} cannot be subset.");
        }
        finally
        {
            hb_subset_input_destroy(input);
            if (subset != 0)
            {
                hb_face_destroy(subset);
            }
        }
    }

    private static byte[] BytesOf(nint subset)
    {
        nint blob = hb_face_reference_blob(subset);
        try
        {
            nint data = hb_blob_get_data(blob, out uint length);
            byte[] bytes = new byte[length];
            Marshal.Copy(data, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            hb_blob_destroy(blob);
        }
    }

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    private static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
