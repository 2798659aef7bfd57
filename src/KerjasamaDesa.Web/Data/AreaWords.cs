using System.Globalization;
using System.Text;

namespace KerjasamaDesa.Web.Data;

/// <summary>
/// Brings names of areas, stored or typed, to one plain form for searching: small letters and digits without accents or
/// apostrophes, and without words that only say what kind of area follows.
/// </summary>
internal static class AreaWords
{
    private static readonly HashSet<string> KindsOfArea =
        ["desa", "ds", "kelurahan", "kel", "kecamatan", "kec", "kabupaten", "kab"];

    /// <summary>The words of a name; "Desa Mulyo Agung, Kec. Dau" gives mulyo, agung, dau.</summary>
    public static string[] Of(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (letter is not ('\'' or '’' or '‘' or '`') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(' ');
            }
        }

        string[] all = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] telling = [.. all.Where(word => !KindsOfArea.Contains(word))];
        return telling.Length > 0 ? telling : all;
    }
}
