using System.Globalization;
using CsCheck;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Tests.Formats;

public class IndonesianNumberTests
{
    [Theory]
    [InlineData(12.5, "ha", "12,5 ha")]
    [InlineData(250_000_000, "Rp/tahun", "Rp250.000.000/tahun")]
    [InlineData(1500, "Rp", "Rp1.500")]
    [InlineData(3, "Rpm", "3 Rpm")]
    [InlineData(3, null, "3")]
    public void A_unit_stands_where_Indonesian_puts_it(double number, string? unit, string shown) =>
        Assert.Equal(shown, IndonesianNumber.Format((decimal)number, unit));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1500000", "1500000")]
    [InlineData("1.500.000", "1500000")]
    [InlineData(" 1.500.000,50 ", "1500000.50")]
    [InlineData("12,5", "12.5")]
    [InlineData("-7,25", "-7.25")]
    [InlineData("007", "7")]
    [InlineData("9.999.999.999.999.999", "9999999999999999")]
    public void What_is_plain_is_read(string text, string number)
    {
        Assert.Equal(NumberFault.None, IndonesianNumber.Parse(text, 2, out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("1.5", NumberFault.Ambiguous)]
    [InlineData("1.50", NumberFault.Ambiguous)]
    [InlineData("0.500", NumberFault.Ambiguous)]
    [InlineData("1,500,000", NumberFault.Ambiguous)]
    [InlineData("1500000.50", NumberFault.Ambiguous)]
    [InlineData("1500.000", NumberFault.Ambiguous)]
    [InlineData("1.500.00", NumberFault.Ambiguous)]
    [InlineData("1..500", NumberFault.Ambiguous)]
    [InlineData("1,", NumberFault.Ambiguous)]
    [InlineData("1,5.000", NumberFault.Ambiguous)]
    [InlineData("1,500", NumberFault.TooManyDecimals)]
    [InlineData("10.000.000.000.000.000", NumberFault.TooLarge)]
    [InlineData("", NumberFault.NotANumber)]
    [InlineData("Rp1.000", NumberFault.NotANumber)]
    [InlineData("1e6", NumberFault.NotANumber)]
    [InlineData("NaN", NumberFault.NotANumber)]
    [InlineData("1 000", NumberFault.NotANumber)]
    [InlineData("5\n", NumberFault.None)]
    [InlineData("٣", NumberFault.NotANumber)]
    [InlineData("--5", NumberFault.NotANumber)]
    public void What_could_be_meant_otherwise_is_refused(string text, NumberFault fault) =>
        Assert.Equal(fault, IndonesianNumber.Parse(text, 2, out _));

    [Fact]
    public void What_is_shown_can_be_typed_back() =>
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Select(hundredths => hundredths / 100m).Sample(number =>
            IndonesianNumber.Parse(IndonesianNumber.Format(number), 2, out var read) == NumberFault.None && read == number);
}
