using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>
/// What ties a row to its record: the record's identity, and a mark of the values it had when the file was made. By the mark
/// the portal sees that somebody changed the record since, and that nothing of it changed. What is no part of the record, its place
/// in the village's order, stands at the end as it was exported.
/// </summary>
internal sealed record RecordKey(Guid Id, string Mark, int? Place = null)
{
    private const int MarkLength = 16;

    public override string ToString() => Place is null ? $"{Id:N}-{Mark}" : string.Create(CultureInfo.InvariantCulture, $"{Id:N}-{Mark}-{Place}");

    public static RecordKey? Parse(string text) =>
        text.Split('-') is [{ Length: 32 } id, { Length: MarkLength } mark, .. { Length: <= 1 } rest]
        && Guid.TryParseExact(id, "N", out var known) && mark.All(char.IsAsciiHexDigitLower)
            ? rest is [var place] ? int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? new RecordKey(known, mark, at) : null : new RecordKey(known, mark)
            : null;

    public static string MarkOf(IEnumerable<string?> values) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', values))))[..MarkLength];
}
