using System.Collections;
using System.Reflection;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Forms;

/// <summary>A value as the form sends it.</summary>
public sealed record FormValue(string Name, string Value);

/// <summary>One field, or one row of a list, as two people left it: in words, and as the form sends it.</summary>
public sealed record TwoTexts(string Name, string? Yours, string? Theirs, IReadOnlyList<FormValue> YourValues, IReadOnlyList<FormValue> TheirValues);

/// <summary>
/// Two fillings of one form, field by field. What is a field, its label, its type and how its box shows it are read from the
/// form's own metadata, as the boxes are, so that a new field of any form takes part without more.
/// </summary>
internal sealed class FormComparison(IModelMetadataProvider metadata, IStringLocalizer<Text> t, IReadOnlyDictionary<string, string> names)
{
    private const string Version = nameof(Version);

    /// <summary>What differs, and all else that has to be sent with it: what is the same, what the page alone knows, and the stored version.</summary>
    public (IReadOnlyList<TwoTexts> Fields, IReadOnlyList<FormValue> Same) Of(object yours, object theirs, IFormCollection sent)
    {
        List<TwoTexts> fields = [];
        List<FormValue> same = [];
        Compare("", yours, theirs, fields, same);
        var properties = metadata.GetMetadataForType(yours.GetType()).Properties;
        same.AddRange(sent.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && properties.All(p => !IsOf(f.Key, p)))
            .SelectMany(f => f.Value, (f, value) => new FormValue(f.Key, value ?? "")));
        return (fields, same);
    }

    /// <summary>The fields of the form, and under a prefix those of a part of it that is bound as one thing.</summary>
    private void Compare(string prefix, object yours, object theirs, List<TwoTexts> fields, List<FormValue> same)
    {
        foreach (var property in TypedIn(yours.GetType()))
        {
            var (name, mine, stored) = (prefix + property.PropertyName, property.PropertyGetter!(yours), property.PropertyGetter(theirs));
            if (property.ElementMetadata is { IsComplexType: true } element)
            {
                Rows(name, element, Listed(mine), Listed(stored), fields, same);
            }
            else if (IsPart(property))
            {
                Compare(name + ".", mine!, stored!, fields, same);
            }
            else if (property.DisplayName is null)
            {
                same.AddRange(Values(name, property, mine));
            }
            else
            {
                Put(new TwoTexts(property.DisplayName, WordsOf(property, mine), WordsOf(property, stored), Values(name, property, mine), Values(name, property, stored)), fields, same);
            }
        }

        same.AddRange(VersionOf(theirs, prefix));
    }

    private static bool IsOf(string key, ModelMetadata property) => key.Split('.', '[')[0].Equals(property.PropertyName, StringComparison.OrdinalIgnoreCase);

    /// <summary>What people type or the page carries for them; files cannot be sent again.</summary>
    private static bool IsTyped(ModelMetadata property) =>
        property is { IsBindingAllowed: true, IsReadOnly: false } && property.PropertyName is not (Version or "NewId") && !typeof(IFormFile).IsAssignableFrom(property.ModelType)
        && (!property.IsComplexType || property.ElementMetadata is not null || IsPart(property));

    /// <summary>Whether the property is a part of the form with fields of its own, as a row is.</summary>
    private static bool IsPart(ModelMetadata property) => typeof(IFormRow).IsAssignableFrom(property.ModelType);

    private static void Put(TwoTexts field, List<TwoTexts> fields, List<FormValue> same)
    {
        if (field.YourValues.SequenceEqual(field.TheirValues)) { same.AddRange(field.YourValues); }
        else { fields.Add(field); }
    }

    /// <summary>Rows about the same thing beside each other, in the reader's order; then those only the other has. A row that one of them lacks is blank there.</summary>
    private void Rows(string list, ModelMetadata element, IReadOnlyList<object> mine, IReadOnlyList<object> stored, List<TwoTexts> fields, List<FormValue> same)
    {
        var left = stored.ToList();
        List<(object? Mine, object? Stored)> pairs = [];
        foreach (var (row, place) in mine.Select((row, place) => (row, place)))
        {
            var match = row is IFormRow { Key: var key } ? key is null ? null : left.Find(other => key.Equals(((IFormRow)other).Key)) : stored.ElementAtOrDefault(place);
            left.Remove(match!);
            pairs.Add((row, match));
        }

        pairs.AddRange(left.Select(row => ((object?)null, (object?)row)));
        var index = 0;
        foreach (var (one, other) in pairs.Where(p => !IsBlank(element, p.Mine) || !IsBlank(element, p.Stored)))
        {
            var prefix = $"{list}[{index++}]";
            var caption = ((other ?? one) as IFormRow)?.Caption ?? t["Baris {0}", index].Value;
            Put(new TwoTexts(caption, RowWords(element, one), RowWords(element, other), RowValues(prefix, element, one, other), RowValues(prefix, element, other, one)), fields, same);
            same.AddRange(VersionOf((other ?? one)!, prefix + "."));
        }
    }

    private IEnumerable<ModelMetadata> TypedIn(Type type) => metadata.GetMetadataForType(type).Properties.Where(IsTyped);

    private bool IsBlank(ModelMetadata element, object? row) => RowWords(element, row) is null;

    private string? RowWords(ModelMetadata element, object? row)
    {
        if (row is null) { return null; }

        List<string> lines = [];
        foreach (var property in TypedIn(element.ModelType))
        {
            var value = property.PropertyGetter!(row);
            if (property.ElementMetadata is { IsComplexType: true } inner)
            {
                lines.AddRange(Listed(value).Select(x => (Name: (x as IFormRow)?.Caption, Words: RowWords(inner, x)?.Replace("\n", ", ", StringComparison.Ordinal)))
                    .Where(x => x.Words is not null).Select(x => x.Name is null ? x.Words! : $"{x.Name}: {x.Words}"));
            }
            else if (property.DisplayName is { } label && WordsOf(property, value) is { Length: > 0 } words)
            {
                lines.Add($"{label}: {words}");
            }
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>A row as the form sends it; of a row that one of the two lacks, an empty one that still says what it is about.</summary>
    private List<FormValue> RowValues(string prefix, ModelMetadata element, object? row, object? other)
    {
        var blank = row ?? Activator.CreateInstance(element.ModelType)!;
        List<FormValue> values = [];
        foreach (var property in TypedIn(element.ModelType))
        {
            var (name, value) = ($"{prefix}.{property.PropertyName}", property.PropertyGetter!(property.DisplayName is null ? row ?? other! : blank));
            values.AddRange(property.ElementMetadata is { IsComplexType: true } inner
                ? Listed(value).SelectMany((x, i) => RowValues($"{name}[{i}]", inner, x, x))
                : Values(name, property, value));
        }

        return values;
    }

    private IEnumerable<FormValue> VersionOf(object stored, string prefix) =>
        metadata.GetMetadataForType(stored.GetType()).Properties[Version] is { } property ? [new(prefix + Version, $"{property.PropertyGetter!(stored)}")] : [];

    private static IReadOnlyList<object> Listed(object? list) => list is IEnumerable all ? [.. all.Cast<object>()] : [];

    private static IReadOnlyList<FormValue> Values(string name, ModelMetadata property, object? value) => property.ElementMetadata is null
        ? [new FormValue(name, value is null ? "" : Field.Text(value, property))]
        : [.. Listed(value).Select(x => new FormValue(name, Field.Text(x, property)))];

    private string? WordsOf(ModelMetadata property, object? value) => value switch
    {
        null or "" => null,
        string text => names.GetValueOrDefault(text, text),
        Guid id => names.GetValueOrDefault(id.ToString()),
        IEnumerable many => string.Join('\n', many.Cast<object>().Select(x => names.GetValueOrDefault(Field.Text(x, property)) ?? WordsOf(property, x))),
        bool yes => yes ? t["Ya"] : t["Tidak"],
        Enum member => names.GetValueOrDefault($"{member}") ?? t[EnumWords(member)],
        DateOnly day => IndonesianDate.Format(day),
        decimal sum when NumberBinderProvider.IsMoney(property) => Rupiah.Format(sum),
        _ => Field.Text(value, property),
    };

    /// <summary>The word that pages show for a member; one whose word depends on more has it in <c>names</c>.</summary>
    private static string EnumWords(Enum member) =>
        typeof(Words).GetMethod(nameof(Words.Of), BindingFlags.Public | BindingFlags.Static, [member.GetType()])?.Invoke(null, [member]) as string ?? member.ToString();
}
