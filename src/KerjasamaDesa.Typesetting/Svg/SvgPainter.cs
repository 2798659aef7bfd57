using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Pdf;
using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting.Svg;

/// <summary>Draws an SVG into a box as vectors and selectable text.</summary>
internal sealed class SvgPainter(SvgPicture picture, Painter painter)
{
    /// <summary>The height of small letters relative to the font, by which centred text is lowered.</summary>
    private const float MiddleOfLetters = 0.33f;

    public void Paint(Box box)
    {
        painter.Draw(canvas =>
        {
            float scale = Math.Min(box.Width / picture.View.Width, box.Height / picture.View.Height);
            float x = box.X + ((box.Width - (picture.View.Width * scale)) / 2) - (picture.View.X * scale);
            float y = box.Y + ((box.Height - (picture.View.Height * scale)) / 2) - (picture.View.Y * scale);
            canvas.Transform(scale, 0, 0, scale, x, y);
            Paint(picture.Root, canvas);
        });
    }

    private void Paint(SvgItem item, PageCanvas canvas)
    {
        bool ownState = item.Transforms.Count > 0;
        if (ownState)
        {
            canvas.Save();
            foreach (float[] m in item.Transforms)
            {
                canvas.Transform(m[0], m[1], m[2], m[3], m[4], m[5]);
            }
        }

        switch (item)
        {
            case SvgGroup group:
                foreach (SvgItem child in group.Items)
                {
                    Paint(child, canvas);
                }

                break;
            case SvgShape shape:
                PaintShape(shape, canvas);
                break;
            case SvgText text:
                PaintText(text);
                break;
        }

        if (ownState)
        {
            canvas.Restore();
        }
    }

    private static void PaintShape(SvgShape shape, PageCanvas canvas)
    {
        SvgStyle style = shape.Style;
        bool filled = style.Fill is not null;
        bool stroked = style.Stroke is not null && style.StrokeWidth > 0;
        if (shape.Path.Steps.Count == 0 || (!filled && !stroked))
        {
            return;
        }

        if (filled)
        {
            canvas.FillColor(style.Fill!.Value.WithOpacity(style.Opacity * style.FillOpacity));
        }

        if (stroked)
        {
            canvas.StrokeColor(style.Stroke!.Value.WithOpacity(style.Opacity * style.StrokeOpacity));
            canvas.LineWidth(style.StrokeWidth);
            canvas.Content.Raw("[").Numbers(style.Dashes).Raw($"] 0 d {style.LineCap} J {style.LineJoin} j\n");
        }

        foreach ((char step, float[] points) in shape.Path.Steps)
        {
            canvas.Content.Numbers(points).Raw(step switch { 'M' => "m ", 'L' => "l ", 'C' => "c ", _ => "h " });
        }

        string evenOdd = filled && style.EvenOdd ? "*" : "";
        canvas.Content.Raw((filled, stroked) switch { (true, true) => "B", (true, false) => "f", _ => "S" }).Raw(evenOdd + "\n");
    }

    private void PaintText(SvgText text)
    {
        if (text.Style.Fill is not { } ink || text.Text.Length == 0)
        {
            return;
        }

        InkStyle style = InkStyle.Of(text.Style.Text.FontColor(ink.WithOpacity(text.Style.Opacity * text.Style.FillOpacity)));
        Paragraph paragraph = painter.Shaper.Shape([new Inline(text.Text, style)]);
        float width = paragraph.Glyphs.Sum(glyph => glyph.Advance);
        float x = text.X - text.Style.Anchor switch
        {
            TextAlignment.Center => width / 2,
            TextAlignment.Right => width,
            _ => 0,
        };
        float y = text.Style.Middle ? text.Y + (style.Size * MiddleOfLetters) : text.Y;
        foreach (Run run in paragraph.Runs)
        {
            Piece piece = new(paragraph, run, run.First, run.End);
            painter.Text(piece, x, y, 0);
            x += piece.Width;
        }
    }
}
