using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Waste: one TPS3R for several villages, with sorting at home, compost, a waste bank, and a fee.</summary>
internal static class WasteTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "tps3r", "persampahan", Development, "Pengelolaan sampah bersama (TPS3R)",
        "Satu tempat pengolahan sampah reduce-reuse-recycle untuk beberapa desa: pemilahan di rumah, pengangkutan terjadwal, pengomposan, bank sampah, dan iuran yang menutup biaya.")
    {
        Texts = TemplateTexts.With(
            "Sampah rumah tangga di [nama desa-desa] selama ini dibakar, ditimbun di pekarangan, atau dibuang ke sungai. Timbulannya diperkirakan [jumlah] kilogram per orang per hari, "
            + "sedangkan masing-masing desa terlalu kecil untuk membiayai tempat pengolahan sendiri.\nDengan satu TPS3R bersama, biaya investasi dibagi, alat terpakai penuh, dan hasil olahan cukup banyak untuk dijual.",
            "Kerja sama meliputi pemilahan di rumah tangga, pengangkutan, pengolahan di TPS3R [lokasi], penjualan kompos dan barang daur ulang, pengangkutan residu ke TPA, serta penarikan iuran di [nama desa-desa].",
            "TPS3R dikelola oleh [BKAD atau BUM Desa Bersama] melalui unit pengelola yang bertanggung jawab kepada semua desa peserta.\n"
            + "Jadwal angkut, tarif iuran, dan keringanan bagi keluarga miskin ditetapkan dalam Musyawarah Antar Desa dan diumumkan di setiap desa.\nSampah bahan berbahaya dan beracun dikumpulkan terpisah dan diserahkan kepada pihak yang berizin."),
        Goals =
        [
            new("Lingkungan desa bersih dari timbunan dan pembakaran sampah", "Sampah tidak lagi dibuang ke sungai, lahan kosong, atau dibakar di pekarangan.",
                new("Sebagian besar keluarga dilayani pengangkutan terjadwal", new("SAMPAH-LAYAN", 0, 800, true), new("SAMPAH-PILAH", 5, 60)),
                new("Sampah yang sampai ke TPA berkurang", new("SAMPAH-OLAH", 0, 55), new("SAMPAH-SISA", 40, 15))),
            new("Pengelolaan sampah membiayai dirinya sendiri", "Iuran dan penjualan hasil olahan menutup upah, bahan bakar, dan pemeliharaan.",
                new TemplateObjective("Iuran dan penjualan menutup biaya operasional", new("SAMPAH-IURAN", 0, 85), new("LEMBAGA-MANDIRI", 0, 100))),
        ],
        Strategies =
        [
            ("Memilah dari rumah", "Wadah terpisah, jadwal angkut yang berbeda untuk sampah organik dan anorganik, dan pengingat dari kader setiap dusun."),
            ("Mengolah sedekat mungkin dengan sumbernya", "Kompos rumah tangga di dusun yang jauh mengurangi beban angkut; TPS3R mengolah sisanya."),
            ("Iuran yang adil dan tercatat", "Tarif menurut golongan pelanggan, keringanan bagi keluarga miskin, dan laporan terbuka setiap tiga bulan."),
        ],
        Programs =
        [
            new("Persiapan dan kelembagaan", 2, [12, 17],
                new("A", "", 45, 5, Capital, "2.4.15", "Survei timbulan dan susunan sampah", ("Laporan timbulan sampah semua desa", 1, "dokumen"),
                    new("Petugas survei 8 hari berturut-turut", 24, "orang-hari", "5.2.2"), new("Timbangan dan kantong contoh", 1, "paket", "5.2.1")),
                new("B", "A", 30, 5, Capital, "1.4.08", "Penyusunan tarif, prosedur kerja, dan pembentukan unit pengelola", ("Unit pengelola dengan prosedur kerja", 1, "unit"),
                    new("Rapat penyusunan prosedur dan tarif", 4, "kali", "5.2.1"), new("Narasumber", 8, "orang-jam", "5.2.2"))),
            new("Pembangunan TPS3R dan armada", 1, [6, 12],
                new("C", "A", 45, 8, Capital, "2.4.15", "Rancang bangun dan persetujuan lingkungan (SPPL atau UKL-UPL)", ("Dokumen rancang bangun dan persetujuan lingkungan", 1, "paket"),
                    new("Jasa perencana", 1, "paket", "5.2.2"), new("Pengurusan dokumen lingkungan", 1, "paket", "5.2.2")),
                new("D", "C", 120, 35, Capital, "2.4.15", "Pembangunan hanggar, bak kompos, dan gudang daur ulang", ("Bangunan TPS3R", 200, "m²"),
                    new("Bahan bangunan hanggar", 200, "m²", "5.3.4"), new("Upah kerja padat karya", 600, "orang-hari", "5.3.4"), new("Instalasi air dan listrik", 1, "paket", "5.3.8")),
                new("E", "C", 60, 20, Capital, "2.4.15", "Pengadaan kendaraan angkut dan mesin pengolah", ("Armada dan mesin siap pakai", 5, "unit"),
                    new("Kendaraan roda tiga pengangkut", 3, "unit", "5.3.3"), new("Mesin pencacah organik", 1, "unit", "5.3.2"), new("Mesin pengayak kompos", 1, "unit", "5.3.2"))),
            new("Pemilahan, operasi, dan bank sampah", 1, [3, 12, 13],
                new("F", "B", 60, 7, Capital, "2.4.15", "Sosialisasi dan pembagian wadah pilah kepada rumah tangga", ("Rumah tangga yang menerima wadah", 800, "KK"),
                    new("Wadah pilah dua jenis", 800, "set", "5.2.7"), new("Kader pemilahan setiap dusun", 20, "orang", "5.2.2")),
                new("G", "D E", 21, 4, Capital, "2.4.15", "Pelatihan operator, keselamatan kerja, dan uji coba pengolahan", ("Operator terlatih", 8, "orang"),
                    new("Pelatihan operator", 5, "hari", "5.2.2"), new("Alat pelindung diri", 8, "set", "5.2.1")),
                new("H", "F G", 365, 12, Operation, "2.4.15", "Operasi tahun pertama: angkut, olah, dan jual", ("Sampah yang diolah", 300, "ton"),
                    new("Upah operator", 96, "orang-bulan", "5.2.2"), new("Bahan bakar dan pelumas", 12, "bulan", "5.2.1"), new("Pemeliharaan kendaraan dan mesin", 12, "bulan", "5.2.6")),
                new("I", "F", 180, 4, Operation, "2.4.15", "Pendirian bank sampah di setiap desa", ("Bank sampah aktif", 3, "unit"),
                    new("Timbangan dan buku tabungan", 3, "paket", "5.2.1"), new("Pendampingan pengurus", 12, "kali", "5.2.2"))),
        ],
        Risks =
        [
            new("Warga enggan memilah atau membayar iuran", 4, 4, "Masa coba gratis, kader dusun, keringanan bagi keluarga miskin, dan pengumuman hasil olahan setiap bulan.", "Ketua unit pengelola"),
            new("Penolakan warga di sekitar lokasi karena bau", 3, 5, "Jarak dari permukiman, penutupan bak, penyiraman bioaktivator, dan kesepakatan tertulis dengan warga sekitar sebelum pembangunan.", "Kepala desa tempat TPS3R"),
            new("Harga barang daur ulang turun", 3, 3, "Perjanjian dengan lebih dari satu pengepul dan gudang untuk menunda penjualan.", "Bendahara"),
            new("Mesin rusak dan sampah menumpuk", 3, 4, "Dana pemeliharaan disisihkan setiap bulan, suku cadang utama tersedia, dan jalur pengangkutan cadangan ke TPA.", "Operator kepala"),
            new("Kecelakaan kerja dan pajanan penyakit", 2, 4, "Alat pelindung diri, jaminan kecelakaan kerja, dan pemeriksaan kesehatan berkala.", "Ketua unit pengelola"),
        ],
    };
}
