using KerjasamaDesa.Typesetting.Pdf;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>A composed series of pages of one size and with one header and footer.</summary>
internal sealed record PageTemplate(
    PageSize Size,
    float Left,
    float Top,
    float Right,
    float Bottom,
    Color? Paper,
    Node Background,
    Node Header,
    Node Content,
    Node Footer,
    Node Foreground);

/// <summary>A page with everything in its place.</summary>
internal sealed record LaidOutPage(
    PageTemplate Template,
    Fragment Background,
    Fragment Header,
    Fragment Content,
    Fragment Footer,
    Fragment Foreground)
{
    public PageSize Size => Template.Size;

    public void Paint(Painter painter)
    {
        Box sheet = new(0, 0, Size.Width, Size.Height);
        float width = Size.Width - Template.Left - Template.Right;
        float top = Template.Top + Header.Height;
        float bottom = Size.Height - Template.Bottom - Footer.Height;
        using (painter.EnterArtifact())
        {
            if (Template.Paper is { } paper)
            {
                painter.Fill(sheet, paper);
            }

            Background.Paint(painter, sheet);
            Header.Paint(painter, new Box(Template.Left, Template.Top, width, Header.Height));
        }

        Content.Paint(painter, new Box(Template.Left, top, width, bottom - top));
        using (painter.EnterArtifact())
        {
            Footer.Paint(painter, new Box(Template.Left, bottom, width, Footer.Height));
            Foreground.Paint(painter, sheet);
        }
    }
}

/// <summary>All pages of a document, and the pages its sections cover.</summary>
internal sealed record LaidOutDocument(IReadOnlyList<LaidOutPage> Pages, Shaper Shaper)
{
    private const int MostPages = 20_000;

    public IReadOnlyDictionary<string, (int First, int Last)> Sections { get; } = FindSections(Pages);

    public static LaidOutDocument Create(IEnumerable<PageTemplate> templates)
    {
        LayoutContext context = new();
        List<LaidOutPage> pages = [];
        foreach (PageTemplate template in templates)
        {
            Paginate(template, context, pages);
        }

        return new LaidOutDocument(pages, context.Shaper);
    }

    private static void Paginate(PageTemplate template, LayoutContext context, List<LaidOutPage> pages)
    {
        float width = template.Size.Width - template.Left - template.Right;
        float height = template.Size.Height - template.Top - template.Bottom;
        Space sheet = new(template.Size.Width, template.Size.Height, true);
        Fragment header = template.Header.Layout(new Space(width, height, true), null, context)!;
        Fragment footer = template.Footer.Layout(new Space(width, height, true), null, context)!;
        Space room = new(width, height - header.Height - footer.Height, true);
        if (room.Width <= 0 || room.Height <= 0)
        {
            throw new InvalidOperationException("Margins, header and footer leave no room on the page for its content.");
        }

        Fragment background = template.Background.Layout(sheet, null, context)!;
        Fragment foreground = template.Foreground.Layout(sheet, null, context)!;
        object? resume = null;
        do
        {
            if (pages.Count == MostPages)
            {
                throw new InvalidOperationException($"The document has more than {MostPages} pages.");
            }

            Fragment content = template.Content.Layout(room, resume, context)
                ?? throw new InvalidOperationException("A node found no room at the top of a page.");
            pages.Add(new LaidOutPage(template, background, header, content, footer, foreground));
            resume = content.Next;
        }
        while (resume is not null);
    }

    private static Dictionary<string, (int First, int Last)> FindSections(IReadOnlyList<LaidOutPage> pages)
    {
        Dictionary<string, (int First, int Last)> sections = [];
        for (int i = 0; i < pages.Count; i++)
        {
            Collect(pages[i].Content, i + 1, sections);
        }

        return sections;
    }

    private static void Collect(Fragment fragment, int page, Dictionary<string, (int First, int Last)> sections)
    {
        if (fragment is SectionFragment section)
        {
            int first = sections.TryGetValue(section.Name, out (int First, int Last) known) ? known.First : page;
            sections[section.Name] = (first, page);
        }

        foreach (Fragment child in fragment.Children)
        {
            Collect(child, page, sections);
        }
    }
}
