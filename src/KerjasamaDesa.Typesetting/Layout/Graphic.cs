using KerjasamaDesa.Typesetting.Pdf;

namespace KerjasamaDesa.Typesetting.Layout;

/// <summary>How a graphic takes its size from the room it has.</summary>
internal enum GraphicFit
{
    Width,
    Height,
    Area,
}

/// <summary>A picture or drawing. It never changes its proportions, and never grows beyond a page.</summary>
internal sealed class GraphicNode(float width, float height, GraphicFit fit, string? alternative, Action<Painter, Box> draw) : Node
{
    protected override Fragment? LayoutContent(Space space, object? resume, LayoutContext context)
    {
        float byWidth = space.Width / width;
        float byHeight = float.IsFinite(space.Height) ? space.Height / height : byWidth;
        float scale = fit switch
        {
            GraphicFit.Width => byWidth,
            GraphicFit.Height => byHeight,
            _ => Math.Min(byWidth, byHeight),
        };
        if (!space.Fits(height * scale))
        {
            if (!space.AtTop)
            {
                return null;
            }

            scale = Math.Min(scale, byHeight);
        }

        return new GraphicFragment(this, width * scale, height * scale, alternative, draw);
    }

    private sealed class GraphicFragment(Node owner, float width, float height, string? alternative, Action<Painter, Box> draw)
        : Fragment(width, height)
    {
        protected override string Detail => alternative ?? "";

        public override void Paint(Painter painter, Box box)
        {
            using (Meaning(painter))
            {
                draw(painter, new Box(box.X, box.Y, Width, Height));
            }
        }

        /// <summary>A graphic that nobody describes is decoration.</summary>
        private Scope? Meaning(Painter painter)
        {
            if (painter.Current == "Figure")
            {
                return null;
            }

            return alternative is null ? painter.EnterArtifact() : painter.Enter(owner, "Figure", alternative);
        }
    }
}
