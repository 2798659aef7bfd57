using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Meetings;

/// <summary>Daftar hadir: numbered rows with room to sign, odd numbers at the left and even ones at the right, as clerks draw it.</summary>
internal static class AttendanceSheet
{
    /// <summary>Rows of a list that is still to be filled; two pages of them.</summary>
    internal const int EmptyRows = 40;

    private const float RowHeight = 24;

    internal static void Draw(ColumnDescriptor column, MeetingReport meeting)
    {
        column.Item().PaddingTop(8).SemanticHeader1().Bookmark("Daftar Hadir Musyawarah Desa").Text("DAFTAR HADIR MUSYAWARAH DESA").FontFamily(Engine.ReportFonts.Sans).FontSize(13).Bold().AlignCenter();
        column.CheckedBeside(meeting.Check, facts => facts.Labelled(
        [
            ("Hari, tanggal", IndonesianDate.WithWeekday(meeting.Day)),
            ("Pukul", meeting.Clock),
            ("Tempat", meeting.Place),
            ("Acara", meeting.Agenda),
        ], 92));
        column.Item().SemanticTable().DefaultTextStyle(style => style.Sans().FontSize(Look.Cell).LineHeight(1.2f)).Table(table => Rows(table, meeting));
        if (meeting.Attendance is { } present)
        {
            column.Note(Counted(meeting, present));
        }

        column.Item().ShowEntire().Column(block => block.Signed(
        [
            new("Pimpinan musyawarah", meeting.ChairName, []),
            new("Notulis", meeting.NoteTakerName, []),
        ]));
    }

    private static void Rows(TableDescriptor table, MeetingReport meeting)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(28);
            columns.RelativeColumn(3.2f);
            columns.RelativeColumn(2.4f);
            columns.ConstantColumn(28);
            columns.ConstantColumn(84);
            columns.ConstantColumn(84);
        });
        table.Header(header =>
        {
            foreach (var title in new[] { "No.", "Nama", "Unsur/jabatan", "L/P" })
            {
                Head(header.Cell(), title);
            }

            Head(header.Cell().ColumnSpan(2), "Tanda tangan");
        });
        for (var i = 0; i < Math.Max(meeting.Attendees.Count, meeting.IsHeld ? meeting.Attendance ?? 0 : EmptyRows); i++)
        {
            var person = i < meeting.Attendees.Count ? meeting.Attendees[i] : null;
            var number = $"{i + 1}.";
            Cell(table, number);
            Cell(table, person?.Name ?? "");
            Cell(table, person?.Element is { } element ? Words.Of(element) : "");
            Cell(table, person?.Gender switch { Gender.Male => "L", Gender.Female => "P", _ => "" });
            Cell(table, i % 2 == 0 ? number : "");
            Cell(table, i % 2 == 1 ? number : "");
        }
    }

    private static string Counted(MeetingReport meeting, int present)
    {
        var women = meeting.Attendees.Count(a => a.Gender == Gender.Female);
        var men = meeting.Attendees.Count(a => a.Gender == Gender.Male);
        var named = meeting.Attendees.Count == present ? "" : $"; {meeting.Attendees.Count} di antaranya tercatat namanya";
        return $"Jumlah peserta {present} orang{named}{(women + men == 0 ? "" : $"; perempuan {women}, laki-laki {men}")}.";
    }

    private static void Head(IContainer cell, string title) =>
        cell.Border(0.5f).BorderColor(Look.Line).Background(Look.Head).PaddingVertical(4).PaddingHorizontal(4).AlignMiddle().Text(title).SemiBold().AlignCenter();

    private static void Cell(TableDescriptor table, string text) =>
        table.Cell().Border(0.5f).BorderColor(Look.Line).MinHeight(RowHeight).PaddingVertical(3).PaddingHorizontal(4).AlignMiddle().Text(text);
}
