using System.Security.Cryptography;

namespace KerjasamaDesa.Web.Features.Accounts;

/// <summary>
/// A password for the first sign-in that can be read out over the telephone: four words of syllables that mean nothing,
/// about 50 bits of chance.
/// </summary>
internal static class InitialPassword
{
    private const string Consonants = "bcdghjklmnprstwy";
    private const string Vowels = "aiueo";

    public static string Make() => string.Join('-', Enumerable.Range(0, 4).Select(_ => Syllable() + Syllable()));

    private static string Syllable() => $"{Pick(Consonants)}{Pick(Vowels)}";

    private static char Pick(string letters) => letters[RandomNumberGenerator.GetInt32(letters.Length)];
}
