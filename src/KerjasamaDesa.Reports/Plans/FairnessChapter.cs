using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>The end of chapter V: what each village gives and gets, whether it pays, and what becomes of joint assets.</summary>
internal static class FairnessChapter
{
    internal static void Draw(ColumnDescriptor column, PlanReport report)
    {
        column.Part(PlanOutline.Benefits, part => Benefits(part, report));
        column.Part(PlanOutline.Analysis, part => Analysis(part, report));
        column.Part(PlanOutline.Exit, part => Exit(part, report));
    }

    private static void Benefits(ColumnDescriptor part, PlanReport report)
    {
        if (report.Fairness is not { Benefits.Count: > 0 } fairness)
        {
            part.Written(null);
            return;
        }

        var years = fairness.Analysis.Assumptions.HorizonYears;
        part.Captioned("Yang diberikan dan diterima tiap desa", box => box.Rows(fairness.Villages,
        [
            new("Desa", 76, v => report.Head.VillageName(v.VillageCode)),
            new("Dari kas desa", 76, v => Look.Given(v.Cash), Figures: true),
            new("Sumber lain", 70, v => Look.Given(v.Other), Figures: true),
            new("Warga terlayani", 50, v => Look.Number(v.People), Figures: true),
            new("Manfaat setahun", 76, v => Look.Given(v.Yearly), Figures: true),
            new($"Manfaat {years} tahun", 80, v => Look.Given(v.Over(years)), Figures: true),
        ],
        [
            "Jumlah", Look.Money(fairness.Villages.Sum(v => v.Cash)), Look.Money(fairness.Villages.Sum(v => v.Other)), Look.Number(fairness.Villages.Sum(v => v.People)),
            Look.Money(fairness.Villages.Sum(v => v.Yearly)), Look.Money(fairness.Villages.Sum(v => v.Over(years))),
        ], size: 8.2f));
        part.Captioned("Rincian manfaat", box => box.Rows(fairness.Benefits,
        [
            new("Desa", 70, b => b.Village),
            new("Manfaat", 150, b => b.Description),
            new("Jenis", 90, b => $"{b.Kind}, {(b.IsYearly ? "setiap tahun" : "sekali")}"),
            new("Warga", 44, b => Look.Number(b.People), Figures: true),
            new("Nilai", 80, b => Look.Money(b.Amount), Figures: true),
        ]));
        part.Note("Seorang warga dapat terhitung dalam lebih dari satu manfaat.");
    }

    private static void Analysis(ColumnDescriptor part, PlanReport report)
    {
        if (report.Fairness is not { } fairness || fairness.Analysis.PresentBenefit == 0)
        {
            part.Written(null);
            return;
        }

        var x = fairness.Analysis;
        part.Facts(
        [
            ("Tingkat diskonto (r)", $"{Look.Number(x.Assumptions.DiscountPercent)}% setahun"),
            ("Masa analisis", $"{x.Assumptions.HorizonYears} tahun"),
            ("Nilai kini bersih (NPV)", Look.Money(x.NetPresentValue)),
            ("Rasio manfaat dan biaya", x.Ratio is { } ratio ? IndonesianNumber.Format(ratio, 2) : "–"),
            ("Waktu pengembalian", x.Payback is { } years ? $"{IndonesianNumber.Format(years, 1)} tahun" : $"lebih dari {x.Assumptions.HorizonYears} tahun"),
            ("Dasar asumsi", x.Assumptions.Basis),
        ]);
        part.Rows(x.Years,
        [
            new("Tahun", 36, y => $"{y.Year}"),
            new("Biaya", 84, y => Look.Money(y.Cost), Figures: true),
            new("Manfaat", 84, y => Look.Money(y.Benefit), Figures: true),
            new("Bersih", 84, y => Look.Money(y.Net), Figures: true),
            new("Faktor", 44, y => IndonesianNumber.Format(y.Factor, 4), Figures: true),
            new("Nilai kini", 90, y => Look.Money(Math.Round(y.PresentNet)), Figures: true),
        ]);
        part.Note($"Faktor = 1 ÷ (1 + r) pangkat tahun. NPV = jumlah (manfaat − biaya) × faktor = {Look.Money(Math.Round(x.PresentBenefit))} − {Look.Money(Math.Round(x.PresentCost))}. "
            + "Rasio = jumlah manfaat × faktor ÷ jumlah biaya × faktor. Waktu pengembalian = tahun ketika jumlah bersih, tanpa diskonto, menutup investasi. "
            + "Investasi pada tahun 0 ialah biaya kegiatan investasi; manfaat sekali dihitung pada tahun 1.");
    }

    private static void Exit(ColumnDescriptor part, PlanReport report)
    {
        if (report.Fairness is not { Assets.Count: > 0 } fairness)
        {
            part.Written(null);
            return;
        }

        part.Rows(fairness.Assets,
        [
            new("Aset", 130, a => a.Note is null ? a.Name : $"{a.Name} ({a.Note})"),
            new("Berada di desa", 80, a => a.Village),
            new("Nilai", 84, a => Look.Money(a.Worth), Figures: true),
            new("Penyelesaian", 110, a => a.Way),
        ]);
        part.Rows(fairness.Division.Rows,
        [
            new("Desa", 90, r => report.Head.VillageName(r.VillageCode)),
            new("Bagian dari nilai aset", 96, r => Look.Money(r.Share), Figures: true),
            new("Aset yang tetap padanya", 96, r => Look.Money(r.Keeps), Figures: true),
            new("Menerima (−membayar)", 96, r => Look.Money(r.Receives), Figures: true),
        ],
        ["Jumlah", Look.Money(fairness.Division.Worth), Look.Money(fairness.Division.Worth - fairness.Division.Proceeds), Look.Money(fairness.Division.Proceeds)]);
        part.Note(fairness.Division.IsByContribution
            ? "Aturan pembagian aset belum disepakati; di sini nilainya dibagi menurut yang diberikan tiap desa dalam rencana."
            : "Dibagi menurut aturan pembagian aset. Jumlah yang diterima sama dengan hasil penjualan aset yang dijual.");
    }
}
