using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Meetings;

/// <summary>The pages of a team's meeting.</summary>
internal static class TeamPapers
{
    private const string Dots = "........................................";
    private const int EmptyRows = 6;

    internal static void Invitation(ColumnDescriptor column, TeamMeetingReport m)
    {
        column.Item().PaddingTop(4).Text($"{m.Head.Village}, {IndonesianDate.Format(m.InvitationDay)}").AlignRight();
        column.Item().Column(left => left.Labelled([("Nomor", m.InvitationNumber ?? Dots), ("Sifat", "Biasa"), ("Lampiran", "–"), ("Perihal", $"Undangan {m.Title}")], 58));
        column.Item().PaddingTop(4).Text("Kepada Yth.");
        column.Item().PaddingLeft(18).Column(list => list.Numbered([$"Anggota tim koordinasi kerja sama {m.Cooperation}", .. m.Villages.Select(v => $"Wakil {v.Name}")]));
        column.Say($"Dengan hormat, dalam rangka kerja sama antar desa {m.Cooperation}, kami mengundang Bapak/Ibu/Saudara untuk hadir dalam {m.Title} pada:");
        column.Item().PaddingLeft(24).Column(facts => facts.Labelled(Facts(m), 92));
        if (m.Agenda.Count > 0)
        {
            column.Say("Hal yang akan dibahas:");
            column.Item().PaddingLeft(18).Column(list => list.Numbered(m.Agenda));
        }

        column.Say($"Rapat dapat mengambil keputusan bila hadir wakil paling sedikit {m.Quorum} ({Terbilang.Of(m.Quorum)}) desa. Atas perhatian dan kehadirannya kami ucapkan terima kasih.");
        column.SignedAtRight(new Signatory("Ketua Tim", m.ChairName, []));
        column.Checked(m.Check);
    }

    internal static void Attendance(ColumnDescriptor column, TeamMeetingReport m)
    {
        column.Titled($"Daftar Hadir {m.Title}", m.InvitationNumber);
        column.Item().Column(facts => facts.Labelled(Facts(m), 92));
        column.Checked(m.Check);
        var rows = m.Villages.SelectMany(v => Enumerable.Range(0, Math.Max(v.People.Count, m.IsHeld ? v.Present ?? 0 : EmptyRows))
            .Select(i => (v.Name, Number: i + 1, Person: i < v.People.Count ? v.People[i] : ""))).ToList();
        column.Rows(
            rows,
            [
                new("No.", 0.6f, r => $"{r.Number}."), new("Nama", 3f, r => r.Person), new("Jabatan/unsur", 2.4f, _ => ""),
                new("Tanda tangan", 2.4f, r => $"{(r.Number % 2 == 1 ? "" : "                    ")}{r.Number}."),
            ],
            group: r => r.Name,
            size: 10.5f);
    }

    internal static void Minutes(ColumnDescriptor column, TeamMeetingReport m)
    {
        column.Titled($"Notulen {m.Title}", m.MinutesNumber);
        column.Item().Column(facts => facts.Labelled([.. Facts(m), ("Pimpinan rapat", m.ChairName ?? Dots), ("Notulis", m.NoteTakerName ?? Dots)], 92));
        column.Lettered("A.", "Kehadiran", part =>
        {
            part.Rows(m.Villages, [new("Desa", 2.4f, v => v.Name), new("Hadir", 1, v => v.Present is { } n ? $"{n} orang" : m.IsHeld ? "tidak hadir" : "", Figures: true), new("Nama", 4, v => string.Join(", ", v.People))]);
            if (m.IsHeld)
            {
                var came = m.Villages.Count(v => v.Present > 0);
                part.Note($"Hadir {came} dari {m.Villages.Count} desa; kuorum {m.Quorum} desa {(came >= m.Quorum ? "tercapai" : "tidak tercapai")}.");
            }
        });
        if (m.Agenda.Count > 0)
        {
            column.Lettered("B.", "Acara", part => part.Item().PaddingLeft(12).Column(list => list.Numbered(m.Agenda)));
        }

        column.Lettered(m.Agenda.Count > 0 ? "C." : "B.", "Pembahasan", part => part.Written(m.Notes.Length == 0 ? null : m.Notes));
        column.Lettered(m.Agenda.Count > 0 ? "D." : "C.", "Keputusan dan tindak lanjut", part => part.Rows(
            [.. m.Decisions.Select((d, i) => (Decision: d, Number: i + 1))],
            [
                new("No.", 0.5f, r => $"{r.Number}."), new("Keputusan", 4.4f, r => r.Decision.Text), new("Penanggung jawab", 2, r => r.Decision.Owner ?? ""),
                new("Tenggat", 1.4f, r => r.Decision.Due is { } due ? IndonesianDate.Compact(due) : ""),
            ]));
        column.Item().PaddingTop(6).EnsureSpace(150).Column(block =>
        {
            block.Spacing(2);
            block.Item().Text($"{m.Head.Village}, {(m.Day is { } day ? IndonesianDate.Format(day) : Dots)}").AlignRight();
            block.Signed([new("Pimpinan rapat", m.ChairName, []), new("Notulis", m.NoteTakerName, [])]);
        });
        column.Checked(m.Check);
    }

    private static IEnumerable<(string Name, string Value)> Facts(TeamMeetingReport m) =>
    [
        ("Hari, tanggal", m.Day is { } day ? IndonesianDate.WithWeekday(day) : Dots), ("Pukul", m.Clock is { } clock ? $"{clock} sampai selesai" : Dots), ("Tempat", m.Place), ("Acara", m.Title),
    ];
}
