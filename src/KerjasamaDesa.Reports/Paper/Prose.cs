using System.Text.RegularExpressions;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>Running text, ours and what people wrote.</summary>
internal static partial class Prose
{
    /// <summary>One paragraph.</summary>
    internal static void Say(this ColumnDescriptor column, string text) => column.Item().Text(text).Justify();

    /// <summary>Something a person reads over when in a hurry: where figures come from, what is missing.</summary>
    internal static void Note(this ColumnDescriptor column, string text) =>
        column.Item().Text(text).FontFamily(Engine.ReportFonts.Sans).FontSize(8.8f).FontColor(Look.Muted).LineHeight(1.3f);

    /// <summary>A numbered list.</summary>
    internal static void Numbered(this ColumnDescriptor column, IEnumerable<string> items)
    {
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            Hanging(column, $"{index + 1}.", item);
        }
    }

    /// <summary>
    /// What a person wrote, paragraph by paragraph; lines that begin with a number, a letter or a dash hang. Empty text is
    /// said to be empty.
    /// </summary>
    internal static void Written(this ColumnDescriptor column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            column.Item().Text(Capital(Look.NotFilled) + ".").Italic().FontColor(Look.Muted);
            return;
        }

        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ListItem().Match(line) is { Success: true } item)
            {
                Hanging(column, item.Groups["mark"].Value, item.Groups["text"].Value);
            }
            else
            {
                column.Say(line);
            }
        }
    }

    /// <summary>Name and value pairs.</summary>
    internal static void Facts(this ColumnDescriptor column, IEnumerable<(string Name, string? Value)> facts)
    {
        column.Item().Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.ConstantColumn(150);
                columns.RelativeColumn();
            });
            foreach (var (name, value) in facts)
            {
                table.Cell().PaddingVertical(2).Text(name).FontFamily(Engine.ReportFonts.Sans).FontSize(9.5f).FontColor(Look.Muted);
                table.Cell().PaddingVertical(2).Text(string.IsNullOrWhiteSpace(value) ? Look.NotFilled : value).FontFamily(Engine.ReportFonts.Sans).FontSize(9.5f);
            }
        });
    }

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static void Hanging(ColumnDescriptor column, string mark, string text) => column.Item().PaddingLeft(6).Row(row =>
    {
        row.ConstantItem(20).Text(mark);
        row.RelativeItem().Text(text).Justify();
    });

    [GeneratedRegex(@"^(?<mark>([0-9]{1,2}|[a-z])[.)]|[-•–])\s+(?<text>.+)$")]
    private static partial Regex ListItem();
}
