using CsCheck;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Tests.Formats;

public class TerbilangTests
{
    [Theory]
    [InlineData(0, "nol")]
    [InlineData(7, "tujuh")]
    [InlineData(10, "sepuluh")]
    [InlineData(11, "sebelas")]
    [InlineData(12, "dua belas")]
    [InlineData(20, "dua puluh")]
    [InlineData(21, "dua puluh satu")]
    [InlineData(99, "sembilan puluh sembilan")]
    [InlineData(100, "seratus")]
    [InlineData(101, "seratus satu")]
    [InlineData(111, "seratus sebelas")]
    [InlineData(200, "dua ratus")]
    [InlineData(1_000, "seribu")]
    [InlineData(1_100, "seribu seratus")]
    [InlineData(1_999, "seribu sembilan ratus sembilan puluh sembilan")]
    [InlineData(2_000, "dua ribu")]
    [InlineData(11_000, "sebelas ribu")]
    [InlineData(100_000, "seratus ribu")]
    [InlineData(101_000, "seratus satu ribu")]
    [InlineData(1_000_000, "satu juta")]
    [InlineData(1_001_000, "satu juta seribu")]
    [InlineData(1_000_000_000, "satu miliar")]
    [InlineData(1_000_000_000_000, "satu triliun")]
    [InlineData(1_000_000_000_000_000, "satu kuadriliun")]
    [InlineData(-15, "minus lima belas")]
    public void Numbers_are_said_as_people_say_them(long number, string words) => Assert.Equal(words, Terbilang.Of(number));

    [Fact]
    public void Sums_end_in_rupiah() =>
        Assert.Equal("dua ratus dua puluh empat juta rupiah", Terbilang.Rupiah(224_000_000));

    [Fact]
    public void Cents_follow_the_rupiah() => Assert.Equal("seribu rupiah lima puluh sen", Terbilang.Rupiah(1_000.5m));

    [Fact]
    public void Cents_that_round_up_become_a_rupiah() => Assert.Equal("satu rupiah", Terbilang.Rupiah(0.999m));

    [Fact]
    public void A_negative_sum_says_so_once() => Assert.Equal("minus seribu rupiah", Terbilang.Rupiah(-1_000));

    [Fact]
    public void What_has_no_name_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Terbilang.Of(1_000_000_000_000_000_000));

    [Fact]
    public void Different_numbers_have_different_words() =>
        Gen.Select(Gen.Long[0, 999_999_999_999_999], Gen.Long[0, 999_999_999_999_999])
            .Where(pair => pair.Item1 != pair.Item2)
            .Sample(pair => Terbilang.Of(pair.Item1) != Terbilang.Of(pair.Item2));
}
