using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using KerjasamaDesa.Domain;

namespace KerjasamaDesa.Web.Sheets;

/// <summary>
/// Reads one sheet of a workbook from its parts, and nothing else of it: values and where they stand. Every part is read as
/// it unpacks and counted, no document type is accepted, and what it holds in memory never exceeds <see cref="SheetLimits"/>.
/// </summary>
internal sealed partial class XlsxSheet(byte[] bytes)
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly UnpackedCount unpacked = new();

    /// <summary>Reads the first sheet that has one of these names, else the first one.</summary>
    public UploadedSheet Read(IReadOnlyList<string> names)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > SheetLimits.Parts) { throw SheetLimits.TooMuch(); }

            var workbook = Part(zip, "xl/workbook.xml") ?? throw SheetFile.WrongType();
            var relation = SheetRelation(workbook, names);
            var shared = Part(zip, "xl/sharedStrings.xml") is { } texts ? SharedTexts(texts) : [];
            var sheet = Part(zip, TargetOf(zip, relation)) ?? throw Broken();
            return Rows(sheet, shared);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw Broken();
        }
    }

    private static RuleBroken Broken() => new RuleBroken("Berkas ini rusak atau tidak utuh. Buka di aplikasi lembar kerja, simpan kembali sebagai XLSX, lalu unggah.");

    private XmlReader? Part(ZipArchive zip, string name)
    {
        var entry = zip.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase));
        return entry is null ? null : XmlReader.Create(new CountedStream(entry.Open(), unpacked), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    private static string SheetRelation(XmlReader workbook, IReadOnlyList<string> names)
    {
        string? first = null;
        using (workbook)
        {
            while (workbook.Read())
            {
                if (workbook.NodeType != XmlNodeType.Element || workbook.LocalName != "sheet") { continue; }

                var relation = workbook.GetAttribute("id", Relations) ?? workbook.GetAttribute("id", StrictRelations);
                if (relation is not null && names.Contains(workbook.GetAttribute("name")?.Trim(), StringComparer.OrdinalIgnoreCase)) { return relation; }

                first ??= relation;
            }
        }

        return first ?? throw Broken();
    }

    private string TargetOf(ZipArchive zip, string relation)
    {
        using var relations = Part(zip, "xl/_rels/workbook.xml.rels") ?? throw Broken();
        while (relations.Read())
        {
            if (relations.NodeType == XmlNodeType.Element && relations.LocalName == "Relationship" && relations.GetAttribute("Id") == relation)
            {
                var target = relations.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        throw Broken();
    }

    private static List<string> SharedTexts(XmlReader part)
    {
        var texts = new List<string>();
        using (part)
        {
            while (part.Read())
            {
                if (part.NodeType == XmlNodeType.Element && part.LocalName == "si") { texts.Add(TextWithin(part)); }
            }
        }

        return texts;
    }

    /// <summary>The letters of a text and its runs, without the guide to its pronunciation that Japanese Excel adds.</summary>
    private static string TextWithin(XmlReader part)
    {
        if (part.IsEmptyElement) { return ""; }

        var (text, depth, isText, isGuide) = (new StringBuilder(), part.Depth, part.LocalName == "v", false);
        while (part.Read() && part.Depth > depth)
        {
            switch (part.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement when part.LocalName == "rPh":
                    isGuide = part.NodeType == XmlNodeType.Element && !part.IsEmptyElement;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement:
                    isText = part.NodeType == XmlNodeType.Element && part.LocalName == "t" && !part.IsEmptyElement && !isGuide;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText:
                    text.Append(part.Value);
                    break;
            }
        }

        return XlsxText.Decode(text.ToString());
    }

    private static UploadedSheet Rows(XmlReader part, List<string> shared)
    {
        var lines = new List<SheetLine>();
        var letters = 0L;
        using (part)
        {
            var row = 0;
            while (part.Read())
            {
                if (part.NodeType != XmlNodeType.Element || part.LocalName != "row") { continue; }

                row = int.TryParse(part.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > row ? given : row + 1;
                var cells = part.IsEmptyElement ? [] : Cells(part, row, shared);
                if (cells.Count == 0) { continue; }

                // One long text may be pointed at from every cell.
                letters += cells.Sum(cell => (long)cell.Text.Length);
                if (letters > SheetLimits.UnpackedBytes) { throw SheetLimits.TooMuch(); }

                lines.Add(new SheetLine(row, cells));
                if (lines.Count > SheetLimits.Rows + 1) { throw SheetLimits.TooManyRows(); }
            }
        }

        return lines.Count == 0 ? throw SheetFile.Empty() : new UploadedSheet(lines[0], lines[1..], null);
    }

    private static List<SheetCell> Cells(XmlReader part, int row, List<string> shared)
    {
        var (cells, depth) = (new List<SheetCell>(), part.Depth);
        while (part.Read() && part.Depth > depth)
        {
            if (part.NodeType != XmlNodeType.Element || part.LocalName != "c") { continue; }

            var column = ColumnOf(part.GetAttribute("r")) ?? cells.Count;
            var cell = Cell(part, shared);
            if (cell.Text.Length > SheetLimits.CellLetters) { throw SheetLimits.CellTooLong(row); }
            if (cell.IsEmpty || column < 0) { continue; }
            if (column >= SheetLimits.Columns) { throw SheetLimits.TooManyColumns(row); }

            while (cells.Count <= column) { cells.Add(SheetCell.Empty); }
            cells[column] = cell;
        }

        return cells;
    }

    private static SheetCell Cell(XmlReader part, List<string> shared)
    {
        var type = part.GetAttribute("t") ?? "n";
        var text = "";
        if (!part.IsEmptyElement)
        {
            var depth = part.Depth;
            while (part.Read() && part.Depth > depth)
            {
                // A formula counts with the result the spreadsheet saved beside it.
                if (part.NodeType == XmlNodeType.Element && part.LocalName is "v" or "is" && part.Depth == depth + 1) { text = TextWithin(part); }
            }
        }

        return type switch
        {
            "s" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? new SheetCell(shared[at]) : SheetCell.Empty,
            "n" => new SheetCell(text, CellKind.Number),
            "e" => new SheetCell(text, CellKind.Error),
            "b" => new SheetCell(text == "1" ? "TRUE" : "FALSE"),
            _ => new SheetCell(text),
        };
    }

    /// <summary>The column of a cell's address, counted from 0: <c>AB12</c> is 27.</summary>
    private static int? ColumnOf(string? address)
    {
        if (address is null || !Address().IsMatch(address)) { return null; }

        return address.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
    }

    [GeneratedRegex(@"^[A-Z]{1,3}[0-9]{1,7}\z")]
    private static partial Regex Address();

    /// <summary>Bytes unpacked so far from all parts of a workbook.</summary>
    private sealed class UnpackedCount
    {
        private long bytes;

        public void Add(int count)
        {
            bytes += count;
            if (bytes > SheetLimits.UnpackedBytes) { throw SheetLimits.TooMuch(); }
        }
    }

    private sealed class CountedStream(Stream inner, UnpackedCount count) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int length) => Read(buffer.AsSpan(offset, length));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            count.Add(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) { inner.Dispose(); }
            base.Dispose(disposing);
        }
    }
}
