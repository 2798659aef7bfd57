using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>Types by the names people read in a sheet; two types of one name carry the name of their group too.</summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, SubjectType> byCode;
    private readonly Dictionary<string, SubjectType> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ambiguous;

    private TypeNames(IReadOnlyList<SubjectType> types)
    {
        byCode = types.ToDictionary(type => type.Code, StringComparer.OrdinalIgnoreCase);
        ambiguous = [.. types.GroupBy(type => type.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key)];
        foreach (var type in types)
        {
            byName.TryAdd(NameOf(type), type);
            byName.TryAdd(WithGroup(type), type);
            byName.TryAdd(type.Code, type);
        }
    }

    /// <summary>The names of what is still offered, potentials by their group.</summary>
    public IReadOnlyList<string> Offered => [.. byCode.Values.Where(type => !type.Retired).OrderBy(type => type.Category).ThenBy(type => type.Name, StringComparer.Ordinal).Select(NameOf)];

    /// <summary>The units these types are counted in.</summary>
    public IReadOnlyList<string> Units => [.. byCode.Values.Select(type => type.Unit).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The type of this name. One no longer offered is found only where it stands already.</summary>
    public SubjectType? Find(string name, string presentCode) =>
        byName.GetValueOrDefault(name) is { } type && (!type.Retired || type.Code == presentCode) ? type : null;

    public SubjectType? OfCode(string code) => byCode.GetValueOrDefault(code);

    public string? Name(string code) => OfCode(code) is { } type ? NameOf(type) : null;

    public static async Task<TypeNames> OfAsync(PortalDb db, SubjectKind kind, CancellationToken stop) =>
        new(await db.SubjectTypes.AsNoTracking().Where(type => type.Kind == kind).OrderBy(type => type.Code).ToListAsync(stop));

    private string NameOf(SubjectType type) => ambiguous.Contains(type.Name) ? WithGroup(type) : type.Name;

    private static string WithGroup(SubjectType type) => type.Category is { } group ? $"{type.Name} ({Words.Of(group)})" : $"{type.Name} ({type.Code})";
}
