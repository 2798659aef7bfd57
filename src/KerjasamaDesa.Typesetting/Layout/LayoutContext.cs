using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>What one run of the layout shares: fonts, shaped text and broken lines.</summary>
internal sealed class LayoutContext
{
    private readonly Dictionary<TextNode, IReadOnlyList<Paragraph>> paragraphs = [];
    private readonly Dictionary<(TextNode Node, float Width), IReadOnlyList<Line>> lines = [];

    public Shaper Shaper { get; } = new();

    /// <summary>The lines of a text in a column of this width, broken once and kept for the following pages.</summary>
    public IReadOnlyList<Line> LinesOf(TextNode node, float width)
    {
        if (!lines.TryGetValue((node, width), out IReadOnlyList<Line>? broken))
        {
            if (!paragraphs.TryGetValue(node, out IReadOnlyList<Paragraph>? shaped))
            {
                shaped = node.Shape(Shaper);
                paragraphs.Add(node, shaped);
            }

            broken = node.Break(shaped, width, Shaper);
            lines.Add((node, width), broken);
        }

        return broken;
    }
}
