using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Reports.Legal;

/// <summary>
/// The chapters of the joint regulation. Eight of them are the contents that Permendagri 96/2017 demands, filled from the plan;
/// the others are the texts around them.
/// </summary>
internal static class RegulationChapters
{
    internal const string Scope = "Ruang Lingkup";
    internal const string Field = "Bidang Kerja Sama";
    internal const string Procedures = "Tata Cara dan Ketentuan Pelaksanaan";
    internal const string Term = "Jangka Waktu";
    internal const string Rights = "Hak dan Kewajiban";
    internal const string Funding = "Pendanaan dan Pembagian Hasil";
    internal const string Changes = "Perubahan, Penundaan, dan Pembatalan";
    internal const string Disputes = "Penyelesaian Perselisihan";

    internal static IReadOnlyList<ChapterDraft> Of(LegalReport r) =>
    [
        new("Ketentuan Umum", [new("umum", [new ClauseDraft("Dalam Peraturan Bersama ini yang dimaksud dengan:", Definitions(r), InFigures: true)])]),
        Aims(r),
        ScopeOf(r),
        FieldOf(r),
        ProceduresOf(r),
        new(r.Head.Body, [new("badan", LegalProse.Clauses(r.Text(PaperBlock.Body), "Ketentuan badan:"))]),
        TermOf(r),
        new(Rights, [new("hak", LegalProse.Clauses(r.Section(PlanSection.RightsAndDuties), "Hak dan kewajiban para pihak meliputi:"))]),
        FundingChapter.Of(r),
        new("Pemantauan, Evaluasi, dan Pelaporan", [new("pantau", LegalProse.Clauses(r.Text(PaperBlock.Reporting), "Pemantauan dan pelaporan meliputi:"))]),
        new(Changes, [new("ubah", LegalProse.Clauses(r.Section(PlanSection.Changes), "Perubahan, penundaan, dan pembatalan dilakukan dengan ketentuan:"))]),
        new("Berakhirnya Kerja Sama", [new("akhir", LegalProse.Clauses(r.Text(PaperBlock.Ending), "Kerja sama berakhir apabila:"))]),
        DisputesOf(r),
        new("Ketentuan Penutup",
        [
            .. r.Text(PaperBlock.Closing) is { Length: > 0 } closing ? new[] { new ArticleDraft("penutup", LegalProse.Clauses(closing, "Ketentuan penutup:")) } : [],
            new("berlaku", [new("Peraturan Bersama ini mulai berlaku pada tanggal diundangkan."), new($"Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bersama ini dengan penempatannya dalam {r.Papers.Gazette} masing-masing desa.")]),
        ]),
    ];

    private static IReadOnlyList<string> Definitions(LegalReport r) =>
    [
        "Desa adalah desa dan desa adat atau yang disebut dengan nama lain yang menjadi pihak dalam Peraturan Bersama ini.",
        "Kepala Desa adalah kepala pemerintahan desa yang menjadi pihak, atau yang disebut dengan nama lain.",
        "Badan Permusyawaratan Desa adalah lembaga yang melaksanakan fungsi pemerintahan desa dan anggotanya merupakan wakil penduduk desa.",
        $"Kerja Sama Antar Desa yang selanjutnya disebut Kerja Sama adalah kerja sama {r.Head.Title} antara para pihak.",
        $"Para Pihak adalah {LegalReport.Joined([.. r.Head.Villages.Select(v => $"{v.FullName} Kecamatan {v.District}")])}, {r.Head.Regency}.",
        "Musyawarah Antar Desa adalah musyawarah bersama yang dihadiri wakil setiap desa untuk membahas dan menyepakati hal yang berkaitan dengan Kerja Sama.",
        r.Head.Vehicle == Domain.Cooperations.Vehicle.Bkad
            ? "Badan Kerja Sama Antar Desa adalah badan yang dibentuk atas kesepakatan antar-desa untuk melaksanakan Kerja Sama."
            : "BUM Desa Bersama adalah badan usaha yang didirikan bersama oleh para pihak untuk melaksanakan Kerja Sama.",
        "Anggaran Pendapatan dan Belanja Desa yang selanjutnya disebut APB Desa adalah rencana keuangan tahunan pemerintahan desa.",
        .. LegalProse.Items(r.Text(PaperBlock.Definitions)),
    ];

