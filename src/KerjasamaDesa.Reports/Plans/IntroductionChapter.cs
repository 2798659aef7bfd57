using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Paper;

namespace KerjasamaDesa.Reports.Plans;

/// <summary>I Pendahuluan.</summary>
internal static class IntroductionChapter
{
    /// <summary>The laws, in our own words; which articles of them are named follows what was seen in public sources.</summary>
    internal static readonly IReadOnlyList<string> Laws =
    [
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa, sebagaimana telah diubah dengan Undang-Undang Nomor 3 Tahun 2024, terutama "
            + "Pasal 91 sampai dengan Pasal 93 yang mengatur kerja sama desa.",
        "Peraturan Pemerintah Nomor 43 Tahun 2014 tentang Peraturan Pelaksanaan Undang-Undang Nomor 6 Tahun 2014 tentang Desa, beserta perubahannya.",
        "Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017, yang mengatur tata cara kerja sama desa dan muatan yang wajib ada di dalamnya.",
    ];

    internal const string EnterpriseLaw = "Peraturan Pemerintah Nomor 11 Tahun 2021, yang mengatur badan usaha milik desa dan badan "
        + "usaha milik desa bersama.";

    internal static void Draw(ColumnDescriptor column, PlanReport report) => column.Chapter(PlanOutline.Introduction, chapter =>
    {
        chapter.Part(PlanOutline.Background, part => part.Written(report.Text(PlanSection.Background)));
        chapter.Part(PlanOutline.Law, part =>
        {
            part.Say("Kerja sama ini berpedoman pada:");
            part.Numbered(PlanOutline.Laws(report));
        });
        chapter.Part(PlanOutline.Purpose, part =>
        {
            part.Say($"Rencana ini disusun agar {report.Head.VillagesInWords} bekerja dengan satu arah, satu pembagian tugas, dan satu "
                + "pembiayaan yang disepakati bersama, serta agar hasilnya dapat dipantau dan dinilai.");
            if (report.Goals.Count > 0)
            {
                part.Say("Tujuan yang hendak dicapai:");
                part.Numbered(report.Goals.Select(g => g.Title));
            }
        });
        chapter.Part(PlanOutline.Scope, part =>
        {
            part.Written(report.Text(PlanSection.Scope));
            part.Facts(
            [
                ("Bidang kerja sama", report.Head.Field is { } field ? Words.Of(field) : null),
                ("Jangka waktu", report is { TermStart: { } start, TermEnd: { } end } ? $"{Look.Day(start)} sampai dengan {Look.Day(end)}" : null),
            ]);
            foreach (var section in new[] { PlanSection.Field, PlanSection.Term }.Where(s => report.Text(s) is not null))
            {
                part.Written(report.Text(section));
            }
        });
        if (report.Carried.Count > 0)
        {
            chapter.Captioned("Rekomendasi siklus sebelumnya dan jawabannya dalam rencana ini", box => box.Rows(report.Carried,
            [
                new("Temuan", 30, c => c.Finding),
                new("Rekomendasi", 35, c => c.Text),
                new("Jawaban", 35, c => c.Response ?? "belum dijawab"),
            ]));
        }
    });
}
