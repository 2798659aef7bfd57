using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>Items below one another, over as many pages as they need.</summary>
internal sealed class ColumnNode : Node
{
    private readonly IReadOnlyList<Node> items;
    private readonly float spacing;

    public ColumnNode(IEnumerable<Node> items, float spacing)
    {
        this.items = [.. items.Where(item => !item.IsEmpty)];
        this.spacing = spacing;
    }

    public override bool IsEmpty => items.Count == 0;

    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        (int index, object? inner) = resume is Position position ? (position.Item, position.Resume) : (0, null);
        List<(Fragment Item, float Y)> placed = [];
        float y = 0;
        for (; index < items.Count; index++, inner = null)
        {
            float top = placed.Count > 0 ? y + spacing : y;
            Space left = new(space.Width, Math.Max(0, space.Height - top), space.AtTop && placed.Count == 0);
            if (items[index].Layout(left, inner, context) is not { } fragment)
            {
                return placed.Count == 0 ? null : new ColumnFragment(placed, y, new Position(index, inner));
            }

            placed.Add((fragment, top));
            y = top + fragment.Height;
            if (fragment.Next is { } next)
            {
                return new ColumnFragment(placed, y, new Position(index, next));
            }
        }

        return new ColumnFragment(placed, y, null);
    }

    private sealed record Position(int Item, object? Resume);

    private sealed class ColumnFragment(List<(Fragment Item, float Y)> items, float height, object? next)
        : Fragment(items.Count == 0 ? 0 : items.Max(placed => placed.Item.Width), height, next)
    {
        public override IEnumerable<Fragment> Children => items.Select(placed => placed.Item);

        public override void Paint(Painter painter, Box box)
        {
            foreach ((Fragment item, float y) in items)
            {
                item.Paint(painter, new Box(box.X, box.Y + y, box.Width, item.Height));
            }
        }
    }
}
