using System.Security.Cryptography;
using System.Text;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>
/// What ties a row to its record: the record's identity, and a mark of the values it had when the file was made. By the mark
/// the portal sees that somebody changed the record since, and that nothing of it changed.
/// </summary>
internal sealed record RecordKey(Guid Id, string Mark)
{
    private const int MarkLength = 16;

    public override string ToString() => $"{Id:N}-{Mark}";

    public static RecordKey? Parse(string text) =>
        text.Split('-') is [{ Length: 32 } id, { Length: MarkLength } mark] && Guid.TryParseExact(id, "N", out var known) && mark.All(char.IsAsciiHexDigitLower)
            ? new RecordKey(known, mark)
            : null;

    public static string MarkOf(IEnumerable<string?> values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values))))[..MarkLength];
}
