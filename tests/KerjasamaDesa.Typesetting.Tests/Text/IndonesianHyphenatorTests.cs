using KerjasamaDesa.Typesetting.Text;

namespace KerjasamaDesa.Typesetting.Tests.Text;

public class IndonesianHyphenatorTests
{
    [Theory]
    [InlineData("masyarakat", "ma-sya-ra-kat")]
    [InlineData("pembangunan", "pem-ba-ngu-nan")]
    [InlineData("kesejahteraan", "ke-se-jah-te-ra-an")]
    [InlineData("tanggapan", "tang-ga-pan")]
    [InlineData("bangsa", "bang-sa")]
    [InlineData("menyanyi", "me-nya-nyi")]
    [InlineData("makhluk", "makh-luk")]
    [InlineData("instrumen", "in-stru-men")]
    [InlineData("balai", "ba-lai")]
    [InlineData("Realisasi", "Re-a-li-sa-si")]
    [InlineData("desa", "de-sa")]
    [InlineData("air", "air")]
    [InlineData("", "")]
    [InlineData("PKK", "PKK")]
    public void Words_are_divided_between_syllables(string word, string expected)
    {
        string divided = word;
        foreach (int position in IndonesianHyphenator.Divide(word).Reverse())
        {
            divided = divided.Insert(position, "-");
        }

        string allowed = string.Join('-', Keep(expected.Split('-')));
        Assert.Equal(allowed, divided);
    }

    /// <summary>Joins syllables that would leave fewer than two letters before a hyphen or three after it.</summary>
    private static List<string> Keep(IReadOnlyList<string> syllables)
    {
        List<string> kept = [.. syllables];
        while (kept.Count > 1 && kept[^1].Length < 3)
        {
            kept[^2] += kept[^1];
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }
}
