namespace KerjasamaDesa.Web.Sheets;

/// <summary>What kind of thing a cell holds.</summary>
internal enum CellKind
{
    Text,

    /// <summary>A number as the sheet keeps it, with a point for the decimals; days are numbers too.</summary>
    Number,

    /// <summary>The result of a formula that failed, such as #N/A.</summary>
    Error,
}

/// <summary>A cell of an uploaded sheet.</summary>
internal readonly record struct SheetCell(string Text, CellKind Kind = CellKind.Text)
{
    public static readonly SheetCell Empty = new("");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A line of an uploaded sheet, under the number a spreadsheet shows beside it.</summary>
internal sealed record SheetLine(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell At(int column) => column < Cells.Count ? Cells[column] : SheetCell.Empty;
}

/// <summary>An uploaded sheet, read but not yet understood.</summary>
/// <param name="Head">The line of the headings.</param>
/// <param name="Lines">The lines below it that hold something.</param>
/// <param name="Encoding">Name of the encoding that had to be guessed; null when there was nothing to guess.</param>
internal sealed record UploadedSheet(SheetLine Head, IReadOnlyList<SheetLine> Lines, string? Encoding);
