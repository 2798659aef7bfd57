using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Plans;
using KerjasamaDesa.Typesetting;

namespace KerjasamaDesa.Reports.Tests;

public sealed class PlanDocumentTests
{
    private static readonly ReadPaper Whole = new(PlanDocument.Pdf(Samples.Plan()));

    [Fact]
    public void Chapters_follow_the_table_of_contents_and_stand_on_the_pages_it_names()
    {
        var contents = Whole.Lines[2];
        var chapters = PlanOutline.All.Where(h => h.Level == 1).Skip(1).ToList();
        var pages = chapters.ConvertAll(h => Whole.PageOf(Plain(h.Words), after: 3));

        Assert.DoesNotContain(0, pages);
        Assert.Equal(pages.Order(), pages);
        Assert.All(chapters.Zip(pages), c => Assert.Contains($"{Plain(c.First.Words)} {c.Second}", contents));
        Assert.Contains("Lembar Pengesahan 2", contents);
    }

    [Fact]
    public void Every_page_after_the_cover_says_which_of_how_many()
    {
        var count = Whole.Pages.Count;
        Assert.All(Whole.Pages.Select((text, i) => (text, Number: i + 1)).Skip(1), p => Assert.Contains($"Halaman {p.Number} dari {count}", p.text, StringComparison.Ordinal));
    }

    [Fact]
    public void Title_author_and_language_are_set()
    {
        Assert.Equal("Laporan Rencana: TPS3R Resik Bersama", Whole.Title);
        Assert.Equal("Desa Sumber1, Desa Sumber2, Desa Sumber3", Whole.Author);
        Assert.Equal("id-ID", Whole.Language);
    }

