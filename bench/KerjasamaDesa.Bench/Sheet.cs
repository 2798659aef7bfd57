namespace KerjasamaDesa.Bench;

/// <summary>A small table on the console; the first column is text, the others are figures.</summary>
internal sealed class Sheet(params string[] heads)
{
    private readonly List<string[]> rows = [heads];

    public void Add(params string[] row) => rows.Add(row);

    public void Print()
    {
        var widths = Enumerable.Range(0, heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            Console.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }
}
