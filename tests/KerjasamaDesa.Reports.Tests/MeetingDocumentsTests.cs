using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Reports.Tests;

public sealed class MeetingDocumentsTests
{
    /// <summary>A grey PNG of one pixel.</summary>
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public void An_invitation_says_who_calls_when_where_and_what_about()
    {
        var paper = new ReadPaper(MeetingDocuments.Invitation(Planned()));

        Assert.Single(paper.Pages);
        Assert.Contains("KABUPATEN KLATEN", paper.Lines[0]);
        Assert.Contains("BADAN PERMUSYAWARATAN DESA", paper.Lines[0]);
        Assert.Contains("Hari, tanggal : Rabu, 12 Agustus 2026", paper.Lines[0]);
        Assert.Contains("Pukul : 09.00 WIB sampai selesai", paper.Lines[0]);
        Assert.Contains("1. Ikut kerja sama air bersih", paper.Lines[0]);
        Assert.Contains("Mata air Tuk Songo (potensi)", paper.All, StringComparison.Ordinal);
        Assert.Contains("Suharno", paper.All, StringComparison.Ordinal);
        Assert.Equal(("Undangan Musyawarah Desa: Desa Sidorejo, 12 Agustus 2026", "id-ID"), (paper.Title, paper.Language));
    }

    [Fact]
    public void A_list_for_a_meeting_to_come_has_empty_rows_to_sign_and_a_repeated_head()
    {
        var paper = new ReadPaper(MeetingDocuments.AttendanceList(Planned()));

        Assert.True(paper.Pages.Count >= 2);
        Assert.All(Enumerable.Range(1, 40), number => Assert.Contains($" {number}. {number}.", paper.All, StringComparison.Ordinal));
        Assert.DoesNotContain(" 41. ", paper.All, StringComparison.Ordinal);
        Assert.Contains("No. Nama Unsur/jabatan L/P Tanda tangan", paper.Pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_a_held_meeting_names_who_is_known_and_counts_the_rest()
    {
        var paper = new ReadPaper(MeetingDocuments.AttendanceList(Held()));

        Assert.Contains("1. Ani Rahayu Pemerintah desa P 1.", paper.All, StringComparison.Ordinal);
        Assert.Contains("2. Budi L 2.", paper.All, StringComparison.Ordinal);
        Assert.Contains("Jumlah peserta 43 orang; 2 di antaranya tercatat namanya; perempuan 1, laki-laki 1.", paper.All, StringComparison.Ordinal);
        Assert.Contains("43. 43.", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("44. 44.", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Minutes_write_the_day_in_words_and_the_decision_on_each_thing()
    {
        var paper = new ReadPaper(MeetingDocuments.Minutes(Held()));

        Assert.Contains("PEMERINTAH KABUPATEN KLATEN", paper.Lines[0]);
        Assert.Contains("Nomor: 02/BA-MUSDES/VIII/2026", paper.Lines[0]);
        Assert.Contains("Pada hari ini Rabu, tanggal dua belas bulan Agustus tahun dua ribu dua puluh enam (12-08-2026), pukul 09.00 WIB", paper.All, StringComparison.Ordinal);
        Assert.Contains("dihadiri 43 (empat puluh tiga) orang", paper.All, StringComparison.Ordinal);
        Assert.Contains("1. Ikut kerja sama air bersih Disepakati Iuran dibahas lagi", paper.All, StringComparison.Ordinal);
        Assert.Contains("Ditunda", paper.All, StringComparison.Ordinal);
        Assert.Contains("PENJABAT KEPALA DESA SIDOREJO,", paper.All, StringComparison.Ordinal);
        Assert.Contains("Jemakir", paper.All, StringComparison.Ordinal);
        Assert.Contains("Data contoh, bukan dokumen resmi", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_left_to_be_written_by_hand()
    {
        var paper = new ReadPaper(MeetingDocuments.Minutes(Planned() with { Items = [], CouncilChairName = null, HeadName = null, ChairName = null, IsDemo = false }));

        Assert.Contains("Nomor: ......", paper.All, StringComparison.Ordinal);
        Assert.Contains("dihadiri ............ orang", paper.All, StringComparison.Ordinal);
        Assert.Contains("Belum diisi.", paper.All, StringComparison.Ordinal);
        Assert.Contains("Disusun lewat KerjasamaDesa, 12 Agustus 2026", paper.All, StringComparison.Ordinal);
        Assert.DoesNotContain("Data contoh", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_texts_and_many_items_run_over_pages_without_losing_anything()
    {
        var items = Enumerable.Range(1, 60).Select(i => new ReportItem($"Hal {i} {string.Concat(Enumerable.Repeat("panjang sekali ", 10))}", "Kebutuhan", ItemDecision.Agreed, $"Catatan {i}")).ToList();
        var paper = new ReadPaper(MeetingDocuments.Minutes(Held() with { Items = items, Agenda = string.Concat(Enumerable.Repeat("Pembahasan kerja sama. ", 80)) }));

        Assert.True(paper.Pages.Count > 3);
        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains($"Catatan {i}", paper.All, StringComparison.Ordinal));
        Assert.Contains("MENGETAHUI", paper.All.ToUpperInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_crest_stands_beside_the_head_and_the_words_stay()
    {
        var meeting = Held();
        var paper = new ReadPaper(MeetingDocuments.Minutes(meeting with { Head = meeting.Head with { Crest = Pixel } }));

        Assert.Contains("DESA SIDOREJO", paper.Lines[0]);
        Assert.Contains("Balai Desa Sidorejo · Telepon 0272 123456", paper.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes() => Assert.Equal(MeetingDocuments.Minutes(Held()), MeetingDocuments.Minutes(Held()));

    internal static MeetingReport Planned() => new(
        Paper(false), Paper(true), new DateOnly(2026, 8, 12), new TimeOnly(9, 0), "WIB", "Balai Desa Sidorejo", "Kerja sama air bersih lereng Merapi",
        "005/12/BPD/2026", new DateOnly(2026, 8, 5), null, "Suharno", null, "Penjabat Kepala Desa", "Jemakir", "Suharno", false, null, [],
        [new("Ikut kerja sama air bersih", null, null, null), new("Mata air Tuk Songo", "Potensi", null, null)], null, true, Samples.Now);

    internal static MeetingReport Held() => Planned() with
    {
        IsHeld = true,
        Attendance = 43,
        MinutesNumber = "02/BA-MUSDES/VIII/2026",
        NoteTakerName = "Nur Hidayah",
        Attendees = [new("Ani Rahayu", Element.VillageGovernment, Gender.Female), new("Budi", null, Gender.Male)],
        Items = [new("Ikut kerja sama air bersih", null, ItemDecision.Agreed, "Iuran dibahas lagi"), new("Mata air Tuk Songo", "Potensi", ItemDecision.Postponed, null)],
        Conclusion = "Menyepakati ikut serta dalam kerja sama air bersih.",
    };

    private static Letterhead Paper(bool isOfCouncil) =>
        new("Kabupaten Klaten", "Kemalang", "Desa", "Sidorejo", "Balai Desa Sidorejo", "Telepon 0272 123456", null, isOfCouncil);
}
