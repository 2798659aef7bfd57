using KerjasamaDesa.Reports.Engine;

namespace KerjasamaDesa.Reports.Paper;

/// <summary>The first page: whose, what, between whom, when.</summary>
internal static class CoverSheet
{
    /// <param name="column">The page.</param>
    /// <param name="frame">The report.</param>
    /// <param name="title">"RENCANA KERJA SAMA ANTAR DESA".</param>
    /// <param name="year">"TAHUN 2025".</param>
    /// <param name="marks">Number, version and the like at the foot.</param>
    internal static void Draw(ColumnDescriptor column, Frame frame, string title, string year, IReadOnlyList<string> marks)
    {
        var head = frame.Head;
        column.Item().Text(head.Regency.ToUpper(Domain.Formats.Indonesian.Culture)).FontFamily(ReportFonts.Sans).FontSize(15).Bold().AlignCenter();
        column.Item().Text($"PROVINSI {head.Province.ToUpper(Domain.Formats.Indonesian.Culture)}").FontFamily(ReportFonts.Sans).FontSize(11).AlignCenter();
        column.Item().PaddingTop(10).LineHorizontal(2).LineColor(Look.Leaf);
        column.Item().PaddingTop(2).LineHorizontal(0.6f).LineColor(Look.Leaf);
        column.Item().Height(frame.IsDraft ? 66 : 120).AlignBottom().Element(box =>
        {
            if (frame.IsDraft)
            {
                box.AlignCenter().Border(1.5f).BorderColor(Look.Alarm).PaddingVertical(3).PaddingHorizontal(16)
                    .Text("RANCANGAN").FontFamily(ReportFonts.Sans).FontSize(15).Bold().FontColor(Look.Alarm);
            }
        });
        column.Item().PaddingTop(frame.IsDraft ? 54 : 0).Text(title).FontFamily(ReportFonts.Sans).FontSize(22).Bold().FontColor(Look.Leaf).LineHeight(1.2f).AlignCenter();
        column.Item().PaddingTop(16).PaddingHorizontal(10).Text(head.Title).FontSize(TitleSize(head.Title)).SemiBold().LineHeight(1.25f).AlignCenter();
        column.Item().PaddingTop(14).Text(year).FontFamily(ReportFonts.Sans).FontSize(13).AlignCenter();
        column.Item().PaddingTop(66).Text("antara").Italic().AlignCenter();
        column.Item().PaddingTop(6).AlignCenter().Column(parties => Parties(parties, head));
        column.Item().PaddingTop(84).Column(foot =>
        {
            foreach (var mark in marks)
            {
                foot.Item().Text(mark).FontFamily(ReportFonts.Sans).FontSize(9.5f).FontColor(Look.Muted).AlignCenter();
            }

            if (head.IsDemo)
            {
                foot.Item().PaddingTop(12).Text("Data contoh: desanya nyata; orang, dana, dan kejadiannya rekaan.").FontFamily(ReportFonts.Sans).FontSize(9.5f).Italic().AlignCenter();
            }
        });
    }

    private static void Parties(ColumnDescriptor column, CooperationHead head)
    {
        foreach (var village in head.Villages)
        {
            column.Item().PaddingVertical(1.5f).Text(text =>
            {
                text.AlignCenter();
                text.Span(village.FullName).SemiBold().FontSize(12.5f);
                text.Span($", Kecamatan {village.District}").FontSize(11);
            });
        }

        if (head.Villages.Count == 0)
        {
            column.Item().Text($"para pihak {Look.NotFilled}").Italic().AlignCenter();
        }
    }

    private static float TitleSize(string title) => title.Length switch { <= 60 => 20, <= 120 => 16, _ => 13 };
}
