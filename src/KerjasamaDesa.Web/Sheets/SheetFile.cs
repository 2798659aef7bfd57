using KerjasamaDesa.Domain;

namespace KerjasamaDesa.Web.Sheets;

/// <summary>Finds out what an upload is by its bytes, and reads it or says plainly why not.</summary>
internal static class SheetFile
{
    private static ReadOnlySpan<byte> Zip => "PK\x03\x04"u8;

    /// <summary>Mark of Microsoft's older container: .xls, and workbooks with a password.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads an upload; refuses with a sentence what is no sheet, is damaged, or is more than is read at once.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="names">Names of the sheets that are looked for; else the first one is read.</param>
    public static UploadedSheet Read(byte[] bytes, IReadOnlyList<string> names)
    {
        ReadOnlySpan<byte> all = bytes;
        if (all.IsEmpty) { throw new RuleBroken("Berkas ini kosong."); }
        if (all.Length > SheetLimits.FileBytes) { throw new RuleBroken("Berkas ini terlalu besar; paling besar {0} MB.", SheetLimits.FileBytes / 1024 / 1024); }
        if (all.StartsWith(Compound)) { throw new RuleBroken("Ini berkas Excel lama (.xls) atau berkas berkata sandi. Simpan sebagai Buku Kerja Excel (.xlsx) tanpa kata sandi, atau sebagai CSV."); }
        if (all.StartsWith(Zip)) { return new XlsxSheet(bytes).Read(names); }

        return IsOther(all) ? throw WrongType() : CsvSheet.Read(bytes);
    }

    internal static RuleBroken WrongType() => new RuleBroken("Berkas ini bukan lembar kerja. Unggah XLSX atau CSV yang dibuat dari templat.");

    internal static RuleBroken Empty() => new RuleBroken("Lembar ini kosong: tidak ada baris judul maupun baris data.");

    private static bool IsOther(ReadOnlySpan<byte> all) =>
        all.StartsWith("%PDF"u8) || all.StartsWith("\x89PNG"u8) || all.StartsWith("{\\rtf"u8) || all.StartsWith("GIF8"u8)
        || all.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || all.StartsWith("<"u8) || all.StartsWith("\xEF\xBB\xBF<"u8);
}
