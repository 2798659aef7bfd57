using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Sheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace KerjasamaDesa.Web.Lists;

/// <summary>One column of a downloaded list; numbers and days are given as such, so that the sheet can count with them.</summary>
public sealed record Column<T>(string Heading, Func<T, object?> Value);

/// <summary>A list as a file for a spreadsheet; rows are written as they come from the database, never gathered in memory.</summary>
public static class Download
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    private const int LeastWidth = 8;
    private const int MostWidth = 60;

    /// <summary>The file a list's address asks for with <c>unduh=</c>, or null when it asks for the page.</summary>
    public static IActionResult? For<T>(ListFilter filter, string name, IQueryable<T> rows, IReadOnlyList<Column<T>> columns) =>
        For(filter, name, rows.AsAsyncEnumerable(), columns);

    /// <summary>The same for rows that are not read from a table but computed.</summary>
    public static IActionResult? For<T>(ListFilter filter, string name, IAsyncEnumerable<T> rows, IReadOnlyList<Column<T>> columns) => filter.Download switch
    {
        "csv" => Csv(name, rows, columns),
        "xlsx" => new XlsxResult<T>(name, rows, columns),
        _ => null,
    };

    /// <summary>Rows that are no list of the database as CSV.</summary>
    public static IActionResult Csv<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<Column<T>> columns) => new CsvResult<T>(name, rows, columns);

    /// <summary>Rows that are no list of the database as a sheet.</summary>
    public static IActionResult Xlsx<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<Column<T>> columns) => new XlsxResult<T>(name, rows, columns);

    /// <summary>
    /// Writes CSV for an Indonesian spreadsheet: semicolons, decimal comma, and a byte order mark so that it takes the
    /// text as UTF-8.
    /// </summary>
    public static async Task WriteCsvAsync<T>(Stream to, IAsyncEnumerable<T> rows, IReadOnlyList<Column<T>> columns, CancellationToken stop = default)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        foreach (var column in columns) { csv.WriteField(Formula.Harmless(column.Heading)); }
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(stop))
        {
            foreach (var column in columns) { csv.WriteField(Cell(column.Value(row))); }
            await csv.NextRecordAsync();
        }
    }

    /// <summary>Writes one sheet; text cells are typed as text, so nothing in them is run as a formula.</summary>
    public static Task WriteXlsxAsync<T>(Stream to, IAsyncEnumerable<T> rows, IReadOnlyList<Column<T>> columns, CancellationToken stop = default) =>
        to.SaveAsAsync(
            rows.Select(row => columns.ToDictionary(column => column.Heading, column => SheetCell(column.Value(row)))),
            configuration: Sheet(columns),
            cancellationToken: stop);

    /// <summary>Columns as wide as their heading and what stands below it, within what a screen shows; widths are known only at the end, which needs the fast way of writing.</summary>
    private static OpenXmlConfiguration Sheet<T>(IReadOnlyList<Column<T>> columns) => new()
    {
        EnableAutoWidth = true,
        FastMode = true,
        MinWidth = LeastWidth,
        MaxWidth = MostWidth,
        DynamicColumns = [.. columns.Select(column => new DynamicExcelColumn(column.Heading) { Width = Math.Clamp(column.Heading.Length + 2, LeastWidth, MostWidth) })],
    };

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString("0.####", Indonesian.Culture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToOffset(Wib).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Formula.Harmless(value.ToString() ?? ""),
    };

    private static object? SheetCell(object? value) => value switch
    {
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => moment.ToOffset(Wib).DateTime,
        _ => value,
    };

    private static void Name(HttpResponse response, string name, string extension, string type)
    {
        response.ContentType = type;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{extension}\"";
    }

    private sealed class CsvResult<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<Column<T>> columns) : ActionResult
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            Name(context.HttpContext.Response, name, "csv", "text/csv; charset=utf-8");
            return WriteCsvAsync(context.HttpContext.Response.Body, rows, columns, context.HttpContext.RequestAborted);
        }
    }

    private sealed class XlsxResult<T>(string name, IAsyncEnumerable<T> rows, IReadOnlyList<Column<T>> columns) : ActionResult
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            // A zip is written back and forth, which a response stream cannot; the file is gone when it is closed.
            var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            var stop = context.HttpContext.RequestAborted;
            await WriteXlsxAsync(file, rows, columns, stop);
            file.Position = 0;
            Name(context.HttpContext.Response, name, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            await file.CopyToAsync(context.HttpContext.Response.Body, stop);
        }
    }
}
