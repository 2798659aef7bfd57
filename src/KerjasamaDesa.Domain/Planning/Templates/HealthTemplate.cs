using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Health: an ambulance on call, joint posyandu and classes that no village could run alone.</summary>
internal static class HealthTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "layanan-kesehatan", "kesehatan", CommunityGuidance, "Layanan kesehatan bersama",
        "Ambulans desa siaga, kelas ibu hamil dan balita, pencegahan stunting, serta kader yang dilatih bersama puskesmas untuk beberapa desa.")
    {
        Texts = TemplateTexts.With(
            "Puskesmas terdekat dari [nama desa-desa] berjarak [angka] km. Pada keadaan darurat warga menyewa kendaraan dan menunggu lama; kader posyandu kurang dan jarang dilatih. Prevalensi balita pendek tercatat [angka] persen.\n"
            + "Satu ambulans dan satu tim kader untuk beberapa desa lebih murah dan selalu siaga daripada setiap desa menyiapkan sendiri.",
            "Kerja sama meliputi ambulans desa dan rujukan, posyandu dan kelas bersama, pencegahan stunting, pelatihan kader, dan penyediaan alat kesehatan sederhana di [nama desa-desa], di bawah bimbingan puskesmas.",
            "Panggilan darurat diterima satu nomor siaga 24 jam; giliran pengemudi disusun setiap bulan.\n"
            + "Pelayanan medis tetap menjadi wewenang tenaga kesehatan; kader mendampingi dan mencatat.\nData kesehatan warga hanya dibuka kepada petugas yang berhak."),
        Goals =
        [
            new("Warga tertolong cepat pada keadaan darurat", "Ambulans tersedia setiap saat bagi semua desa, terutama ibu bersalin.",
                new TemplateObjective("Rujukan tiba tepat waktu", new("SEHAT-RUJUK", 60, 20, true), new("SEHAT-KUNJUNG", 40, 150))),
            new("Balita tumbuh sehat", "Penimbangan teratur, gizi cukup, dan stunting dicegah sejak kehamilan.",
                new TemplateObjective("Penimbangan dan gizi balita membaik", new("SEHAT-POSYANDU", 65, 90), new("SEHAT-STUNTING", 22, 14))),
        ],
        Strategies =
        [
            ("Satu nomor siaga", "Satu nomor telepon, satu jadwal pengemudi, dan penempatan ambulans di titik tengah."),
            ("Mendampingi sejak hamil", "Kader mendampingi setiap ibu hamil dan keluarga dengan balita berisiko sampai anak berusia dua tahun."),
            ("Belajar bersama puskesmas", "Pelatihan, bahan, dan pengawasan mutu dari puskesmas; desa menyediakan tempat dan kader."),
        ],
        Programs =
        [
            new("Kesepakatan dan pendataan", 2, [3, 17],
                new("A", "", 30, 6, Operation, "2.2", "Pendataan ibu hamil, balita, lansia, dan penyandang disabilitas", ("Peta sasaran semua desa", 1, "dokumen"),
                    new("Kader pendata", 60, "orang-hari", "5.2.2"), new("Formulir dan alat tulis", 1, "paket", "5.2.1")),
                new("B", "A", 30, 6, Operation, "1.4.08", "Kesepakatan rujukan dan prosedur dengan puskesmas dan rumah sakit", ("Prosedur rujukan tertulis", 1, "dokumen"),
                    new TemplateCost("Rapat penyusunan prosedur", 4, "kali", "5.2.1"))),
            new("Ambulans siaga", 1, [3],
                new("C", "B", 60, 34, Capital, "2.2", "Pengadaan ambulans dan alat pertolongan", ("Ambulans siap jalan", 1, "unit"),
                    new("Kendaraan ambulans", 1, "unit", "5.3.3"), new("Tandu, tabung oksigen, dan alat pertolongan", 1, "set", "5.3.2")),
                new("D", "B", 21, 8, Operation, "2.2", "Pelatihan pengemudi dan pertolongan pertama", ("Pengemudi dan relawan terlatih", 20, "orang"),
                    new TemplateCost("Pelatihan bantuan hidup dasar", 3, "hari", "5.2.2")),
                new("E", "C D", 365, 20, Operation, "2.2", "Layanan siaga 24 jam tahun pertama", ("Rujukan dilayani", 240, "rujukan"),
                    new("Upah pengemudi siaga", 36, "orang-bulan", "5.2.2"), new("Bahan bakar", 12, "bulan", "5.2.1"), new("Servis, pajak, dan asuransi kendaraan", 1, "tahun", "5.2.6"))),
            new("Posyandu dan pencegahan stunting", 2, [2, 3, 5],
                new("F", "A", 45, 10, Operation, "2.2", "Pelatihan kader dan penyediaan alat ukur yang baku", ("Kader terlatih", 45, "orang"),
                    new("Pelatihan kader", 4, "hari", "5.2.2"), new("Alat ukur tinggi dan timbangan bayi", 9, "set", "5.3.2")),
                new("G", "F", 365, 16, Operation, "2.2", "Kelas ibu, pemberian makanan tambahan, dan kunjungan rumah", ("Kelas dan kunjungan", 108, "kali"),
                    new("Makanan tambahan berbahan lokal", 3600, "porsi", "5.2.7"), new("Transpor kader", 540, "orang-kali", "5.2.2"), new("Bahan kelas ibu", 36, "kali", "5.2.1"))),
        ],
        Risks =
        [
            new("Biaya ambulans membengkak", 3, 4, "Anggaran bahan bakar per rujukan, catatan jarak, dan iuran sukarela bagi yang mampu.", "Bendahara"),
            new("Pengemudi tidak siap saat dipanggil", 3, 5, "Dua pengemudi setiap giliran dan uji panggilan setiap bulan.", "Koordinator siaga"),
            new("Kader berhenti", 4, 3, "Insentif yang pasti, pengakuan, dan regenerasi setiap tahun.", "Ketua tim penggerak PKK"),
            new("Data kesehatan tersebar", 2, 4, "Data disimpan terkunci dan hanya dibuka petugas yang ditunjuk.", "Sekretaris tim"),
        ],
    };
}
