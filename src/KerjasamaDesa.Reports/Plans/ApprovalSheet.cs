using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>Lembar Pengesahan: who signed, who recommended, and room for those who have not.</summary>
internal static class ApprovalSheet
{
    internal static void Draw(ColumnDescriptor column, PlanReport report)
    {
        column.Item().Section(PlanOutline.Approval.Mark).Bookmark(PlanOutline.Approval.Title).SemanticHeader1().PaddingBottom(4)
            .Text(PlanOutline.Approval.Title.ToUpperInvariant()).FontFamily(Engine.ReportFonts.Sans).FontSize(15).Bold().FontColor(Look.Leaf).AlignCenter();
        column.Say($"Rencana kerja sama “{report.Head.Title}” antara {report.Head.VillagesInWords} disepakati para pihak dan disahkan oleh:");
        column.Signed([.. report.Head.Villages.Select(Head)]);
        if (report.Head.Villages.Count == 0)
        {
            column.Written(null);
        }

        column.Item().PaddingTop(10).Text("Mengetahui:").SemiBold();
        column.Signed([.. report.Head.Villages.Select(v => v.District).Distinct().Select(d => new Signatory($"Camat {d}", null, []))]);
        column.Item().PaddingTop(6).ShowEntire().Column(box =>
        {
            box.Spacing(4);
            box.Note(Review(report));
            if (report.Version is { } version)
            {
                box.Note($"Naskah versi {version.Number} dikenali dari sidik SHA-256 {version.Hash}.");
            }
        });
        column.Checked(report.Head.Check);
    }

    private static Signatory Head(ReportVillage village)
    {
        var office = $"{village.HeadTerm} {village.Name}";
        return village.Signature is not { } signature
            ? new Signatory(village.HeadOffice, village.Head?.Name, ["Peraturan Bersama Kepala Desa", "Nomor .......... Tahun ..........", "tanggal .............................."])
            : new Signatory(
                office,
                signature.SignerName,
                ["Peraturan Bersama Kepala Desa", $"Nomor {signature.RegulationNumber}", $"tanggal {Look.Day(signature.RegulationDay)}"],
                $"Ditandatangani melalui portal\npada {Look.Day(signature.Day)}, naskah versi {signature.PlanVersion}");
    }

    private static string Review(PlanReport report) => report.Version switch
    {
        { Reviewer: { } name, ReviewerCapacity: var capacity, Recommended: var good, ReviewDay: var day, ReviewNote: var note } =>
            $"{(good ? "Direkomendasikan" : "Dikembalikan untuk perbaikan")} oleh {name} ({capacity}) pada {Look.Day(day)}.{(string.IsNullOrWhiteSpace(note) ? "" : $" Catatan: {note}")}",
        { } => "Naskah ini menunggu telaah pendamping.",
        null => "Naskah ini belum diajukan untuk ditelaah pendamping.",
    };
}
