using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Groups;

/// <summary>Which groups are shown.</summary>
public sealed class GroupFilter : ListFilter
{
    /// <summary>Code of a regency or district; narrows the reader's own area, never widens it.</summary>
    [FromQuery(Name = "wilayah")]
    public string? Area { get; set; }

    /// <summary><c>kebutuhan</c> or <c>potensi</c>; both when empty.</summary>
    [FromQuery(Name = "tentang")]
    public string? About { get; set; }

    /// <summary>The shown groups in their order: best first, or largest first.</summary>
    public IReadOnlyList<VillageGroup> Of(IReadOnlyList<VillageGroup> all)
    {
        var rows = all.Where(g => About switch { "kebutuhan" => g.IsNeed, "potensi" => !g.IsNeed, _ => true });
        return [.. Sort == "-desa" ? rows.OrderByDescending(g => g.Members.Count) : rows.OrderByDescending(g => g.Points)];
    }
}

/// <summary>Suggested groups of a village or an area; no area where a reader of more has not chosen one yet.</summary>
public sealed record GroupsPage(string Title, string? VillageCode, string? Area, AreaChoices Areas, GroupFilter Filter, IReadOnlyList<VillageGroup> Groups, bool MayPropose)
{
    /// <summary>The page that proposes a group in the village's name, with villages and records filled in.</summary>
    public string ProposeUrl(VillageGroup group)
    {
        var records = string.Concat(group.Members.Select(m => $"&{(group.IsNeed ? "kebutuhan" : "potensi")}={m.RecordId}"));
        return $"/kerjasama/usul?desa={VillageCode}{string.Concat(group.Members.Where(m => m.VillageCode != VillageCode).Select(m => $"&undang={m.VillageCode}"))}{records}";
    }

    public static IReadOnlyList<Column<VillageGroup>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Nilai"], g => g.Points),
        new(t["Tentang"], g => g.IsNeed ? t["Kebutuhan"].Value : t["Potensi"].Value),
        new(t["Jenis"], g => t[g.Type].Value),
        new(t["Jumlah desa"], g => g.Members.Count),
        new(t["Desa"], g => string.Join(", ", g.Members.Select(m => m.VillageName))),
        new(t["Alasan"], g => string.Join("; ", g.Reasons.Select(r => t[r.Text, [.. r.Values]].Value))),
    ];
}
