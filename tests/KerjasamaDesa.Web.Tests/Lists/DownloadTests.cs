using System.IO.Compression;
using System.Text;
using KerjasamaDesa.Web.Lists;

namespace KerjasamaDesa.Web.Tests.Lists;

public class DownloadTests
{
    private static readonly Column<Row>[] Columns =
        [new("Judul", r => r.Title), new("Biaya", r => r.Cost), new("Mulai", r => r.Starts), new("Desa", r => r.Villages)];

    [Fact]
    public async Task Csv_opens_in_an_Indonesian_spreadsheet()
    {
        var csv = await CsvAsync(new Row("Air; bersih", 1_500_000.5m, new DateOnly(2026, 8, 12), 3));
        Assert.Equal("\uFEFFJudul;Biaya;Mulai;Desa\r\n\"Air; bersih\";1500000,5;2026-08-12;3\r\n", csv);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+62")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("＝1+1")]
    public async Task A_text_is_never_run_as_a_formula(string title) =>
        Assert.Contains("'" + title, await CsvAsync(new Row(title, null, null, 1)), StringComparison.Ordinal);

    [Fact]
    public async Task A_negative_number_stays_a_number() =>
        Assert.Contains(";-5000;", await CsvAsync(new Row("a", -5_000m, null, 1)), StringComparison.Ordinal);

    [Fact]
    public async Task A_sheet_holds_texts_as_texts_and_numbers_as_numbers()
    {
        var sheet = await SheetAsync(new Row("=1+1", 1_500_000.5m, new DateOnly(2026, 8, 12), 3));
        Assert.DoesNotContain("<x:f", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("=1+1", sheet, StringComparison.Ordinal);
        Assert.Contains(">1500000.5<", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_without_rows_still_opens() => Assert.Contains("sheetData", await SheetAsync(), StringComparison.OrdinalIgnoreCase);

    private static async Task<string> CsvAsync(params Row[] rows)
    {
        using var file = new MemoryStream();
        await Download.WriteCsvAsync(file, rows.ToAsyncEnumerable(), Columns);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static async Task<string> SheetAsync(params Row[] rows)
    {
        using var file = new MemoryStream();
        await Download.WriteXlsxAsync(file, rows.ToAsyncEnumerable(), Columns);
        file.Position = 0;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        return await reader.ReadToEndAsync();
    }

    private sealed record Row(string Title, decimal? Cost, DateOnly? Starts, int Villages);
}
