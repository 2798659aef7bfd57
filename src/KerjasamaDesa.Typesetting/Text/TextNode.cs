using KerjasamaDesa.Typesetting.Layout;

namespace KerjasamaDesa.Typesetting.Text;

/// <summary>How a text is set; lengths in points.</summary>
internal sealed record TextSetting
{
    public TextAlignment Alignment { get; init; }

    public float ParagraphSpacing { get; init; }

    public float FirstLineIndent { get; init; }

    /// <summary>Whether Indonesian words may be divided.</summary>
    public bool Hyphenate { get; init; }
}

/// <summary>Paragraphs of text. No paragraph leaves its first line alone at the foot of a page or its last alone at the head.</summary>
internal sealed class TextNode(IReadOnlyList<Inline> inlines, InkStyle style, TextSetting setting) : Node
{
    public TextSetting Setting => setting;

    public IReadOnlyList<Paragraph> Shape(Shaper shaper)
    {
        List<List<Inline>> paragraphs = [[]];
        foreach (Inline inline in inlines)
        {
            string[] pieces = inline.Text.ReplaceLineEndings("\n").Split('\n');
            for (int i = 0; i < pieces.Length; i++)
            {
                if (i > 0)
                {
                    paragraphs.Add([]);
                }

                paragraphs[^1].Add(inline with { Text = pieces[i] });
            }
        }

        return [.. paragraphs.Select(shaper.Shape)];
    }

    public IReadOnlyList<Line> Break(IReadOnlyList<Paragraph> paragraphs, float width, Shaper shaper)
    {
        List<Line> lines = [];
        float hyphenWidth = shaper.Shape([new Inline("-", style)]).Glyphs.Sum(glyph => glyph.Advance);
        bool justified = setting.Alignment == TextAlignment.Justify;
        foreach (Paragraph paragraph in paragraphs)
        {
            LineBreaker breaker = new(paragraph, width, hyphenWidth, justified, setting.Hyphenate);
            float before = lines.Count > 0 ? setting.ParagraphSpacing : 0;
            foreach (Line line in breaker.Break(setting.FirstLineIndent))
            {
                lines.Add(Measure(line, shaper) with { SpaceBefore = line.StartsParagraph ? before : 0 });
            }
        }

        return lines;
    }

    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        IReadOnlyList<Line> lines = context.LinesOf(this, space.Width);
        int first = resume is int index ? index : 0;
        float height = 0;
        int end = first;
        for (; end < lines.Count; end++)
        {
            float next = height + lines[end].Height + (end > first ? lines[end].SpaceBefore : 0);
            if (!space.Fits(next) && !(end == first && space.AtTop))
            {
                break;
            }

            height = next;
        }

        if (end < lines.Count)
        {
            int kept = KeepLinesTogether(lines, first, end);
            end = kept == first && space.AtTop ? end : kept;
        }

        return end == first ? null : new TextFragment(this, lines, first, end, end < lines.Count ? end : null);
    }

    /// <summary>Moves a break so that neither the first nor the last line of a paragraph stands alone.</summary>
    private static int KeepLinesTogether(IReadOnlyList<Line> lines, int first, int end)
    {
        bool lastLineAlone = lines[end].EndsParagraph && !lines[end].StartsParagraph;
        int moved = lastLineAlone ? end - 1 : end;
        bool firstLineAlone = moved > first && lines[moved - 1].StartsParagraph && !lines[moved - 1].EndsParagraph;
        return firstLineAlone ? moved - 1 : Math.Max(first, moved);
    }

    private Line Measure(Line line, Shaper shaper)
    {
        IReadOnlyList<Run> runs = [.. line.Paragraph.Runs.Where(run => run.First < line.End && run.End > line.First)];
        if (runs.Count == 0)
        {
            runs = shaper.Shape([new Inline(" ", style)]).Runs;
        }

        float ascent = 0;
        float below = 0;
        foreach (Run run in runs)
        {
            float spare = run.Source.Style.LineHeightFactor is { } factor
                ? (factor * run.Source.Style.Size) - run.Ascent - run.Descent
                : run.Gap;
            ascent = Math.Max(ascent, run.Ascent + (spare / 2));
            below = Math.Max(below, run.Descent + (spare / 2));
        }

        return line with { Ascent = ascent, Height = ascent + below };
    }
}
