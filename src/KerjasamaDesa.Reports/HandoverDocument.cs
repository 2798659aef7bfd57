using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports;

/// <summary>The handover file (berkas serah terima) of a seat as a PDF.</summary>
public static class HandoverDocument
{
    /// <summary>Sets it; the same record gives the same bytes.</summary>
    public static byte[] Pdf(HandoverReport report)
    {
        var frame = new Frame(report.Head, "Berkas Serah Terima Tugas", IsDraft: false);
        return Pages.Make(frame, $"Serah terima tugas {report.Role} {report.Name}", document => document.Upright(frame, column => Draw(column, report)));
    }

    private static void Draw(ColumnDescriptor column, HandoverReport r)
    {
        column.Item().SemanticHeader1().Bookmark("Berkas Serah Terima Tugas").Text("BERKAS SERAH TERIMA TUGAS").FontFamily(Engine.ReportFonts.Sans).FontSize(15).Bold().FontColor(Look.Leaf);
        column.Facts(
        [
            ("Kerja sama", r.Head.Title),
            ("Tahap", r.Stage),
            ("Jabatan", r.Role),
            ("Pemegang jabatan", $"{r.Name}, {r.Village}"),
            ("Masa tugas", $"{IndonesianDate.Format(r.From)} – {(r.To is { } to ? IndonesianDate.Format(to) : "sekarang")}"),
            ("Penerus", r.Successor ?? "belum ditentukan"),
        ]);
        column.Part(new Heading("1", "Tugas jabatan", 2), part => Duties(part, r));
        column.Part(new Heading("2", "Yang masih terbuka", 2), part => Items(part, r.Open, "Tidak ada pekerjaan terbuka."));
        column.Part(new Heading("3", "Yang akan jatuh tempo", 2), part => Items(part, r.Due, "Tidak ada yang jatuh tempo dalam 90 hari."));
        column.Part(new Heading("4", "Di mana menemukannya", 2), part => Places(part, r));
        column.Part(new Heading("5", "Rekan dalam tim", 2), part => part.Rows(
            r.Contacts, [new("Nama", 3, c => c.Name), new("Jabatan", 3, c => c.Role), new("Desa", 2, c => c.Village), new("Telepon", 2, c => c.Phone ?? "–")]));
        column.Item().PaddingTop(10).EnsureSpace(190).Column(block =>
        {
            block.Spacing(4);
            block.Say("Dengan ditandatanganinya berkas ini, tugas dan dokumen di atas diserahkan kepada penerus.");
            block.Signed([new Signatory("Yang menyerahkan", r.Name, []), new Signatory("Yang menerima", r.Successor, [])]);
            if (r.Chair is { } chair && chair != r.Name)
            {
                block.Signed([new Signatory("Mengetahui, ketua tim", chair, [])]);
            }
        });
    }

    private static void Duties(ColumnDescriptor column, HandoverReport r)
    {
        column.Numbered(r.Duties);
        foreach (var (name, task) in r.Groups)
        {
            column.Note($"Kelompok kerja {name}: {task}");
        }
    }

    private static void Items(ColumnDescriptor column, IReadOnlyList<HandoverItem> items, string none)
    {
        if (items.Count == 0)
        {
            column.Say(none);
            return;
        }

        column.Rows(
            items,
            [
                new("Yang harus dikerjakan", 5, i => i.What), new("Tempat", 2.2f, i => i.Where ?? "–"),
                new("Jatuh tempo", 1.8f, i => i.Due is { } due ? $"{IndonesianDate.Compact(due)}{(i.IsLate ? " (lewat)" : "")}" : "–"),
            ]);
    }

    private static void Places(ColumnDescriptor column, HandoverReport r)
    {
        foreach (var place in r.Places)
        {
            column.Item().Row(row =>
            {
                row.Spacing(10);
                row.RelativeItem(4).Text(place.Detail is { } detail ? $"{place.What} ({detail})" : place.What).FontFamily(Engine.ReportFonts.Sans).FontSize(9.5f);
                row.RelativeItem(6).Text(text =>
                {
                    text.DefaultTextStyle(Pages.Small);
                    text.Hyperlink(place.Url, place.Url);
                });
            });
        }
    }
}
