namespace KerjasamaDesa.Domain;

/// <summary>The last line of defence of entities: what a form should have refused already.</summary>
internal static class Guard
{
    internal static string Text(string? value, int maxLength, string field, string emptyMessage)
    {
        var text = value?.Trim() ?? "";
        return text.Length == 0 ? throw RuleBroken.At(field, emptyMessage) : Within(text, maxLength, field);
    }

    internal static string? OptionalText(string? value, int maxLength, string field)
    {
        var text = value?.Trim();
        return string.IsNullOrEmpty(text) ? null : Within(text, maxLength, field);
    }

    internal static int Scale(int value, string field) =>
        value is >= 1 and <= 5 ? value : throw RuleBroken.At(field, "Isi nilai 1 sampai 5.");

    internal static decimal? NotNegative(decimal? value, string field) =>
        value is < 0 ? throw RuleBroken.At(field, "Angka tidak boleh kurang dari nol.") : value;

    internal static decimal NotNegative(decimal value, string field) =>
        value < 0 ? throw RuleBroken.At(field, "Angka tidak boleh kurang dari nol.") : value;

    internal static decimal Percent(decimal value, string field) =>
        value is >= 0 and <= 100 ? value : throw RuleBroken.At(field, "Isi persentase 0 sampai 100.");

    private static string Within(string text, int maxLength, string field) => text.Length <= maxLength
        ? text
        : throw RuleBroken.At(field, "Paling banyak {0} huruf.", maxLength);
}
