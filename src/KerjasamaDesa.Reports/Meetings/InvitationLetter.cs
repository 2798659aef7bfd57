using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Meetings;

/// <summary>Undangan Musyawarah Desa: when, where, what about, and who calls.</summary>
internal static class InvitationLetter
{
    internal static void Draw(ColumnDescriptor column, MeetingReport meeting)
    {
        column.Item().PaddingTop(4).Text($"{meeting.Head.Village}, {IndonesianDate.Format(meeting.InvitationDay)}").AlignRight();
        column.Item().Row(row =>
        {
            row.Spacing(18);
            row.RelativeItem(5).Column(left => left.Labelled(
            [
                ("Nomor", meeting.InvitationNumber ?? ".................................."),
                ("Sifat", "Penting"),
                ("Lampiran", "–"),
                ("Perihal", "Undangan Musyawarah Desa"),
            ], 58));
            row.RelativeItem(4).Column(right =>
            {
                right.Item().Text("Kepada Yth.");
                right.Item().Text("..............................................");
                right.Item().Text($"di {meeting.Head.Village}");
            });
        });
        column.Item().PaddingTop(10).Text("Dengan hormat,");
        column.Say($"Badan Permusyawaratan Desa mengundang Bapak/Ibu/Saudara untuk hadir dalam Musyawarah Desa {meeting.Village} yang akan diselenggarakan pada:");
        column.Item().PaddingLeft(24).Column(facts => facts.Labelled(
        [
            ("Hari, tanggal", IndonesianDate.WithWeekday(meeting.Day)),
            ("Pukul", $"{meeting.Clock} sampai selesai"),
            ("Tempat", meeting.Place),
            ("Acara", meeting.Agenda),
        ], 92));
        if (meeting.Items.Count > 0)
        {
            column.Say("Hal yang akan dibahas dan diputuskan:");
            column.Item().PaddingLeft(18).Column(list =>
            {
                list.Spacing(2);
                list.Numbered(meeting.Items.Select(item => item.Kind is { } kind ? $"{item.Title} ({kind.ToLower(Indonesian.Culture)})" : item.Title));
            });
        }

        column.Say("Mengingat pentingnya acara tersebut, kami mengharapkan kehadiran Bapak/Ibu/Saudara tepat waktu. Atas perhatian dan kehadirannya kami ucapkan terima kasih.");
        column.SignedAtRight(new Signatory("Ketua Badan Permusyawaratan Desa", meeting.CouncilChairName, []));
        column.Checked(meeting.Check);
    }

    /// <summary>Name, colon and value, as letters have them.</summary>
    internal static void Labelled(this ColumnDescriptor column, IEnumerable<(string Name, string Value)> facts, float width)
    {
        foreach (var (name, value) in facts)
        {
            column.Item().PaddingVertical(1).Row(row =>
            {
                row.ConstantItem(width).Text(name);
                row.ConstantItem(10).Text(":");
                row.RelativeItem().Text(value);
            });
        }
    }
}
