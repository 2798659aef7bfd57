using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Market: a village market that several villages build and run together.</summary>
internal static class MarketTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "pasar-antardesa", "pemasaran", Development, "Pasar antardesa",
        "Satu pasar milik bersama: penataan lahan, kios dan los, kebersihan, retribusi yang tercatat, serta pembagian hasil kepada desa pemilik.")
    {
        Texts = TemplateTexts.With(
            "Pedagang dari [nama desa-desa] berjualan di tepi jalan [nama jalan] tanpa tempat yang layak, sedangkan pembeli pergi ke pasar kecamatan yang berjarak [angka] km.\n"
            + "Satu pasar di tempat yang mudah dicapai semua desa memberi ruang usaha dan menahan belanja warga di wilayah sendiri.",
            "Kerja sama meliputi penyediaan lahan, pembangunan dan pengelolaan pasar, penataan pedagang, kebersihan dan keamanan, retribusi, serta pembagian hasil antar [nama desa-desa].",
            "Kios dan los diberikan menurut daftar pedagang yang disepakati; pedagang lama di lokasi didahulukan dan setiap desa memperoleh bagian.\n"
            + "Hak pakai tidak boleh dialihkan tanpa persetujuan pengelola.\nRetribusi dipungut dengan karcis bernomor dan disetor pada hari yang sama."),
        Goals =
        [
            new("Warga berdagang dan berbelanja di wilayah sendiri", "Pasar ramai, tertib, dan memberi ruang bagi pedagang kecil dari semua desa.",
                new TemplateObjective("Tempat usaha terisi", new("PASAR-PEDAGANG", 30, 120, true), new("PASAR-ANGGOTA", 20, 80))),
            new("Pasar memberi pendapatan yang adil bagi desa pemilik", "Hasil bersih dibagi menurut modal dan lahan yang disertakan.",
                new("Penerimaan menutup biaya dan menghasilkan sisa", new("PASAR-TERIMA", 0, 20000000), new("LEMBAGA-MANDIRI", 0, 120)),
                new("Keuangan pasar terbuka", new TemplateIndicator("LEMBAGA-LAPOR", 0, 4))),
        ],
        Strategies =
        [
            ("Membangun bertahap", "Los dan halaman lebih dahulu; kios ditambah setelah hari pasar ramai."),
            ("Hari pasar yang tidak berbenturan", "Hari pasaran diatur supaya tidak sama dengan pasar tetangga."),
            ("Bersih sejak awal", "Tempat sampah terpilah, drainase, dan petugas kebersihan dibiayai dari retribusi."),
        ],
        Programs =
        [
            new("Persiapan lahan dan pedagang", 1, [8, 17],
                new("A", "", 45, 7, Capital, "4.7", "Kajian kelayakan dan pendataan pedagang", ("Kajian kelayakan dan daftar pedagang", 1, "dokumen"),
                    new("Jasa kajian", 1, "paket", "5.2.2"), new("Petugas pendataan", 20, "orang-hari", "5.2.2")),
                new("B", "A", 60, 8, Capital, "4.7", "Kejelasan status lahan dan persetujuan bangunan", ("Surat lahan dan persetujuan bangunan", 1, "paket"),
                    new("Pengukuran dan pengurusan lahan", 1, "paket", "5.2.2"), new("Rancang bangun", 1, "paket", "5.2.2"))),
            new("Pembangunan", 1, [8, 9],
                new("C", "B", 120, 34, Capital, "4.7", "Pembangunan los dan kios", ("Kios dan los", 120, "petak"),
                    new("Los terbuka", 90, "petak", "5.3.4"), new("Kios", 30, "petak", "5.3.4")),
                new("D", "B", 60, 14, Capital, "4.7", "Halaman parkir, drainase, dan toilet", ("Sarana pendukung", 1, "paket"),
                    new("Halaman dan drainase", 800, "m²", "5.3.9"), new("Toilet dan tempat sampah", 1, "paket", "5.3.4")),
                new("E", "C", 21, 6, Capital, "4.7", "Listrik, air, dan pemadam api", ("Instalasi siap pakai", 1, "paket"),
                    new("Instalasi listrik dan air", 1, "paket", "5.3.8"), new("Alat pemadam api ringan", 8, "unit", "5.2.1"))),
            new("Pengelolaan", 2, [8, 16],
                new("F", "A", 45, 7, Capital, "1.4.08", "Pembentukan pengelola, tarif, dan tata tertib", ("Pengelola dan tata tertib", 1, "unit"),
                    new("Rapat dengan pedagang", 6, "kali", "5.2.1"), new("Pelatihan pembukuan", 3, "hari", "5.2.2")),
                new("G", "D E F", 21, 6, Capital, "4.7", "Penempatan pedagang dan pembukaan", ("Pedagang ditempatkan", 120, "pedagang"),
                    new("Undian dan kartu pedagang", 120, "kartu", "5.2.1"), new("Acara pembukaan", 1, "kali", "5.2.1")),
                new("H", "G", 365, 18, Operation, "4.7", "Operasi tahun pertama", ("Hari pasar terselenggara", 140, "hari"),
                    new("Upah petugas karcis, kebersihan, dan keamanan", 60, "orang-bulan", "5.2.2"), new("Listrik, air, dan angkut sampah", 12, "bulan", "5.2.5"), new("Perawatan bangunan", 12, "bulan", "5.2.6"))),
        ],
        Risks =
        [
            new("Pasar sepi dan petak kosong", 3, 5, "Pembangunan bertahap, masa bebas sewa tiga bulan, dan kesepakatan hari pasar.", "Pengelola pasar"),
            new("Sengketa lahan", 2, 5, "Pembangunan baru dimulai setelah surat lahan dan perjanjian pemakaian selesai.", "Kepala desa tempat pasar"),
            new("Retribusi bocor", 3, 4, "Karcis bernomor, setoran harian, dan pemeriksaan mendadak oleh wakil desa lain.", "Bendahara"),
            new("Kebakaran", 2, 5, "Instalasi oleh tenaga bersertifikat, alat pemadam, dan larangan kompor di los tertutup.", "Kepala keamanan pasar"),
            new("Pedagang lama menolak pindah", 3, 3, "Pedagang lama didahulukan dan dilibatkan sejak penyusunan denah.", "Pengelola pasar"),
        ],
    };
}
