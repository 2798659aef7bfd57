using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>
/// The mark by which a content is recognised: SHA-256 in lower-case hexadecimal. Printed on a paper it tells later whether the
/// record is still what was printed; it gives away nothing of the content.
/// </summary>
public static class Fingerprint
{
    /// <summary>Letters of the mark that go into the address on a paper: enough to tell that something changed.</summary>
    public const int ShortLength = 12;

    /// <summary>Of a text as it stands.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Of anything that can be written as JSON; the same content always gives the same mark.</summary>
    public static string Of<T>(T content) => OfText(JsonSerializer.Serialize(content, PlanSnapshot.Format));

    /// <summary>The beginning of a mark, as addresses carry it.</summary>
    public static string Beginning(string fingerprint) => fingerprint[..Math.Min(ShortLength, fingerprint.Length)];
}
