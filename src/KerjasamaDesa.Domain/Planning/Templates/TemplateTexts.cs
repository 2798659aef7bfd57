namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>The sections that read alike in every cooperation, with brackets where villages have to decide.</summary>
internal static class TemplateTexts
{
    /// <summary>All sections of a template: its own three, and those all have in common.</summary>
    internal static IReadOnlyList<FrozenText> With(string background, string scope, string procedures) =>
    [
        new(PlanSection.Background, background),
        new(PlanSection.Scope, scope),
        new(PlanSection.Procedures, procedures),
        new(PlanSection.RightsAndDuties,
            "Setiap desa berhak memperoleh manfaat sesuai pembagian yang disepakati, menerima laporan keuangan dan kemajuan setiap [tiga bulan], dan mengajukan usul dalam Musyawarah Antar Desa.\n"
            + "Setiap desa wajib menganggarkan bagiannya dalam APB Desa, menyerahkan data yang diperlukan, menjaga aset bersama yang berada di wilayahnya, dan menyampaikan keputusan bersama kepada warganya.\n"
            + "Desa tempat aset berada wajib memberi jalan masuk bagi petugas dari semua desa peserta."),
        new(PlanSection.Funding,
            "Pendanaan bersumber dari APB Desa masing-masing desa sesuai aturan pembagian biaya dalam rencana ini, pendapatan kegiatan, serta bantuan yang sah dan tidak mengikat.\n"
            + "Dana bersama disimpan dalam rekening atas nama [BKAD atau BUM Desa Bersama] dan dikeluarkan dengan persetujuan [ketua dan bendahara].\n"
            + "Biaya operasional dan pemeliharaan ditutup dari [iuran atau pendapatan usaha]; kekurangannya dibagi menurut aturan pembagian yang sama."),
        new(PlanSection.Changes,
            "Perubahan, penundaan, dan pembatalan kerja sama dibahas dalam Musyawarah Antar Desa atas usul sedikitnya satu desa dan disepakati semua desa.\n"
            + "Desa yang hendak keluar memberitahukannya secara tertulis paling lambat [tiga bulan] sebelumnya dan tetap menyelesaikan kewajibannya sampai akhir tahun anggaran."),
        new(PlanSection.DisputeSettlement,
            "Perselisihan diselesaikan secara musyawarah dan kekeluargaan oleh para kepala desa.\n"
            + "Bila dalam [30 hari] tidak tercapai mufakat, penyelesaiannya difasilitasi oleh camat atau nama lain, dan selanjutnya oleh bupati/wali kota melalui perangkat daerah yang membidangi pemerintahan desa."),
    ];
}
