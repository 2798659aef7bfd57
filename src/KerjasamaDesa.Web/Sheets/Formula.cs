namespace KerjasamaDesa.Web.Sheets;

/// <summary>
/// Texts that a spreadsheet would run as a formula. A village's remark must not be able to run anything on the laptop of the
/// district office, and must come back as it was when the file is imported again.
/// </summary>
internal static class Formula
{
    /// <summary>
    /// Puts an apostrophe before a text that would be run, and one more before a text that already looks so treated:
    /// <see cref="Restored"/> takes exactly that one away again.
    /// </summary>
    public static string Harmless(string text) => WouldRun(text) || LooksTreated(text) ? "'" + text : text;

    /// <summary>Treats only what <see cref="Restored"/> would else take for treated; for cells that are typed as text and never run.</summary>
    public static string Distinct(string text) => LooksTreated(text) ? "'" + text : text;

    /// <summary>The text as it was before either of the two.</summary>
    public static string Restored(string text) => LooksTreated(text) ? text[1..] : text;

    private static bool LooksTreated(string text) => text.StartsWith('\'') && WouldRun(text.TrimStart('\''));

    private static bool WouldRun(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
