using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace KerjasamaDesa.Web.Lists;

/// <summary>
/// The row at the edge of a page, as it stands in the address. It comes back from outside and so may hold anything:
/// what cannot be read is no cursor, and the list starts at its beginning.
/// </summary>
internal readonly record struct Cursor<TKey, TId>(bool Backwards, TKey Key, TId Id)
{
    private const int MaxLength = 1_000;

    public string Encode() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new object?[] { Backwards, Key, Id }));

    public static Cursor<TKey, TId>? Decode(string? text)
    {
        if (text is not { Length: > 0 and <= MaxLength }) { return null; }
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(WebEncoders.Base64UrlDecode(text));
            if (parts is not [var backwards, var key, var id]) { return null; }
            return key.Deserialize<TKey>() is { } k && IsStorable(k) && id.Deserialize<TId>() is { } i && IsStorable(i)
                ? new Cursor<TKey, TId>(backwards.GetBoolean(), k, i)
                : null;
        }
        catch (Exception error) when (error is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsStorable(object value) => value is not string text || !text.Contains('\0', StringComparison.Ordinal);
}
