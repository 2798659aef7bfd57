namespace KerjasamaDesa.Web.Lists;

/// <summary>Patterns for LIKE out of what somebody typed.</summary>
internal static class Like
{
    /// <summary>Texts that contain this one; the signs that mean something in a pattern stand for themselves.</summary>
    public static string Containing(string typed) => $"%{Exactly(typed)}%";

    /// <summary>Texts that are this one but for capitals.</summary>
    public static string Exactly(string typed) =>
        typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
