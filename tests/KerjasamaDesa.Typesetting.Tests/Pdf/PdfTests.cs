using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace KerjasamaDesa.Typesetting.Tests.Pdf;

public class PdfTests
{
    private static readonly Document Report = Sample.Small(content => content.Column(column =>
    {
        column.Item().Section("bab-1").Bookmark("Bab I (é)").SemanticHeader1().Text("BAB I");
        column.Item().Bookmark("Latar", 2).SemanticHeader2().Text("Latar");
        column.Item().Text(text =>
        {
            text.Span("Lihat ");
            text.Hyperlink("laman", "https://example.org/a?b=(c)");
            text.Span(" dan ");
            text.SectionLink("Bab II", "bab-2");
            text.SectionLink("tak ada", "bab-9");
        });
        column.Item().PageBreak();
        column.Item().Section("bab-2").Bookmark("Bab II").SemanticHeader1().Text("BAB II");
    }));

    [Fact]
    public void The_same_document_is_always_the_same_file()
    {
        byte[] once = Report.GeneratePdf();
        byte[][] again = new byte[8][];

        Parallel.For(0, again.Length, i => again[i] = Report.GeneratePdf());

        Assert.All(again, bytes => Assert.Equal(once, bytes));
    }

    [Fact]
    public void The_file_says_what_it_is_and_in_which_language()
    {
        Document document = Sample.Small(content => content.Text("x"), metadata: new DocumentMetadata
        {
            Title = "Rencana & Évaluasi",
            Author = "BKAD",
            Subject = "Air bersih",
            Keywords = "desa",
            Creator = "Portal",
            Language = "id-ID",
            CreationDate = Sample.Day,
        });
        using PdfDocument pdf = PdfDocument.Open(document.GeneratePdf());

        Assert.Equal("Rencana & Évaluasi", pdf.Information.Title);
        Assert.Equal("BKAD", pdf.Information.Author);
        Assert.Equal("Air bersih", pdf.Information.Subject);
        Assert.Equal("desa", pdf.Information.Keywords);
        Assert.Equal("Portal", pdf.Information.Creator);
        Assert.Equal(Sample.Day, pdf.Information.GetCreatedDateTimeOffset());
        Assert.Contains("/Lang<69642D4944>", document.Source(), StringComparison.Ordinal);
        Assert.Contains("<rdf:li xml:lang=\"x-default\">Rencana &amp; ", document.Source(), StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-08-12T09:30:00+07:00<", document.Source(), StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", document.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_outline_is_nested_and_leads_to_its_pages()
    {
        using PdfDocument pdf = PdfDocument.Open(Report.GeneratePdf());
        Assert.True(pdf.TryGetBookmarks(out Bookmarks? bookmarks));

        string[] entries = [.. bookmarks!.GetNodes().OfType<DocumentBookmarkNode>().Select(node => $"{node.Level} {node.Title} {node.PageNumber}")];
        Assert.Equal(["0 Bab I (é) 1", "1 Latar 1", "0 Bab II 2"], entries);
    }

    [Fact]
    public void Links_lead_to_addresses_and_sections_and_none_leads_nowhere()
    {
        using PdfDocument pdf = PdfDocument.Open(Report.GeneratePdf());
        DictionaryToken[] links = [.. pdf.GetPage(1).GetAnnotations().Select(annotation => annotation.AnnotationDictionary)];

        Assert.Equal(2, links.Length);
        Assert.Equal("https://example.org/a?b=(c)", Bytes(((DictionaryToken)links[0].Data["A"]).Data["URI"]));
        Assert.Equal("bab-2", Bytes(links[1].Data["Dest"]));
        Assert.Contains("<6261622D31> [", Report.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_paragraphs_and_links_are_told_apart()
    {
        Assert.Equal(["Document", "H1", "H2", "P", "Link", "Link", "Link", "H1"], Tags(Report));
    }

    [Fact]
    public void A_table_over_pages_is_one_table_and_its_repeated_header_is_decoration()
    {
        Document document = Sample.Small(content => content.Table(table =>
        {
            table.ColumnsDefinition(columns =>
            {
                columns.RelativeColumn();
                columns.RelativeColumn();
            });
            table.Header(header => header.Cell().ColumnSpan(2).Text("Kepala"));
            for (int i = 0; i < 30; i++)
            {
                table.Cell().Text($"{i}");
            }
        }));

        string[] tags = Tags(document);
        Assert.Equal(2, document.Words().Length);
        Assert.Equal(1, tags.Count(tag => tag == "Table"));
        Assert.Equal(16, tags.Count(tag => tag == "TR"));
        Assert.Equal(1, tags.Count(tag => tag == "TH"));
        Assert.Equal(30, tags.Count(tag => tag == "TD"));
        Assert.Equal(31, Count(document.Source(), "<</MCID "));
        Assert.Contains("/A<</O/Table/Scope/Column/ColSpan 2>>", document.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_only_arranges_things_is_no_table()
    {
        static void Fill(TableDescriptor table)
        {
            table.ColumnsDefinition(columns => columns.RelativeColumn());
            table.Cell().Text("x");
        }

        Assert.Equal(["Document", "P"], Tags(Sample.Small(content => content.Table(Fill))));
        Assert.Equal(["Document", "Table", "TR", "TD", "P"], Tags(Sample.Small(content => content.SemanticTable().Table(Fill))));
    }

    [Fact]
    public void Tables_and_links_that_look_alike_are_told_apart()
    {
        static void Fill(TableDescriptor table)
        {
            table.ColumnsDefinition(columns => columns.RelativeColumn());
            table.Header(header => header.Cell());
            table.Cell().Text(text => text.Hyperlink("laman", "https://example.org"));
        }

        Document document = Sample.Small(content => content.Column(column =>
        {
            column.Item().Table(Fill);
            column.Item().Table(Fill);
        }));

        string[] once = ["Table", "TR", "TH", "TR", "TD", "P", "Link"];
        Assert.Equal(["Document", .. once, .. once], Tags(document));
    }

    [Fact]
    public void Headers_and_footers_are_decoration()
    {
        Document document = Sample.Small(content => content.Text("isi"), page =>
        {
            page.Header().Text("kepala");
            page.Footer().Text("kaki");
        });

        Assert.Equal(["Document", "P"], Tags(document));
        Assert.Equal(["kepala isi kaki"], document.Words());
    }

    [Fact]
    public void Marked_content_is_closed_as_often_as_it_is_opened()
    {
        string source = Report.Source();

        Assert.Equal(Count(source, "BDC") + Count(source, "BMC"), Count(source, "EMC"));
    }

    [Fact]
    public void A_divided_word_can_be_found_whole()
    {
        Document document = Sample.Small(content => content.Width(36).Text("Realisasi"));

        Assert.Contains("/ActualText<FEFF00AD>", document.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_glyphs_used_are_embedded()
    {
        Assert.InRange(Sample.Small(content => content.Text("abc")).GeneratePdf().Length, 1_000, 12_000);
    }

    private static string[] Tags(Document document)
    {
        // Elements are numbered in reading order, and uncompressed object streams keep that order.
        return [.. document.Source().Split("/Type/StructElem/S/")[1..].Select(element => element[..element.IndexOf('/', StringComparison.Ordinal)])];
    }

    private static int Count(string text, string word)
    {
        return text.Split(word).Length - 1;
    }

    private static string Bytes(IToken token)
    {
        return token switch
        {
            HexToken hex => hex.Data,
            StringToken text => text.Data,
            _ => token.ToString()!,
        };
    }
}
