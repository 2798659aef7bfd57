namespace KerjasamaDesa.Reports.Charts;

/// <summary>An axis from nought to a round number in round steps.</summary>
internal sealed record Scale(decimal Step, int Steps)
{
    internal decimal Top => Step * Steps;

    /// <summary>The smallest scale of four to six steps of 1, 2, 2.5 or 5 times a power of ten that reaches the largest value.</summary>
    internal static Scale Reaching(decimal largest)
    {
        if (largest <= 0)
        {
            return new Scale(1, 4);
        }

        var power = 1m;
        while (power * 10 <= largest / 4)
        {
            power *= 10;
        }

        while (power > largest / 4)
        {
            power /= 10;
        }

        var step = new[] { 1m, 2m, 2.5m, 5m, 10m }.Select(m => m * power).First(s => s * 6 >= largest);
        return new Scale(step, Math.Max(1, (int)Math.Ceiling(largest / step)));
    }

    internal IEnumerable<decimal> Ticks => Enumerable.Range(0, Steps + 1).Select(i => Step * i);
}
