using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Forms;

/// <summary>The rule for a box that holds a point copied from a map.</summary>
internal static class PointRules
{
    public static void IsPoint<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<Text> t) => rule
        .Must(text => text is null || MapPoint.Parse(text) is not null)
        .WithMessage(_ => t["Tulis lintang dan bujur, misalnya -7.60788, 110.20375."])
        .Must(text => MapPoint.Parse(text) is null or { IsInIndonesia: true })
        .WithMessage(_ => t["Titik ini di luar wilayah Indonesia. Lintang ditulis dahulu, lalu bujur."]);
}
