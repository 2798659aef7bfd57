using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace KerjasamaDesa.Web.Sheets;

/// <summary>Letters that XML cannot hold stand in a workbook by their number: <c>_x000D_</c>.</summary>
internal static partial class XlsxText
{
    public static string Encode(string text)
    {
        if (text.All(XmlConvert.IsXmlChar) && !text.Contains("_x", StringComparison.Ordinal)) { return text; }

        var encoded = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) { encoded.Append(text, i++, 2); }
            else if (!XmlConvert.IsXmlChar(text[i]) || (text[i] == '_' && Escape().IsMatch(text, i) && Escape().Match(text, i).Index == i)) { encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_"); }
            else { encoded.Append(text[i]); }
        }

        return encoded.ToString();
    }

    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, found => ((char)int.Parse(found.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
