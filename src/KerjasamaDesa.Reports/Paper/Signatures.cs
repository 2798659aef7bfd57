namespace KerjasamaDesa.Reports.Paper;

/// <summary>A place to sign.</summary>
/// <param name="Office">"Kepala Desa Mulyoagung".</param>
/// <param name="Name">Who signs; dots to write on when not known.</param>
/// <param name="Lines">What stands above the office, such as the regulation's number.</param>
/// <param name="Signed">How it was signed, when it was; else there is room for a hand.</param>
internal sealed record Signatory(string Office, string? Name, IReadOnlyList<string> Lines, string? Signed = null);

/// <summary>Blocks of signatures, two side by side.</summary>
internal static class Signatures
{
    private const string Dots = "(........................................)";

    internal static void Signed(this ColumnDescriptor column, IReadOnlyList<Signatory> people)
    {
        foreach (var pair in people.Chunk(2))
        {
            column.Item().PaddingTop(6).ShowEntire().Row(row =>
            {
                row.Spacing(24);
                if (pair.Length == 1)
                {
                    row.RelativeItem();
                }

                foreach (var person in pair)
                {
                    row.RelativeItem(pair.Length == 1 ? 2 : 1).Column(block => Block(block, person));
                }

                if (pair.Length == 1)
                {
                    row.RelativeItem();
                }
            });
        }
    }

    /// <summary>One signatory in the right half, as letters have it.</summary>
    internal static void SignedAtRight(this ColumnDescriptor column, Signatory person) => column.Item().PaddingTop(6).ShowEntire().Row(row =>
    {
        row.RelativeItem();
        row.RelativeItem().Column(block => Block(block, person));
    });

    private static void Block(ColumnDescriptor block, Signatory person)
    {
        foreach (var line in person.Lines)
        {
            block.Item().Text(line).FontSize(9.5f).AlignCenter();
        }

        block.Item().PaddingTop(4).Text(person.Office.ToUpper(Domain.Formats.Indonesian.Culture) + ",").FontSize(10).SemiBold().AlignCenter();
        var room = block.Item().Height(58).AlignMiddle();
        if (person.Signed is { } how)
        {
            room.Text(how).FontFamily(Engine.ReportFonts.Sans).FontSize(8.5f).Italic().FontColor(Look.Muted).AlignCenter();
        }

        var name = block.Item().Text(string.IsNullOrWhiteSpace(person.Name) ? Dots : person.Name).AlignCenter();
        if (!string.IsNullOrWhiteSpace(person.Name))
        {
            name.Bold().Underline();
        }
    }
}
