namespace KerjasamaDesa.Typesetting;

/// <summary>The unit in which a length is given; lengths without one are points (1/72 inch).</summary>
public enum Unit
{
    /// <summary>1/72 inch, the unit of the page itself.</summary>
    Point,

    /// <summary>A metre.</summary>
    Meter,

    /// <summary>A centimetre.</summary>
    Centimetre,

    /// <summary>A millimetre.</summary>
    Millimetre,

    /// <summary>A foot, 12 inches.</summary>
    Feet,

    /// <summary>An inch, 72 points.</summary>
    Inch,

    /// <summary>A thousandth of an inch.</summary>
    Mil,
}

internal static class UnitConversion
{
    private const float PointsPerInch = 72;
    private const float PointsPerCentimetre = PointsPerInch / 2.54f;

    public static float ToPoints(this float value, Unit unit)
    {
        if (!float.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A length must be a finite number.");
        }

        return value * unit switch
        {
            Unit.Point => 1,
            Unit.Meter => PointsPerCentimetre * 100,
            Unit.Centimetre => PointsPerCentimetre,
            Unit.Millimetre => PointsPerCentimetre / 10,
            Unit.Feet => PointsPerInch * 12,
            Unit.Inch => PointsPerInch,
            Unit.Mil => PointsPerInch / 1000,
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
    }
}
