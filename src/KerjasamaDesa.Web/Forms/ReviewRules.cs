using FluentValidation;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Forms;

/// <summary>The rule for the day on which a record is looked at again.</summary>
internal static class ReviewRules
{
    public static void IsReviewDay<T>(this IRuleBuilder<T, DateOnly?> rule, PortalClock clock) =>
        rule.InclusiveBetween(clock.Today.AddDays(1), clock.Today.AddYears(Subject.FurthestReviewYears));
}
