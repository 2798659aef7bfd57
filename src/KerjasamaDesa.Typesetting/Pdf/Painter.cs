using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>
/// Draws fragments onto the pages of a PDF. Coordinates are points from the top left corner, y downwards. What is drawn
/// belongs to the current structure element, or is an artifact where there is none.
/// </summary>
internal sealed partial class Painter(PdfFile file, Shaper shaper)
{
    private const float LeastKerning = 0.4f;

    private readonly SortedSet<int> opacities = [];
    private PageCanvas canvas = new([]);

    public FontResources Fonts { get; } = new(file);

    public ImageResources Images { get; } = new(file);

    public Shaper Shaper => shaper;

    /// <summary>The page numbers as they are on the page being drawn.</summary>
    public PageNumbers Numbers { get; private set; } = new(0, 0, new Dictionary<string, (int First, int Last)>());

    public IEnumerable<int> Opacities => opacities;

    /// <summary>Draws one page and gives the number of its object.</summary>
    public int Page(PageSize size, PageNumbers numbers, int parent, int resources, Action draw)
    {
        Numbers = numbers;
        canvas = new PageCanvas(opacities);
        page = new PageParts(file.Reserve(), size.Height);
        canvas.Content.Raw("1 0 0 -1 0 ").Number(size.Height).Raw("cm 2 J\n");
        draw();
        CloseMark();
        int stream = file.AddStream("", canvas.Content.Written);
        PdfBuffer buffer = file.Set(page.Id);
        buffer.Raw("<</Type/Page/Parent ").Reference(parent).Raw("/Resources ").Reference(resources).Raw("/MediaBox[0 0 ");
        buffer.Numbers(size.Width, size.Height).Raw("]/Contents ").Reference(stream).Raw("/Tabs/S");
        if (page.Marks.Count > 0)
        {
            buffer.Raw("/StructParents ").Number(Structure.AddParents(page.Marks));
        }

        if (page.Annotations.Count > 0)
        {
            buffer.Raw("/Annots[");
            page.Annotations.ForEach(id => buffer.Reference(id));
            buffer.Raw("]");
        }

        buffer.Raw(">>");
        return page.Id;
    }

    public void Fill(Box box, Color color)
    {
        MarkDecoration();
        canvas.FillColor(color);
        canvas.Content.Numbers(box.X, box.Y, box.Width, box.Height).Raw("re f\n");
    }

    public void Line(float x1, float y1, float x2, float y2, float width, Color color)
    {
        if (width <= 0)
        {
            return;
        }

        MarkDecoration();
        canvas.StrokeColor(color);
        canvas.LineWidth(width);
        canvas.Content.Numbers(x1, y1).Raw("m ").Numbers(x2, y2).Raw("l S\n");
    }

    /// <summary>Draws a picture into a box, upright and as large as the box.</summary>
    public void Image(Picture picture, Box box)
    {
        MarkContent();
        string name = Images.Use(picture);
        canvas.Save();
        canvas.Transform(box.Width, 0, 0, -box.Height, box.X, box.Bottom);
        canvas.Content.Raw($"/{name} Do\n");
        canvas.Restore();
    }

    /// <summary>Draws with the canvas itself, as one piece of content within its own graphics state.</summary>
    public void Draw(Action<PageCanvas> draw)
    {
        MarkContent();
        canvas.Save();
        draw(canvas);
        canvas.Restore();
    }

    /// <summary>Draws glyphs from x on; <paramref name="perGap"/> points are added to every space.</summary>
    public void Text(Piece piece, float x, float baseline, float perGap)
    {
        if (piece.IsAddedHyphen)
        {
            MarkHyphen();
        }
        else
        {
            MarkContent();
        }

        FontUse use = Fonts.Use(piece.Run.Face);
        float size = piece.Run.Source.Style.Size;
        canvas.FillColor(piece.Run.Source.Style.Ink);
        PdfBuffer content = canvas.Content;
        content.Raw("BT ");
        canvas.Font(use.Name, size);
        content.Raw("1 0 0 -1 ").Numbers(x, baseline).Raw("Tm [<");
        float drift = 0;
        float pen = x;
        double width = size / (double)piece.Run.Face.Tables.UnitsPerEm;
        for (int i = piece.First; i < piece.End; i++)
        {
            Glyph glyph = piece.Paragraph.Glyphs[i];
            bool moved = glyph.OffsetX != 0 || glyph.OffsetY != 0;
            if (moved)
            {
                content.Raw(">]TJ 1 0 0 -1 ").Numbers(pen + glyph.OffsetX, baseline - glyph.OffsetY).Raw("Tm [<");
            }
            else if (Math.Abs(drift) > LeastKerning)
            {
                content.Raw(">").Number(drift).Raw("<");
                drift = 0;
            }

            content.Hex(glyph.Id);
            use.Glyphs.TryAdd(glyph.Id, piece.Paragraph.TextOf(i));
            float advance = glyph.Advance + (Piece.Stretches(piece.Paragraph, i) ? perGap : 0);
            pen += advance;
            drift += (float)((piece.Run.Face.AdvanceOf(glyph.Id) * width) - advance) * 1000 / size;
            if (moved)
            {
                content.Raw(">]TJ 1 0 0 -1 ").Numbers(pen, baseline).Raw("Tm [<");
                drift = 0;
            }
        }

        content.Raw(">]TJ ET\n");
        if (piece.IsAddedHyphen)
        {
            CloseMark();
        }
    }
}
