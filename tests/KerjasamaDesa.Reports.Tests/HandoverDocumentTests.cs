namespace KerjasamaDesa.Reports.Tests;

public sealed class HandoverDocumentTests
{
    [Fact]
    public void The_file_says_what_is_open_what_is_due_where_things_are_and_leaves_room_to_sign()
    {
        var paper = new ReadPaper(HandoverDocument.Pdf(Report()));

        foreach (var part in new[]
        {
            "BERKAS SERAH TERIMA TUGAS", "Bendahara", "Slamet Riyadi", "1. Tugas jabatan", "Menatausahakan keuangan", "2. Yang masih terbuka", "Verifikasi catatan", "3. Yang akan jatuh tempo",
            "(lewat)", "4. Di mana menemukannya", "https://kerjasama.example.id/kerjasama/1/dokumen", "5. Rekan dalam tim", "0800 1000 101", "YANG MENYERAHKAN", "YANG MENERIMA", "MENGETAHUI",
        })
        {
            Assert.Contains(part, paper.All, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_empty_and_an_overlong_file_are_set_too()
    {
        var empty = Report() with { Open = [], Due = [], Places = [], Contacts = [], Duties = [], Groups = [], Successor = null, Chair = null, To = null };
        var full = Report() with { Open = [.. Enumerable.Range(0, 120).Select(i => new HandoverItem($"Pekerjaan {i} " + new string('x', 300), "Sumber1", null, false))] };

        Assert.Contains("Tidak ada pekerjaan terbuka.", new ReadPaper(HandoverDocument.Pdf(empty)).All, StringComparison.Ordinal);
        Assert.Contains("Pekerjaan 119", new ReadPaper(HandoverDocument.Pdf(full)).All, StringComparison.Ordinal);
        Assert.Equal(HandoverDocument.Pdf(Report()), HandoverDocument.Pdf(Report()));
    }

    internal static HandoverReport Report() => new(
        Samples.Head(3, isSigned: true), "Slamet Riyadi", "Bendahara", "Sumber3", new DateOnly(2024, 12, 15), new DateOnly(2026, 3, 31), "Murtini", "Hadi Santoso",
        ["Menatausahakan keuangan kerja sama beserta bukti-buktinya.", "Menyusun laporan keuangan secara berkala."],
        [("Pengadaan", "Menyiapkan pengadaan mesin.")],
        "Pelaksanaan",
        [new("Verifikasi catatan Rina Wulandari: Bangun hanggar", "Sumber1", null, false)],
        [new("Selesaikan kegiatan Beli gerobak motor", "Sumber3", new DateOnly(2025, 9, 30), true), new("Tindak lanjut: tinjau tarif", null, new DateOnly(2026, 5, 31), false)],
        [new("Dokumen", null, "https://kerjasama.example.id/kerjasama/1/dokumen"), new("Kuitansi.pdf", "2 Maret 2026", "https://kerjasama.example.id/berkas/1")],
        [new("Hadi Santoso", "Ketua", "Sumber1", "0800 1000 101"), new("Rina Wulandari", "Sekretaris", "Sumber2", null)]);
}
