using KerjasamaDesa.Typesetting.Layout;
using KerjasamaDesa.Typesetting.Pdf;
using KerjasamaDesa.Typesetting.Svg;

namespace KerjasamaDesa.Typesetting;

/// <summary>Puts pictures and drawings into containers.</summary>
public static class GraphicExtensions
{
    /// <summary>
    /// A PNG or JPEG picture; anything else is refused. Describe it with <c>SemanticImage</c>, or it counts as decoration.
    /// </summary>
    public static ImageDescriptor Image(this IContainer container, byte[] imageData)
    {
        ArgumentNullException.ThrowIfNull(imageData);
        Picture picture = new(imageData);
        ImageDescriptor descriptor = new();
        Slot.Of(container).Fill(_ => new GraphicNode(
            picture.Width, picture.Height, descriptor.Fit, null, (painter, box) => painter.Image(picture, box)));
        return descriptor;
    }

    /// <summary>
    /// A drawing in the SVG of charts: g, rect, line, polyline, polygon, circle, ellipse, path, text, styled by attributes.
    /// Its title and description are its words for those who cannot see it.
    /// </summary>
    public static SvgImageDescriptor Svg(this IContainer container, string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        SvgImageDescriptor descriptor = new();
        Slot.Of(container).Fill(scope =>
        {
            SvgPicture picture = SvgPicture.Parse(svg, scope.Style);
            return new GraphicNode(
                picture.Width,
                picture.Height,
                descriptor.Fit,
                picture.Alternative,
                (painter, box) => new SvgPainter(picture, painter).Paint(box));
        });
        return descriptor;
    }
}

/// <summary>Says how large a picture is.</summary>
public sealed class ImageDescriptor
{
    internal ImageDescriptor()
    {
    }

    internal GraphicFit Fit { get; private set; }

    /// <summary>As wide as its container; this is so if nothing is said.</summary>
    public ImageDescriptor FitWidth()
    {
        Fit = GraphicFit.Width;
        return this;
    }

    /// <summary>As high as its container.</summary>
    public ImageDescriptor FitHeight()
    {
        Fit = GraphicFit.Height;
        return this;
    }

    /// <summary>As large as fits into its container.</summary>
    public ImageDescriptor FitArea()
    {
        Fit = GraphicFit.Area;
        return this;
    }
}

/// <summary>Says how large a drawing is.</summary>
public sealed class SvgImageDescriptor
{
    internal SvgImageDescriptor()
    {
    }

    internal GraphicFit Fit { get; private set; }

    /// <summary>As wide as its container; this is so if nothing is said.</summary>
    public SvgImageDescriptor FitWidth()
    {
        Fit = GraphicFit.Width;
        return this;
    }

    /// <summary>As high as its container.</summary>
    public SvgImageDescriptor FitHeight()
    {
        Fit = GraphicFit.Height;
        return this;
    }

    /// <summary>As large as fits into its container.</summary>
    public SvgImageDescriptor FitArea()
    {
        Fit = GraphicFit.Area;
        return this;
    }
}
