namespace KerjasamaDesa.Domain.Implementation;

/// <summary>When a show-cause meeting (rapat pembuktian) is due: the work lags critically behind the signed curve.</summary>
public static class ShowCause
{
    /// <summary>
    /// The episode of critical deviation that lasts: the last day of the period with which it began, by which it is told from an earlier one.
    /// Null while the last reported period is not critical. Periods nobody reported end no episode and begin none.
    /// </summary>
    /// <param name="points">The curve with what was realised.</param>
    /// <param name="today">Periods that have not ended by then are not looked at.</param>
    public static DateOnly? Episode(IEnumerable<CurvePoint> points, DateOnly today)
    {
        DateOnly? began = null;
        foreach (var point in points.Where(p => p.PeriodEnd < today && p.Band is not null).OrderBy(p => p.PeriodEnd))
        {
            began = point.Band == DeviationBand.Critical ? began ?? point.PeriodEnd : null;
        }

        return began;
    }
}
