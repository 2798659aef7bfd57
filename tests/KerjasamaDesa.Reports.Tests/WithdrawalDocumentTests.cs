namespace KerjasamaDesa.Reports.Tests;

public sealed class WithdrawalDocumentTests
{
    private static readonly WithdrawalPaper Paper = new(
        new Letterhead("Kabupaten Magelang", "Borobudur", "Desa", "Candirejo", "Balai Desa Candirejo", null), "004/BA/2026", "Rute Wisata", "KAD-33.08-2026-0001",
        ["3 Tahun 2026", "4 Tahun 2026", "5 Tahun 2026"], "Desa Wanurejo", "Kepala Desa Wanurejo", "Slamet", new DateOnly(2026, 6, 1), "141/7/2026", new DateOnly(2026, 6, 30),
        "Tidak ada lagi pemandu.", new DateOnly(2026, 5, 20), 45, "003/MAD/2026", new DateOnly(2026, 6, 20), "Balai Desa Candirejo", true, "Papan arah tetap dipakai bersama.",
        ["Dibagi sama besar."], [new LeavingThing("Papan arah", "Desa Candirejo", 9_000_001, 3_000_000, false), new LeavingThing("Loket", "Desa Wanurejo", 1_000_000, 333_333, true)],
        [new StayingVillage("Desa Candirejo", "Kepala Desa Candirejo", "Sugeng", 1_166_667), new StayingVillage("Desa Borobudur", "Kepala Desa Borobudur", null, 1_166_666)],
        55_000_000, 50_000_000, "Buku kas", new DateOnly(2026, 7, 3), "Kuitansi 7", null, IsDemo: false, new DateTimeOffset(2026, 7, 4, 3, 0, 0, TimeSpan.Zero),
        new PaperCheck("https://desa.example.id/periksa/7KQ4M2XRTA", "7KQ4M-2XRTA", "Pengunduran diri"));

    [Fact]
    public void It_says_who_leaves_why_by_which_decisions_and_what_is_paid_to_the_rupiah()
    {
        var paper = new ReadPaper(WithdrawalDocument.Pdf(Paper));
        foreach (var words in new[]
        {
            "BERITA ACARA PENGUNDURAN DIRI DARI KERJA SAMA ANTAR DESA", "004/BA/2026", "Sabtu, tanggal dua puluh bulan Juni", "3 Tahun 2026, 4 Tahun 2026 dan 5 Tahun 2026", "Nomor 141/7/2026",
            "Tidak ada lagi pemandu.", "dihadiri 45 orang", "Papan arah tetap dipakai bersama.", "Dibagi sama besar.", "Rp10.000.001", "Rp3.333.333", "Loket Desa Wanurejo tetap pada Desa",
            "Rp2.333.333", "Rp1.166.667", "Rp5.000.000", "Seluruhnya Desa Wanurejo membayar Rp2.666.667", "dengan bukti Kuitansi 7", "KEPALA DESA WANUREJO,", "kode 7KQ4M-2XRTA",
        })
        {
            Assert.Contains(words, paper.All, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("RANCANGAN", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_decision_it_is_a_draft_that_says_what_is_not_known()
    {
        var paper = new ReadPaper(WithdrawalDocument.Pdf(Paper with { IsAgreed = null, MeetingDay = null, Paid = null, PaidSource = null, SettledOn = null, Assets = [], Rule = [] }));
        Assert.All(
            new[] { "RANCANGAN", "Belum diputuskan oleh Musyawarah Antar Desa.", "tidak ada aset yang dibagi", "Dihitung setelah iuran" }, words => Assert.Contains(words, paper.All, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes() => Assert.Equal(WithdrawalDocument.Pdf(Paper), WithdrawalDocument.Pdf(Paper));
}
