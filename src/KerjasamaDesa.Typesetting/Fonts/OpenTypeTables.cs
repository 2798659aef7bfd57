using System.Buffers.Binary;
using System.Text;

namespace KerjasamaDesa.Typesetting.Fonts;

/// <summary>Reads what layout and PDF need from the tables of a TrueType file: names, weight, and vertical measures.</summary>
internal sealed class OpenTypeTables
{
    private const uint TrueTypeSignature = 0x00010000;

    private readonly byte[] file;
    private readonly Dictionary<string, int> offsets = [];

    public OpenTypeTables(byte[] file)
    {
        this.file = file;
        if (file.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(file) != TrueTypeSignature)
        {
            throw new FormatException("The font is not a TrueType (TTF) file.");
        }

        for (int i = 0; i < U16(4); i++)
        {
            int entry = 12 + (i * 16);
            offsets[Encoding.ASCII.GetString(file, entry, 4)] = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(entry + 8));
        }

        int head = Table("head");
        UnitsPerEm = U16(head + 18);
        Bounds = [I16(head + 36), I16(head + 38), I16(head + 40), I16(head + 42)];
        int hhea = Table("hhea");
        Ascent = I16(hhea + 4);
        Descent = -I16(hhea + 6);
        LineGap = I16(hhea + 8);
        int os2 = Table("OS/2");
        Weight = U16(os2 + 4);
        StrikePosition = I16(os2 + 28);
        IsItalic = (U16(os2 + 62) & 1) != 0;
        CapHeight = U16(os2) >= 2 ? I16(os2 + 88) : Ascent;
        int post = Table("post");
        ItalicAngle = I16(post + 4);
        UnderlinePosition = I16(post + 8);
        UnderlineThickness = I16(post + 10);
        Family = Name(16) ?? Name(1) ?? throw new FormatException("The font does not say its family.");
        PostScriptName = Name(6) ?? Family.Replace(" ", "", StringComparison.Ordinal);
    }

    public int UnitsPerEm { get; }

    public int[] Bounds { get; }

    public int Ascent { get; }

    /// <summary>How far letters reach below the baseline, above zero.</summary>
    public int Descent { get; }

    public int LineGap { get; }

    public int Weight { get; }

    public bool IsItalic { get; }

    public int ItalicAngle { get; }

    public int CapHeight { get; }

    public int StrikePosition { get; }

    public int UnderlinePosition { get; }

    public int UnderlineThickness { get; }

    public string Family { get; }

    public string PostScriptName { get; }

    private string? Name(int id)
    {
        const int windows = 3;
        int table = Table("name");
        int strings = table + U16(table + 4);
        for (int i = 0; i < U16(table + 2); i++)
        {
            int record = table + 6 + (i * 12);
            if (U16(record) == windows && U16(record + 6) == id)
            {
                return Encoding.BigEndianUnicode.GetString(file, strings + U16(record + 10), U16(record + 8));
            }
        }

        return null;
    }

    private int Table(string tag)
    {
        return offsets.TryGetValue(tag, out int offset) ? offset : throw new FormatException($"The font has no '{tag}' table.");
    }

    private int U16(int at)
    {
        return BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
    }

    private int I16(int at)
    {
        return BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));
    }
}
