using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Web.Forms;

/// <summary>Numbers as people type them, with the sentence that says what is wrong with one; the same in a box and in a sheet.</summary>
internal static class TypedNumber
{
    /// <summary>Reads a number, or tells why not.</summary>
    /// <param name="typed">What was typed, perhaps with Rp before it.</param>
    /// <param name="decimals">The most digits behind the comma.</param>
    /// <param name="number">The number, or zero when refused.</param>
    public static RuleBroken? Read(string typed, int decimals, out decimal number)
    {
        var digits = typed.StartsWith("Rp", StringComparison.OrdinalIgnoreCase) ? typed[2..].TrimStart('.', ' ') : typed;
        return IndonesianNumber.Parse(digits, decimals, out number) switch
        {
            NumberFault.None => null,
            NumberFault.TooLarge => TooLarge(),
            NumberFault.TooManyDecimals => TooManyDecimals(decimals),
            NumberFault.Ambiguous => new RuleBroken("Angka ini dapat dibaca dengan dua cara. Pakai titik untuk ribuan dan koma untuk desimal, misalnya 1.500.000,50."),
            _ => new RuleBroken("Isi dengan angka saja, misalnya 1.500.000."),
        };
    }

    public static RuleBroken TooLarge() => new RuleBroken("Angka ini terlalu besar. Periksa jumlah nolnya.");

    public static RuleBroken TooManyDecimals(int decimals) => decimals == 0
        ? new RuleBroken("Isi dengan bilangan bulat, tanpa koma.")
        : new RuleBroken("Paling banyak {0} angka di belakang koma. Ribuan dipisah dengan titik, misalnya 1.500.000.", decimals);
}
