using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>How wide an item of a row or a column of a table is.</summary>
internal readonly record struct Track(TrackKind Kind, float Size)
{
    /// <summary>
    /// Shares a width among tracks. Fixed ones come first, then automatic ones, which <paramref name="natural"/> measures within
    /// the room they are given, and the relative ones take the rest. Fixed tracks too wide for the page are narrowed alike.
    /// </summary>
    public static float[] Share(IReadOnlyList<Track> tracks, float width, Func<int, float, float> natural)
    {
        float[] widths = new float[tracks.Count];
        float constant = tracks.Where(track => track.Kind == TrackKind.Constant).Sum(track => track.Size);
        float narrowing = constant > width ? width / constant : 1;
        float left = Math.Max(0, width - constant);
        for (int i = 0; i < tracks.Count; i++)
        {
            if (tracks[i].Kind == TrackKind.Constant)
            {
                widths[i] = tracks[i].Size * narrowing;
            }
            else if (tracks[i].Kind == TrackKind.Automatic)
            {
                widths[i] = Math.Min(left, natural(i, left));
                left -= widths[i];
            }
        }

        float parts = tracks.Where(track => track.Kind == TrackKind.Relative).Sum(track => track.Size);
        for (int i = 0; i < tracks.Count; i++)
        {
            if (tracks[i].Kind == TrackKind.Relative)
            {
                widths[i] = left * tracks[i].Size / parts;
            }
        }

        return widths;
    }
}

internal enum TrackKind
{
    Relative,
    Constant,
    Automatic,
}

/// <summary>Items beside one another, all as high as the highest.</summary>
internal sealed class RowNode(IReadOnlyList<(Track Track, Node Node)> items, float spacing) : Node
{
    private readonly IReadOnlyList<Track> tracks = [.. items.Select(item => item.Track)];

    public override bool IsEmpty => items.All(item => item.Node.IsEmpty);

    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        object?[] resumes = resume as object?[] ?? new object?[items.Count];
        float room = Math.Max(0, space.Width - (spacing * (items.Count - 1)));
        float[] widths = Track.Share(tracks, room, (index, most) =>
            items[index].Node.Layout(Space.Endless(most), resumes[index], context)!.Width);

        Fragment[] fragments = new Fragment[items.Count];
        for (int i = 0; i < items.Count; i++)
        {
            Space cell = new(widths[i], space.Height, space.AtTop);
            if (items[i].Node.Layout(cell, resumes[i], context) is not { } fragment)
            {
                return null;
            }

            fragments[i] = fragment;
        }

        bool unfinished = fragments.Any(fragment => fragment.Next is not null);
        object?[] next = [.. fragments.Select(fragment => fragment.Next ?? Finished)];
        return new RowFragment(fragments, widths, spacing, unfinished ? next : null);
    }

    private sealed class RowFragment(Fragment[] items, float[] widths, float spacing, object? next) : Fragment(
        widths.Sum() + (spacing * Math.Max(0, widths.Length - 1)),
        items.Length == 0 ? 0 : items.Max(item => item.Height),
        next)
    {
        public override IEnumerable<Fragment> Children => items;

        public override void Paint(Painter painter, Box box)
        {
            float x = box.X;
            for (int i = 0; i < items.Length; i++)
            {
                items[i].Paint(painter, new Box(x, box.Y, widths[i], box.Height));
                x += widths[i] + spacing;
            }
        }
    }
}
