using System.Globalization;

namespace KerjasamaDesa.Typesetting.Pdf;

/// <summary>The content stream of one page, which remembers colours, widths and fonts so as not to repeat them.</summary>
internal sealed class PageCanvas(SortedSet<int> opacities)
{
    private readonly Stack<State> saved = new();
    private State state = State.Initial;

    public PdfBuffer Content { get; } = new();

    public void Save()
    {
        Content.Raw("q\n");
        saved.Push(state);
    }

    public void Restore()
    {
        Content.Raw("Q\n");
        state = saved.Pop();
    }

    public void Transform(float a, float b, float c, float d, float e, float f)
    {
        Content.Raw(Factor(a) + Factor(b) + Factor(c) + Factor(d)).Numbers(e, f).Raw("cm\n");
    }

    /// <summary>Six decimals: a rotation with three would drift over the width of a page.</summary>
    private static string Factor(float value)
    {
        double rounded = Math.Round(value, 6);
        return rounded == 0 ? "0 " : rounded.ToString("0.###### ", CultureInfo.InvariantCulture);
    }

    public void FillColor(Color color)
    {
        if (state.Fill == color)
        {
            return;
        }

        SetOpacity(state.Fill, color, 'f');
        Content.Numbers(color.Red, color.Green, color.Blue).Raw("rg\n");
        state = state with { Fill = color };
    }

    public void StrokeColor(Color color)
    {
        if (state.Stroke == color)
        {
            return;
        }

        SetOpacity(state.Stroke, color, 's');
        Content.Numbers(color.Red, color.Green, color.Blue).Raw("RG\n");
        state = state with { Stroke = color };
    }

    public void LineWidth(float width)
    {
        if (state.Width != width)
        {
            Content.Number(width).Raw("w\n");
            state = state with { Width = width };
        }
    }

    public void Font(string name, float size)
    {
        if (state.Font != name || state.Size != size)
        {
            Content.Raw($"/{name} ").Number(size).Raw("Tf ");
            state = state with { Font = name, Size = size };
        }
    }

    /// <summary>Writes the entries of the resource dictionary for the opacities used in the document.</summary>
    public static void WriteOpacities(PdfBuffer buffer, IEnumerable<int> opacities)
    {
        foreach (int opacity in opacities)
        {
            buffer.Raw($"/f{opacity}<</ca ").Number(opacity / 255.0).Raw($">>/s{opacity}<</CA ").Number(opacity / 255.0).Raw(">>");
        }
    }

    private void SetOpacity(Color before, Color after, char kind)
    {
        int opacity = (int)(after.Argb >> 24);
        if ((int)(before.Argb >> 24) != opacity)
        {
            opacities.Add(opacity);
            Content.Raw($"/{kind}{opacity} gs\n");
        }
    }

    private readonly record struct State(Color Fill, Color Stroke, float Width, string Font, float Size)
    {
        public static readonly State Initial = new(Color.Black, Color.Black, 1, "", 0);
    }
}
