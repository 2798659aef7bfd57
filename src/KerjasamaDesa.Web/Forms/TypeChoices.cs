using System.Text.Json;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Forms;

/// <summary>The types a potential or need may have: those still offered, and the one a record already has.</summary>
public sealed class TypeChoices
{
    private readonly IReadOnlyList<SubjectType> _types;

    private TypeChoices(IReadOnlyList<SubjectType> types, IReadOnlyList<SelectListItem> items) => (_types, Items) = (types, items);

    /// <summary>For a select; potentials under the name of their group.</summary>
    public IReadOnlyList<SelectListItem> Items { get; }

    /// <summary>The unit offered first for each type, for the script that fills it in.</summary>
    public string Units => JsonSerializer.Serialize(_types.ToDictionary(type => type.Code, type => type.Unit));

    /// <summary>Names by code, for words beside each other.</summary>
    public IReadOnlyDictionary<string, string> Names(IStringLocalizer<Text> t) => _types.ToDictionary(type => type.Code, type => t[type.Name].Value);

    public SubjectType? Find(string code) => _types.FirstOrDefault(type => type.Code == code);

    /// <summary>For a form: the types still offered, and the one the record has already.</summary>
    public static Task<TypeChoices> OfAsync(PortalDb db, IStringLocalizer<Text> t, SubjectKind kind, string? present = null) =>
        OfAsync(db.SubjectTypes.Where(type => type.Kind == kind && (!type.Retired || type.Code == present)), t);

    /// <summary>For the filter of a list, in which records of retired types stand too.</summary>
    public static Task<TypeChoices> OfAllAsync(PortalDb db, IStringLocalizer<Text> t, SubjectKind kind) => OfAsync(db.SubjectTypes.Where(type => type.Kind == kind), t);

    private static async Task<TypeChoices> OfAsync(IQueryable<SubjectType> offered, IStringLocalizer<Text> t)
    {
        var types = await offered.AsNoTracking().OrderBy(type => type.Retired).ThenBy(type => type.Name).ToListAsync();
        var groups = Enum.GetValues<PotentialCategory>().ToDictionary(category => category, category => new SelectListGroup { Name = t[Words.Of(category)] });
        return new TypeChoices(types, [.. types.OrderBy(type => type.Category).Select(type => new SelectListItem(type.Retired ? t["{0} (tidak dipakai lagi)", t[type.Name].Value] : t[type.Name], type.Code)
        {
            Group = type.Category is { } category ? groups[category] : null,
        })]);
    }
}
