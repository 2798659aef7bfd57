using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Tests.Identification;

public sealed class NeedRankingTests
{
    [Theory]
    [InlineData("", "ABCD")]
    [InlineData("D1", "DABC")]
    [InlineData("A4", "BCDA")]
    [InlineData("A99", "BCDA")]
    [InlineData("A2 B3 C1", "CABD")]
    [InlineData("A4 D1", "DBCA")]
    [InlineData("D1 C1", "CDAB")]
    [InlineData("A4 B3 C2 D1", "DCBA")]
    public void Needs_go_to_the_places_wanted_for_them_and_the_others_move_around_them(string wanted, string expected)
    {
        var ids = "ABCD".ToDictionary(letter => letter, _ => Guid.NewGuid());
        var wishes = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(wish => ids[wish[0]], wish => int.Parse(wish[1..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(expected.Select(letter => ids[letter]), NeedRanking.Placed([.. ids.Values], wishes));
    }
}
