using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>II Profil, Potensi, dan Kebutuhan Desa.</summary>
internal static class VillagesChapter
{
    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Chapter(PlanOutline.Villages, chapter =>
    {
        chapter.Part(PlanOutline.Profile, part =>
        {
            part.Rows(report.Head.Villages,
            [
                new("Desa", 78, v => v.FullName),
                new("Kode", 62, v => v.Code),
                new("Kecamatan", 66, v => v.District),
                new("Penduduk (jiwa)", 50, v => Look.Number(v.Population), Figures: true),
                new("KK", 40, v => Look.Number(v.Households), Figures: true),
                new("Luas (km²)", 40, v => Look.Number(v.AreaKm2), Figures: true),
                new("Status desa", 88, v => v.Status ?? Look.NotFilled),
            ],
            ["Jumlah", "", "", Sum(report, v => v.Population), Sum(report, v => v.Households), Sum(report, v => v.AreaKm2), ""]);
            part.Note("Angka berasal dari profil desa di portal saat laporan dicetak. Tanda – berarti belum diisi; jumlah hanya "
                + "ditulis bila semua desa mengisinya.");
        });
        chapter.Part(PlanOutline.Potentials, part => part.Rows(report.Potentials,
        [
            new("Desa", 70, p => p.Village),
            new("Potensi", 120, p => p.Title),
            new("Kelompok", 90, p => p.Category),
            new("Tersedia", 62, p => p.Quantity ?? "–", Figures: true),
            new("Dapat dibagi", 62, p => p.Shareable ?? "–", Figures: true),
        ]));
        chapter.Part(PlanOutline.Needs, part =>
        {
            part.Rows(report.Needs,
            [
                new("Desa", 66, n => n.Village),
                new("Kebutuhan", 110, n => n.Title),
                new("Warga terdampak", 54, n => Look.Number(n.AffectedPeople), Figures: true),
                new("Besaran", 58, n => n.Quantity ?? "–", Figures: true),
                new("Perkiraan biaya", 72, n => Look.Money(n.EstimatedCost), Figures: true),
                new("Prioritas", 62, n => $"{n.Priority} ({n.Urgency}/{n.Seriousness}/{n.Growth})", Figures: true),
            ]);
            part.Note("Prioritas = (mendesak + gawat + berkembang) ÷ 15 × 100; dalam kurung ketiga nilainya, masing-masing 1 sampai 5.");
        });
    });

    private static string Sum(PlanReport report, Func<ReportVillage, decimal?> of) =>
        report.Head.Villages.All(v => of(v) is not null) ? Look.Number(report.Head.Villages.Sum(of)) : "–";
}
