using System.Globalization;
using System.Security;
using System.Text;
using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>Writes laid-out pages as a PDF file.</summary>
internal sealed class DocumentWriter(LaidOutDocument document, DocumentMetadata metadata, DocumentSettings settings)
{
    private readonly PdfFile file = new(settings.CompressDocument);

    public void Write(Stream output)
    {
        Painter painter = new(file, document.Shaper);
        int catalog = file.Reserve();
        int pages = file.Reserve();
        int resources = file.Reserve();
        List<int> ids = [];
        for (int i = 0; i < document.Pages.Count; i++)
        {
            LaidOutPage page = document.Pages[i];
            PageNumbers numbers = new(i + 1, document.Pages.Count, document.Sections);
            ids.Add(painter.Page(page.Size, numbers, pages, resources, () => page.Paint(painter)));
        }

        WritePages(pages, ids);
        WriteResources(resources, painter);
        WriteCatalog(catalog, pages, painter);
        file.Save(output, catalog, WriteInformation());
    }

    private void WritePages(int pages, List<int> ids)
    {
        PdfBuffer buffer = file.Set(pages);
        buffer.Raw("<</Type/Pages/Count ").Number(ids.Count).Raw("/Kids[");
        ids.ForEach(id => buffer.Reference(id));
        buffer.Raw("]>>");
    }

    private void WriteResources(int resources, Painter painter)
    {
        painter.Fonts.Write();
        PdfBuffer buffer = file.Set(resources);
        buffer.Raw("<</Font<<");
        painter.Fonts.WriteReferences(buffer);
        buffer.Raw(">>/XObject<<");
        painter.Images.WriteReferences(buffer);
        buffer.Raw(">>/ExtGState<<");
        PageCanvas.WriteOpacities(buffer, painter.Opacities);
        buffer.Raw(">>>>");
    }

    private void WriteCatalog(int catalog, int pages, Painter painter)
    {
        PdfBuffer buffer = file.Set(catalog);
        buffer.Raw("<</Type/Catalog/Pages ").Reference(pages);
        buffer.Raw("/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>/StructTreeRoot ");
        buffer.Reference(painter.Structure.Write(file));
        int description = file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Description()), asIs: true);
        buffer.Raw("/Metadata ").Reference(description);
        if (metadata.Language is { Length: > 0 } language)
        {
            buffer.Raw("/Lang").ByteString(language);
        }

        if (painter.Bookmarks.Count > 0)
        {
            buffer.Raw("/PageMode/UseOutlines/Outlines ").Reference(new Outline(file, painter.Bookmarks).Write());
        }

        if (painter.Destinations.Count > 0)
        {
            buffer.Raw("/Names<</Dests<</Names[");
            foreach ((string name, (int page, float top)) in painter.Destinations.OrderBy(to => ByteOrder(to.Key), StringComparer.Ordinal))
            {
                buffer.ByteString(name).Raw("[").Reference(page).Raw("/XYZ null ").Number(top).Raw("null]");
            }

            buffer.Raw("]>>>>");
        }

        buffer.Raw(">>");
    }

    /// <summary>Readers search the names of destinations as bytes, which sort otherwise than letters do.</summary>
    private static string ByteOrder(string name)
    {
        return Convert.ToHexString(Encoding.UTF8.GetBytes(name));
    }

    private int WriteInformation()
    {
        return file.Add(buffer =>
        {
            buffer.Raw("<<");
            Entry(buffer, "Title", metadata.Title);
            Entry(buffer, "Author", metadata.Author);
            Entry(buffer, "Subject", metadata.Subject);
            Entry(buffer, "Keywords", metadata.Keywords);
            Entry(buffer, "Creator", metadata.Creator);
            Entry(buffer, "Producer", metadata.Producer);
            Date(buffer, "CreationDate", metadata.CreationDate);
            Date(buffer, "ModDate", metadata.ModifiedDate);
            buffer.Raw(">>");
        });
    }

    private static void Entry(PdfBuffer buffer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            buffer.Raw("/" + name).Text(value);
        }
    }

    private static void Date(PdfBuffer buffer, string name, DateTimeOffset? date)
    {
        if (date is { } value)
        {
            string zone = value.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'');
            buffer.Raw($"/{name}(D:{value.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone}')");
        }
    }

    /// <summary>The metadata once more, as the XML that archives read.</summary>
    private string Description()
    {
        StringBuilder xml = new();
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">");
        xml.Append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\"");
        xml.Append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"");
        xml.Append(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"><dc:format>application/pdf</dc:format>");
        Element(xml, "dc:title", metadata.Title, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>");
        Element(xml, "dc:creator", metadata.Author, "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>");
        Element(xml, "dc:description", metadata.Subject, "<rdf:Alt><rdf:li xml:lang=\"x-default\">", "</rdf:li></rdf:Alt>");
        Element(xml, "dc:language", metadata.Language, "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>");
        Element(xml, "pdf:Keywords", metadata.Keywords);
        Element(xml, "pdf:Producer", metadata.Producer);
        Element(xml, "xmp:CreatorTool", metadata.Creator);
        Element(xml, "xmp:CreateDate", metadata.CreationDate?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Element(xml, "xmp:ModifyDate", metadata.ModifiedDate?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        xml.Append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return xml.ToString();
    }

    private static void Element(StringBuilder xml, string name, string? value, string before = "", string after = "")
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<{name}>{before}{SecurityElement.Escape(value)}{after}</{name}>");
        }
    }
}
