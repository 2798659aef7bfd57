namespace KerjasamaDesa.Typesetting.Tests.Text;

public class TextTests
{
    [Theory]
    [InlineData("masing-masing", 40, "masing- | masing")]
    [InlineData("001/BA/2026", 35, "001/BA/ | 2026")]
    [InlineData("tahun 2026–2028", 45, "tahun | 2026–2028")]
    [InlineData("air bersih–sehat", 45, "air bersih– | sehat")]
    [InlineData("suhu -5 derajat", 36, "suhu -5 | derajat")]
    [InlineData("senilai Rp\u00a01.250.000", 70, "senilai | Rp\u00a01.250.000")]
    [InlineData("Rp\u00a01.250.000", 50, "Rp\u00a0 | 1.250.000")]
    public void Lines_break_where_readers_expect_it(string text, float width, string lines)
    {
        Assert.Equal(lines, Lines(text, width));
    }

    [Fact]
    public void A_word_wider_than_its_cell_is_divided_by_syllables()
    {
        Assert.Equal("Reali- | sasi", Lines("Realisasi", 36, language: "id-ID"));
    }

    [Fact]
    public void Words_of_another_language_are_cut_rather_than_divided_wrongly()
    {
        Assert.DoesNotContain("-", Lines("Realisasi", 36, language: "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Capitals_are_divided_only_where_nothing_else_helps()
    {
        Document document = Sample.Small(content => content.Width(90).Text("DESA TENTANG PENGELOLAAN").Justify());

        Assert.Contains("DESA TENTANG | PENGELOLAAN", document.Dump()[0], StringComparison.Ordinal);
        Assert.Equal("PENGELO- | LAAN", Lines("PENGELOLAAN", 46, language: "id"));
    }

    [Fact]
    public void A_cell_narrower_than_a_letter_still_ends()
    {
        Assert.Equal("a | b | c", Lines("abc", 1));
    }

    [Fact]
    public void A_justified_line_fills_its_width_and_the_last_does_not()
    {
        const string text = "Kerja sama antar desa meningkatkan kesejahteraan masyarakat secara berkelanjutan dan adil";
        IReadOnlyList<double[]> ends = Sample.Small(content => content.Text(text).Justify())
            .OnEachPage(page => page.GetWords()
                .GroupBy(word => Math.Round(word.Letters[0].StartBaseLine.Y))
                .OrderByDescending(line => line.Key)
                .Select(line => line.Max(word => word.Letters[^1].EndBaseLine.X))
                .ToArray());

        double[] lines = Assert.Single(ends);
        Assert.True(lines.Length > 1);
        Assert.All(lines[..^1], end => Assert.InRange(end, 279, 281));
        Assert.True(lines[^1] < 270);
    }

    [Fact]
    public void No_line_of_a_paragraph_stands_alone_at_the_end_or_the_head_of_a_page()
    {
        string paragraph = string.Join(' ', Enumerable.Repeat("kesejahteraan masyarakat", 10));
        for (int space = 90; space < 160; space += 12)
        {
            string[] pages = Sample.Small(content => content.Column(column =>
            {
                column.Item().Height(space);
                column.Item().Text(paragraph);
            })).Dump();

            string[] counts = [.. pages.SelectMany(page => page.Split('\n')).Where(line => line.Contains("Text", StringComparison.Ordinal))
                .Select(line => $"{line.Split(" | ").Length}")];
            Assert.DoesNotContain("1", counts);
        }
    }

    [Fact]
    public void Text_takes_its_alignment_from_around_it()
    {
        IReadOnlyList<double> starts = Sample.Small(content => content.AlignRight().DefaultTextStyle(style => style.Bold()).Text("kanan"))
            .OnEachPage(page => page.GetWords().Single().Letters[^1].EndBaseLine.X);

        Assert.InRange(starts[0], 279.5, 280.5);
    }

    [Fact]
    public void Ligatures_do_not_change_what_is_copied()
    {
        Assert.Equal(["efisien – “fluktuasi”"], Sample.Small(content => content.Text("efisien – “fluktuasi”").FontFamily(Sample.Serif)).Letters());
    }

    [Fact]
    public void A_character_missing_from_one_font_is_taken_from_another()
    {
        Document document = Sample.Small(content => content.Text("● titik").FontFamily(Sample.Serif));

        Assert.Empty(document.FindMissingGlyphs());
        Assert.Equal(["● titik"], document.Letters());
    }

    [Fact]
    public void A_character_no_font_has_is_named()
    {
        Assert.Equal(["U+4E2D"], Sample.Small(content => content.Text("A中")).FindMissingGlyphs());
    }

    [Fact]
    public void Control_characters_and_broken_surrogates_are_dropped()
    {
        Assert.Equal(["desa A"], Sample.Small(content => content.Text("de\u0007sa\tA\uD800\u00AD")).Letters());
    }

    [Fact]
    public void A_font_that_is_not_TrueType_is_refused()
    {
        using MemoryStream stream = new("wOFF garbage that is long enough"u8.ToArray());

        Assert.Throws<FormatException>(() => FontManager.RegisterFont(stream));
    }

    private static string Lines(string text, float width, string? language = null)
    {
        DocumentMetadata metadata = new() { Language = language };
        string dump = Assert.Single(Sample.Small(content => content.Width(width).Text(text), metadata: metadata).Dump());
        string line = dump.Split('\n')[1].Trim();
        return line[(line.IndexOf(' ', "Text ".Length) + 1)..];
    }
}
