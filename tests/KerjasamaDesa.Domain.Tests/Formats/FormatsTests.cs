using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Tests.Formats;

public class FormatsTests
{
    [Theory]
    [InlineData("0", "Rp0")]
    [InlineData("1234567", "Rp1.234.567")]
    [InlineData("1234567.00", "Rp1.234.567")]
    [InlineData("1234567.5", "Rp1.234.567,50")]
    [InlineData("-5000", "-Rp5.000")]
    [InlineData("199714285.714", "Rp199.714.285,71")]
    public void Rupiah_have_dots_and_cents_only_where_there_are_some(string amount, string text) =>
        Assert.Equal(text, Rupiah.Format(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Percentages_have_two_decimals_behind_a_comma()
    {
        Assert.Equal("95,00%", Percent.Format(0.95m));
        Assert.Equal("98,95%", Percent.Format(0.98947m));
        Assert.Equal("1.250,0%", Percent.Format(12.5m, 1));
        Assert.Equal("-3,20%", Percent.Format(-0.032m));
    }

    [Fact]
    public void Days_are_written_in_Indonesian()
    {
        var day = new DateOnly(2026, 8, 12);
        Assert.Equal("12 Agustus 2026", IndonesianDate.Format(day));
        Assert.Equal("12 Agu 2026", IndonesianDate.Compact(day));
        Assert.Equal("Rabu, 12 Agustus 2026", IndonesianDate.WithWeekday(day));
    }

    [Fact]
    public void A_moment_is_told_on_the_clock_of_its_zone()
    {
        var moment = new DateTimeOffset(2026, 8, 12, 16, 5, 0, TimeSpan.Zero);
        Assert.Equal("12 Agustus 2026 pukul 23.05 WIB", IndonesianDate.Moment(moment));
        Assert.Equal("13 Agustus 2026 pukul 00.05 WITA", IndonesianDate.Moment(moment, IndonesianZone.Wita));
        Assert.Equal("13 Agustus 2026 pukul 01.05 WIT", IndonesianDate.Moment(moment, IndonesianZone.Wit));
        Assert.Equal(new DateOnly(2026, 8, 13), IndonesianDate.DayIn(moment, IndonesianZone.Wita));
    }

    [Fact]
    public void Months_of_letter_numbers_are_Roman()
    {
        Assert.Equal("I", IndonesianDate.RomanMonth(1));
        Assert.Equal("VIII", IndonesianDate.RomanMonth(8));
        Assert.Equal("XII", IndonesianDate.RomanMonth(12));
        Assert.Throws<ArgumentOutOfRangeException>(() => IndonesianDate.RomanMonth(13));
    }
}
