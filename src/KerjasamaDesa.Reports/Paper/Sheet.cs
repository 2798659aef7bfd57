namespace KerjasamaDesa.Reports.Paper;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Its part of the width, relative to the others.</param>
/// <param name="Text">What a row says in it.</param>
/// <param name="Figures">Figures stand to the right.</param>
internal sealed record Field<T>(string Title, float Width, Func<T, string> Text, bool Figures = false);

/// <summary>Tables over as many pages as they need, their heading repeated on each.</summary>
internal static class Sheet
{
    /// <summary>A table this short is not divided, so that no total stands alone on the next page.</summary>
    private const int FewRows = 7;

    /// <param name="column">Where it goes.</param>
    /// <param name="rows">Rows; when there are none, that is said instead.</param>
    /// <param name="fields">Columns.</param>
    /// <param name="total">A last row, one text per column.</param>
    /// <param name="group">A heading within the table whenever it changes.</param>
    /// <param name="size">Size of the letters.</param>
    internal static void Rows<T>(
        this ColumnDescriptor column, IReadOnlyList<T> rows, IReadOnlyList<Field<T>> fields, IReadOnlyList<string>? total = null, Func<T, string>? group = null, float size = Look.Cell)
    {
        if (rows.Count == 0)
        {
            column.Written(null);
            return;
        }

        var place = rows.Count <= FewRows ? column.Item().ShowEntire() : column.Item();
        place.SemanticTable().DefaultTextStyle(style => style.Sans().FontSize(size).LineHeight(1.25f)).Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                foreach (var field in fields)
                {
                    columns.RelativeColumn(field.Width);
                }
            });
            table.Header(header =>
            {
                foreach (var field in fields)
                {
                    Aligned(header.Cell().Element(Framed).Background(Look.Head).PaddingVertical(4).PaddingHorizontal(4).AlignMiddle().Text(field.Title), field.Figures).SemiBold();
                }
            });
            string? last = null;
            foreach (var row in rows)
            {
                if (group?.Invoke(row) is { } now && now != last)
                {
                    table.Cell().ColumnSpan((uint)fields.Count).Element(Framed).Background(Look.Group).PaddingVertical(3).PaddingHorizontal(4).Text(now).SemiBold();
                    last = now;
                }

                foreach (var field in fields)
                {
                    Aligned(table.Cell().Element(Framed).PaddingVertical(3).PaddingHorizontal(4).Text(field.Text(row)), field.Figures);
                }
            }

            foreach (var (text, field) in (total ?? []).Zip(fields))
            {
                Aligned(table.Cell().Element(Framed).Background(Look.Group).PaddingVertical(4).PaddingHorizontal(4).Text(text), field.Figures).Bold();
            }
        });
    }

    private static IContainer Framed(IContainer cell) => cell.Border(0.5f).BorderColor(Look.Line);

    private static TextBlockDescriptor Aligned(TextBlockDescriptor text, bool figures) => figures ? text.AlignRight() : text.AlignLeft();
}
