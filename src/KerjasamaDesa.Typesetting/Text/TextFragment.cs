using KerjasamaDesa.Typesetting.Fonts;
using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Text;

/// <summary>The lines of a text that stand on one page.</summary>
internal sealed class TextFragment(TextNode node, IReadOnlyList<Line> lines, int first, int end, object? next) : Fragment(
    lines.Skip(first).Take(end - first).Max(line => line.Indent + line.Width),
    lines.Skip(first).Take(end - first).Sum(line => line.Height)
        + lines.Skip(first + 1).Take(end - first - 1).Sum(line => line.SpaceBefore),
    next)
{
    protected override string Detail => string.Join(" | ", lines.Skip(first).Take(end - first).Select(Words));

    public override void Paint(Painter painter, Box box)
    {
        float y = box.Y;
        for (int i = first; i < end; i++)
        {
            Line line = lines[i];
            y += i > first ? line.SpaceBefore : 0;
            using (painter.EnterText(line.Paragraph))
            {
                PaintLine(painter, line, box, y);
            }

            y += line.Height;
        }
    }

    private static string Words(Line line)
    {
        string words = string.Concat(Enumerable.Range(line.First, line.End - line.First).Select(line.Paragraph.TextOf));
        return line.Hyphenated ? words + "-" : words;
    }

    private void PaintLine(Painter painter, Line line, Box box, float y)
    {
        List<Piece> pieces = Pieces(painter, line);
        float width = pieces.Sum(piece => piece.Width);
        float slack = box.Width - line.Indent - width;
        TextAlignment alignment = node.Setting.Alignment;
        float x = box.X + line.Indent + alignment switch
        {
            TextAlignment.Center => slack / 2,
            TextAlignment.Right => slack,
            _ => 0,
        };
        int gaps = pieces.Sum(piece => piece.Spaces);
        bool stretched = alignment == TextAlignment.Justify && !line.EndsParagraph && gaps > 0 && slack > 0;
        float perGap = stretched ? slack / gaps : 0;
        float baseline = y + line.Ascent;
        pieces.AddRange(TrailingSpace(line));
        foreach (Piece piece in pieces)
        {
            float pieceWidth = piece.Width + (perGap * piece.Spaces);
            Box area = new(x, baseline - piece.Run.Ascent, pieceWidth, piece.Run.Ascent + piece.Run.Descent);
            bool linked = piece.Run.Source.Link is not null && !piece.IsTrailing;
            using (!linked ? null : painter.Enter((piece.Paragraph, piece.Run), "Link"))
            {
                PaintPiece(painter, piece, area, baseline, perGap);
                if (linked)
                {
                    painter.AddLink(area, piece.Run.Source.Link!);
                }
            }

            x += pieceWidth;
        }
    }

    private static void PaintPiece(Painter painter, Piece piece, Box area, float baseline, float perGap)
    {
        InkStyle style = piece.Run.Source.Style;
        if (style.Paper is { } paper && !piece.IsTrailing)
        {
            painter.Fill(area, paper);
        }

        painter.Text(piece, area.X, baseline, perGap);
        if (piece.IsTrailing)
        {
            return;
        }

        OpenTypeTables tables = piece.Run.Face.Tables;
        float scale = style.Size / tables.UnitsPerEm;
        float thickness = tables.UnderlineThickness * scale;
        if (style.Underlined)
        {
            float at = baseline - (tables.UnderlinePosition * scale);
            painter.Line(area.X, at, area.Right, at, thickness, style.Ink);
        }

        if (style.Struck)
        {
            float at = baseline - (tables.StrikePosition * scale);
            painter.Line(area.X, at, area.Right, at, thickness, style.Ink);
        }
    }

    /// <summary>The space a line broke at: nobody sees it, but it parts the words of copied and spoken text.</summary>
    private static IEnumerable<Piece> TrailingSpace(Line line)
    {
        bool hasSpace = line.End > line.First && line.End < line.Paragraph.Glyphs.Length && Piece.Stretches(line.Paragraph, line.End);
        return hasSpace ? [new Piece(line.Paragraph, line.Paragraph.RunOf(line.End), line.End, line.End + 1) { IsTrailing = true }] : [];
    }

    private static List<Piece> Pieces(Painter painter, Line line)
    {
        List<Piece> pieces = [];
        foreach (Run run in line.Paragraph.Runs)
        {
            int from = Math.Max(run.First, line.First);
            int to = Math.Min(run.End, line.End);
            if (from >= to)
            {
                continue;
            }

            if (run.Source.Words is { } words)
            {
                Paragraph number = painter.Shaper.Shape([run.Source with { Text = words(painter.Numbers), Words = null }]);
                pieces.AddRange(number.Runs.Select(part => new Piece(number, part, part.First, part.End)));
            }
            else
            {
                pieces.Add(new Piece(line.Paragraph, run, from, to));
            }
        }

        if (line.Hyphenated)
        {
            Run last = line.Paragraph.RunOf(line.End - 1);
            Paragraph hyphen = painter.Shaper.Shape([last.Source with { Text = "-" }]);
            pieces.Add(new Piece(hyphen, hyphen.Runs[0], 0, hyphen.Glyphs.Length) { IsAddedHyphen = true });
        }

        return pieces;
    }
}

/// <summary>Glyphs of one run that stand in one line.</summary>
internal sealed record Piece(Paragraph Paragraph, Run Run, int First, int End)
{
    /// <summary>True for the hyphen of a divided word, which is not part of the text.</summary>
    public bool IsAddedHyphen { get; init; }

    /// <summary>True for the space a line broke at, which lies beyond its end.</summary>
    public bool IsTrailing { get; init; }

    public float Width { get; } = Sum(Paragraph, First, End);

    public int Spaces { get; } = Enumerable.Range(First, End - First).Count(glyph => Stretches(Paragraph, glyph));

    /// <summary>True for a space that grows in a justified line.</summary>
    public static bool Stretches(Paragraph paragraph, int glyph)
    {
        return paragraph.Text[paragraph.Glyphs[glyph].Start] is ' ';
    }

    private static float Sum(Paragraph paragraph, int first, int end)
    {
        float sum = 0;
        for (int i = first; i < end; i++)
        {
            sum += paragraph.Glyphs[i].Advance;
        }

        return sum;
    }
}
