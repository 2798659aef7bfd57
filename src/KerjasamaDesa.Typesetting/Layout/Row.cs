using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>How wide an item of a row or a column of a table is.</summary>
internal readonly record struct Track(TrackKind Kind, float Size)
{
    /// <summary>Shares a width among tracks; <paramref name="natural"/> gives the width of the automatic ones.</summary>
    public static float[] Share(IReadOnlyList<Track> tracks, float width, Func<int, float> natural)
    {
        float[] widths = new float[tracks.Count];
        float parts = 0;
        for (int i = 0; i < tracks.Count; i++)
        {
            widths[i] = tracks[i].Kind switch
            {
                TrackKind.Constant => tracks[i].Size,
                TrackKind.Automatic => natural(i),
                _ => 0,
            };
            parts += tracks[i].Kind == TrackKind.Relative ? tracks[i].Size : 0;
        }

        float left = Math.Max(0, width - widths.Sum());
        for (int i = 0; i < tracks.Count; i++)
        {
            if (tracks[i].Kind == TrackKind.Relative && parts > 0)
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
        Fragment?[] measured = new Fragment?[items.Count];
        float room = Math.Max(0, space.Width - (spacing * (items.Count - 1)));
        float[] widths = Track.Share(tracks, room, index =>
        {
            measured[index] = items[index].Node.Layout(Space.Endless(room), resumes[index], context);
            return Math.Min(room, measured[index]!.Width);
        });

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
