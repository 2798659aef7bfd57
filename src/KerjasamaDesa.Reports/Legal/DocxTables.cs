using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>Tables of a DOCX: figures with borders, and places to sign without.</summary>
internal static class DocxTables
{
    private const int Width = 9354;

    internal static Table Of(LegalTable from)
    {
        var all = from.Columns.Sum(c => c.Width);
        var widths = from.Columns.Select(c => (int)(Width * c.Width / all)).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })));
        table.Append(Row(from, widths, [.. from.Columns.Select(c => c.Title)], isBold: true, isHead: true));
        foreach (var row in from.Rows)
        {
            table.Append(Row(from, widths, row));
        }

        if (from.Total is { } total)
        {
            table.Append(Row(from, widths, total, isBold: true));
        }

        return table;
    }

    internal static Table Of(SigningPlaces places)
    {
        var table = new Table(
            new TableProperties(new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(new GridColumn { Width = Text(Width / 2) }, new GridColumn { Width = Text(Width / 2) }));
        foreach (var pair in places.Places.Chunk(2))
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            row.Append(pair.Length == 1 ? [Empty(), Signing(pair[0])] : [Signing(pair[0]), Signing(pair[1])]);
            table.Append(row);
        }

        return table;
    }

    private static TableRow Row(LegalTable from, List<int> widths, IReadOnlyList<string> texts, bool isBold = false, bool isHead = false)
    {
        var row = new TableRow();
        if (isHead)
        {
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        }

        row.Append(texts.Select((text, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = Text(widths[i]), Type = TableWidthUnitValues.Dxa }),
            LegalDocx.Para(text, from.Columns[i].Figures ? JustificationValues.Right : JustificationValues.Left, isBold, DocxStyles.Cell))));
        return row;
    }

    private static TableCell Signing(SigningPlace place)
    {
        var cell = Empty(withText: false);
        foreach (var line in place.Above)
        {
            cell.Append(LegalDocx.Para(line, JustificationValues.Left));
        }

        cell.Append(LegalDocx.Para(place.Office.ToUpper(Indonesian.Culture) + ",", JustificationValues.Left, isBold: true));
        cell.Append(LegalDocx.Para(place.How ?? "\n\n", JustificationValues.Left));
        cell.Append(LegalDocx.Para(place.Name ?? "(…………………………………)", JustificationValues.Left, isBold: place.Name is not null));
        if (place.Below is { } below)
        {
            cell.Append(LegalDocx.Para(below, JustificationValues.Left));
        }

        return cell;
    }

    private static TableCell Empty(bool withText = true)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Text(Width / 2), Type = TableWidthUnitValues.Dxa }));
        if (withText)
        {
            cell.Append(new DocumentFormat.OpenXml.Wordprocessing.Paragraph());
        }

        return cell;
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "B9BEB9" };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
