namespace KerjasamaDesa.Web.Tests.Forms;

public class ReadingTests
{
    [Theory]
    [InlineData("1.500.000", 1_500_000)]
    [InlineData("1500000", 1_500_000)]
    [InlineData("Rp1.500.000", 1_500_000)]
    [InlineData("Rp. 1.500.000", 1_500_000)]
    [InlineData("1.500.000,50", 1_500_000.5)]
    [InlineData("0", 0)]
    public async Task Sums_are_read_as_they_are_written(string typed, double sum)
    {
        var (value, error) = await Typing.InAsync("Money", typed);
        Assert.Null(error);
        Assert.Equal((decimal)sum, value);
    }

    [Theory]
    [InlineData("1.5", "dua cara")]
    [InlineData("1,500,000", "dua cara")]
    [InlineData("1500000.50", "dua cara")]
    [InlineData("1,500", "angka di belakang koma")]
    [InlineData("seribu", "angka saja")]
    [InlineData("NaN", "angka saja")]
    [InlineData("99999999999999999", "terlalu besar")]
    public async Task What_is_ambiguous_is_refused_with_a_reason(string typed, string reason)
    {
        var (value, error) = await Typing.InAsync("Money", typed);
        Assert.Null(value);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quantities_take_a_comma_in_queries_too()
    {
        var (value, error) = await Typing.InAsync("Quantity", "12,125");
        Assert.Null(error);
        Assert.Equal(12.125m, value);
    }

    [Fact]
    public async Task Counts_take_dots_but_no_comma()
    {
        Assert.Equal(1_500, (await Typing.InAsync("Count", "1.500")).Value);
        Assert.Contains("bilangan bulat", (await Typing.InAsync("Count", "1,5")).Error, StringComparison.Ordinal);
        Assert.Contains("terlalu besar", (await Typing.InAsync("Count", "3.000.000.000")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_box_is_nothing_and_not_zero()
    {
        Assert.Equal((null, null), await Typing.InAsync("Money", "  "));
        Assert.Equal((null, null), await Typing.InAsync("Day", ""));
        Assert.NotNull((await Typing.InAsync("MustCount", "")).Error);
    }

    [Theory]
    [InlineData("2026-08-12")]
    [InlineData("12/08/2026")]
    [InlineData("12/8/2026")]
    [InlineData("12 Agustus 2026")]
    public async Task Days_are_read_as_browsers_and_people_write_them(string typed) =>
        Assert.Equal(new DateOnly(2026, 8, 12), (await Typing.InAsync("Day", typed)).Value);

    [Theory]
    [InlineData("13/13/2026", "tidak dikenali")]
    [InlineData("08/12/26", "tidak dikenali")]
    [InlineData("2026-02-30", "tidak dikenali")]
    [InlineData("0001-01-01", "tidak masuk akal")]
    [InlineData("9999-12-31", "tidak masuk akal")]
    public async Task Days_that_cannot_be_are_refused(string typed, string reason) =>
        Assert.Contains(reason, (await Typing.InAsync("Day", typed)).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("  Mata air  ", "Mata air")]
    [InlineData("Mata\0 air", "Mata air")]
    [InlineData("satu\r\ndua\rtiga", "satu\ndua\ntiga")]
    [InlineData("\u0007\0", null)]
    [InlineData("Sawah 🌾 desa", "Sawah 🌾 desa")]
    [InlineData("a\tb\u0085c", "a\tbc")]
    public async Task Words_arrive_clean(string typed, string? kept) => Assert.Equal(kept, (await Typing.InAsync("Words", typed)).Value);

    [Fact]
    public async Task Half_a_character_never_reaches_the_database() =>
        Assert.Equal("desa \uFFFD", (await Typing.InAsync("Words", "desa " + (char)0xD83C)).Value);

    [Fact]
    public async Task A_password_keeps_its_blanks() => Assert.Equal(" rahasia ", (await Typing.InAsync("Secret", " rahasia ")).Value);
}
