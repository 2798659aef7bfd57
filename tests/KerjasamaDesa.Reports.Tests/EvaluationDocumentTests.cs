using KerjasamaDesa.Reports.Evaluations;
using KerjasamaDesa.Typesetting;

namespace KerjasamaDesa.Reports.Tests;

public sealed class EvaluationDocumentTests
{
    private static readonly ReadPaper Whole = new(EvaluationDocument.Pdf(Samples.Evaluation()));

    /// <summary>A grey PNG of one pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public void Chapters_follow_the_table_of_contents_and_stand_on_the_pages_it_names()
    {
        var chapters = EvaluationOutline.All.Where(h => h.Level == 1).ToList();
        var pages = chapters.ConvertAll(h => Whole.PageOf(Plain(h.Words), after: 2));

        Assert.DoesNotContain(0, pages);
        Assert.Equal(pages.Order(), pages);
        Assert.All(chapters.Zip(pages), c => Assert.Contains($"{Plain(c.First.Words)} {c.Second}", Whole.Lines[1]));
    }

    [Fact]
    public void Ratios_stand_with_their_numbers_and_verdicts()
    {
        Assert.Contains("342 ton/bulan ÷ 360 ton/bulan × 100 95,00% Efektif", Whole.All, StringComparison.Ordinal);
        Assert.Contains("94,00% ÷ 95,00% × 100 98,95% Kurang Efisien", Whole.All, StringComparison.Ordinal);
        Assert.Contains("→ Efektif", Whole.All, StringComparison.Ordinal);
        Assert.Contains("→ Kurang Efisien", Whole.All, StringComparison.Ordinal);
        Assert.Contains("walaupun tidak ada yang terbuang", Whole.All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_without_report_is_a_gap_and_a_late_one_is_named()
    {
        Assert.Contains("TW II 2025 50% 38% −12 Kritis Rp450.000.000 Rp330.000.000", Whole.All, StringComparison.Ordinal);
        Assert.Contains("TW III 2025 80% belum dilaporkan – –", Whole.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_money_by_source_adds_up_to_the_evaluated_sum()
    {
        Assert.Contains("Jumlah Rp900.000.000 Rp846.000.000 Rp54.000.000", Whole.All, StringComparison.Ordinal);
        Assert.DoesNotContain("setelah evaluasi disusun", Whole.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_verified_after_the_figures_were_frozen_are_said_to_be_so()
    {
        var report = Samples.Evaluation();
        var paper = new ReadPaper(EvaluationDocument.Pdf(report with { Figures = report.Figures with { Spent = 800_000_000 } }));

        Assert.Contains("belanja tercatat sekarang Rp846.000.000", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_judged_is_said_to_be_so()
    {
        var report = Samples.Evaluation();
        var paper = new ReadPaper(EvaluationDocument.Pdf(report with
        {
            Figures = report.Figures with { Target = 0, Ceiling = 0 },
            Indicators = [],
            Curve = [],
            Sources = [],
            Activities = [],
            Recommendations = [],
            Entries = [],
        }));

        Assert.Contains("belum dapat dinilai", paper.All, StringComparison.Ordinal);
        Assert.Contains("Tidak ada kendala yang dicatat.", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_an_unapproved_evaluation_is_a_draft()
    {
        Assert.DoesNotContain("RANCANGAN", Whole.All, StringComparison.Ordinal);
        Assert.Contains("RANCANGAN", new ReadPaper(EvaluationDocument.Pdf(Samples.Evaluation(isApproved: false))).All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_of_entries_repeats_its_heading_on_every_page()
    {
        var paper = new ReadPaper(EvaluationDocument.Pdf(Samples.Evaluation(entries: 90)));

        var pages = paper.Pages.Where(p => p.Contains("Kunjungan ke-", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count >= 3, $"The entries fill {pages.Count} pages");
        Assert.All(pages, p => Assert.Contains("Pencatat / verifikator", p, StringComparison.Ordinal));
    }

    [Fact]
    public void Photos_are_set_with_their_captions_and_what_is_left_out_is_counted()
    {
        var report = Samples.Evaluation() with { Photos = [new(Guid.NewGuid(), "Hanggar selesai", Pixel), new(Guid.NewGuid(), "Tidak dimuat", null)] };
        var paper = new ReadPaper(EvaluationDocument.Pdf(report));

        Assert.Contains("Hanggar selesai", paper.All, StringComparison.Ordinal);
        Assert.Contains("Dimuat 1 dari 2 foto", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidak dimuat", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void No_character_is_missing_from_the_fonts()
    {
        Engine.ReportFonts.Register();
        var report = Samples.Evaluation();
        var document = Document.Create(d => EvaluationDocument.Compose(d, report, EvaluationDocument.FrameOf(report))).WithMetadata(new DocumentMetadata { Language = "id-ID" });

        Assert.Empty(document.FindMissingGlyphs());
    }

    private static string Plain(string words) => words.Replace("  ", " ", StringComparison.Ordinal);
}
