using KerjasamaDesa.Domain;

namespace KerjasamaDesa.Web.Sheets;

/// <summary>How much of a file is read before it is refused; a small file may unpack to gigabytes.</summary>
internal static class SheetLimits
{
    /// <summary>Largest upload.</summary>
    public const int FileBytes = 5 * 1024 * 1024;

    /// <summary>Most rows below the headings.</summary>
    public const int Rows = 10_000;

    /// <summary>Most cells of a line; what people fill has a dozen columns.</summary>
    public const int Columns = 200;

    /// <summary>Most letters of a cell, as spreadsheets have it.</summary>
    public const int CellLetters = 32_767;

    /// <summary>Most bytes that the read parts of a workbook may unpack to, together.</summary>
    public const int UnpackedBytes = 48 * 1024 * 1024;

    /// <summary>Most parts of a workbook; a plain one has about ten.</summary>
    public const int Parts = 1_000;

    public static RuleBroken TooManyRows() => new RuleBroken("Berkas ini berisi lebih dari {0} baris. Bagilah menjadi beberapa berkas, lalu impor satu per satu.", Rows);

    public static RuleBroken TooManyColumns(int row) => new RuleBroken("Baris {0} berisi lebih dari {1} kolom. Pakai templat yang disediakan.", row, Columns);

    public static RuleBroken TooMuch() => new RuleBroken("Isi berkas ini terlalu besar setelah dibuka. Hapus gambar, warna, dan lembar lain, lalu simpan kembali.");

    public static RuleBroken CellTooLong(int row) => new RuleBroken("Baris {0} berisi sel yang terlalu panjang; mungkin tanda kutip tidak ditutup.", row);
}
