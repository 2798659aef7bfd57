using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>A village as offered to be picked or opened, in the reader's language.</summary>
/// <param name="Code">Its Kemendagri code.</param>
/// <param name="Name">With the word for what it is: "Desa Mulyoagung".</param>
/// <param name="Place">Kecamatan, kabupaten and province; thousands of villages share their names.</param>
/// <param name="Selectable">False for a kelurahan where only parties to a cooperation are wanted.</param>
/// <param name="Note">Why it cannot be picked.</param>
public sealed record VillageHit(string Code, string Name, string Place, bool Selectable, string? Note)
{
    private const int Searched = 20;
    private const int Shown = 12;

    /// <summary>What is found for a text; those that can be picked come first, then as the search ranks them.</summary>
    public static async Task<IReadOnlyList<VillageHit>> FindAsync(
        NpgsqlDataSource database, IStringLocalizer<Text> t, string? text, string? scope, bool partiesOnly, CancellationToken cancellation)
    {
        await using var connection = database.CreateConnection();
        var found = await VillageSearch.FindAsync(connection, text, cancellation, scope, limit: Searched);
        return [.. found.Select(v => Of(v, t, partiesOnly)).OrderByDescending(hit => hit.Selectable).Take(Shown)];
    }

    /// <summary>Villages already picked, in the order of their codes.</summary>
    public static VillageHit Of(Village village, IStringLocalizer<Text> t) => new(
        village.Code,
        $"{t[Words.Of(village.Kind)]} {village.Name}",
        Placed(t, village.District!.Name, village.Regency!.Name),
        true,
        null);

    private static VillageHit Of(FoundVillage village, IStringLocalizer<Text> t, bool partiesOnly)
    {
        var kind = Enum.Parse<VillageKind>(village.Kind);
        var selectable = !partiesOnly || kind != VillageKind.Kelurahan;
        return new VillageHit(
            village.Code,
            $"{t[Words.Of(kind)]} {village.Name}",
            $"{Placed(t, village.District, village.Regency)}, {village.Province}",
            selectable,
            selectable ? null : t["Kelurahan tidak dapat menjadi pihak"].Value);
    }

    private static string Placed(IStringLocalizer<Text> t, string district, string regency) => $"{t["Kec. {0}", district]}, {regency}";
}
