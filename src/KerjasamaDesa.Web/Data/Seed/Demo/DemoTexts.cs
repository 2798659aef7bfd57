using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>The written sections of a demo plan, out of what its scenario says.</summary>
internal static class DemoTexts
{
    internal static string Of(PlanSection section, DemoScenario s, IReadOnlyList<string> villages)
    {
        var all = villages.Count == 2 ? string.Join(" dan ", villages) : string.Join(", ", villages.SkipLast(1)) + ", dan " + villages[^1];
        return section switch
        {
            PlanSection.Background => s.Background,
            PlanSection.Scope => $"Kerja sama ini mencakup {s.Summary.ToLower(Indonesian.Culture).TrimEnd('.')}, di wilayah Desa {all}. Pekerjaannya meliputi: {string.Join("; ", s.Programs.Select(p => p.Title.ToLower(Indonesian.Culture)))}.",
            PlanSection.Field => $"{Words.Of(s.Field)}, sesuai kewenangan desa berdasarkan hak asal usul dan kewenangan lokal berskala desa.",
            PlanSection.Procedures => "1. Kegiatan dilaksanakan tim koordinasi yang beranggotakan wakil setiap desa.\n2. Pengadaan mengikuti tata cara pengadaan barang dan jasa di desa, oleh desa penanggung jawab kegiatan.\n3. Kemajuan dicatat tim setiap bulan dan dilaporkan setiap triwulan kepada kepala desa.",
            PlanSection.Term => $"Kerja sama berlaku satu tahun, sejak 1 Januari {s.Year} sampai dengan 31 Desember {s.Year}, dan dapat diperpanjang atas kesepakatan Musyawarah Antar Desa.",
            PlanSection.RightsAndDuties => "Setiap desa berhak:\n1. memperoleh manfaat sesuai bagian yang disepakati;\n2. memperoleh laporan keuangan dan kemajuan;\n3. mengusulkan perubahan dalam Musyawarah Antar Desa.\n\nSetiap desa berkewajiban:\n1. menyetor bagian biayanya tepat waktu;\n2. menugaskan anggota tim;\n3. menjaga aset bersama di wilayahnya.",
            PlanSection.Funding => "Pembiayaan berasal dari APB Desa para pihak dan sumber lain yang sah sebagaimana matriks alokasi. Bagian kas desa dibagi menurut aturan pembagian biaya dalam rencana ini.",
            PlanSection.Changes => "Perubahan, penundaan, dan pembatalan dimusyawarahkan semua pihak dalam Musyawarah Antar Desa dan ditetapkan dengan perubahan Peraturan Bersama Kepala Desa.",
            _ => "Perselisihan diselesaikan dengan musyawarah. Bila tidak tercapai mufakat, difasilitasi camat; bila melintasi kecamatan, oleh bupati. Keputusan hasil fasilitasi dituangkan tertulis dan mengikat para pihak.",
        };
    }
}
