using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KerjasamaDesa.Domain.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>
/// The same legal paper as a DOCX, for those who must edit it. It carries no QR code: what can be edited vouches for nothing, so
/// it only says from which version it was made.
/// </summary>
public static class LegalDocx
{
    private const int Mark = 450;
    private const int Label = 1760;

    /// <summary>Writes it.</summary>
    public static byte[] Make(LegalPaper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = paper.Title;
            document.PackageProperties.Creator = paper.Author;
            document.PackageProperties.Subject = paper.Subject;
            document.PackageProperties.Language = "id-ID";
            document.PackageProperties.Created = paper.PrintedAt.UtcDateTime;
            document.PackageProperties.Modified = paper.PrintedAt.UtcDateTime;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.All();
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = Footer(paper);
            var body = new Body();
            if (paper.IsDraft)
            {
                body.Append(Para("RANCANGAN", JustificationValues.Right, isBold: true));
            }

            var opensPage = false;
            foreach (var block in paper.Blocks)
            {
                foreach (var element in Of(block))
                {
                    // A break of its own would leave an empty page where the one before is just full.
                    if (opensPage && element is W.Paragraph { ParagraphProperties: { } properties })
                    {
                        properties.PageBreakBefore = new PageBreakBefore();
                        opensPage = false;
                    }

                    body.Append(element);
                }

                // Nor may the blank line below a table need a page of its own.
                if (block is NewPage)
                {
                    opensPage = true;
                    if (body.LastChild is W.Paragraph { HasChildren: false } blank)
                    {
                        blank.Remove();
                    }
                }
            }

            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new W.PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1418, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new W.Document(body);
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Of(LegalBlock block) => block switch
    {
        CentredLine line => [Para(line.Text, JustificationValues.Center, line.IsBold)],
        Preamble preamble => preamble.Items.Select((item, i) => Recital(i == 0 ? preamble.Label : null, item.Mark, item.Text)),
        ChapterHead chapter => [Headed("Heading1", $"BAB {chapter.Number}", chapter.Title.ToUpper(Indonesian.Culture))],
        ArticleHead article => [Headed("Heading2", $"Pasal {article.Number}", article.Title)],
        Provision provision => [Marked(provision)],
        Paragraph paragraph => [Para(paragraph.Text, JustificationValues.Both)],
        LegalTable table => [DocxTables.Of(table), new W.Paragraph()],
        SigningPlaces places => [DocxTables.Of(places), new W.Paragraph()],
        NewPage => [],
        _ => throw new NotSupportedException($"No way to write {block.GetType().Name}."),
    };

    /// <summary>A paragraph; line ends within it stay.</summary>
    internal static W.Paragraph Para(string text, JustificationValues alignment, bool isBold = false, string? style = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        properties.Append(new Justification { Val = alignment });
        return new(properties, Words(text, isBold));
    }

    internal static Run Words(string text, bool isBold = false)
    {
        var run = new Run();
        if (isBold)
        {
            run.Append(new RunProperties(new Bold()));
        }

        foreach (var (line, i) in text.Split('\n').Select((line, i) => (line, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    private static W.Paragraph Headed(string style, string number, string? title)
    {
        var run = Words(number);
        if (title is not null)
        {
            run.Append(new Break(), new Text(title) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new W.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }, new KeepNext()), run);
    }

    private static W.Paragraph Recital(string? label, string mark, string text)
    {
        var hanging = mark.Length == 0 ? 280 : 280 + Mark;
        var run = new Run();
        run.Append(new Text(label ?? "") { Space = SpaceProcessingModeValues.Preserve }, new TabChar(), new Text(label is null ? "" : ":") { Space = SpaceProcessingModeValues.Preserve }, new TabChar());
        if (mark.Length > 0)
        {
            run.Append(new Text(mark), new TabChar());
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        var tabs = new Tabs(new TabStop { Val = TabStopValues.Left, Position = Label }, new TabStop { Val = TabStopValues.Left, Position = Label + 280 });
        if (mark.Length > 0)
        {
            tabs.Append(new TabStop { Val = TabStopValues.Left, Position = Label + hanging });
        }

        return new W.Paragraph(new ParagraphProperties(tabs, Indent(Label + hanging, Label + hanging), new Justification { Val = JustificationValues.Both }), run);
    }

    private static W.Paragraph Marked(Provision provision)
    {
        var left = (provision.Level + (provision.Mark.Length > 0 ? 1 : 0)) * Mark;
        var run = new Run();
        if (provision.Mark.Length > 0)
        {
            run.Append(new Text(provision.Mark), new TabChar());
        }

        run.Append(new Text(provision.Text) { Space = SpaceProcessingModeValues.Preserve });
        return new W.Paragraph(new ParagraphProperties(Indent(left, provision.Mark.Length > 0 ? Mark : 0), new Justification { Val = JustificationValues.Both }), run);
    }

    private static Indentation Indent(int left, int hanging) =>
        new() { Left = left.ToString(CultureInfo.InvariantCulture), Hanging = hanging.ToString(CultureInfo.InvariantCulture) };

    private static Footer Footer(LegalPaper paper)
    {
        var made = paper.IsDemo ? "Data contoh, bukan dokumen resmi" : "Disusun lewat KerjasamaDesa";
        var from = paper.Check is { } check ? $"{made}. {check.Says} Naskah aslinya: {check.Url}" : made;
        return new Footer(new W.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), Words(from + "  ·  Halaman "), new SimpleField { Instruction = "PAGE" }));
    }
}
