using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

internal sealed record PlacedCell(TableCell Cell, Fragment Content);

/// <summary>Rows of a grid that stand on one page, from row <c>First</c> on.</summary>
internal sealed record TableSlice(int First, float[] RowHeights, IReadOnlyList<PlacedCell> Cells)
{
    public static readonly TableSlice None = new(0, [], []);

    public float Height { get; } = RowHeights.Sum();
}

/// <summary>The part of a table on one page.</summary>
internal sealed class TableFragment(
    TableNode owner,
    float[] widths,
    TableSlice header,
    TableSlice body,
    TableSlice footer,
    bool continued,
    bool hasHeader,
    object? next) : Fragment(widths.Sum(), header.Height + body.Height + footer.Height, next)
{
    public override IEnumerable<Fragment> Children =>
        header.Cells.Concat(body.Cells).Concat(footer.Cells).Select(placed => placed.Content);

    protected override string Detail => $"rows {body.First + 1}-{body.First + body.RowHeights.Length}";

    public override void Paint(Painter painter, Box box)
    {
        // A table without a header only arranges things, unless it is said to be a table; a reader aloud needs no grid then.
        bool tagged = hasHeader || painter.Current == "Table";
        using (tagged && painter.Current != "Table" ? painter.Enter(owner, "Table") : null)
        {
            float y = box.Y;
            using (continued ? painter.EnterArtifact() : null)
            {
                PaintSlice(painter, header, "header", tagged, box.X, y);
            }

            y += header.Height;
            PaintSlice(painter, body, "body", tagged, box.X, y);
            y += body.Height;
            using (Next is not null ? painter.EnterArtifact() : null)
            {
                PaintSlice(painter, footer, "footer", tagged, box.X, y);
            }
        }
    }

    private void PaintSlice(Painter painter, TableSlice slice, string part, bool tagged, float x, float y)
    {
        float[] lefts = Edges(widths, x);
        float[] tops = Edges(slice.RowHeights, y);
        foreach (PlacedCell placed in slice.Cells)
        {
            TableCell cell = placed.Cell;
            float top = tops[Math.Max(0, cell.Row - slice.First)];
            float bottom = tops[Math.Min(slice.RowHeights.Length, cell.LastRow - slice.First + 1)];
            float left = lefts[cell.Column];
            Box area = new(left, top, lefts[cell.Column + cell.ColumnSpan] - left, bottom - top);
            using (tagged ? painter.Enter((owner, part, cell.Row), "TR") : null)
            using (tagged ? painter.EnterCell((owner, part, cell), cell, part == "header") : null)
            {
                placed.Content.Paint(painter, area);
            }
        }
    }

    private static float[] Edges(float[] sizes, float start)
    {
        float[] edges = new float[sizes.Length + 1];
        edges[0] = start;
        for (int i = 0; i < sizes.Length; i++)
        {
            edges[i + 1] = edges[i] + sizes[i];
        }

        return edges;
    }
}
