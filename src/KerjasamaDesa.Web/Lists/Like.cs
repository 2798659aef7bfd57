namespace KerjasamaDesa.Web.Lists;

/// <summary>Patterns for LIKE out of what somebody typed.</summary>
internal static class Like
{
    private const int MostWords = 6;

    /// <summary>Texts that contain this one; the signs that mean something in a pattern stand for themselves.</summary>
    public static string Containing(string typed) => $"%{Exactly(typed)}%";

    /// <summary>One pattern for each word of a search; more words than anybody means are left out.</summary>
    public static IEnumerable<string> ContainingWords(string? typed) => (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(Containing);

    /// <summary>Texts that are this one but for capitals.</summary>
    public static string Exactly(string typed) =>
        typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
