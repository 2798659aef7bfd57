using System.Globalization;

namespace KerjasamaDesa.Bench;

/// <summary>The last line of a bench, and the exit code that says the same.</summary>
internal static class Verdict
{
    public static int AtMost(string name, double figure, double goal, string unit, string format = "0.0") =>
        Say(name, figure, goal, unit, "≤", format, figure <= goal);

    public static int AtLeast(string name, double figure, double goal, string unit, string format = "0.00") =>
        Say(name, figure, goal, unit, "≥", format, figure >= goal);

    /// <summary>Several figures with a goal each: met when all are.</summary>
    public static int All(string name, params (string Text, bool IsMet)[] figures)
    {
        var met = figures.All(f => f.IsMet);
        Console.WriteLine($"{name}: {string.Join("; ", figures.Select(f => f.Text))}: {(met ? "met" : "missed")}");
        return met ? 0 : 1;
    }

    public static string Number(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);

    private static int Say(string name, double figure, double goal, string unit, string sign, string format, bool met) =>
        All(name, ($"{Number(figure, format)} {unit} (goal {sign} {Number(goal, "0.##")} {unit})", met));
}
