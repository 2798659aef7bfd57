using System.Globalization;
using System.Text.RegularExpressions;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Sheets;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>One column of the sheet of a record: how it is headed and explained, written and read. Template, export and import share it.</summary>
/// <param name="Heading">Its heading; Indonesian whatever the reader's language, so that a file fits everybody.</param>
/// <param name="Property">The form's property, by which its rules' refusals find the column.</param>
/// <param name="Style">How its cells look.</param>
/// <param name="Width">In letters.</param>
/// <param name="Help">How it is filled, for the guide and the hint beside the cell.</param>
/// <param name="Value">What a record has there: a text, number or day; null for nothing.</param>
/// <param name="Read">Takes a filled cell into the form, or says what is wrong with it.</param>
/// <param name="Clear">Takes an empty cell into the form.</param>
internal sealed record SheetColumn<TForm>(
    string Heading,
    string Property,
    CellStyle Style,
    double Width,
    string Help,
    Func<TForm, object?> Value,
    Func<TForm, SheetCell, RuleBroken?> Read,
    Action<TForm> Clear)
{
    public bool IsRequired { get; init; }

    /// <summary>Whether it tells the record's place in the village's order, which is no part of the record and changes without it.</summary>
    public bool IsPlace { get; init; }

    /// <summary>A property without which the rules of this one say nothing true.</summary>
    public string? DependsOn { get; init; }

    /// <summary>What its drop-down list offers.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Whether other values than those of the list are taken too.</summary>
    public bool IsOpenList { get; init; }

    /// <summary>What the rows of the example say.</summary>
    public IReadOnlyList<object?> Examples { get; init; } = [];

    public RuleBroken? Take(TForm form, SheetCell cell)
    {
        if (cell.Kind == CellKind.Error) { return new RuleBroken("Sel ini berisi galat rumus. Ganti dengan nilainya."); }
        if (!cell.IsEmpty) { return Read(form, cell); }

        Clear(form);
        return null;
    }
}

/// <summary>The kinds of columns there are.</summary>
internal static partial class Columns
{
    /// <summary>What a number read from a sheet's own bytes may be off by, when it is written in binary.</summary>
    private const int ReliableDigits = 15;

    public static SheetColumn<TForm> Text<TForm>(string heading, string property, double width, string help, Func<TForm, string?> get, Action<TForm, string?> set) => new(
        heading, property, CellStyle.Text, width, help, get,
        (form, cell) =>
        {
            set(form, Clean(cell.Text));
            return null;
        },
        form => set(form, null));

    public static SheetColumn<TForm> Number<TForm>(string heading, string property, int decimals, string help, Func<TForm, decimal?> get, Action<TForm, decimal?> set, CellStyle style = CellStyle.Number) => new(
        heading, property, style, 16, help, form => get(form),
        (form, cell) => Read(cell, decimals, out var number) ?? Set(() => set(form, number)),
        form => set(form, null));

    public static SheetColumn<TForm> Whole<TForm>(string heading, string property, string help, Func<TForm, int?> get, Action<TForm, int?> set) => new(
        heading, property, CellStyle.Whole, 12, help, form => get(form),
        (form, cell) => Read(cell, 0, out var number) ?? (number is > int.MaxValue or < int.MinValue ? TypedNumber.TooLarge() : Set(() => set(form, (int)number))),
        form => set(form, null));

    /// <summary>One of the two numbers of a point, with a comma or a point before the decimals, as maps give it.</summary>
    public static SheetColumn<TForm> Degrees<TForm>(string heading, string property, string help, Func<TForm, double?> get, Action<TForm, string?> set) => new(
        heading, property, CellStyle.Degrees, 14, help, form => get(form) is { } degrees ? (decimal)degrees : null,
        (form, cell) =>
        {
            var typed = cell.Kind == CellKind.Number && Invariant(cell.Text) is { } number ? Math.Round(number, 6).ToString(CultureInfo.InvariantCulture) : cell.Text.Trim().Replace('−', '-');
            return DegreesTyped().IsMatch(typed) ? Set(() => set(form, typed)) : new RuleBroken("Tulis derajat dengan angka, misalnya -7,60788.");
        },
        form => set(form, null));

    /// <summary>A day: a sheet keeps it as a number, whatever it looks like; CSV as it is typed.</summary>
    public static SheetColumn<TForm> Day<TForm>(string heading, string property, string help, Func<TForm, DateOnly?> get, Action<TForm, DateOnly?> set) => new(
        heading, property, CellStyle.Day, 16, help, form => get(form),
        (form, cell) =>
        {
            var typed = cell.Kind == CellKind.Number && XlsxBook.DayOf(cell.Text) is { } kept ? kept.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Clean(cell.Text);
            return TypedDay.Read(typed, out var day) ?? Set(() => set(form, day));
        },
        form => set(form, null));

    /// <summary>One of a list of words; the words in the sheet, the meaning in the form.</summary>
    public static SheetColumn<TForm> Choice<TForm>(string heading, string property, double width, string help, Func<TForm, string?> get, Func<TForm, string, bool> set, Action<TForm> clear) => new(
        heading, property, CellStyle.Text, width, help, get,
        (form, cell) => set(form, Clean(cell.Text)) ? null : new RuleBroken("Pilih salah satu dari daftar."),
        clear);

    private static RuleBroken? Set(Action act)
    {
        act();
        return null;
    }

    private static string Clean(string text) => Formula.Restored(TextBinder.Clean(text));

    private static RuleBroken? Read(SheetCell cell, int decimals, out decimal number)
    {
        if (cell.Kind != CellKind.Number) { return TypedNumber.Read(Clean(cell.Text), decimals, out number); }

        number = Invariant(cell.Text) ?? decimal.MaxValue;
        return number is >= 1e16m or <= -1e16m ? TypedNumber.TooLarge()
            : decimal.Round(number, decimals) != number ? TypedNumber.TooManyDecimals(decimals)
            : null;
    }

    /// <summary>A number as a sheet keeps it. What looks like 0.30000000000000004 was 0.3: spreadsheets count in binary.</summary>
    private static decimal? Invariant(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) { return null; }

        return text.Count(char.IsAsciiDigit) <= ReliableDigits || number.Scale == 0 ? number : (decimal)(double)number;
    }

    [GeneratedRegex(@"^-?\d{1,3}([.,]\d{1,12})?\z")]
    private static partial Regex DegreesTyped();
}
