using System.Globalization;
using System.Text.Json;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Audit;

/// <summary>One changed field; null where there was or is nothing.</summary>
public sealed record AuditChange(string Label, string? Before, string? After);

/// <summary>A line of the trail in the reader's words, for <c>_AuditRow</c> and downloads.</summary>
public sealed record AuditLine(DateTimeOffset At, string Name, string Capacity, string What, IReadOnlyList<AuditChange> Changes)
{
    private const int MostShown = 300;

    /// <summary>Fields by which a reader knows one entity from another of its kind.</summary>
    private static readonly string[] Names = ["FullName", "Title", "Name", "Number"];

    public static AuditLine Of(AuditEntry entry, IStringLocalizer<Text> t)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(entry.Changes)!;
        var what = entry.Action == AuditAction.Happened && fields.Remove(AuditTrail.EventField, out var happening)
            ? t[AuditWords.Happening(happening[1].GetString())].Value
            : $"{t[AuditWords.Action(entry.Action)].Value} {Lower(t[AuditWords.Entity(entry.Entity)])}{Named(fields)}";
        return new AuditLine(entry.At, entry.Name, entry.Capacity, what,
        [
            .. fields.Where(f => !f.Key.EndsWith("Id", StringComparison.Ordinal))
                .Select(f => new AuditChange(t[AuditWords.Field(f.Key)], Words(entry.Entity, f.Key, f.Value[0], t), Words(entry.Entity, f.Key, f.Value[1], t))),
        ]);
    }

    /// <summary>The changes as one text, for a cell of a sheet.</summary>
    public string InWords => string.Join("; ", Changes.Select(c => $"{c.Label}: {c.Before ?? "–"} → {c.After ?? "–"}"));

    private static string Named(Dictionary<string, JsonElement[]> fields)
    {
        var name = Names.Select(n => fields.GetValueOrDefault(n)).FirstOrDefault(f => f is not null);
        var text = name?[1].ValueKind == JsonValueKind.String ? name[1].GetString() : name?[0].ValueKind == JsonValueKind.String ? name[0].GetString() : null;
        return text is null ? "" : $" “{text}”";
    }

    private static string? Words(string entity, string field, JsonElement value, IStringLocalizer<Text> t) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => t["Ya"],
        JsonValueKind.False => t["Tidak"],
        JsonValueKind.Number when field.EndsWith("Year", StringComparison.Ordinal) => value.GetRawText(),
        JsonValueKind.Number when value.TryGetDecimal(out var number) => IndonesianNumber.Format(number, number == decimal.Truncate(number) ? 0 : 2),
        JsonValueKind.String => OfText(entity, field, value.GetString()!, t),
        _ => value.GetRawText(),
    };

    private static string OfText(string entity, string field, string text, IStringLocalizer<Text> t)
    {
        if (AuditWords.Value(entity, field, text) is { } word)
        {
            return t[word];
        }

        if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return IndonesianDate.Format(day);
        }

        if (DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return IndonesianDate.Moment(moment);
        }

        return text.Length <= MostShown ? text : text[..MostShown] + "…";
    }

    private static string Lower(string words) => words.Length > 1 && char.IsLower(words[1]) ? char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..] : words;
}
