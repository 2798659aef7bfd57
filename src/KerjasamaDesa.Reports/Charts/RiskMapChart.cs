using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Reports.Charts;

/// <summary>A risk on the map: its number in the table beside it, and the two scores of 1 to 5.</summary>
public sealed record RiskMark(int Number, int Likelihood, int Impact);

/// <summary>The map of risks, five by five. Squares say their grade in a word, so that it is read without colour too.</summary>
public static class RiskMapChart
{
    private const double Left = 96;
    private const double Top = 34;
    private const double Cell = 84;
    private const double Tall = 44;
    private const int MostNumbers = 8;

    /// <summary>How grave a score of 1 to 25 is.</summary>
    public static string Grade(int score) => score switch { >= 15 => "Tinggi", >= 8 => "Sedang", _ => "Rendah" };

    /// <summary>Draws it.</summary>
    /// <param name="risks">May be empty; the map is then empty.</param>
    /// <param name="title">Read by those who do not see the drawing; not drawn.</param>
    public static string Svg(IReadOnlyList<RiskMark> risks, string title)
    {
        SvgDrawing drawing = new(Left + (5 * Cell) + 8, Top + (5 * Tall) + 26, title, string.Join("; ", risks.Select(r => $"risiko {r.Number}: kemungkinan {r.Likelihood}, dampak {r.Impact}")));
        var at = risks.ToLookup(r => (r.Likelihood, r.Impact), r => r.Number);
        drawing.Text(4, 14, "Kemungkinan", Palette.Muted, 11);
        drawing.Text(Left + (2.5 * Cell), Top + (5 * Tall) + 20, "Dampak", Palette.Muted, 11, "middle");
        for (var likelihood = 1; likelihood <= 5; likelihood++)
        {
            var y = Top + ((5 - likelihood) * Tall);
            drawing.Text(Left - 12, y + 26, $"{likelihood}", Palette.Ink, 12, "end", bold: true);
            for (var impact = 1; impact <= 5; impact++)
            {
                Square(drawing, Left + ((impact - 1) * Cell), y, likelihood * impact, [.. at[(likelihood, impact)]]);
            }
        }

        for (var impact = 1; impact <= 5; impact++)
        {
            drawing.Text(Left + ((impact - 0.5) * Cell), Top - 8, $"{impact}", Palette.Ink, 12, "middle", bold: true);
        }

        return drawing.Done();
    }

    private static void Square(SvgDrawing drawing, double x, double y, int score, int[] numbers)
    {
        var fill = Grade(score) switch { "Tinggi" => "#F3CFCB", "Sedang" => "#F8E6C1", _ => Palette.LeafTint };
        drawing.Rectangle(x + 1, y + 1, Cell - 2, Tall - 2, fill, null, 3);
        drawing.Text(x + 6, y + 14, $"{Grade(score)} {score}", Palette.Muted, 10);
        if (numbers.Length > 0)
        {
            var shown = string.Join(", ", numbers.Take(MostNumbers).Select(n => IndonesianNumber.Format(n)));
            drawing.Text(x + 6, y + 33, shown + (numbers.Length > MostNumbers ? " …" : ""), Palette.Ink, 13, bold: true);
        }
    }
}
