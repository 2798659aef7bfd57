using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Reports.Legal;

namespace KerjasamaDesa.Reports.Tests;

/// <summary>The decree that forms a team, read back part by part.</summary>
public sealed class FormationDecreeTests
{
    private static readonly string[] Parts =
    [
        "KABUPATEN MALANG", "KEPUTUSAN BERSAMA KEPALA DESA SUMBER1, KEPALA DESA SUMBER2, DAN KEPALA DESA SUMBER3", "NOMOR 188/15/KEP/2026", "TENTANG",
        "PEMBENTUKAN TIM KOORDINASI BADAN KERJA SAMA ANTAR DESA", "Menimbang", "a. bahwa", "Mengingat", "1. Undang-Undang", "Memperhatikan", "002/MAD/2024", "MEMUTUSKAN:", "Menetapkan",
        "KESATU", "Membentuk Tim Koordinasi", "KEDUA", "diktum KESATU", "a. mengoordinasikan", "KETIGA", "Segala biaya", "KEEMPAT", "mulai berlaku", "Ditetapkan di Sumber1",
        "pada tanggal 2 Maret 2026", "KEPALA DESA SUMBER1,", "Tembusan", "Bupati", "LAMPIRAN", "NOMOR 188/15/KEP/2026", "SUSUNAN TIM KOORDINASI", "Nama", "Unsur", "Jabatan",
        "1.", "Hadi Santoso", "Ketua", "2.", "Rina Wulandari", "Sekretaris", "Ditetapkan di Sumber1", "Periksa keaslian",
    ];

    [Fact]
    public void Every_part_is_there_in_its_order()
    {
        var paper = new ReadPaper(LegalPdf.Make(FormationDecree.Of(Report())));
        var at = 0;
        foreach (var part in Parts)
        {
            var found = paper.All.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” is missing after: …{paper.All[Math.Max(0, at - 60)..at]}");
            at = found;
        }
    }

    [Fact]
    public void Without_a_number_it_is_a_draft_with_room_to_write()
    {
        var paper = new ReadPaper(LegalPdf.Make(FormationDecree.Of(Report() with { Number = null, Day = null, Check = null, Seats = [] })));

        Assert.Contains("RANCANGAN", paper.All, StringComparison.Ordinal);
        Assert.Contains("NOMOR ……………", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Periksa keaslian", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_joint_enterprise_has_its_organs_in_the_annex()
    {
        var report = Report();
        var paper = new ReadPaper(LegalPdf.Make(FormationDecree.Of(report with
        {
            Head = report.Head with { Vehicle = Vehicle.JointVillageEnterprise },
            Seats = [.. report.Seats, new("Suparno", "Desa Sumber1", "Pemerintah desa", TeamRole.Adviser), new("Petrus Dagur", "Desa Sumber3", "BPD", TeamRole.Supervisor)],
        })));

        Assert.Contains("PENETAPAN PENASIHAT, PELAKSANA OPERASIONAL, DAN PENGAWAS BUM DESA BERSAMA", paper.All, StringComparison.Ordinal);
        Assert.Contains("Peraturan Pemerintah Nomor 11 Tahun 2021", paper.All, StringComparison.Ordinal);
        Assert.True(paper.All.IndexOf("Suparno", StringComparison.Ordinal) < paper.All.IndexOf("Hadi Santoso", StringComparison.Ordinal));
        Assert.True(paper.All.IndexOf("Hadi Santoso", StringComparison.Ordinal) < paper.All.IndexOf("Petrus Dagur", StringComparison.Ordinal));
        Assert.Contains("Direktur", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_villages_wrote_stands_instead_of_the_portals_words()
    {
        var paper = new ReadPaper(LegalPdf.Make(FormationDecree.Of(Report() with { Written = new Dictionary<DecreePassage, string> { [DecreePassage.Costs] = "Biaya ditanggung APB Desa Sumber1." } })));

        Assert.Contains("Biaya ditanggung APB Desa Sumber1.", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Segala biaya", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_paper_is_a_valid_docx_and_the_same_record_the_same_bytes()
    {
        using var stream = new MemoryStream(LegalDocx.Make(FormationDecree.Of(Report())));
        using var document = WordprocessingDocument.Open(stream, false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document));
        Assert.Contains("KESATU", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        Assert.Equal(LegalPdf.Make(FormationDecree.Of(Report())), LegalPdf.Make(FormationDecree.Of(Report())));
    }

    internal static TeamDecreeReport Report() => new(
        Samples.Head(3, isSigned: true),
        "188/15/KEP/2026",
        new DateOnly(2026, 3, 2),
        "Sumber1",
        [
            new("Hadi Santoso", "Desa Sumber1", "Tokoh masyarakat", TeamRole.Chair), new("Rina Wulandari", "Desa Sumber2", "Pemerintah desa", TeamRole.Secretary),
            new("Slamet Riyadi", "Desa Sumber3", "Pemerintah desa", TeamRole.Treasurer),
        ],
        [new("Desa Sumber1", "4 Tahun 2024", new DateOnly(2024, 12, 6))],
        new LegalDeliberation("002/MAD/2024", new DateOnly(2024, 11, 18), "Balai Desa Sumber1"),
        new Dictionary<DecreePassage, string>(),
        new PaperCheck("https://kerjasama.example.id/periksa/7KQ4M2XRTA", "7KQ4M-2XRTA", "Keputusan tim Nomor 188/15/KEP/2026"));
}
