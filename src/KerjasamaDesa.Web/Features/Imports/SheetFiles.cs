using System.Buffers;
using System.Globalization;
using System.Text;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Sheets;
using Microsoft.AspNetCore.Mvc;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>
/// Writes the files people fill and give back: a workbook with drop-down lists, examples and a guide, or CSV. Empty, it is the
/// template.
/// </summary>
internal sealed class SheetFiles(RecordSheet sheet)
{
    private const string Lists = "Pilihan";
    private const double KeyWidth = 52;

    private static readonly SearchValues<char> ToQuote = SearchValues.Create(";\"\r\n\t,");

    private static readonly (string What, string How)[] Rules =
    [
        ("Baris pertama", "Judul kolom. Jangan diubah, dihapus, atau digabung; urutannya boleh berbeda."),
        ("Data baru", "Tulis pada baris kosong di bawahnya dan biarkan kolom Kunci kosong."),
        ("Mengubah data", "Ubah selnya saja. Kolom Kunci (tersembunyi di ujung kanan) mengikat baris dengan datanya di portal."),
        ("Menghapus baris", "Tidak menghapus data di portal. Untuk itu, arsipkan di portal."),
        ("Angka", "Koma untuk desimal, titik boleh untuk ribuan, misalnya 1.500.000,50."),
        ("Setelah diunggah", "Portal menunjukkan apa yang akan terjadi dan setiap galat. Belum ada yang disimpan sebelum Anda menekan tombol impor."),
    ];

    /// <summary>A workbook with these rows.</summary>
    public IActionResult Xlsx(string name, IAsyncEnumerable<IReadOnlyList<object?>> rows) => new SheetResult(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (to, stop) => WriteXlsxAsync(to, rows, stop));

    /// <summary>CSV for an Indonesian spreadsheet: semicolons, decimal comma, a byte order mark.</summary>
    public IActionResult Csv(string name, IAsyncEnumerable<IReadOnlyList<object?>> rows) => new SheetResult(name + ".csv", "text/csv; charset=utf-8", (to, stop) => WriteCsvAsync(to, rows, stop));

    public async Task WriteXlsxAsync(Stream to, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        var guide = sheet.Guide;
        List<SheetGuide> listed = [.. guide.Where(g => g.Choices is not null)];
        List<BookColumn> columns =
        [
            .. guide.Select(g => new BookColumn(g.Heading, g.Width, g.Style, g.Choices is { } list ? XlsxBook.Range(Lists, listed.IndexOf(g), list.Count) : null, !g.IsOpenList, g.Help)),
            new BookColumn(RecordSheet.KeyHeading, KeyWidth, CellStyle.Text, IsHidden: true),
        ];
        using var book = new XlsxBook(to);
        await book.AddAsync(sheet.Name, columns, rows, stop: stop);
        await book.AddAsync("Contoh", [.. columns[..^1].Select(c => c with { List = null, Hint = null })], Examples(guide).ToAsyncEnumerable(), stop: stop);
        await book.AddAsync(
            "Petunjuk",
            [new BookColumn("Kolom", 28, CellStyle.Wrapped), new BookColumn("Wajib", 10, CellStyle.Wrapped), new BookColumn("Cara mengisi", 90, CellStyle.Wrapped)],
            Guide(guide).ToAsyncEnumerable(),
            stop: stop);
        await book.AddAsync(Lists, [.. listed.Select(g => new BookColumn(g.Heading, g.Width, CellStyle.Plain))], Choices(listed).ToAsyncEnumerable(), isHidden: true, stop: stop);
    }

    public async Task WriteCsvAsync(Stream to, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(true), leaveOpen: true);
        await text.WriteAsync(Line([.. sheet.Headings, RecordSheet.KeyHeading]));
        await foreach (var row in rows.WithCancellation(stop)) { await text.WriteAsync(Line(row)); }
    }

    private static IEnumerable<IReadOnlyList<object?>> Examples(IReadOnlyList<SheetGuide> guide) =>
        Enumerable.Range(0, guide.Max(g => g.Examples.Count)).Select(row => (IReadOnlyList<object?>)[.. guide.Select(g => g.Examples.ElementAtOrDefault(row))]);

    private static IEnumerable<IReadOnlyList<object?>> Guide(IReadOnlyList<SheetGuide> guide) =>
    [
        .. guide.Select(g => (IReadOnlyList<object?>)[g.Heading, g.IsRequired ? "Ya" : "Tidak", g.Help]),
        .. Rules.Select(rule => (IReadOnlyList<object?>)[rule.What, "", rule.How]),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Choices(IReadOnlyList<SheetGuide> listed) =>
        Enumerable.Range(0, listed.Max(g => g.Choices!.Count)).Select(row => (IReadOnlyList<object?>)[.. listed.Select(g => Choice(g.Choices!.ElementAtOrDefault(row)))]);

    /// <summary>A list of numbers is a list of numbers to a spreadsheet too.</summary>
    private static object? Choice(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static string Line(IEnumerable<object?> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString("0.############", Indonesian.Culture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => Quoted(Formula.Harmless(text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Quoted(string text) =>
        !text.AsSpan().ContainsAny(ToQuote) ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A zip is written back and forth, which a response cannot; the file between is gone when it is closed.</summary>
    private sealed class SheetResult(string name, string type, Func<Stream, CancellationToken, Task> write) : ActionResult
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            var (response, stop) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await write(file, stop);
            file.Position = 0;
            response.ContentType = type;
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            await file.CopyToAsync(response.Body, stop);
        }
    }
}
