using DocumentFormat.OpenXml.Wordprocessing;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>The styles of a DOCX: letters as village regulations are typed, headings that a word processor's outline knows.</summary>
internal static class DocxStyles
{
    /// <summary>Small letters for cells, so that sums of hundreds of millions stay on one line.</summary>
    internal const string Cell = "Cell";

    private const string Letters = "Bookman Old Style";

    internal static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Letters, HighAnsi = Letters, ComplexScript = Letters },
                new FontSize { Val = "23" },
                new Languages { Val = "id-ID" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(
            new StyleName { Val = "Cell" },
            new BasedOn { Val = "Normal" },
            new StyleParagraphProperties(new SpacingBetweenLines { After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
            new StyleRunProperties(new FontSize { Val = "17" }))
        { Type = StyleValues.Paragraph, StyleId = Cell, CustomStyle = true },
        Heading("Heading1", "heading 1", 0, before: "240"),
        Heading("Heading2", "heading 2", 1, before: "120"),
        new Style(
            new StyleName { Val = "footer" },
            new BasedOn { Val = "Normal" },
            new StyleRunProperties(new DocumentFormat.OpenXml.Wordprocessing.Color { Val = "55625B" }, new FontSize { Val = "16" }))
        { Type = StyleValues.Paragraph, StyleId = "Footer" });

    private static Style Heading(string id, string name, int level, string before) => new(
        new StyleName { Val = name },
        new BasedOn { Val = "Normal" },
        new NextParagraphStyle { Val = "Normal" },
        new StyleParagraphProperties(
            new KeepNext(),
            new SpacingBetweenLines { Before = before, After = "80" },
            new Justification { Val = JustificationValues.Center },
            new OutlineLevel { Val = level }),
        new StyleRunProperties(new Bold()))
    { Type = StyleValues.Paragraph, StyleId = id };
}