    private static ChapterDraft Aims(LegalReport r)
    {
        List<ClauseDraft> clauses = [.. LegalProse.Clauses(r.Text(PaperBlock.Aims), "Kerja sama ini dimaksudkan untuk:")];
        clauses.Add(r.Plan.Goals.Count == 0
            ? new ClauseDraft(LegalProse.Missing)
            : r.Plan.Goals is [{ } only] ? new ClauseDraft($"Kerja Sama bertujuan: {only.Title.TrimEnd('.')}.")
            : new ClauseDraft("Kerja Sama bertujuan:", Listed([.. r.Plan.Goals.Select(g => g.Title)])));
        return new("Maksud dan Tujuan", [new("tujuan", clauses)]);
    }

    private static ChapterDraft ScopeOf(LegalReport r) => new(Scope,
    [
        new("lingkup", LegalProse.Clauses(r.Section(PlanSection.Scope), "Ruang lingkup Kerja Sama meliputi:")),
        new("wilayah", [new("Kerja Sama dilaksanakan di wilayah:", Listed([.. r.Head.Villages.Select(v => $"{v.FullName}, Kecamatan {v.District}")]))]),
    ]);

    private static ChapterDraft FieldOf(LegalReport r)
    {
        var field = r.Head.Field is { } chosen ? $"Kerja Sama ini termasuk bidang {Words.Of(chosen)}." : LegalProse.Missing;
        List<ClauseDraft> clauses = [new(field)];
        if (!string.IsNullOrWhiteSpace(r.Section(PlanSection.Field)))
        {
            clauses.AddRange(LegalProse.Clauses(r.Section(PlanSection.Field), "Bidang sebagaimana dimaksud pada ayat (1) meliputi:"));
        }

        clauses.Add(r.Plan.Programs.Count == 0 ? new(LegalProse.Missing) : new("Bidang tersebut dilaksanakan melalui program kerja:", Listed([.. r.Plan.Programs.Select(p => p.Title)])));
        return new(Field, [new("bidang", clauses)]);
    }

    private static ChapterDraft ProceduresOf(LegalReport r) => new(Procedures,
    [
        new("tata-cara", LegalProse.Clauses(r.Section(PlanSection.Procedures), "Kerja Sama dilaksanakan dengan tata cara:")),
        new("lampiran", [new("Program, kegiatan, lokasi, jadwal, dan rencana anggaran biaya tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan Bersama ini.")]),
    ]);

    private static ChapterDraft TermOf(LegalReport r)
    {
        var term = r.Plan is { TermStart: { } start, TermEnd: { } end }
            ? $"Kerja Sama berlaku sejak tanggal {IndonesianDate.Format(start)} sampai dengan tanggal {IndonesianDate.Format(end)}."
            : LegalProse.Missing;
        List<ClauseDraft> clauses = [new(term)];
        if (!string.IsNullOrWhiteSpace(r.Section(PlanSection.Term)))
        {
            clauses.AddRange(LegalProse.Clauses(r.Section(PlanSection.Term), "Ketentuan jangka waktu:"));
        }

        return new(Term, [new("waktu", clauses)]);
    }

    private static ChapterDraft DisputesOf(LegalReport r)
    {
        var isOneDistrict = r.Head.Villages.Select(v => v.District).Distinct().Count() <= 1;
        List<ClauseDraft> clauses = [.. LegalProse.Clauses(r.Section(PlanSection.DisputeSettlement), "Perselisihan diselesaikan dengan tata cara:")];
        clauses.Add(new(isOneDistrict
            ? "Perselisihan yang tidak selesai melalui musyawarah difasilitasi dan diselesaikan oleh Camat."
            : "Perselisihan yang tidak selesai melalui musyawarah difasilitasi dan diselesaikan oleh Bupati/Wali Kota."));
        clauses.Add(new("Hasil penyelesaian perselisihan dituangkan secara tertulis dan ditaati para pihak."));
        return new(Disputes, [new("selisih", clauses)]);
    }

    /// <summary>"a;", "b; dan", "c." as items of a regulation end.</summary>
    internal static IReadOnlyList<string> Listed(IReadOnlyList<string> items) =>
        [.. items.Select((item, i) => item.TrimEnd('.', ';', ' ') + (i == items.Count - 1 ? "." : i == items.Count - 2 ? "; dan" : ";"))];
}
