using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Domain.Tests.Formats;

public sealed class YearSpanTests
{
    [Theory]
    [InlineData(2026, 2026, "2026")]
    [InlineData(2026, 2028, "2026–2028")]
    public void One_year_is_said_once(int first, int last, string words) => Assert.Equal(words, YearSpan.Format(first, last));
}
