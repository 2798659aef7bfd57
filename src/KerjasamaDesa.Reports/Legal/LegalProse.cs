using System.Text.RegularExpressions;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>Turns what people wrote in the plan into paragraphs and items of an article.</summary>
public static partial class LegalProse
{
    /// <summary>What stands where the plan says nothing yet.</summary>
    public const string Missing = "[… bagian ini belum diisi dalam rencana …]";

    /// <summary>
    /// A line is a paragraph; a line that begins with a number, a letter or a dash is an item of the paragraph before it. Marks that
    /// were typed fall away, since the paper numbers by its own rule; no word is lost. Items that stand first get the lead.
    /// </summary>
    /// <param name="text">What was written; empty gives one paragraph that says so.</param>
    /// <param name="lead">The paragraph for items that have none: "Ruang lingkup kerja sama meliputi:".</param>
    public static IReadOnlyList<ClauseDraft> Clauses(string? text, string lead)
    {
        List<(string Text, List<string> Items)> clauses = [];
        foreach (var line in Lines(text))
        {
            if (Item().Match(line) is { Success: true } item)
            {
                if (clauses.Count == 0)
                {
                    clauses.Add((lead, []));
                }

                clauses[^1].Items.Add(item.Groups["text"].Value);
            }
            else
            {
                clauses.Add((Paragraph().Replace(line, ""), []));
            }
        }

        return clauses.Count == 0 ? [new ClauseDraft(Missing)] : [.. clauses.Select(c => new ClauseDraft(c.Text, c.Items))];
    }

    /// <summary>Lines of a block in which each line is an item, without the marks that were typed.</summary>
    public static IReadOnlyList<string> Items(string text) => [.. Lines(text).Select(line => Item().Match(line) is { Success: true } item ? item.Groups["text"].Value : line)];

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^([0-9]{1,2}[.)]|[a-z][.)]|[-•–])\s+(?<text>.+)$")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\([0-9]{1,2}\)\s+")]
    private static partial Regex Paragraph();
}
