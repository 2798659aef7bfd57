namespace KerjasamaDesa.Web.Files;

/// <summary>Names of uploads as they are shown again; they never become part of a path.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    /// <summary>The name without folders and odd characters, with the ending that tells what the file really is.</summary>
    public static string Shown(string given, string ending)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = new string([.. Path.GetFileNameWithoutExtension(last).Where(IsHarmless)]).Trim(' ', '.');
        return (stem.Length == 0 ? "berkas" : stem[..Math.Min(stem.Length, Longest)]) + ending;
    }

    private static bool IsHarmless(char letter) => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '_' or '(' or ')' or ',';
}
