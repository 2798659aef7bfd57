namespace KerjasamaDesa.Typesetting.Text;

/// <summary>A line: glyphs from <c>First</c> to before <c>End</c>, and how it stands.</summary>
internal sealed record Line(Paragraph Paragraph, int First, int End)
{
    public float Width { get; init; }

    public float Indent { get; init; }

    public float SpaceBefore { get; init; }

    public float Ascent { get; init; }

    public float Height { get; init; }

    /// <summary>True when the last word goes on in the next line and a hyphen is drawn.</summary>
    public bool Hyphenated { get; init; }

    public bool StartsParagraph { get; init; }

    public bool EndsParagraph { get; init; }
}

/// <summary>
/// Breaks a paragraph into lines. Lines break after spaces, "-", "–" and "/", but not within a range such as 2026–2028. A word is
/// divided by a hyphen where a justified line would otherwise be loose or the word alone is too wide, and cut anywhere as the
/// last resort.
/// </summary>
internal sealed class LineBreaker(Paragraph paragraph, float width, float hyphenWidth, bool justified, bool hyphenate)
{
    /// <summary>A justified line is loose when its spaces would grow by more than this many times the width of a space.</summary>
    private const float LoosestSpace = 1.4f;
    private const int MostHyphensInARow = 2;
    private const float Tolerance = 0.02f;

    private readonly Glyph[] glyphs = paragraph.Glyphs;
    private int hyphensInARow;

    public List<Line> Break(float firstIndent)
    {
        List<Line> lines = [];
        int first = 0;
        do
        {
            float indent = lines.Count == 0 ? Math.Min(firstIndent, width / 2) : 0;
            Line line = NextLine(first, Math.Max(0, width - indent)) with { Indent = indent, StartsParagraph = lines.Count == 0 };
            hyphensInARow = line.Hyphenated ? hyphensInARow + 1 : 0;
            lines.Add(line);
            first = line.End;
            while (first < glyphs.Length && IsSpace(first))
            {
                first++;
            }
        }
        while (first < glyphs.Length);
        lines[^1] = lines[^1] with { EndsParagraph = true };
        return lines;
    }

    private Line NextLine(int first, float room)
    {
        float used = 0;
        int lastBreak = -1;
        int index = first;
        for (; index < glyphs.Length; index++)
        {
            if (!IsSpace(index) && index > first && used + glyphs[index].Advance > room + Tolerance)
            {
                break;
            }

            used += glyphs[index].Advance;
            if (MayBreakAfter(index))
            {
                lastBreak = index + 1;
            }
        }

        if (index == glyphs.Length)
        {
            return Make(first, index, false);
        }

        if (hyphenate && (lastBreak < 0 || (justified && hyphensInARow < MostHyphensInARow && IsLoose(first, lastBreak, room))))
        {
            int divided = Divide(Math.Max(first, lastBreak), first, room);
            if (divided > 0)
            {
                return Make(first, divided, true);
            }
        }

        return Make(first, lastBreak > 0 ? lastBreak : Cut(index, first), false);
    }

    private Line Make(int first, int end, bool hyphenated)
    {
        int visible = end;
        while (visible > first && IsSpace(visible - 1))
        {
            visible--;
        }

        float lineWidth = WidthOf(first, visible) + (hyphenated ? hyphenWidth : 0);
        return new Line(paragraph, first, visible) { Width = lineWidth, Hyphenated = hyphenated };
    }

    private bool IsLoose(int first, int end, float room)
    {
        int visible = end;
        while (visible > first && IsSpace(visible - 1))
        {
            visible--;
        }

        float spaces = 0;
        for (int i = first; i < visible; i++)
        {
            spaces += IsSpace(i) ? glyphs[i].Advance : 0;
        }

        return room - WidthOf(first, visible) > spaces * LoosestSpace;
    }

    /// <summary>
    /// The last place within the word at <paramref name="start"/> where it may be divided and its beginning fits; -1 if none.
    /// Where the line has other words, capitals are left whole, and so is the last word of a paragraph, or half of it would make a line.
    /// </summary>
    private int Divide(int start, int first, float room)
    {
        int from = start;
        while (from < glyphs.Length && !IsLetter(from) && !IsSpace(from))
        {
            from++;
        }

        int to = from;
        while (to < glyphs.Length && IsLetter(to))
        {
            to++;
        }

        string word = string.Concat(Enumerable.Range(from, to - from).Select(i => paragraph.Text[glyphs[i].Start]));
        bool isLastWord = !Enumerable.Range(to, glyphs.Length - to).Any(IsLetter);
        bool isCapitals = !word.Any(char.IsLower);
        if (start > first && (isLastWord || isCapitals))
        {
            return -1;
        }

        int best = -1;
        foreach (int position in IndonesianHyphenator.Divide(word))
        {
            if (WidthOf(first, from + position) + hyphenWidth <= room + Tolerance)
            {
                best = from + position;
            }
        }

        return best;
    }

    /// <summary>
    /// Where a line is cut as the last resort: after a space that should not break, or else before the glyph at the index.
    /// </summary>
    private int Cut(int index, int first)
    {
        for (int i = index; i > first; i--)
        {
            if (paragraph.Text[glyphs[i - 1].Start] == '\u00A0')
            {
                return i;
            }
        }

        int cut = index;
        while (cut > first + 1 && glyphs[cut].Start == glyphs[cut - 1].Start)
        {
            cut--;
        }

        return glyphs[cut].Start == glyphs[cut - 1].Start ? index : cut;
    }

    private float WidthOf(int first, int end)
    {
        float sum = 0;
        for (int i = first; i < end; i++)
        {
            sum += glyphs[i].Advance;
        }

        return sum;
    }

    private bool IsSpace(int glyph)
    {
        return paragraph.Text[glyphs[glyph].Start] is ' ' or '\u2003' or '\u2002' or '\u2009';
    }

    private bool IsLetter(int glyph)
    {
        return char.IsLetter(paragraph.Text[glyphs[glyph].Start]);
    }

    private bool MayBreakAfter(int glyph)
    {
        int at = glyphs[glyph].Start;
        string text = paragraph.Text;
        bool insideCluster = glyph + 1 < glyphs.Length && glyphs[glyph + 1].Start == at;
        if (insideCluster)
        {
            return false;
        }

        if (IsSpace(glyph))
        {
            return true;
        }

        // A sign that begins a word ("-5", "/desa") belongs to what follows.
        bool joins = at > 0 && char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
        bool isRange = joins && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
        return joins && (text[at] is '/' || (text[at] is '-' or '\u2013' && !isRange));
    }
}
