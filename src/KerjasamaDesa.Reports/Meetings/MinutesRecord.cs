using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Meetings;

/// <summary>Berita acara: the day in words, who came, what was decided on each thing, and who signs for it.</summary>
internal static class MinutesRecord
{
    internal static void Draw(ColumnDescriptor column, MeetingReport meeting)
    {
        column.Titled("Berita Acara Musyawarah Desa", meeting.MinutesNumber);
        column.Say(Opening(meeting));
        column.Lettered("A.", "Materi", part => part.Written(meeting.Agenda));
        column.Lettered("B.", "Pimpinan musyawarah dan notulis", part => part.Labelled(
        [
            ("Pimpinan musyawarah", meeting.ChairName ?? "........................................"),
            ("Notulis", meeting.NoteTakerName ?? "........................................"),
        ], 130));
        column.Lettered("C.", "Hasil musyawarah", part => Results(part, meeting));
        // Signatures never stand on a page without a sentence of the record.
        column.Item().PaddingTop(6).EnsureSpace(250).Column(block =>
        {
            block.Spacing(2);
            block.Say("Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.");
            block.Item().Text($"{meeting.Head.Village}, {IndonesianDate.Format(meeting.Day)}").AlignRight();
            block.Signed([new("Pimpinan musyawarah", meeting.ChairName, []), new("Notulis", meeting.NoteTakerName, [])]);
            block.Item().PaddingTop(8).Text("Mengetahui:").SemiBold();
            block.Signed([new("Ketua Badan Permusyawaratan Desa", meeting.CouncilChairName, []), new($"{meeting.HeadTitle} {meeting.Head.Village}", meeting.HeadName, [])]);
        });
        column.Note("Lampiran: daftar hadir, notulen, dan foto kegiatan.");
        column.Checked(meeting.Check);
    }

    /// <summary>"Pada hari ini Rabu, tanggal dua belas bulan Agustus tahun dua ribu dua puluh enam (12-08-2026) …".</summary>
    private static string Opening(MeetingReport meeting)
    {
        var present = meeting.Attendance is { } people ? $"{IndonesianNumber.Format(people)} ({Terbilang.Of(people)}) orang" : "............ orang";
        return $"Pada hari ini {Letters.DayInWords(meeting.Day)}, "
            + $"pukul {meeting.Clock}, bertempat di {meeting.Place}, telah diselenggarakan Musyawarah Desa {meeting.Village}, Kecamatan {meeting.Head.District}, {meeting.Head.Regency}, "
            + $"yang dihadiri {present} dari unsur pemerintah desa, Badan Permusyawaratan Desa, dan masyarakat, sebagaimana daftar hadir terlampir.";
    }

    private static void Results(ColumnDescriptor column, MeetingReport meeting)
    {
        if (meeting.Items.Count > 0)
        {
            column.Say("Setelah dibahas, musyawarah secara mufakat memutuskan hal-hal berikut:");
            column.Rows(
                [.. meeting.Items.Select((item, index) => (item, Number: index + 1))],
                [
                    new("No.", 0.5f, row => $"{row.Number}."),
                    new("Yang dibahas", 3.4f, row => row.item.Kind is { } kind ? $"{row.item.Title}\n({kind})" : row.item.Title),
                    new("Keputusan", 1.7f, row => row.item.Decision is { } decision ? Words.Of(decision) : meeting.IsHeld ? "belum diputuskan" : ""),
                    new("Catatan", 3.4f, row => row.item.Note ?? ""),
                ],
                size: 9.5f);
        }

        if (meeting.Conclusion is not null || meeting.Items.Count == 0)
        {
            column.Item().PaddingTop(2).Text("Kesimpulan:").SemiBold();
            column.Written(meeting.Conclusion);
        }
    }
}
