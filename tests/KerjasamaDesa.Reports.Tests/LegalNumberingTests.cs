using CsCheck;
using KerjasamaDesa.Reports.Legal;

namespace KerjasamaDesa.Reports.Tests;

/// <summary>The rule by which legal papers are numbered, over any shape of chapters.</summary>
public sealed class LegalNumberingTests
{
    private static readonly Gen<ClauseDraft> Clauses =
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 8], Gen.Int[0, 30], Gen.Bool, (text, items, figures) => new ClauseDraft(text, [.. Enumerable.Range(0, items).Select(i => $"butir {i}")], figures));

    [Fact]
    public void Chapters_articles_and_paragraphs_are_numbered_without_a_gap() => Gen.Select(Gen.Int[0, 5].List[0, 9], Clauses.List[1, 5]).Sample((articlesOfChapters, clauses) =>
    {
        var chapters = articlesOfChapters.Select((count, c) => new ChapterDraft($"Bab {c}", [.. Enumerable.Range(0, count).Select(a => new ArticleDraft($"{(char)('a' + c)}-{(char)('a' + a)}", clauses))])).ToList();
        var blocks = LegalNumbering.Number(chapters);
        var heads = blocks.OfType<ChapterHead>().Select(h => h.Number).ToList();
        Assert.Equal(Enumerable.Range(1, articlesOfChapters.Count(n => n > 0)).Select(LegalNumbering.Roman), heads);
        Assert.Equal(Enumerable.Range(1, articlesOfChapters.Sum()), blocks.OfType<ArticleHead>().Select(a => a.Number));
        foreach (var article in Articles(blocks))
        {
            var paragraphs = article.Where(p => p.Level == 0).ToList();
            Assert.Equal(clauses.Count == 1 ? [""] : Enumerable.Range(1, clauses.Count).Select(i => $"({i})"), paragraphs.Select(p => p.Mark));
            Assert.Equal(clauses.SelectMany(c => c.Items.Select((_, i) => (c.InFigures ? $"{i + 1}" : LegalNumbering.Letter(i + 1)) + ".")), article.Where(p => p.Level == 1).Select(p => p.Mark));
        }
    });

    [Fact]
    public void A_reference_leads_to_its_article_wherever_that_comes_to_stand() => Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12]).Sample((before, after) =>
    {
        var wanted = new ArticleDraft("tujuan", [new("Tujuan.")]);
        var others = Enumerable.Range(0, before + after).Select(i => new ArticleDraft($"lain-{(char)('a' + i)}", [new("Sebagaimana dimaksud dalam {pasal:tujuan} dan {pasal:entah}.")])).ToList();
        var blocks = LegalNumbering.Number([new("Satu", others[..before]), new("Dua", [wanted, .. others[before..]])]);
        Assert.All(blocks.OfType<Provision>().Where(p => p.Text != "Tujuan."), p => Assert.Equal($"Sebagaimana dimaksud dalam Pasal {before + 1} dan {{pasal:entah}}.", p.Text));
    });

    [Fact]
    public void No_word_of_a_plan_is_lost_on_the_way_into_paragraphs() =>
        Gen.Select(Gen.Int[0, 3], Gen.String[Gen.Char['a', 'z'], 2, 9]).List[0, 12].Sample(lines =>
        {
            var text = string.Join('\n', lines.Select((l, i) => (l.Item1 switch { 0 => "", 1 => $"{(i % 20) + 1}. ", 2 => "- ", _ => "b) " }) + l.Item2));
            var clauses = LegalProse.Clauses(text, "Meliputi:");
            var words = clauses.SelectMany(c => c.Items.Prepend(c.Text)).Where(w => w is not ("Meliputi:" or LegalProse.Missing)).ToList();
            Assert.Equal(lines.Select(l => l.Item2), words);
        });

    [Theory]
    [InlineData(1, "I", "a")]
    [InlineData(4, "IV", "d")]
    [InlineData(14, "XIV", "n")]
    [InlineData(26, "XXVI", "z")]
    [InlineData(27, "XXVII", "aa")]
    [InlineData(703, "DCCIII", "aaa")]
    public void Roman_figures_and_letters(int number, string roman, string letter) =>
        Assert.Equal((roman, letter), (LegalNumbering.Roman(number), LegalNumbering.Letter(number)));

    private static IEnumerable<List<Provision>> Articles(IReadOnlyList<LegalBlock> blocks)
    {
        List<Provision>? current = null;
        foreach (var block in blocks)
        {
            if (block is ArticleHead)
            {
                if (current is not null)
                {
                    yield return current;
                }

                current = [];
            }
            else if (block is Provision provision)
            {
                current!.Add(provision);
            }
        }

        if (current is not null)
        {
            yield return current;
        }
    }
}
