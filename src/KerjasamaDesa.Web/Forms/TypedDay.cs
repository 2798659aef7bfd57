using System.Globalization;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Web.Forms;

/// <summary>
/// Days as a date box sends them (2026-08-12) and as people type them (12/08/2026, 12 Agustus 2026), with the sentence that says
/// what is wrong with one; the same in a box and in a sheet. Years far from any village's records are slips of the finger.
/// </summary>
internal static class TypedDay
{
    private static readonly string[] Typed = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy"];
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>Reads a day, or tells why not.</summary>
    public static RuleBroken? Read(string typed, out DateOnly day)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && !DateOnly.TryParseExact(typed, Typed, Indonesian.Culture, DateTimeStyles.AllowInnerWhite, out day))
        {
            return new RuleBroken("Tanggal ini tidak dikenali. Tulis tanggal, bulan dan tahun, misalnya 12/08/2026.");
        }

        return day < First || day > Last
            ? new RuleBroken("Tahun {0} tidak masuk akal. Periksa kembali tanggalnya.", day.Year.ToString(CultureInfo.InvariantCulture))
            : null;
    }
}
