using CsCheck;
using KerjasamaDesa.Domain.Areas;

namespace KerjasamaDesa.Domain.Tests.Areas;

public sealed class MapPointTests
{
    [Theory]
    [InlineData("-7.60788, 110.20375", -7.60788, 110.20375)]
    [InlineData("-7.60788,110.20375", -7.60788, 110.20375)]
    [InlineData("-7,60788; 110,20375", -7.60788, 110.20375)]
    [InlineData("-7,60788, 110,20375", -7.60788, 110.20375)]
    [InlineData(" −7.6 110.2 ", -7.6, 110.2)]
    [InlineData("-7, 110", -7, 110)]
    [InlineData("2.5 98", 2.5, 98)]
    public void A_point_copied_from_a_map_is_read(string text, double latitude, double longitude) =>
        Assert.Equal(new MapPoint(latitude, longitude), MapPoint.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-7.60788")]
    [InlineData("7°36'28\"S 110°12'13\"E")]
    [InlineData("-7.6, 110.2, 5.1")]
    [InlineData("balai desa")]
    public void Anything_else_is_no_point(string? text) => Assert.Null(MapPoint.Parse(text));

    [Fact]
    public void A_point_shown_reads_back_to_within_a_metre() => Gen.Select(Gen.Double[-11, 6.5], Gen.Double[95, 141.5]).Sample((latitude, longitude) =>
    {
        var again = MapPoint.Parse(new MapPoint(latitude, longitude).ToString())!;
        Assert.InRange(Coordinates.DistanceKm(latitude, longitude, again.Latitude, again.Longitude), 0, 0.001);
        Assert.True(again.IsInIndonesia);
    });

    [Fact]
    public void Swapped_numbers_are_outside_Indonesia() => Assert.False(MapPoint.Parse("110.2, -7.6")!.IsInIndonesia);
}
