using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using KerjasamaDesa.Domain;

namespace KerjasamaDesa.Web.Sheets;

/// <summary>Reads CSV as the spreadsheets and editors of village offices write it.</summary>
internal static class CsvSheet
{
    private static readonly char[] Delimiters = [';', ',', '\t'];
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static UploadedSheet Read(byte[] bytes)
    {
        var (text, encoding) = Decode(bytes);
        if (text.Any(IsBinary)) { throw SheetFile.WrongType(); }

        // Excel's own first line about the delimiter is not shown as a row.
        var start = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? text.IndexOf('\n') + 1 : 0;
        var rows = Lines(text[start..]);
        var lines = new List<SheetLine>();
        foreach (var line in rows.Where(line => line.Cells.Any(cell => !cell.IsEmpty)))
        {
            lines.Add(line);
            if (lines.Count > SheetLimits.Rows + 1) { throw SheetLimits.TooManyRows(); }
        }

        return lines.Count == 0 ? throw SheetFile.Empty() : new UploadedSheet(lines[0], lines[1..], encoding);
    }

    private static IEnumerable<SheetLine> Lines(string text)
    {
        // A quotation mark within a cell (a pipe of 5") is nothing bad; one that begins a cell and does not end it swallows others.
        var unclosed = 0;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            MaxFieldSize = SheetLimits.CellLetters,
            BadDataFound = found => unclosed = found.Field.StartsWith('"') ? found.Context.Parser!.Row : unclosed,
        };
        using var reader = new StringReader(text);
        using var parser = new CsvParser(reader, configuration);
        while (Next(parser))
        {
            if (parser.Count > SheetLimits.Columns) { throw SheetLimits.TooManyColumns(parser.Row); }

            var cells = Enumerable.Range(0, parser.Count).Select(i => new SheetCell(parser[i])).ToList();
            if (unclosed > 0) { throw new RuleBroken("Baris {0} berisi tanda kutip yang tidak berpasangan. Gandakan tanda kutip di dalam teks, atau simpan sebagai XLSX.", unclosed); }

            yield return new SheetLine(parser.Row, cells);
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException)
        {
            throw SheetLimits.CellTooLong(parser.Row);
        }
    }

    /// <summary>The sign that parts the headings; semicolons where Excel is set to Indonesian.</summary>
    private static char DelimiterOf(string text)
    {
        var counts = Delimiters.ToDictionary(sign => sign, _ => 0);
        var isQuoted = false;
        foreach (var sign in text.TrimStart('\n', '\r'))
        {
            if (sign == '"') { isQuoted = !isQuoted; }
            if (sign is '\n' or '\r' && !isQuoted) { break; }
            if (!isQuoted && counts.TryGetValue(sign, out var count)) { counts[sign] = count + 1; }
        }

        return Delimiters.MaxBy(sign => counts[sign]);
    }

    private static (string Text, string? Encoding) Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> all = bytes;
        if (all.StartsWith(Encoding.UTF8.Preamble)) { return (Utf8(bytes, 3) ?? throw SheetFile.WrongType(), null); }
        if (all.StartsWith(Encoding.Unicode.Preamble)) { return (Encoding.Unicode.GetString(all[2..]), null); }
        if (all.StartsWith(Encoding.BigEndianUnicode.Preamble)) { return (Encoding.BigEndianUnicode.GetString(all[2..]), null); }

        // Latin text in UTF-16 has a zero in every second byte, which no other encoding of a text has.
        var odd = all.Length > 1 && all[1] == 0;
        if (odd || all[0] == 0) { return odd ? (Encoding.Unicode.GetString(all), "UTF-16") : (Encoding.BigEndianUnicode.GetString(all), "UTF-16"); }

        return Utf8(bytes, 0) is { } text ? (text, null) : (Windows1252(bytes), "Windows-1252");
    }

    private static string? Utf8(byte[] bytes, int from)
    {
        try
        {
            return StrictUtf8.GetString(bytes, from, bytes.Length - from);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Windows1252(byte[] bytes) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);

    private static bool IsBinary(char sign) => sign is '\uFFFE' or '\uFFFF' || (sign < ' ' && sign is not ('\t' or '\n' or '\r' or '\f' or '\v'));
}
