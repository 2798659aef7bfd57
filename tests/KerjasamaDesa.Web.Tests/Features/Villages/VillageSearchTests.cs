using KerjasamaDesa.Web.Features.Villages;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Features.Villages;

public sealed class VillageSearchTests
{
    [Theory]
    [InlineData("Mulyoagung", "35.07.22.2008", 5)]
    [InlineData("mulyo agung dau", "35.07.22.2008", 1)]
    [InlineData("mulyoagung malang", "35.07.22.2008", 1)]
    [InlineData("muliyoagung dau", "35.07.22.2008", 1)]
    [InlineData("sidomulyo jabung", "35.07.17.2007", 1)]
    [InlineData("sidomulio malang", "35.07.17.2007", 1)]
    [InlineData("Desa Sidomulyo Kec. Jabung Kab. Malang", "35.07.17.2007", 1)]
    [InlineData("kucr dau", "35.07.22.2001", 1)]
    [InlineData("dau kucur", "35.07.22.2001", 1)]
    [InlineData("landungsar", "35.07.22.2007", 1)]
    [InlineData("35.07.22.2008", "35.07.22.2008", 1)]
    [InlineData("3507222008", "35.07.22.2008", 1)]
    public async Task A_village_is_found_by_name_area_misspelling_or_code(string text, string code, int within)
    {
        IReadOnlyList<FoundVillage> found = await Find(text);

        Assert.Contains(code, found.Take(within).Select(village => village.Code));
    }

    [Fact]
    public async Task A_village_is_shown_with_its_kecamatan_and_kabupaten() =>
        Assert.Equal(new FoundVillage("35.07.22.2008", "Mulyoagung", "Desa", "Dau", "Kabupaten Malang", "Jawa Timur"),
            (await Find("35.07.22.2008")).Single());

    [Fact]
    public async Task Exact_names_come_before_longer_ones()
    {
        IReadOnlyList<FoundVillage> found = await Find("suka");

        Assert.Equal("Suka", found[0].Name);
        Assert.All(found, village => Assert.StartsWith("suka", village.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_code_lists_the_villages_below_it_in_order() =>
        Assert.Equal(Enumerable.Range(2001, 10).Select(number => $"35.07.22.{number}"),
            (await Find("35.07.22")).Select(village => village.Code));

    [Fact]
    public async Task A_scope_leaves_out_other_areas()
    {
        IReadOnlyList<FoundVillage> found = await Find("sidomulyo", scope: "35.07");

        Assert.NotEmpty(found);
        Assert.All(found, village => Assert.StartsWith("35.07.", village.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kelurahan_are_left_out_where_only_parties_are_wanted()
    {
        Assert.Contains(await Find("kauman"), village => village.Kind == "Kelurahan");
        Assert.DoesNotContain(
            await Find("kauman", partiesOnly: true, limit: 50),
            village => village.Kind == "Kelurahan");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" .,- ")]
    [InlineData("xqzxqzxqz")]
    public async Task Nothing_sensible_typed_finds_nothing(string? text) => Assert.Empty(await Find(text));

    [Theory]
    [InlineData("'; drop table villages; --")]
    [InlineData("100%")]
    [InlineData("s")]
    [InlineData("tanjung sari jaya makmur sentosa abadi")]
    public async Task Whatever_is_typed_is_answered(string text) => Assert.True((await Find(text)).Count <= 10);

    // As the portal's own role, which may do less than the owner.
    private static async Task<IReadOnlyList<FoundVillage>> Find(
        string? text, string? scope = null, bool partiesOnly = false, int limit = 10)
    {
        await using NpgsqlConnection connection = new((await Portal.RunningAsync()).WebConnection);
        return await VillageSearch.FindAsync(connection, text, CancellationToken.None, scope, partiesOnly, limit);
    }
}
