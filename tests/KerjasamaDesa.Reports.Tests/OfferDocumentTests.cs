namespace KerjasamaDesa.Reports.Tests;

public sealed class OfferDocumentTests
{
    private static readonly OfferPaper Letter = new(
        new Letterhead("Kabupaten Magelang", "Borobudur", "Desa", "Candirejo", "Balai Desa Candirejo", null),
        "211/SPn/2026",
        new DateOnly(2026, 11, 1),
        "Penting",
        "Bank Sampah Bersama",
        new OfferVillage("Desa Candirejo", "Kepala Desa Candirejo", "Borobudur"),
        new OfferVillage("Desa Wanurejo", "Kepala Desa Wanurejo", "Borobudur"),
        [("Bidang dan potensi", "Pelaksanaan Pembangunan."), ("Ruang lingkup", "Lima desa."), ("Pendanaan", null)],
        "- Gudang masih lega.",
        new DateOnly(2026, 12, 1),
        "Sugeng Hartono",
        "Dikirim melalui portal\npada 1 November 2026",
        ["Camat Borobudur", "BPD Desa Candirejo"],
        IsDraft: false,
        IsDemo: false,
        new DateTimeOffset(2026, 11, 2, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_letter_names_whom_it_is_from_and_to_what_it_offers_and_until_when()
    {
        var paper = new ReadPaper(OfferDocument.Pdf(Letter));
        foreach (var words in new[]
        {
            "PEMERINTAH KABUPATEN MAGELANG", "211/SPn/2026", "Candirejo, 1 November 2026", "Kepala Desa Wanurejo", "1. Bidang dan potensi", "2. Ruang lingkup", "Belum diisi.",
            "Gudang masih lega.", "paling lambat tanggal 1 Desember 2026", "KEPALA DESA CANDIREJO,", "Sugeng Hartono", "Camat Borobudur",
        })
        {
            Assert.Contains(words, paper.All, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("RANCANGAN", paper.All, StringComparison.Ordinal);
        Assert.Equal(("id-ID", "Desa Candirejo"), (paper.Language, paper.Author));
    }

    [Fact]
    public void A_letter_carries_the_address_and_the_code_by_which_it_is_checked()
    {
        var paper = new ReadPaper(OfferDocument.Pdf(Letter with { Check = new PaperCheck("https://desa.example.id/periksa/7KQ4M2XRTA?sidik=0123456789ab", "7KQ4M-2XRTA", "Surat 211") }));
        Assert.All(new[] { "https://desa.example.id/periksa/7KQ4M2XRTA?sidik=0123456789ab", "kode 7KQ4M-2XRTA", "Surat 211" }, words => Assert.Contains(words, paper.All, StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_says_so_and_leaves_room_for_its_number_and_the_signature()
    {
        var paper = new ReadPaper(OfferDocument.Pdf(Letter with { IsDraft = true, Number = null, Signer = null, SignedHow = null }));
        Assert.Contains("RANCANGAN", paper.All, StringComparison.Ordinal);
        Assert.Contains("(......", paper.All, StringComparison.Ordinal);
    }
}
