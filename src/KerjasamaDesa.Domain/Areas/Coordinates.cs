namespace KerjasamaDesa.Domain.Areas;

/// <summary>Points on the map of Indonesia.</summary>
public static class Coordinates
{
    /// <summary>Refuses a half-given point and one outside Indonesia (latitude -11..6.5, longitude 95..141.5).</summary>
    public static void Check(double? latitude, double? longitude)
    {
        if (latitude is null != longitude is null)
        {
            throw RuleBroken.At(nameof(Village.Latitude), "Isi lintang dan bujur bersama-sama.");
        }

        if (MapPoint.Of(latitude, longitude) is { IsInIndonesia: false })
        {
            throw RuleBroken.At(nameof(Village.Latitude), "Titik ini di luar wilayah Indonesia.");
        }
    }

    /// <summary>Great-circle distance in kilometres.</summary>
    public static double DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        const double earthRadiusKm = 6371.0088;
        var (phi1, phi2) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var (dPhi, dLambda) = (phi2 - phi1, double.DegreesToRadians(longitude2 - longitude1));
        var h = (Math.Sin(dPhi / 2) * Math.Sin(dPhi / 2)) + (Math.Cos(phi1) * Math.Cos(phi2) * Math.Sin(dLambda / 2) * Math.Sin(dLambda / 2));
        return 2 * earthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
