using System.Globalization;
using KerjasamaDesa.Domain.Formats;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// Reads days as a date box sends them (2026-08-12) and as people type them where the browser has no such box
/// (12/08/2026, 12 Agustus 2026). Years far from any village's records are slips of the finger, and refused.
/// </summary>
internal sealed class DayBinder : TypedBinder
{
    private static readonly string[] Typed = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy"];
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    protected override void Read(ModelBindingContext context, string typed)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && !DateOnly.TryParseExact(typed, Typed, Indonesian.Culture, DateTimeStyles.AllowInnerWhite, out day))
        {
            Refuse(context, "Tanggal ini tidak dikenali. Tulis tanggal, bulan dan tahun, misalnya 12/08/2026.");
        }
        else if (day < First || day > Last)
        {
            Refuse(context, "Tahun {0} tidak masuk akal. Periksa kembali tanggalnya.", day.Year.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            context.Result = ModelBindingResult.Success(day);
        }
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;
}
