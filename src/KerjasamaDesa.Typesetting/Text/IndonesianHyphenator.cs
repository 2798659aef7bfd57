namespace KerjasamaDesa.Typesetting.Text;

/// <summary>
/// Finds where an Indonesian word may be divided: ha-ri (V-CV), ban-tu (VC-CV), in-stru-men (VC-CCV), with ng, ny, sy and kh
/// held together and ai, au, oi, ei not divided. At least two letters stay before the hyphen and three go after it.
/// </summary>
public static class IndonesianHyphenator
{
    private const int LeastBefore = 2;
    private const int LeastAfter = 3;

    private static readonly string[] Digraphs = ["ng", "ny", "sy", "kh"];
    private static readonly string[] Diphthongs = ["ai", "au", "oi", "ei"];

    /// <summary>The positions in the word, counted in letters from its start, before which a hyphen may stand.</summary>
    public static IReadOnlyList<int> Divide(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        string lower = word.ToLowerInvariant();
        List<(int Start, bool Vowel)> sounds = Sounds(lower);
        List<int> positions = [];
        int previousVowel = -1;
        for (int i = 0; i < sounds.Count; i++)
        {
            if (!sounds[i].Vowel)
            {
                continue;
            }

            if (previousVowel >= 0)
            {
                int consonants = i - previousVowel - 1;
                int at = consonants switch
                {
                    0 => sounds[i].Start,
                    1 => sounds[i - 1].Start,
                    _ => sounds[previousVowel + 2].Start,
                };
                if (at >= LeastBefore && word.Length - at >= LeastAfter)
                {
                    positions.Add(at);
                }
            }

            previousVowel = i;
        }

        return positions;
    }

    private static List<(int Start, bool Vowel)> Sounds(string word)
    {
        List<(int Start, bool Vowel)> sounds = [];
        for (int i = 0; i < word.Length;)
        {
            string pair = word.Substring(i, Math.Min(2, word.Length - i));
            sounds.Add((i, IsVowel(word[i])));
            i += Digraphs.Contains(pair) || Diphthongs.Contains(pair) ? 2 : 1;
        }

        return sounds;
    }

    private static bool IsVowel(char letter)
    {
        return letter is 'a' or 'i' or 'u' or 'e' or 'o' or 'é' or 'è';
    }
}
