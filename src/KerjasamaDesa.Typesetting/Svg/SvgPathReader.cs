namespace KerjasamaDesa.Typesetting.Svg;

/// <summary>Reads the path language of SVG: M L H V C S Q T A Z, absolute and relative.</summary>
internal sealed class SvgPathReader(string data)
{
    private readonly SvgPath path = new();
    private int at;
    private float x;
    private float y;
    private float startX;
    private float startY;
    private (float X, float Y)? cubicHandle;
    private (float X, float Y)? squareHandle;

    public static SvgPath Read(string data)
    {
        SvgPathReader reader = new(data);
        reader.ReadAll();
        return reader.path;
    }

    private void ReadAll()
    {
        char command = '\0';
        while (SvgNumbers.Skip(data, ref at))
        {
            if (char.IsAsciiLetter(data[at]))
            {
                command = data[at++];
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                throw new FormatException($"The path '{data}' lacks a command.");
            }

            Step(command);
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }
    }

    private void Step(char command)
    {
        float baseX = char.IsAsciiLetterLower(command) ? x : 0;
        float baseY = char.IsAsciiLetterLower(command) ? y : 0;
        (float X, float Y)? cubic = null;
        (float X, float Y)? square = null;
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                (x, y) = Point(baseX, baseY);
                (startX, startY) = (x, y);
                path.Move(x, y);
                break;
            case 'L':
                (x, y) = Point(baseX, baseY);
                path.Line(x, y);
                break;
            case 'H':
                x = baseX + Number();
                path.Line(x, y);
                break;
            case 'V':
                y = baseY + Number();
                path.Line(x, y);
                break;
            case 'C':
                (float X, float Y) first = Point(baseX, baseY);
                cubic = Point(baseX, baseY);
                Curve(first, cubic.Value, Point(baseX, baseY));
                break;
            case 'S':
                (float X, float Y) mirrored = Mirror(cubicHandle);
                cubic = Point(baseX, baseY);
                Curve(mirrored, cubic.Value, Point(baseX, baseY));
                break;
            case 'Q':
                square = Point(baseX, baseY);
                Square(square.Value, Point(baseX, baseY));
                break;
            case 'T':
                square = Mirror(squareHandle);
                Square(square.Value, Point(baseX, baseY));
                break;
            case 'A':
                Arc(baseX, baseY);
                break;
            case 'Z':
                path.Close();
                (x, y) = (startX, startY);
                break;
            default:
                throw new FormatException($"The path '{data}' has the unknown command '{command}'.");
        }

        cubicHandle = cubic;
        squareHandle = square;
    }

    private void Curve((float X, float Y) first, (float X, float Y) second, (float X, float Y) end)
    {
        path.Curve(first.X, first.Y, second.X, second.Y, end.X, end.Y);
        (x, y) = end;
    }

    private void Square((float X, float Y) handle, (float X, float Y) end)
    {
        const float toCubic = 2f / 3;
        (float X, float Y) first = (x + ((handle.X - x) * toCubic), y + ((handle.Y - y) * toCubic));
        Curve(first, (end.X + ((handle.X - end.X) * toCubic), end.Y + ((handle.Y - end.Y) * toCubic)), end);
    }

    private void Arc(float baseX, float baseY)
    {
        float rx = Number();
        float ry = Number();
        float degrees = Number();
        bool large = Flag();
        bool sweep = Flag();
        (float X, float Y) end = Point(baseX, baseY);
        path.Arc(x, y, rx, ry, degrees, large, sweep, end.X, end.Y);
        (x, y) = end;
    }

    private (float X, float Y) Mirror((float X, float Y)? handle)
    {
        return handle is { } old ? ((2 * x) - old.X, (2 * y) - old.Y) : (x, y);
    }

    private (float X, float Y) Point(float baseX, float baseY)
    {
        float pointX = baseX + Number();
        return (pointX, baseY + Number());
    }

    private float Number()
    {
        SvgNumbers.Skip(data, ref at);
        return SvgNumbers.Next(data, ref at);
    }

    /// <summary>Flags of arcs may stand without anything between them.</summary>
    private bool Flag()
    {
        SvgNumbers.Skip(data, ref at);
        char flag = at < data.Length ? data[at++] : ' ';
        return flag is '0' or '1' ? flag == '1' : throw new FormatException($"The path '{data}' has an arc without flags.");
    }
}
