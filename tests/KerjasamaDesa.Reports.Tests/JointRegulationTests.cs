using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Legal;

namespace KerjasamaDesa.Reports.Tests;

/// <summary>The draft of the joint regulation, read back part by part.</summary>
public sealed class JointRegulationTests
{
    /// <summary>
    /// The parts of a Peraturan Bersama Kepala Desa in the order in which the annex of Permendagri 111/2014 and published
    /// regulations have them.
    /// </summary>
    private static readonly string[] Parts =
    [
        "KABUPATEN MALANG", "PERATURAN BERSAMA KEPALA DESA SUMBER1, KEPALA DESA SUMBER2, DAN KEPALA DESA SUMBER3",
        "NOMOR 4 TAHUN 2024", "NOMOR 5 TAHUN 2024", "NOMOR 6 TAHUN 2024", "TENTANG", "KERJA SAMA ANTAR DESA TPS3R RESIK BERSAMA",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA", "KEPALA DESA SUMBER3,", "Menimbang", "a. bahwa", "Mengingat", "1. Undang-Undang", "MEMUTUSKAN:", "Menetapkan",
        "BAB I", "KETENTUAN UMUM", "Pasal 1", "BAB II", "MAKSUD DAN TUJUAN", "BAB III", "RUANG LINGKUP", "BAB IV", "BIDANG KERJA SAMA", "BAB V",
        "TATA CARA DAN KETENTUAN PELAKSANAAN", "BAB VI", "BADAN KERJA SAMA ANTAR DESA", "BAB VII", "JANGKA WAKTU", "BAB VIII", "HAK DAN KEWAJIBAN", "BAB IX",
        "PENDANAAN DAN PEMBAGIAN HASIL", "BAB X", "PEMANTAUAN, EVALUASI, DAN PELAPORAN", "BAB XI", "PERUBAHAN, PENUNDAAN, DAN PEMBATALAN", "BAB XII",
        "BERAKHIRNYA KERJA SAMA", "BAB XIII", "PENYELESAIAN PERSELISIHAN", "BAB XIV", "KETENTUAN PENUTUP", "mulai berlaku pada tanggal diundangkan",
        "Ditetapkan di Sumber1", "pada tanggal 6 Desember 2024", "KEPALA DESA SUMBER1,", "KEPALA DESA SUMBER2,", "KEPALA DESA SUMBER3,",
        "Diundangkan di Sumber1", "SEKRETARIS DESA SUMBER1,", "BERITA DESA SUMBER1 TAHUN 2024", "LAMPIRAN I", "LAMPIRAN II", "RENCANA ANGGARAN BIAYA",
    ];

    [Fact]
    public void Every_part_of_a_published_regulation_is_there_in_its_order()
    {
        var paper = new ReadPaper(LegalPdf.Make(JointRegulation.Of(LegalSamples.Signed())));
        var at = 0;
        foreach (var part in Parts)
        {
            var found = paper.All.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” is missing after: …{paper.All[Math.Max(0, at - 60)..at]}");
            at = found;
        }
    }