    [Fact]
    public void Sums_add_up_by_village_source_and_activity()
    {
        // Ten activities of 90 million: three villages give 20 million each, 30 million burden none alone.
        Assert.Contains("Rp900.000.000 (sembilan ratus juta rupiah)", Whole.All, StringComparison.Ordinal);
        Assert.Contains("Jumlah Rp600.000.000 Rp300.000.000 Rp900.000.000", Whole.All, StringComparison.Ordinal);
        Assert.Contains("Jumlah Rp200.000.000 Rp200.000.000 Rp200.000.000 Rp300.000.000 Rp900.000.000 Rp900.000.000", Whole.All, StringComparison.Ordinal);
        Assert.Contains("Jumlah seluruhnya Rp900.000.000", Whole.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Signatures_carry_each_village_s_own_regulation_number()
    {
        Assert.Contains("Nomor 4 Tahun 2024", Whole.Pages[1], StringComparison.Ordinal);
        Assert.Contains("Nomor 6 Tahun 2024", Whole.Pages[1], StringComparison.Ordinal);
        Assert.Contains("CAMAT DAU", Whole.Pages[1], StringComparison.Ordinal);
        Assert.DoesNotContain("RANCANGAN", Whole.All, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsigned_plan_is_marked_on_every_page()
    {
        var paper = new ReadPaper(PlanDocument.Pdf(Samples.Plan(isSigned: false)));

        Assert.All(paper.Pages, p => Assert.Contains("RANCANGAN", p, StringComparison.Ordinal));
    }

    [Fact]
    public void Invented_data_say_so_on_every_page()
    {
        Assert.All(Whole.Pages, p => Assert.Contains("Data contoh", p, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_of_many_pages_repeats_its_heading()
    {
        var paper = new ReadPaper(PlanDocument.Pdf(Samples.Plan(activities: 20, costLines: 8)));

        var pages = paper.Pages.Where(p => p.Contains("Bahan ", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count >= 3, $"The cost estimate fills {pages.Count} pages");
        Assert.All(pages, p => Assert.Contains("Harga satuan", p, StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_of_which_nothing_is_written_says_so()
    {
        var paper = new ReadPaper(PlanDocument.Pdf(Samples.Nothing()));

        Assert.Contains("Belum diisi.", paper.All, StringComparison.Ordinal);
        Assert.Contains("belum diajukan", paper.All, StringComparison.Ordinal);
        Assert.Contains("BAB IX Penutup", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlong_and_hostile_texts_neither_fail_nor_lose_their_end()
    {
        var plan = Samples.Plan(villages: 14, activities: 40, title: string.Join(' ', Enumerable.Repeat("<b>Sangat</b>", 14)));
        var paper = new ReadPaper(PlanDocument.Pdf(plan with
        {
            Texts = new Dictionary<PlanSection, string> { [PlanSection.Background] = new string('x', 20_000) + " akhir" },
            Risks = [new ReportRisk(new string('y', 300), 5, 5, "\u202e<script>\0 & \ud83c\udfe1")],
        }));

        Assert.Contains("akhir", paper.All, StringComparison.Ordinal);
        Assert.Contains("Sumber14", paper.All, StringComparison.Ordinal);
        Assert.Contains("<script>", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_beyond_the_words_for_them_are_still_printed()
    {
        var plan = Samples.Plan();
        var activity = plan.Programs[0].Activities[0] with { Costs = [new ReportCost("Emas", 1, "paket", 999_999_999_999_999_999m, 999_999_999_999_999_999m)] };
        var paper = new ReadPaper(PlanDocument.Pdf(plan with { Programs = [new ReportProgram("Program", null, [activity])] }));

        Assert.Contains("Biaya seluruh kegiatan Rp999.999.999.999.999.999;", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes() => Assert.Equal(PlanDocument.Pdf(Samples.Plan()), PlanDocument.Pdf(Samples.Plan()));

    [Fact]
    public void No_character_is_missing_from_the_fonts()
    {
        Engine.ReportFonts.Register();
        var plan = Samples.Plan();
        var document = Document.Create(d => PlanDocument.Compose(d, plan, PlanDocument.FrameOf(plan))).WithMetadata(new DocumentMetadata { Language = "id-ID" });

        Assert.Empty(document.FindMissingGlyphs());
    }

    [Fact]
    public void Rules_benefits_the_analysis_and_the_end_are_set_with_their_sums()
    {
        var plan = Samples.Plan();
        var codes = plan.Head.Villages.Select(v => v.Code).ToList();
        ReportFairness fairness = new(
            [new ReportRule("Pembagian hasil", ["Hasil kerja sama dibagi sama rata."])],
            [.. codes.Select((code, i) => new GiveAndGet(code, 200_000_000, 0, 100 + i, 50_000_000, i == 0 ? 30_000_000 : 0))],
            [new ReportBenefit("Sumber1", "Pendapatan atau penghematan", "Penjualan kompos", null, 50_000_000, true, null)],
            CostBenefit.Of(new CostBenefitDetails(10, 10, 20_000_000, 0, "Musyawarah"), 600_000_000, 150_000_000, 30_000_000),
            [new ReportAsset("Hanggar", "Sumber1", 240_000_000, "Tetap pada desa tempatnya", null)],
            new AssetDivision([.. codes.Select((code, i) => new ExitRow(code, 80_000_000, i == 0 ? 240_000_000 : 0))], 240_000_000, 0, false));
        var paper = new ReadPaper(PlanDocument.Pdf(plan with { Fairness = fairness, Risks = [new ReportRisk("Kemarau", 3, 4, null) { Owner = "Tim teknis" }] }));
        Assert.Contains("Hasil kerja sama dibagi sama rata.", paper.All, StringComparison.Ordinal);
        Assert.Contains("Jumlah Rp600.000.000 Rp0 303 Rp150.000.000 Rp1.530.000.000", paper.All, StringComparison.Ordinal);
        Assert.Contains(Rupiah.Format(fairness.Analysis.NetPresentValue), paper.All, StringComparison.Ordinal);
        Assert.Contains("Jumlah Rp240.000.000 Rp240.000.000 Rp0", paper.All, StringComparison.Ordinal);
        Assert.Contains("Tim teknis", paper.All, StringComparison.Ordinal);
        Assert.Contains("Sedang 12", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_goals_and_places_of_a_program_are_printed()
    {
        var plan = Samples.Plan();
        var first = plan.Programs[0];
        var activity = first.Activities[0];
        var paper = new ReadPaper(PlanDocument.Pdf(plan with
        {
            Programs =
            [
                first with
                {
                    Sdgs = [6],
                    References = [new ReportReference("Sumber1", "hlm. 41", null)],
                    Activities = [activity with { BudgetCode = "2.4.15", IsCritical = true, MayEnd = activity.End, Costs = [activity.Costs[0] with { AccountCode = "5.3.8" }] }],
                },
            ],
        }));
        foreach (var words in new[] { "Desa Layak Air Bersih dan Sanitasi", "Sumber1: hlm. 41", "[2.4.15]", "5.3.8", "Jalur kritis" })
        {
            Assert.Contains(words, paper.All, StringComparison.Ordinal);
        }
    }

    private static string Plain(string words) => words.Replace("  ", " ", StringComparison.Ordinal);

    [Fact]
    public void Indicators_are_defined_and_prices_carry_their_source()
    {
        var paper = new ReadPaper(PlanDocument.Pdf(Samples.Plan()));
        Assert.All(
            new[] { "Definisi dan cara ukur indikator", "Sampah yang masuk hanggar", "Ditimbang setiap hari", "Sumber harga: Survei toko 2024" },
            words => Assert.Contains(words, paper.All, StringComparison.Ordinal));
    }

    [Fact]
    public void Which_of_two_texts_counts_is_said_on_the_cover()
    {
        var paper = new ReadPaper(PlanDocument.Pdf(Samples.Plan() with { Standing = "Naskah ini berlaku; adendum sedang disusun" }));
        Assert.Contains("Naskah ini berlaku; adendum sedang disusun", paper.Pages[0], StringComparison.Ordinal);
    }
}
