namespace KerjasamaDesa.Typesetting.Svg;

/// <summary>Reads translate, scale, rotate and matrix as six numbers each.</summary>
internal static class SvgTransform
{
    public static IReadOnlyList<float[]> Read(string? text)
    {
        List<float[]> matrices = [];
        foreach (string part in (text ?? "").Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] pieces = part.Split('(');
            if (pieces.Length != 2)
            {
                throw new FormatException($"'{text}' is not a transformation.");
            }

            matrices.AddRange(Matrices(pieces[0].Trim(' ', ','), [.. SvgNumbers.List(pieces[1])]));
        }

        return matrices;
    }

    private static float[][] Matrices(string name, float[] n)
    {
        return (name, n.Length) switch
        {
            ("translate", 1) => [Translate(n[0], 0)],
            ("translate", 2) => [Translate(n[0], n[1])],
            ("scale", 1) => [[n[0], 0, 0, n[0], 0, 0]],
            ("scale", 2) => [[n[0], 0, 0, n[1], 0, 0]],
            ("rotate", 1) => [Rotate(n[0])],
            ("rotate", 3) => [Translate(n[1], n[2]), Rotate(n[0]), Translate(-n[1], -n[2])],
            ("matrix", 6) => [n],
            _ => throw new FormatException($"The transformation '{name}' with {n.Length} numbers is not supported."),
        };
    }

    private static float[] Translate(float x, float y)
    {
        return [1, 0, 0, 1, x, y];
    }

    private static float[] Rotate(float degrees)
    {
        (float sin, float cos) = MathF.SinCos(degrees * MathF.PI / 180);
        return [cos, sin, -sin, cos, 0, 0];
    }
}
