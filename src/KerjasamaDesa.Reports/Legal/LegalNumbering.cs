using System.Globalization;
using System.Text.RegularExpressions;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>A paragraph (ayat) with its items.</summary>
/// <param name="Text">Its words; <c>{pasal:key}</c> becomes "Pasal 9".</param>
/// <param name="Items">Items below it.</param>
/// <param name="InFigures">Items are numbered 1., 2., as definitions are, instead of a., b.</param>
public sealed record ClauseDraft(string Text, IReadOnlyList<string> Items, bool InFigures = false)
{
    /// <summary>A paragraph without items.</summary>
    public ClauseDraft(string text)
        : this(text, [])
    {
    }
}

/// <summary>An article before it has its number.</summary>
/// <param name="Key">By which other articles refer to it.</param>
/// <param name="Clauses">Its paragraphs, at least one.</param>
public sealed record ArticleDraft(string Key, IReadOnlyList<ClauseDraft> Clauses);

/// <summary>A chapter before it has its number.</summary>
public sealed record ChapterDraft(string Title, IReadOnlyList<ArticleDraft> Articles);

/// <summary>
/// Numbers chapters, articles, paragraphs and items by one rule: chapters in Roman figures from I, articles through the whole
/// paper from 1, paragraphs (1), (2) only where an article has more than one, items a., b., … z., aa. References are resolved
/// after numbering, so that they are always right.
/// </summary>
public static partial class LegalNumbering
{
    /// <summary>The numbered pieces. Refused: an article without a paragraph, a key used twice.</summary>
    /// <param name="chapters">Chapters in their order; those without articles are left out.</param>
    /// <param name="withChapters">Chapter headings; without them the first article of each bears its title, as agreements have it.</param>
    public static IReadOnlyList<LegalBlock> Number(IEnumerable<ChapterDraft> chapters, bool withChapters = true)
    {
        var kept = chapters.Where(c => c.Articles.Count > 0).ToList();
        var numbers = kept.SelectMany(c => c.Articles).Select((a, i) => (a.Key, Number: i + 1)).ToDictionary(a => a.Key, a => a.Number);
        List<LegalBlock> blocks = [];
        foreach (var (chapter, index) in kept.Select((chapter, index) => (chapter, index)))
        {
            if (withChapters)
            {
                blocks.Add(new ChapterHead(Roman(index + 1), chapter.Title));
            }

            foreach (var article in chapter.Articles)
            {
                blocks.Add(new ArticleHead(numbers[article.Key], withChapters || article != chapter.Articles[0] ? null : chapter.Title));
                blocks.AddRange(Clauses(article, numbers));
            }
        }

        return blocks;
    }

    /// <summary>1 gives I, 14 gives XIV; from 1 to 3,999.</summary>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 3999);
        (int Value, string Mark)[] marks =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var roman = "";
        foreach (var (value, mark) in marks)
        {
            for (; number >= value; number -= value)
            {
                roman += mark;
            }
        }

        return roman;
    }

    /// <summary>1 gives a, 26 gives z, 27 gives aa.</summary>
    public static string Letter(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
        {
            letters = (char)('a' + ((number - 1) % 26)) + letters;
        }

        return letters;
    }

    private static IEnumerable<LegalBlock> Clauses(ArticleDraft article, Dictionary<string, int> numbers)
    {
        if (article.Clauses.Count == 0)
        {
            throw new ArgumentException($"Article {article.Key} says nothing.", nameof(article));
        }

        foreach (var (clause, index) in article.Clauses.Select((clause, index) => (clause, index)))
        {
            yield return new Provision(article.Clauses.Count == 1 ? "" : $"({index + 1})", Resolved(clause.Text, numbers));
            for (var item = 0; item < clause.Items.Count; item++)
            {
                var mark = clause.InFigures ? (item + 1).ToString(CultureInfo.InvariantCulture) : Letter(item + 1);
                yield return new Provision($"{mark}.", Resolved(clause.Items[item], numbers), 1);
            }
        }
    }

    /// <summary>What is no key of an article is left as it is written.</summary>
    private static string Resolved(string text, Dictionary<string, int> numbers) =>
        Reference().Replace(text, found => numbers.TryGetValue(found.Groups[1].Value, out var number) ? $"Pasal {number}" : found.Value);

    [GeneratedRegex(@"\{pasal:([a-z-]+)\}")]
    private static partial Regex Reference();
}
