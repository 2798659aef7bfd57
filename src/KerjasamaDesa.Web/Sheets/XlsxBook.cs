using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace KerjasamaDesa.Web.Sheets;

/// <summary>How the cells of a column look and what a spreadsheet lets people type into them.</summary>
internal enum CellStyle
{
    Plain,
    Heading,
    Text,
    Number,
    Whole,
    Money,
    Degrees,
    Wrapped,
    Day,
}

/// <summary>A column of a sheet that is written.</summary>
/// <param name="Heading">First cell of it.</param>
/// <param name="Width">In letters.</param>
/// <param name="Style">How its cells look.</param>
/// <param name="List">Where its drop-down list lies, as a spreadsheet names a range; null for none.</param>
/// <param name="IsListOnly">Whether what is not on the list is refused by the spreadsheet.</param>
/// <param name="Hint">What the spreadsheet says when a cell of it is chosen.</param>
/// <param name="IsHidden">For what only the portal needs.</param>
internal sealed record BookColumn(string Heading, double Width, CellStyle Style, string? List = null, bool IsListOnly = true, string? Hint = null, bool IsHidden = false);

/// <summary>
/// Writes a workbook: the few parts a spreadsheet needs, row by row, texts typed as text so that nothing is run. Drop-down
/// lists are why this is written here: the library that writes lists cannot make them.
/// </summary>
internal sealed class XlsxBook(Stream to) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>Day 0 of the sheet's calendar.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private readonly ZipArchive zip = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, bool IsHidden)> sheets = [];

    /// <summary>Adds a sheet. Lists and hints reach over the rows that people may fill.</summary>
    public async Task AddAsync(string name, IReadOnlyList<BookColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, bool isHidden = false, CancellationToken stop = default)
    {
        sheets.Add((name, isHidden));
        using var part = Part($"xl/worksheets/sheet{sheets.Count}.xml");
        part.WriteStartElement("worksheet", Main);
        WriteColumns(part, columns);
        part.WriteStartElement("sheetData");
        WriteRow(part, 1, [.. columns.Select(c => (CellStyle.Heading, (object?)c.Heading))]);
        var number = 1;
        await foreach (var row in rows.WithCancellation(stop))
        {
            number++;
            WriteRow(part, number, [.. columns.Select((column, i) => (column.Style, i < row.Count ? row[i] : null))]);
        }

        part.WriteEndElement();
        WriteRules(part, columns);

        // On paper all columns stand beside each other, on a page on its side.
        part.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        part.WriteEndElement();
    }

    /// <summary>The address of a column's cells below its heading, for a list.</summary>
    public static string Range(string sheet, int column, int count) => $"{sheet}!${Letters(column)}$2:${Letters(column)}${count + 1}";

    /// <summary>The day a number of the sheet's calendar stands for, perhaps with an hour behind the point.</summary>
    public static DateOnly? DayOf(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 1 and < 110_000 ? Epoch.AddDays((int)days) : null;

    public void Dispose()
    {
        WriteWorkbook();
        WriteStyles();
        WriteContentTypes();
        zip.Dispose();
    }

    private XmlWriter Part(string path) =>
        XmlWriter.Create(zip.CreateEntry(path, CompressionLevel.Fastest).Open(), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });

    private static void WriteColumns(XmlWriter part, IReadOnlyList<BookColumn> columns)
    {
        part.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        part.WriteStartElement("cols");
        for (var i = 0; i < columns.Count; i++)
        {
            part.WriteStartElement("col");
            Attributes(part, ("min", i + 1), ("max", i + 1), ("width", columns[i].Width), ("style", (int)columns[i].Style), ("customWidth", 1), ("hidden", columns[i].IsHidden ? 1 : 0));
            part.WriteEndElement();
        }

        part.WriteEndElement();
    }

    private static void WriteRow(XmlWriter part, int number, IReadOnlyList<(CellStyle Style, object? Value)> cells)
    {
        part.WriteStartElement("row");
        Attributes(part, ("r", number));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Value is { } value) { WriteCell(part, $"{Letters(i)}{number}", cells[i].Style, value); }
        }

        part.WriteEndElement();
    }

    private static void WriteCell(XmlWriter part, string address, CellStyle style, object value)
    {
        part.WriteStartElement("c");
        Attributes(part, ("r", address), ("s", (int)style));
        if (Number(value) is { } number)
        {
            part.WriteElementString("v", number);
        }
        else
        {
            part.WriteAttributeString("t", "inlineStr");
            part.WriteStartElement("is");
            part.WriteStartElement("t");
            part.WriteAttributeString("xml", "space", null, "preserve");
            part.WriteString(XlsxText.Encode(Formula.Distinct(value.ToString() ?? "")));
            part.WriteEndElement();
            part.WriteEndElement();
        }

        part.WriteEndElement();
    }

    private static string? Number(object value) => value switch
    {
        DateOnly day => (day.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture),
        decimal or double or int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static void WriteRules(XmlWriter part, IReadOnlyList<BookColumn> columns)
    {
        var ruled = columns.Select((column, i) => (column, i)).Where(c => c.column.List is not null || c.column.Hint is not null).ToList();
        if (ruled.Count == 0) { return; }

        part.WriteStartElement("dataValidations");
        Attributes(part, ("count", ruled.Count));
        foreach (var (column, i) in ruled)
        {
            part.WriteStartElement("dataValidation");
            if (column.List is not null) { Attributes(part, ("type", "list"), ("errorStyle", "stop"), ("showErrorMessage", column.IsListOnly ? 1 : 0)); }
            Attributes(part, ("allowBlank", 1), ("showInputMessage", 1));
            if (column.List is not null) { Attributes(part, ("errorTitle", "Tidak ada dalam daftar"), ("error", "Pilih salah satu dari daftar.")); }
            if (column.Hint is { } hint) { Attributes(part, ("promptTitle", Cut(column.Heading, 32)), ("prompt", Cut(hint, 255))); }
            Attributes(part, ("sqref", $"{Letters(i)}2:{Letters(i)}{SheetLimits.Rows + 1}"));
            if (column.List is { } list) { part.WriteElementString("formula1", list); }
            part.WriteEndElement();
        }

        part.WriteEndElement();
    }

    private void WriteWorkbook()
    {
        using (var part = Part("xl/workbook.xml"))
        {
            part.WriteStartElement("workbook", Main);
            part.WriteAttributeString("xmlns", "r", null, Relations);
            part.WriteStartElement("sheets");
            for (var i = 0; i < sheets.Count; i++)
            {
                part.WriteStartElement("sheet");
                Attributes(part, ("name", sheets[i].Name), ("sheetId", i + 1), ("state", sheets[i].IsHidden ? "hidden" : "visible"));
                part.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
                part.WriteEndElement();
            }

            part.WriteEndElement();
            part.WriteEndElement();
        }

        List<(string Type, string Target)> links = [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml")];
        WriteRelations("xl/_rels/workbook.xml.rels", links);
        WriteRelations("_rels/.rels", [("officeDocument", "xl/workbook.xml")]);
    }

    private void WriteRelations(string path, List<(string Type, string Target)> links)
    {
        using var part = Part(path);
        part.WriteStartElement("Relationships", PackageRelations);
        for (var i = 0; i < links.Count; i++)
        {
            part.WriteStartElement("Relationship");
            Attributes(part, ("Id", $"rId{i + 1}"), ("Type", $"{Relations}/{links[i].Type}"), ("Target", links[i].Target));
            part.WriteEndElement();
        }

        part.WriteEndElement();
    }

    /// <summary>The order of the formats is that of <see cref="CellStyle"/>.</summary>
    private void WriteStyles()
    {
        using var part = Part("xl/styles.xml");
        part.WriteStartElement("styleSheet", Main);
        part.WriteRaw(
            """
            <numFmts count="2"><numFmt numFmtId="165" formatCode="0.000000"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F5A46"/></patternFill></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
            <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
            <xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
            """);
        part.WriteEndElement();
    }

    private void WriteContentTypes()
    {
        using var part = Part("[Content_Types].xml");
        part.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        part.WriteRaw("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        List<(string Path, string Type)> parts = [("workbook", "sheet.main"), ("styles", "styles"), .. sheets.Select((_, i) => ($"worksheets/sheet{i + 1}", "worksheet"))];
        foreach (var (path, type) in parts)
        {
            part.WriteStartElement("Override");
            Attributes(part, ("PartName", $"/xl/{path}.xml"), ("ContentType", $"{TypePrefix}{type}+xml"));
            part.WriteEndElement();
        }

        part.WriteEndElement();
    }

    private static void Attributes(XmlWriter part, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        foreach (var (name, value) in attributes) { part.WriteAttributeString(name, Convert.ToString(value, CultureInfo.InvariantCulture)); }
    }

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
