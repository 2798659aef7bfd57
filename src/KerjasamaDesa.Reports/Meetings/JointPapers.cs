using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Meetings;

/// <summary>The pages of a Musyawarah Antar Desa.</summary>
internal static class JointPapers
{
    private const string Dots = "........................................";
    private const int EmptyRows = 10;

    internal static void Invitation(ColumnDescriptor column, JointMeeting m)
    {
        column.Item().PaddingTop(4).Text($"{m.Head.Village}, {IndonesianDate.Format(m.InvitationDay)}").AlignRight();
        column.Item().Column(left => left.Labelled(
        [
            ("Nomor", m.InvitationNumber ?? Dots), ("Sifat", "Penting"), ("Lampiran", "–"), ("Perihal", "Undangan Musyawarah Antar Desa"),
        ], 58));
        column.Item().PaddingTop(4).Text("Kepada Yth.");
        column.Item().PaddingLeft(18).Column(list => list.Numbered(m.Villages.Select(v => $"{v.HeadOffice} beserta wakil {v.Name}")));
        column.Say($"Dengan hormat, dalam rangka kerja sama antar desa {m.Cooperation}, kami mengundang Bapak/Ibu/Saudara untuk hadir dalam Musyawarah Antar Desa pada:");
        column.Item().PaddingLeft(24).Column(facts => facts.Labelled(Facts(m), 92));
        if (m.Questions.Count > 0)
        {
            column.Say("Hal yang akan dibahas dan diputuskan:");
            column.Item().PaddingLeft(18).Column(list => list.Numbered(m.Questions.Select(q => q.Question)));
        }

        column.Say($"Musyawarah dapat mengambil keputusan bila dari tiap desa hadir paling sedikit {m.Quorum} ({Terbilang.Of(m.Quorum)}) orang. Atas perhatian dan kehadirannya kami ucapkan terima kasih.");
        column.SignedAtRight(new Signatory(m.Villages.Count > 0 ? m.Villages[0].HeadOffice : "Kepala Desa", m.Villages.Count > 0 ? m.Villages[0].HeadName : null, []));
        column.Checked(m.Check);
    }

    internal static void Attendance(ColumnDescriptor column, JointMeeting m)
    {
        column.Item().PaddingTop(8).SemanticHeader1().Bookmark("Daftar Hadir").Text("DAFTAR HADIR MUSYAWARAH ANTAR DESA").FontFamily(Engine.ReportFonts.Sans).FontSize(13).Bold().AlignCenter();
        column.CheckedBeside(m.Check, facts => facts.Labelled(Facts(m), 92));
        var rows = m.Villages.SelectMany(v => Enumerable.Range(0, Math.Max(v.Attendees.Count, m.IsHeld ? v.Present ?? 0 : EmptyRows))
            .Select(i => (Village: v, Number: i + 1, Person: i < v.Attendees.Count ? v.Attendees[i] : default))).ToList();
        column.Rows(
            rows,
            [
                new("No.", 0.6f, r => $"{r.Number}."),
                new("Nama", 3f, r => r.Person.Name ?? ""),
                new("Jabatan/unsur", 2.4f, r => r.Person.Office ?? ""),
                new("Tanda tangan", 2.4f, r => $"{(r.Number % 2 == 1 ? "" : "                    ")}{r.Number}."),
            ],
            group: r => r.Village.Name,
            size: 10.5f);
        if (m.IsHeld)
        {
            column.Note($"Jumlah peserta {m.Villages.Sum(v => v.Present ?? 0)} orang: {string.Join("; ", m.Villages.Select(v => $"{v.Name} {v.Present ?? 0}"))}.");
        }
    }

    internal static void Minutes(ColumnDescriptor column, JointMeeting m)
    {
        column.Titled("Berita Acara Musyawarah Antar Desa", m.MinutesNumber);
        column.Say(Opening(m));
        column.Lettered("A.", "Materi", part => part.Written(m.Agenda));
        column.Lettered("B.", "Pimpinan musyawarah dan notulis", part => part.Labelled([("Pimpinan musyawarah", m.ChairName ?? Dots), ("Notulis", m.NoteTakerName ?? Dots)], 130));
        column.Lettered("C.", "Kehadiran", part => part.Rows(
            m.Villages,
            [new("Desa", 3, v => v.Name), new("Hadir", 1, v => v.Present is { } n ? $"{n} orang" : "", Figures: true), new($"Kuorum {m.Quorum} orang", 1.4f, v => v.Present is { } n ? n >= m.Quorum ? "tercapai" : "tidak tercapai" : "")]));
        column.Lettered("D.", "Keputusan", part => Decisions(part, m));
        column.Item().PaddingTop(6).EnsureSpace(230).Column(block =>
        {
            block.Spacing(2);
            block.Say("Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.");
            block.Item().Text($"{m.Head.Village}, {IndonesianDate.Format(m.Day)}").AlignRight();
            block.Signed([new("Pimpinan musyawarah", m.ChairName, []), new("Notulis", m.NoteTakerName, [])]);
            block.Item().PaddingTop(8).Text("Para pihak:").SemiBold();
            block.Signed([.. m.Villages.Select(v => new Signatory(v.HeadOffice, v.HeadName, []))]);
        });
        column.Note("Lampiran: daftar hadir, notulen, dan foto kegiatan.");
        column.Checked(m.Check);
    }

    private static IEnumerable<(string Name, string Value)> Facts(JointMeeting m) =>
    [
        ("Hari, tanggal", IndonesianDate.WithWeekday(m.Day)), ("Pukul", m.Clock is { } clock ? $"{clock} sampai selesai" : Dots), ("Tempat", m.Place), ("Acara", m.Agenda),
    ];

    private static void Decisions(ColumnDescriptor column, JointMeeting m)
    {
        if (m.Questions.Count > 0)
        {
            column.Rows(
                [.. m.Questions.Select((q, i) => (Question: q, Number: i + 1))],
                [
                    new("No.", 0.5f, r => $"{r.Number}."), new("Yang dibahas", 3.4f, r => r.Question.Question),
                    new("Keputusan", 1.7f, r => r.Question.Decision is { } d ? Words.Of(d) : ""), new("Catatan", 3f, r => r.Question.Note ?? ""),
                ],
                size: 9.5f);
        }

        column.Say(m.IsAgreed switch
        {
            true => "Musyawarah secara mufakat menyepakati:",
            false => "Musyawarah belum mencapai mufakat, dengan keputusan:",
            null => "Musyawarah memutuskan:",
        });
        column.Written(m.Decisions);
    }

    private static string Opening(JointMeeting m)
    {
        var present = m.IsHeld ? m.Villages.Sum(v => v.Present ?? 0) : (int?)null;
        var people = present is { } n ? $"{IndonesianNumber.Format(n)} ({Terbilang.Of(n)}) orang" : "............ orang";
        return $"Pada hari ini {Letters.DayInWords(m.Day)}"
            + $"{(m.Clock is { } clock ? $", pukul {clock}" : "")}, bertempat di {m.Place}, telah diselenggarakan Musyawarah Antar Desa dalam rangka kerja sama {m.Cooperation}, "
            + $"yang dihadiri {people} wakil dari {string.Join(", ", m.Villages.Select(v => v.Name))}, sebagaimana daftar hadir terlampir.";
    }
}
