using System.Text;
using CsCheck;
using KerjasamaDesa.Domain;
using KerjasamaDesa.Web.Sheets;
using KerjasamaDesa.Web.Tests.Features.Imports;
using MiniExcelLibs;

namespace KerjasamaDesa.Web.Tests.Sheets;

public class SheetFileTests
{
    private const string Declaration = "<?xml version=\"1.0\"?>";

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a\tb\n1\t2")]
    [InlineData("sep=|\na;b\n1;2")]
    [InlineData("\n\n\"a\";\"b\"\n\"1\";2\n;;\n")]
    public void A_csv_is_read_whatever_parts_its_cells(string text) => Assert.Equal("a|b / 1|2", Plain(Read(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Encodings_are_recognised_and_a_guess_is_said()
    {
        const string text = "nama;b\nDésa é;2\n";
        Assert.Null(Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]).Encoding);
        Assert.All(
            (byte[][])[
                [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
                Encoding.Unicode.GetBytes(text),
                Encoding.BigEndianUnicode.GetBytes(text),
                Encoding.UTF8.GetBytes(text),
                Encoding.Latin1.GetBytes(text),
            ],
            bytes => Assert.Equal("nama|b / Désa é|2", Plain(Read(bytes))));
        Assert.Equal("Windows-1252", Read(Encoding.Latin1.GetBytes(text)).Encoding);
        Assert.Equal("UTF-16", Read(Encoding.Unicode.GetBytes(text)).Encoding);
    }

    [Fact]
    public void Rows_keep_the_numbers_a_spreadsheet_shows() =>
        Assert.Equal([3, 6], Read("\na;b\n\"1\nzwei\";2\n\n;\n3;4"u8.ToArray()).Lines.Select(l => l.Number));

    [Theory]
    [InlineData("")]
    [InlineData("\n\n;;\n")]
    [InlineData("%PDF-1.7 bla")]
    [InlineData("<html><table><tr><td>Nama</td></tr></table></html>")]
    [InlineData("{\\rtf1 Nama;b}")]
    [InlineData("a;b\n1;\u00012\n")]
    public void What_is_no_sheet_is_refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void An_old_or_locked_workbook_is_refused_with_what_to_do() =>
        Assert.Contains(".xls", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]]), StringComparison.Ordinal);

    [Fact]
    public void A_quote_left_open_is_refused_instead_of_swallowing_the_rest() =>
        Assert.Contains("tanda kutip", Refused(Encoding.UTF8.GetBytes("a;b\n\"1;2\n" + string.Concat(Enumerable.Repeat("3;4\n", 20_000)))), StringComparison.Ordinal);

    [Fact]
    public void A_quotation_mark_within_a_cell_is_a_letter() =>
        Assert.Equal("a|b / pipa 5\"|2 / \"x|3", Plain(Read("a;b\npipa 5\";2\n\"\"\"x\";3\n"u8.ToArray())));

    [Theory]
    [InlineData("a;b\n\"1;2\n")]
    [InlineData("a;b\n\"1\"x;2\n")]
    public void A_cell_that_begins_with_a_quotation_mark_must_end_with_it(string text) =>
        Assert.Contains("tanda kutip", Refused(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void Too_many_rows_columns_or_letters_are_refused_and_what_fits_is_not()
    {
        Assert.Equal(SheetLimits.Rows, Read(Csv(SheetLimits.Rows)).Lines.Count);
        Assert.Contains("lebih dari {0} baris", Refused(Csv(SheetLimits.Rows + 1)), StringComparison.Ordinal);
        Assert.Contains("lebih dari {0} baris", Refused(Csv(100_000)), StringComparison.Ordinal);
        Assert.Contains("lebih dari {0} baris", Refused(Workbooks.Of(string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 100_000)))), StringComparison.Ordinal);
        Assert.Contains("kolom", Refused(Encoding.UTF8.GetBytes("a;b\n" + new string(';', 300))), StringComparison.Ordinal);
        Assert.Contains("kolom", Refused(Workbooks.Of("<row><c r=\"XFD1\"><v>1</v></c></row>")), StringComparison.Ordinal);
        Assert.Contains("terlalu panjang", Refused(Encoding.UTF8.GetBytes("a;b\n" + new string('x', 40_000) + ";1")), StringComparison.Ordinal);
        Assert.Contains("MB", Refused(new byte[SheetLimits.FileBytes + 1]), StringComparison.Ordinal);

        static byte[] Csv(int rows) => Encoding.UTF8.GetBytes("a;b\n" + string.Concat(Enumerable.Repeat("1;2\n", rows)));
    }

    [Fact]
    public void Bombs_are_refused_before_they_fill_the_memory()
    {
        var blanks = new string(' ', 100_000_000);
        var text = $"<row><c t=\"inlineStr\"><is><t>{new string('x', 30_000)}</t></is></c></row>";
        byte[][] bombs =
        [
            Workbooks.Of(blanks),
            Workbooks.Of($"<row a=\"{blanks}\"/>"),
            Workbooks.Of(string.Concat(Enumerable.Repeat(text, 3_000))),
            Workbooks.Of("<row/>", sharedStrings: $"<sst><si><t>{blanks}</t></si></sst>"),
            Workbooks.Of(
                string.Concat(Enumerable.Repeat("<row>" + string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 100)) + "</row>", 9_000)),
                sharedStrings: $"<sst><si><t>{new string('x', 32_000)}</t></si></sst>"),
            Workbooks.Zip([.. Enumerable.Range(0, 5_000).Select(i => ($"xl/{i}.xml", ""))]),
        ];
        Assert.All(bombs, bomb => Assert.True(bomb.Length < SheetLimits.FileBytes));
        foreach (var bomb in bombs)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Contains("terlalu besar setelah dibuka", Refused(bomb), StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>", "&c;")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "&b;")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">", "1")]
    public void A_document_type_is_refused_whatever_it_defines(string type, string value) =>
        Assert.Contains("rusak", Refused(Workbooks.Of($"<row><c t=\"str\"><v>{value}</v></c></row>", prologue: Declaration + type)), StringComparison.Ordinal);

    [Fact]
    public void A_zip_that_is_no_workbook_or_is_cut_off_is_refused()
    {
        Assert.Contains("bukan lembar kerja", Refused(Workbooks.Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))), StringComparison.Ordinal);
        Assert.Contains("rusak", Refused(Workbooks.Of("<row/>")[..^30]), StringComparison.Ordinal);
        Assert.Contains("rusak", Refused("PK\x03\x04"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_read_as_other_programs_write_them()
    {
        var sheet = Read(Workbooks.Of(
            """
            <row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="inlineStr"><is><r><t>te</t></r><r><t xml:space="preserve">ks </t></r></is></c></row>
            <row r="5"><c r="A5"><f>1+1</f><v>2.5E+3</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="b"><v>1</v></c><c r="D5" s="1"/></row>
            """,
            sharedStrings: "<sst><si><r><t>ju</t></r> <r><t>dul</t></r><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh></si></sst>"));
        Assert.Equal("|judul||teks ", string.Join('|', sheet.Head.Cells.Select(c => c.Text)));
        Assert.Equal(5, sheet.Lines.Single().Number);
        Assert.Equal([new SheetCell("2.5E+3", CellKind.Number), new SheetCell("#N/A", CellKind.Error), new SheetCell("TRUE")], sheet.Lines.Single().Cells);
    }

    [Fact]
    public void A_workbook_of_another_writer_is_read()
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { new { Nama = "Mata air", Jumlah = 1.5m } });
        Assert.Equal("Nama|Jumlah / Mata air|1.5", Plain(Read(file.ToArray())));
    }

    /// <summary>Whatever comes: a sheet, or a sentence.</summary>
    [Fact]
    public void No_mutation_of_a_file_brings_anything_but_a_sheet_or_a_refusal()
    {
        string[] parts = ["<row", " r=\"1\"", "<c", " r=\"A1\"", " t=\"s\"", " t=\"inlineStr\"", ">", "/>", "<v>", "</v>", "<is>", "<t>", "</t>", "</is>", "</c>", "</row>", "&lt;", "<![CDATA[x]]>", "-1", "999999999999", "_xD800_", "\uFFFD", " "];
        var rows = Gen.Int[0, parts.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => parts[i])));
        var good = Workbooks.Of("<row><c t=\"s\"><v>0</v></c></row><row><c><v>1</v></c></row>", "<sst><si><t>Nama</t></si></sst>");
        var flipped = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Array[1, 12].Select(changes =>
        {
            var bytes = good.ToArray();
            foreach (var (at, value) in changes) { bytes[at] = value; }
            return bytes;
        });
        var text = Gen.OneOf(Gen.Char["a;,\"\n\r\t'=\0\uFEFF"].Array[0, 80].Select(c => Encoding.UTF8.GetBytes(c)), Gen.Byte.Array[0, 80]);
        Gen.OneOf(rows.Select(r => Workbooks.Of(r, $"<sst>{r}</sst>")), flipped, text).Sample(
            bytes =>
            {
                try
                {
                    SheetFile.Read(bytes, ["Potensi"]);
                }
                catch (RuleBroken)
                {
                    // Said in words: that is what is asked for.
                }
            },
            iter: 5_000);
    }

    private static UploadedSheet Read(byte[] bytes) => SheetFile.Read(bytes, []);

    private static string Refused(byte[] bytes) => Assert.Throws<RuleBroken>(() => Read(bytes)).Message;

    private static string Plain(UploadedSheet sheet) => string.Join(" / ", new[] { sheet.Head }.Concat(sheet.Lines).Select(line => string.Join('|', line.Cells.Select(c => c.Text))));
}
