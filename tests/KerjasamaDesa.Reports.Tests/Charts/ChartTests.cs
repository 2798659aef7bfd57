using System.Globalization;
using System.Xml.Linq;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Reports.Charts;

namespace KerjasamaDesa.Reports.Tests.Charts;

public sealed class ChartTests
{
    private const string Hostile = "<script>alert('x')</script> & \"Desa\"\u0001\ud83d \ud83c\udfe1";

    private static readonly CurvePoint[] WasteCurve =
    [
        new(new DateOnly(2025, 3, 31), 20, 17, 180, 130),
        new(new DateOnly(2025, 6, 30), 50, 38, 450, 330),
        new(new DateOnly(2025, 9, 30), 80, 74, 720, 640),
        new(new DateOnly(2025, 12, 31), 100, null, 900, null),
    ];

    private static readonly HashSet<string> KnownElements =
        ["svg", "title", "desc", "g", "rect", "line", "polyline", "polygon", "circle", "path", "text"];

    [Fact]
    public void The_curve_names_every_late_period_in_words_and_points()
    {
        var texts = Texts(CurveChart.Svg(WasteCurve, "Kurva S"));

        Assert.Contains("−3", texts);
        Assert.Contains("−12 Kritis", texts);
        Assert.Contains("−6 Kritis", texts);
        Assert.Equal(["TW I 2025", "TW II 2025", "TW III 2025", "TW IV 2025"], texts.Where(t => t.StartsWith("TW", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_realised_curve_ends_with_the_last_report_and_the_plan_at_the_top()
    {
        var lines = XDocument.Parse(CurveChart.Svg(WasteCurve, "Kurva S")).Descendants().Where(e => e.Name.LocalName == "polyline").ToList();

        Assert.Equal(5, Points(lines[0]).Count);
        Assert.Equal(4, Points(lines[1]).Count);
        var (origin, end) = (Points(lines[0])[0], Points(lines[0])[^1]);
        var half = Points(lines[0])[2];
        Assert.Equal(origin.Y + ((end.Y - origin.Y) / 2), half.Y, 2);
        Assert.Equal(origin.X + ((end.X - origin.X) / 2), half.X, 2);
    }

    [Fact]
    public void The_money_curve_writes_short_rupiah()
    {
        var points = WasteCurve.Select(p => p with { PlannedSpending = p.PlannedSpending * 1_000_000, ActualSpending = p.ActualSpending * 1_000_000 });

        Assert.Contains("Rp640 jt", Texts(CurveChart.MoneySvg([.. points], "Belanja")));
    }

    [Fact]
    public void A_bar_of_the_schedule_spans_its_months()
    {
        ScheduleRow[] rows = [new("Awal", new(2025, 1, 1), new(2025, 6, 30), 50), new("Akhir", new(2025, 7, 1), new(2025, 12, 31))];
        var svg = XDocument.Parse(ScheduleChart.Svg(rows, new(2025, 1, 1), new(2025, 12, 31), "Jadwal", new DateOnly(2025, 8, 1)));

        var bars = svg.Descendants().Where(e => e.Name.LocalName == "rect" && (string?)e.Attribute("height") == "16").ToList();
        Assert.Equal(3, bars.Count);
        var (whole, done, second) = (bars[0], bars[1], bars[2]);
        Assert.Equal(Number(whole, "width") / 2, Number(done, "width"), 1);
        Assert.Equal(Number(whole, "x") + Number(whole, "width"), Number(second, "x"), 1);
        Assert.Contains("Hari ini", Texts(svg.ToString()));
        Assert.Contains("Agu", Texts(svg.ToString()));
    }

    [Fact]
    public void Bars_are_as_long_as_their_sums()
    {
        var svg = XDocument.Parse(BarsChart.Svg([new("Dana Desa", 345_000_000, 345_000_000), new("Bantuan", 180_000_000, 172_500_000)], "Dana"));

        var bars = svg.Descendants().Where(e => e.Name.LocalName == "rect" && (string?)e.Attribute("height") == "15").Select(e => Number(e, "width")).ToList();
        Assert.Equal(bars[0], bars[1], 2);
        Assert.Equal(bars[0] / 2, bars[3], 2);
    }

    [Fact]
    public void Every_text_is_encoded_and_only_known_elements_and_attributes_are_used()
    {
        string[] drawings =
        [
            CurveChart.Svg(WasteCurve, Hostile),
            CurveChart.MoneySvg([], Hostile),
            ScheduleChart.Svg([new(Hostile, new(2020, 1, 1), new(2031, 1, 1), 250, Hostile)], new(2025, 1, 1), new(2024, 1, 1), Hostile),
            ScheduleChart.Svg([], new(2025, 1, 1), new(2025, 1, 1), Hostile),
            BarsChart.Svg([new(Hostile, 0, 0)], Hostile),
            BarsChart.Svg([], Hostile),
        ];

        foreach (var drawing in drawings)
        {
            Assert.DoesNotContain("<script", drawing, StringComparison.Ordinal);
            var elements = XDocument.Parse(drawing).Descendants().ToList();
            Assert.Subset(KnownElements, elements.Select(e => e.Name.LocalName).ToHashSet());
            Assert.DoesNotContain(elements, e => e.Attribute("style") is not null || e.Attributes().Any(a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
            Assert.Contains("alert('x')", elements.First(e => e.Name.LocalName == "title").Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(2, "+2")]
    [InlineData(-12.5, "−12,5")]
    [InlineData(0, "0")]
    public void Points_carry_their_sign(double points, string written) => Assert.Equal(written, ChartWords.WithSign((decimal)points));

    [Theory]
    [InlineData(1)]
    [InlineData(97)]
    [InlineData(900_000_000)]
    [InlineData(999_999_999_999_999)]
    public void An_axis_reaches_the_largest_value_in_few_round_steps(double largest)
    {
        var scale = Scale.Reaching((decimal)largest);

        Assert.True(scale.Top >= (decimal)largest);
        Assert.InRange(scale.Steps, 1, 6);
        Assert.True(scale.Top - scale.Step < (decimal)largest);
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private static List<(double X, double Y)> Points(XElement line) => [.. ((string)line.Attribute("points")!).Split(' ')
        .Select(p => p.Split(',')).Select(p => (double.Parse(p[0], CultureInfo.InvariantCulture), double.Parse(p[1], CultureInfo.InvariantCulture)))];

    private static List<string> Texts(string svg) => [.. XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
