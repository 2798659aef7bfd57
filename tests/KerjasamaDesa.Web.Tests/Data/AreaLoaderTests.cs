using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Data.Seed;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Data;

public sealed class AreaLoaderTests(AreasDatabase areas) : IClassFixture<AreasDatabase>
{
    [Theory]
    [InlineData("select count(*) from provinces", 38)]
    [InlineData("select count(*) from regencies", 514)]
    [InlineData("select count(*) from districts", 7285)]
    [InlineData("select count(*) from villages where kind = 'Desa'", 75252)]
    [InlineData("select count(*) from villages where kind = 'Kelurahan'", 8496)]
    [InlineData("select count(*) from villages where kind = 'DesaAdat'", 14)]
    [InlineData("select count(*) from villages", 83762)]
    public async Task Every_area_of_the_country_is_there(string count, long expected) =>
        Assert.Equal(expected, await areas.Ask(count));

    [Theory]
    [InlineData("35.07.22.2008", "Mulyoagung, Dau, Kabupaten Malang, Jawa Timur")]
    [InlineData("11.01.01.2001", "Keude Bakongan, Bakongan, Kabupaten Aceh Selatan, Aceh")]
    public async Task Codes_and_names_are_exact(string code, string expected) =>
        Assert.Equal(expected, await areas.Ask($"""
            select concat_ws(', ', v.name, d.name, r.name, p.name) from villages v join districts d on d.code = v.district_code
            join regencies r on r.code = v.regency_code join provinces p on p.code = r.province_code where v.code = '{code}'
            """));

    [Fact]
    public async Task A_second_load_writes_nothing_and_one_after_a_change_writes_only_what_differs()
    {
        Assert.Equal(38 + 514 + 7285 + 83762, areas.FirstLoad);
        Assert.Equal(0, await AreaLoader.LoadAsync(areas.Connection, CancellationToken.None));

        await areas.Ask("""
            update villages set name = 'Salah', population = 5210 where code = '35.07.22.2008';
            delete from villages where code = '35.07.22.2001';
            comment on table villages is 'older data'
            """);

        Assert.Equal(2, await AreaLoader.LoadAsync(areas.Connection, CancellationToken.None));
        Assert.Equal("Mulyoagung 5210", await areas.Ask("select name || ' ' || population from villages where code = '35.07.22.2008'"));
        Assert.Equal("Kucur", await areas.Ask("select name from villages where code = '35.07.22.2001'"));
    }

    [Fact]
    public async Task Two_loads_at_once_do_not_collide()
    {
        await areas.Ask("delete from villages where regency_code = '35.07'; comment on table villages is 'older data'");
        await using NpgsqlConnection other = new(areas.Connection.ConnectionString);
        await other.OpenAsync();

        long[] written = await Task.WhenAll(
            AreaLoader.LoadAsync(areas.Connection, CancellationToken.None), AreaLoader.LoadAsync(other, CancellationToken.None));

        Assert.Equal([0, 390], written.Order());
    }

    [Theory]
    [InlineData("Desa Mulyo Agung, Kec. Dau", "mulyo agung dau")]
    [InlineData("Hu'u", "huu")]
    [InlineData("Ba’a-Élok/Satu (X)", "baa elok satu x")]
    [InlineData("Desa", "desa")]
    [InlineData(" ,. ", "")]
    public void Names_are_brought_to_one_plain_form(string name, string words) =>
        Assert.Equal(words, string.Join(' ', AreaWords.Of(name)));
}
