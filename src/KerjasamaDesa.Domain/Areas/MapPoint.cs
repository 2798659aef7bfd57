using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjasamaDesa.Domain.Areas;

/// <summary>
/// A point as people copy it from a map: "-7.60788, 110.20375", or with decimal commas "-7,60788; 110,20375".
/// </summary>
/// <param name="Latitude">Degrees, negative in the south.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed partial record MapPoint(double Latitude, double Longitude)
{
    private const double EarthKilometres = 6371.0088;

    /// <summary>Reads a copied point; null when there are not two numbers. Whether it lies in Indonesia is another question.</summary>
    public static MapPoint? Parse(string? text)
    {
        var parts = TwoNumbers().Match((text ?? "").Replace('−', '-'));
        return parts.Success ? new MapPoint(Degrees(parts.Groups[1].Value), Degrees(parts.Groups[2].Value)) : null;
    }

    /// <summary>Whether it lies within Indonesia, as <see cref="Coordinates.Check"/> demands.</summary>
    public bool IsInIndonesia => Latitude is >= -11 and <= 6.5 && Longitude is >= 95 and <= 141.5;

    /// <summary>The point of a record, when it has one.</summary>
    public static MapPoint? Of(double? latitude, double? longitude) =>
        latitude is { } lat && longitude is { } lon ? new MapPoint(lat, lon) : null;

    /// <summary>Kilometres to another point, along the surface of a sphere of the earth's mean radius.</summary>
    public double KilometresTo(MapPoint other)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        static double Half(double angle) => Math.Pow(Math.Sin(angle / 2), 2);
        var chord = Half(Radians(other.Latitude - Latitude)) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Half(Radians(other.Longitude - Longitude)));
        return 2 * EarthKilometres * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }

    /// <summary>As maps write it, so that it can be copied back.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.######}, {Longitude:0.######}");

    private static double Degrees(string digits) => double.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(-?\d{1,3}(?:[.,]\d{1,12})?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d{1,12})?)\s*$")]
    private static partial Regex TwoNumbers();
}
