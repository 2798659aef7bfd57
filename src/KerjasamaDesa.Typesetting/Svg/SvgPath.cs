namespace KerjasamaDesa.Typesetting.Svg;

/// <summary>An outline of moves, lines and curves; all shapes of SVG come down to it.</summary>
internal sealed class SvgPath
{
    /// <summary>How far the handles of four curves lie out that together make a circle of radius 1.</summary>
    private const float CircleHandle = 0.5522848f;

    private readonly List<(char Operator, float[] Points)> steps = [];

    /// <summary>The steps: M, L and C with their points, and Z.</summary>
    public IReadOnlyList<(char Operator, float[] Points)> Steps => steps;

    public SvgPath Move(float x, float y)
    {
        steps.Add(('M', [x, y]));
        return this;
    }

    public SvgPath Line(float x, float y)
    {
        steps.Add(('L', [x, y]));
        return this;
    }

    public SvgPath Curve(float x1, float y1, float x2, float y2, float x, float y)
    {
        steps.Add(('C', [x1, y1, x2, y2, x, y]));
        return this;
    }

    public SvgPath Close()
    {
        steps.Add(('Z', []));
        return this;
    }

    public static SvgPath Polyline(IReadOnlyList<float> points, bool closed)
    {
        SvgPath path = new();
        for (int i = 0; i + 1 < points.Count; i += 2)
        {
            _ = i == 0 ? path.Move(points[0], points[1]) : path.Line(points[i], points[i + 1]);
        }

        return closed && points.Count > 1 ? path.Close() : path;
    }

    public static SvgPath Rectangle(float x, float y, float width, float height, float rx, float ry)
    {
        rx = Math.Min(rx, width / 2);
        ry = Math.Min(ry, height / 2);
        if (rx <= 0 || ry <= 0)
        {
            return Polyline([x, y, x + width, y, x + width, y + height, x, y + height], true);
        }

        float hx = rx * (1 - CircleHandle);
        float hy = ry * (1 - CircleHandle);
        float right = x + width;
        float bottom = y + height;
        return new SvgPath().Move(x + rx, y)
            .Line(right - rx, y).Curve(right - hx, y, right, y + hy, right, y + ry)
            .Line(right, bottom - ry).Curve(right, bottom - hy, right - hx, bottom, right - rx, bottom)
            .Line(x + rx, bottom).Curve(x + hx, bottom, x, bottom - hy, x, bottom - ry)
            .Line(x, y + ry).Curve(x, y + hy, x + hx, y, x + rx, y)
            .Close();
    }

    /// <summary>An arc of SVG from one point to another, as curves of at most a quarter of the ellipse each.</summary>
    public SvgPath Arc(float x0, float y0, float rx, float ry, float degrees, bool large, bool sweep, float x, float y)
    {
        rx = Math.Abs(rx);
        ry = Math.Abs(ry);
        if (rx < 1e-6f || ry < 1e-6f || (x0 == x && y0 == y))
        {
            return Line(x, y);
        }

        double phi = degrees * Math.PI / 180;
        (double sin, double cos) = Math.SinCos(phi);
        double dx = (x0 - x) / 2.0;
        double dy = (y0 - y) / 2.0;
        double px = (cos * dx) + (sin * dy);
        double py = (cos * dy) - (sin * dx);
        double fit = (px * px / (rx * (double)rx)) + (py * py / (ry * (double)ry));
        double grow = fit > 1 ? Math.Sqrt(fit) : 1;
        double a = rx * grow;
        double b = ry * grow;
        double rest = ((a * a * b * b) - (a * a * py * py) - (b * b * px * px)) / ((a * a * py * py) + (b * b * px * px));
        double factor = Math.Sqrt(Math.Max(0, rest)) * (large == sweep ? -1 : 1);
        double cx = factor * a * py / b;
        double cy = -factor * b * px / a;
        double start = Math.Atan2((py - cy) / b, (px - cx) / a);
        double turn = Math.Atan2((-py - cy) / b, (-px - cx) / a) - start;
        turn += sweep && turn < 0 ? 2 * Math.PI : !sweep && turn > 0 ? -2 * Math.PI : 0;
        int parts = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2)));
        double part = turn / parts;
        double handle = 4.0 / 3 * Math.Tan(part / 4);
        (float X, float Y) At(double ex, double ey)
        {
            return ((float)((cos * ex) - (sin * ey) + ((x0 + (double)x) / 2) + (cos * cx) - (sin * cy)),
                (float)((sin * ex) + (cos * ey) + ((y0 + (double)y) / 2) + (sin * cx) + (cos * cy)));
        }

        for (int i = 0; i < parts; i++)
        {
            (double s1, double c1) = Math.SinCos(start + (part * i));
            (double s2, double c2) = Math.SinCos(start + (part * (i + 1)));
            (float x1, float y1) = At(a * (c1 - (handle * s1)), b * (s1 + (handle * c1)));
            (float x2, float y2) = At(a * (c2 + (handle * s2)), b * (s2 - (handle * c2)));
            (float xe, float ye) = i == parts - 1 ? (x, y) : At(a * c2, b * s2);
            Curve(x1, y1, x2, y2, xe, ye);
        }

        return this;
    }
}
