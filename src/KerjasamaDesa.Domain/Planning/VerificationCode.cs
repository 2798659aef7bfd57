using System.Security.Cryptography;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>
/// The short code by which a paper is checked. Whoever holds the paper may check it, nobody else can guess it: ten letters out
/// of 31 are some 50 bits, without letters that are mistaken for each other in print.
/// </summary>
public static class VerificationCode
{
    /// <summary>Letters and digits of a code.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>Letters of a code, without the dash in the middle.</summary>
    public const int Length = 10;

    /// <summary>A new one.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As it is printed: <c>7KQ4M-2XRTA</c>.</summary>
    public static string Shown(string code) => code.Length == Length ? $"{code[..5]}-{code[5..]}" : code;

    /// <summary>What somebody typed from paper, brought to the stored form; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not ('-' or ' ')));
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}