    [Fact]
    public void The_eight_mandatory_contents_carry_what_the_plan_says()
    {
        var paper = new ReadPaper(LegalPdf.Make(JointRegulation.Of(LegalSamples.Signed())));
        foreach (var section in Enum.GetValues<PlanSection>().Where(s => s is not PlanSection.Background))
        {
            Assert.Contains($"Ketentuan {section} disepakati.", paper.All, StringComparison.Ordinal);
            Assert.Contains($"a. butir satu {section};", paper.All, StringComparison.Ordinal);
        }

        Assert.Contains("sejak tanggal 1 Januari 2025 sampai dengan tanggal 31 Desember 2027", paper.All, StringComparison.Ordinal);
        Assert.Contains("Rp585.000.000 (lima ratus delapan puluh lima juta rupiah)", paper.All, StringComparison.Ordinal);
        Assert.Contains("Desa Sumber2 sebesar Rp150.000.000 (seratus lima puluh juta rupiah)", paper.All, StringComparison.Ordinal);
        Assert.Contains("Bantuan keuangan kabupaten/kota sebesar Rp135.000.000", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_so_and_leaves_numbers_and_days_to_be_written()
    {
        var paper = new ReadPaper(LegalPdf.Make(JointRegulation.Of(LegalSamples.Draft())));
        Assert.All(paper.Pages, page => Assert.Contains("RANCANGAN", page, StringComparison.Ordinal));
        Assert.Contains("NOMOR …", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Periksa keaslian", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_which_nothing_is_written_still_gives_the_whole_layout()
    {
        var empty = new FrozenPlan(null, null, [], [], [], [], null, [], []);
        var paper = new ReadPaper(LegalPdf.Make(JointRegulation.Of(LegalSamples.Draft() with { Plan = empty, Deliberation = null })));
        Assert.Contains("BAB XIV", paper.All, StringComparison.Ordinal);
        Assert.Contains("bagian ini belum diisi dalam rencana", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_version_can_be_checked_and_is_no_draft()
    {
        var paper = new ReadPaper(LegalPdf.Make(JointRegulation.Of(LegalSamples.Signed())));
        Assert.DoesNotContain("RANCANGAN", paper.All, StringComparison.Ordinal);
        Assert.Contains("https://kerjasama.example.id/periksa/7KQ4M2XRTA", paper.All, StringComparison.Ordinal);
        Assert.All(paper.Pages, page => Assert.Contains("Periksa: 7KQ4M-2XRTA", page, StringComparison.Ordinal));
        Assert.Equal("id-ID", paper.Language);
    }

    [Fact]
    public void Texts_written_for_the_cooperation_stand_instead_of_the_portals_own()
    {
        var papers = new FrozenPapers([new(PaperBlock.Considerations, "bahwa warga menghendaki;\nbahwa perlu ditetapkan;")], "Malang", "Lembaran Desa", null, null, null, null);
        var report = LegalSamples.Signed();
        var paper = new ReadPaper(LegalPdf.Make(JointRegulation.Of(report with { Plan = report.Plan with { Papers = papers } })));
        Assert.Contains("a. bahwa warga menghendaki; b. bahwa perlu ditetapkan;", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Pasal 92 ayat (2)", paper.All, StringComparison.Ordinal);
        Assert.Contains("LEMBARAN DESA SUMBER1", paper.All, StringComparison.Ordinal);
        Assert.Contains("Ditetapkan di Malang", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amendment_names_what_it_replaces()
    {
        var paper = new ReadPaper(LegalPdf.Make(JointRegulation.Of(LegalSamples.Signed() with { Replaces = new LegalPredecessor(1, ["4 Tahun 2024", "5 Tahun 2024"]) })));
        Assert.Contains("PERUBAHAN ATAS PERATURAN BERSAMA KEPALA DESA", paper.All, StringComparison.Ordinal);
        Assert.Contains("Nomor 4 Tahun 2024 dan 5 Tahun 2024 dicabut dan dinyatakan tidak berlaku.", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agreement_names_both_sides_and_keeps_the_eight_contents()
    {
        var report = LegalSamples.Signed();
        var papers = FrozenPapers.Usual with { PartnerName = "PT Kompos Nusantara", PartnerRepresentative = "Sari Dewi", PartnerOffice = "Direktur" };
        var paper = new ReadPaper(LegalPdf.Make(JointAgreement.Of(report with { Plan = report.Plan with { Papers = papers } })));
        Assert.Contains("PT KOMPOS NUSANTARA", paper.All, StringComparison.Ordinal);
        Assert.Contains("Sari Dewi, Direktur", paper.All, StringComparison.Ordinal);
        Assert.Contains("PIHAK KEDUA berhak:", paper.All, StringComparison.Ordinal);
        Assert.Contains("Keadaan Kahar", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("BAB I", paper.All, StringComparison.Ordinal);
        foreach (var section in Enum.GetValues<PlanSection>().Where(s => s is not PlanSection.Background))
        {
            Assert.Contains($"Ketentuan {section} disepakati.", paper.All, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_cost_estimate_adds_up()
    {
        var paper = new ReadPaper(LegalPdf.Make(Annexes.Costs(LegalSamples.Signed())));
        Assert.Contains("Rp300.000.000", paper.All, StringComparison.Ordinal);
        Assert.Contains("Jumlah seluruhnya Rp585.000.000", paper.All, StringComparison.Ordinal);
        Assert.Contains("Lima ratus delapan puluh lima juta rupiah", paper.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_docx_is_valid_and_says_what_the_pdf_says(bool isRegulation)
    {
        var paper = isRegulation ? JointRegulation.Of(LegalSamples.Signed()) : JointAgreement.Of(LegalSamples.Draft());
        using var stream = new MemoryStream(LegalDocx.Make(paper));
        using var document = WordprocessingDocument.Open(stream, false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList();
        Assert.Empty(errors);
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var block in paper.Blocks.OfType<Provision>())
        {
            Assert.Contains(block.Text, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_annex_of_a_docx_opens_a_page_of_its_own_and_leaves_no_blank_one_before_it()
    {
        var paper = JointRegulation.Of(LegalSamples.Signed());
        using var stream = new MemoryStream(LegalDocx.Make(paper));
        using var document = WordprocessingDocument.Open(stream, false);
        var opening = document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(p => p.ParagraphProperties?.PageBreakBefore is not null).ToList();
        Assert.Equal(paper.Blocks.OfType<NewPage>().Count(), opening.Count);
        Assert.All(opening, p => Assert.StartsWith("LAMPIRAN", p.InnerText, StringComparison.Ordinal));
        Assert.All(opening, p => Assert.NotEqual("", p.PreviousSibling()!.InnerText));
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        var report = LegalSamples.Signed();
        Assert.Equal(LegalPdf.Make(JointRegulation.Of(report)), LegalPdf.Make(JointRegulation.Of(report)));
    }
}
