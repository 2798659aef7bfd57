namespace KerjasamaDesa.Web.Features.Search;

/// <summary>
/// What is typed, as the database is asked. PostgreSQL brings no list of Indonesian words without meaning of their own; asked for "yang" it would
/// look at nearly everything there is.
/// </summary>
public static class Question
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
    {
        "ada", "adalah", "agar", "akan", "atas", "bagi", "bahwa", "dalam", "dan", "dapat", "dari", "dengan", "di", "harus", "ini", "itu", "jika", "juga", "karena", "ke", "kepada", "oleh",
        "pada", "para", "sebagai", "secara", "serta", "sudah", "telah", "tentang", "tersebut", "untuk", "yaitu", "yang",
    };

    /// <summary>Without such words, and with "atau" for "or"; what stands between quotation marks stays as it is. When nothing else was typed, all of it stays.</summary>
    public static string Of(string typed)
    {
        var parts = typed.Split('"');
        var asked = parts.Select((part, i) => i % 2 == 1 ? $"\"{part}\"" : string.Join(' ', part.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Empty.Contains(word)).Select(Either)));
        var text = string.Join(' ', asked.Where(part => part.Length > 0)).Replace("- \"", "-\"", StringComparison.Ordinal);
        return text.Any(char.IsLetterOrDigit) ? text : typed;
    }

    /// <summary>The same asking only for the words of its phrases, wherever they stand: what has the phrases has these. A phrase that is not wanted stays one.</summary>
    public static string WithoutPhrases(string asked) => asked.Contains("-\"", StringComparison.Ordinal) ? asked : asked.Replace('"', ' ');

    private static string Either(string word) => string.Equals(word, "atau", StringComparison.OrdinalIgnoreCase) ? "or" : word;
}
