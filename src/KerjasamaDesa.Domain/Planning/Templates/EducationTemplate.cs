using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Education: early years, equivalency classes and a learning house that several villages share.</summary>
internal static class EducationTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "layanan-pendidikan", "pendidikan", CommunityGuidance, "Layanan pendidikan bersama",
        "PAUD, pendidikan kesetaraan, taman bacaan, dan pelatihan keterampilan diselenggarakan bersama supaya tutor, ruang, dan alat cukup bagi semua desa.")
    {
        Texts = TemplateTexts.With(
            "Di [nama desa-desa] masih terdapat [jumlah] anak usia sekolah yang tidak bersekolah dan [jumlah] orang dewasa yang belum menamatkan pendidikan dasar. Satu desa saja tidak mempunyai cukup peserta untuk membuka kelas.\n"
            + "Dengan menggabungkan peserta, tutor dan ruang belajar dapat dibiayai dan jadwal menjadi teratur.",
            "Kerja sama meliputi dukungan bagi PAUD, pendidikan kesetaraan Paket A, B, dan C, taman bacaan dan rumah belajar, serta pelatihan keterampilan bagi warga [nama desa-desa], sesuai kewenangan desa.",
            "Penyelenggara bekerja sama dengan pusat kegiatan belajar masyarakat yang berizin; ijazah dan rapor diterbitkan oleh lembaga yang berwenang.\n"
            + "Jadwal dan tempat belajar digilir supaya mudah dicapai semua desa.\nAnak dan perempuan dilindungi dengan tata tertib dan pendamping yang ditunjuk bersama."),
        Goals =
        [
            new("Tidak ada anak usia sekolah yang tertinggal", "Setiap anak bersekolah atau mengikuti pendidikan kesetaraan.",
                new TemplateObjective("Anak kembali belajar", new("DIDIK-PUTUS", 40, 5, true), new("DIDIK-PAUD", 60, 90))),
            new("Warga memperoleh pengetahuan dan keterampilan", "Orang dewasa lulus kesetaraan dan memiliki keterampilan yang dipakai bekerja.",
                new("Peserta belajar dan lulus bertambah", new("DIDIK-SERTA", 0, 120), new("DIDIK-LULUS", 0, 60)),
                new("Rumah belajar dipakai warga", new TemplateIndicator("DIDIK-BACA", 20, 250))),
        ],
        Strategies =
        [
            ("Menjemput yang tertinggal", "Pendataan dari rumah ke rumah dan pendekatan kepada keluarga sebelum kelas dibuka."),
            ("Belajar dekat rumah dan pada jam yang tepat", "Kelas sore dan akhir pekan, bergiliran di balai desa peserta."),
            ("Bermitra dengan lembaga yang berizin", "PKBM, sekolah, dan balai latihan kerja menyediakan kurikulum serta ijazah atau sertifikat."),
        ],
        Programs =
        [
            new("Pendataan dan kemitraan", 1, [4, 17],
                new("A", "", 45, 8, Operation, "2.1", "Pendataan anak tidak sekolah dan minat belajar warga", ("Daftar calon peserta", 1, "dokumen"),
                    new TemplateCost("Petugas pendata", 45, "orang-hari", "5.2.2")),
                new("B", "A", 30, 7, Operation, "1.4.08", "Perjanjian dengan PKBM, sekolah, dan balai latihan", ("Perjanjian kemitraan", 3, "perjanjian"),
                    new TemplateCost("Rapat dan perjalanan", 6, "kali", "5.2.3"))),
            new("Ruang dan bahan belajar", 2, [4, 9],
                new("C", "A", 75, 24, Capital, "2.1", "Penataan rumah belajar dan taman bacaan", ("Rumah belajar", 3, "unit"),
                    new("Perbaikan ruang dan sanitasi", 3, "ruang", "5.3.4"), new("Meja, rak, dan alat peraga", 3, "set", "5.2.1")),
                new("D", "A", 45, 12, Capital, "2.1", "Pengadaan buku, komputer, dan jaringan internet", ("Buku dan alat belajar", 1, "paket"),
                    new("Buku bacaan dan modul", 1500, "eksemplar", "5.2.1"), new("Komputer jinjing", 10, "unit", "5.3.2"), new("Langganan internet", 12, "bulan", "5.2.5"))),
            new("Penyelenggaraan", 1, [4, 5],
                new("E", "B", 30, 9, Operation, "2.1", "Pelatihan tutor dan pendidik PAUD", ("Tutor dan pendidik terlatih", 18, "orang"),
                    new TemplateCost("Pelatihan", 5, "hari", "5.2.2")),
                new("F", "C D E", 300, 24, Operation, "2.1", "Kelas kesetaraan dan dukungan PAUD selama satu tahun ajaran", ("Peserta mengikuti kelas", 120, "orang"),
                    new("Honor tutor", 1440, "orang-jam", "5.2.2"), new("Bahan belajar peserta", 120, "orang", "5.2.7"), new("Biaya ujian", 60, "orang", "5.2.7")),
                new("G", "C D", 120, 16, Operation, "2.1", "Pelatihan keterampilan bersertifikat", ("Peserta lulus pelatihan", 40, "orang"),
                    new("Pelatihan keterampilan", 2, "angkatan", "5.2.2"), new("Uji kompetensi", 40, "orang", "5.2.7"))),
        ],
        Risks =
        [
            new("Peserta berhenti karena bekerja", 4, 4, "Jadwal lentur, modul mandiri, dan kunjungan tutor kepada peserta yang absen dua kali.", "Koordinator belajar"),
            new("Tutor tidak cukup", 3, 4, "Kerja sama dengan sekolah dan perguruan tinggi serta honor yang dibayar tepat waktu.", "Koordinator belajar"),
            new("Kegiatan tumpang tindih dengan kewenangan dinas", 2, 3, "Pembagian peran tertulis dengan dinas pendidikan sebelum penganggaran.", "Para kepala desa"),
            new("Alat belajar hilang atau rusak", 3, 2, "Daftar inventaris, penanggung jawab ruang, dan dana perbaikan.", "Pengelola rumah belajar"),
        ],
    };
}
