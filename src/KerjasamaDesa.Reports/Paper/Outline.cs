namespace KerjasamaDesa.Reports.Paper;

/// <summary>A heading of a report: known before anything is set, so that the table of contents can name its page.</summary>
/// <param name="Number">"I", "1", "Lampiran 1"; empty for unnumbered parts.</param>
/// <param name="Title">Its words.</param>
/// <param name="Level">1 for chapters, 2 below.</param>
public sealed record Heading(string Number, string Title, int Level = 1)
{
    /// <summary>The mark that links lead to.</summary>
    internal string Mark => $"{Level}-{Number}-{Title}";

    /// <summary>As it is read: "BAB I  Pendahuluan".</summary>
    public string Words => (Number.Length, Level) switch
    {
        (0, _) => Title,
        (_, 1) when !Number.StartsWith('L') => $"BAB {Number}  {Title}",
        (_, 1) => $"{Number}  {Title}",
        _ => $"{Number}. {Title}",
    };
}

internal static class Headings
{
    /// <summary>A chapter: its heading stays with the first lines of what follows.</summary>
    internal static void Chapter(this ColumnDescriptor column, Heading heading, Action<ColumnDescriptor> content) =>
        column.Item().PaddingTop(14).EnsureSpace(200).Column(inner =>
        {
            inner.Spacing(Look.Gap);
            inner.Item().Section(heading.Mark).Bookmark(heading.Words).SemanticHeader1().PaddingBottom(2).BorderBottom(1.2f).BorderColor(Look.Leaf).PaddingBottom(4)
                .Text(text =>
                {
                    text.DefaultTextStyle(style => style.Sans().FontSize(15).Bold().FontColor(Look.Leaf).LineHeight(1.2f));
                    text.Span(heading.Words);
                });
            content(inner);
        });

    /// <summary>A part of a chapter.</summary>
    internal static void Part(this ColumnDescriptor column, Heading heading, Action<ColumnDescriptor> content, float space = 160) =>
        column.Item().PaddingTop(4).EnsureSpace(space).Column(inner =>
        {
            inner.Spacing(Look.Gap);
            inner.Item().Section(heading.Mark).Bookmark(heading.Words, 2).SemanticHeader2()
                .Text(heading.Words).FontFamily(Engine.ReportFonts.Sans).FontSize(11.5f).Bold().LineHeight(1.25f);
            content(inner);
        });

    /// <summary>A short label over a table or drawing, kept with it.</summary>
    internal static void Captioned(this ColumnDescriptor column, string caption, Action<ColumnDescriptor> content, float space = 90) =>
        column.Item().EnsureSpace(space).Column(inner =>
        {
            inner.Spacing(4);
            inner.Item().Text(caption).FontFamily(Engine.ReportFonts.Sans).FontSize(9.5f).SemiBold().FontColor(Look.Muted);
            content(inner);
        });

    /// <summary>The table of contents with page numbers; every line leads to its heading.</summary>
    internal static void Contents(this ColumnDescriptor column, IEnumerable<Heading> headings)
    {
        column.Item().PaddingBottom(4).Text("DAFTAR ISI").FontFamily(Engine.ReportFonts.Sans).FontSize(15).Bold().FontColor(Look.Leaf);
        column.Item().Column(lines => Lines(lines, headings));
    }

    private static void Lines(ColumnDescriptor lines, IEnumerable<Heading> headings)
    {
        foreach (var heading in headings)
        {
            lines.Item().PaddingLeft((heading.Level - 1) * 18).PaddingTop(heading.Level == 1 ? 7 : 1.5f).SectionLink(heading.Mark).Row(row =>
            {
                row.RelativeItem().Text(text => Line(text, heading).Span(heading.Words));
                row.ConstantItem(36).Text(text =>
                {
                    text.AlignRight();
                    Line(text, heading).BeginPageNumberOfSection(heading.Mark);
                });
            });
        }
    }

    private static TextDescriptor Line(TextDescriptor text, Heading heading)
    {
        text.DefaultTextStyle(style => heading.Level == 1 ? style.Sans().FontSize(10.5f).SemiBold().LineHeight(1.35f) : style.Sans().FontSize(10).LineHeight(1.3f));
        return text;
    }
}
