using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Tourism: a route through several villages with one package, one ticket and shared standards.</summary>
internal static class TourismTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "jalur-wisata", "wisata", Empowerment, "Jalur wisata antardesa",
        "Daya tarik beberapa desa dirangkai menjadi satu jalur dengan paket, tiket, promosi, dan baku pelayanan bersama, sehingga pengunjung tinggal lebih lama dan hasilnya terbagi.")
    {
        Texts = TemplateTexts.With(
            "[Nama desa-desa] masing-masing memiliki daya tarik, yaitu [sebutkan]. Pengunjung biasanya hanya singgah di satu tempat dan pulang pada hari yang sama.\n"
            + "Dengan jalur bersama, waktu tinggal bertambah, belanja tersebar ke semua desa, dan biaya promosi ditanggung bersama.",
            "Kerja sama meliputi penetapan jalur, penataan titik singgah, pelatihan pelaku wisata, baku pelayanan dan keselamatan, paket dan tiket bersama, promosi, serta pembagian hasil di [nama desa-desa].",
            "Pengelola jalur menetapkan jadwal, harga paket, dan pembagian hasil yang disetujui Musyawarah Antar Desa.\n"
            + "Setiap titik singgah memenuhi baku kebersihan, keselamatan, dan harga yang disepakati; titik yang tidak memenuhi dikeluarkan sementara dari paket.\nJumlah pengunjung per hari dibatasi menurut daya dukung setiap titik."),
        Goals =
        [
            new("Wisata menjadi sumber penghasilan warga di semua desa", "Belanja pengunjung sampai kepada pemandu, pondok wisata, pedagang, dan pengrajin setempat.",
                new("Kunjungan dan lama tinggal bertambah", new("WISATA-KUNJUNG", 3000, 9000, true), new("WISATA-LAMA", 1, 2)),
                new("Warga memperoleh penghasilan", new("WISATA-PELAKU", 25, 90), new("WISATA-BELANJA", 50000, 120000))),
            new("Jalur aman, bersih, dan menyenangkan", "Pengunjung puas dan alam serta adat setempat tetap terjaga.",
                new TemplateObjective("Baku pelayanan dipenuhi di setiap titik", new TemplateIndicator("WISATA-PUAS", 60, 90))),
        ],
        Strategies =
        [
            ("Cerita yang menyatukan", "Satu tema dan satu alur cerita yang menghubungkan daya tarik semua desa."),
            ("Mutu sebelum promosi", "Keselamatan, kebersihan, dan pemandu disiapkan lebih dahulu; promosi besar menyusul."),
            ("Hasil dibagi menurut jasa", "Tiket dibagi menurut titik yang dikunjungi, dengan sebagian untuk pemeliharaan dan dana sosial."),
        ],
        Programs =
        [
            new("Perancangan jalur", 2, [8, 17],
                new("A", "", 45, 8, Capital, "2.8.03", "Pemetaan daya tarik, daya dukung, dan bahaya di sepanjang jalur", ("Peta jalur dengan daya dukung", 1, "dokumen"),
                    new("Pemetaan lapangan", 20, "orang-hari", "5.2.2"), new("Lokakarya bersama pelaku wisata", 3, "kali", "5.2.1")),
                new("B", "A", 30, 6, Capital, "2.8.03", "Penyusunan baku pelayanan, paket, harga, dan pembagian hasil", ("Buku baku pelayanan dan paket", 1, "dokumen"),
                    new("Rapat penyusunan", 5, "kali", "5.2.1"), new("Narasumber pelaku perjalanan", 10, "orang-jam", "5.2.2"))),
            new("Penataan titik singgah", 2, [9, 15],
                new("C", "A", 90, 24, Capital, "2.8.03", "Pembangunan toilet, tempat sampah, dan tempat istirahat", ("Titik singgah tertata", 6, "titik"),
                    new("Toilet umum", 6, "unit", "5.3.4"), new("Gazebo dan tempat sampah terpilah", 6, "paket", "5.3.4")),
                new("D", "A", 45, 12, Capital, "2.8.03", "Pemasangan papan petunjuk dan rambu keselamatan", ("Papan dan rambu", 40, "unit"),
                    new("Papan petunjuk dua bahasa", 30, "unit", "5.3.9"), new("Rambu bahaya dan pagar pengaman", 10, "unit", "5.3.9"))),
            new("Pelaku dan pemasaran", 1, [8, 18],
                new("E", "B", 45, 14, Capital, "2.8.03", "Pelatihan pemandu, pondok wisata, dan pertolongan pertama", ("Pelaku terlatih", 60, "orang"),
                    new("Pelatihan pemandu dan pondok wisata", 6, "hari", "5.2.2"), new("Perlengkapan P3K setiap titik", 6, "set", "5.2.1")),
                new("F", "B", 60, 10, Capital, "2.8.03", "Merek, foto, situs pemesanan, dan buku panduan jalur", ("Bahan promosi siap pakai", 1, "paket"),
                    new("Perancangan merek dan foto", 1, "paket", "5.2.2"), new("Pemesanan daring satu pintu", 1, "paket", "5.2.2"), new("Buku panduan", 1000, "eksemplar", "5.2.1")),
                new("G", "C D E F", 14, 6, Capital, "2.8.03", "Uji jalur dengan tamu undangan dan perbaikan", ("Laporan uji jalur", 1, "dokumen"),
                    new TemplateCost("Kunjungan uji pelaku perjalanan", 20, "orang", "5.2.1")),
                new("H", "G", 365, 20, Operation, "2.8.03", "Pengelolaan jalur dan promosi tahun pertama", ("Kunjungan", 9000, "kunjungan"),
                    new("Upah pengelola dan petugas tiket", 36, "orang-bulan", "5.2.2"), new("Promosi dan pameran", 4, "kali", "5.2.1"), new("Perawatan titik singgah", 12, "bulan", "5.2.6"))),
        ],
        Risks =
        [
            new("Kecelakaan pengunjung", 2, 5, "Rambu, pemandu bersertifikat, asuransi dalam harga tiket, dan jalur evakuasi.", "Pengelola jalur"),
            new("Kunjungan turun di luar musim liburan", 4, 3, "Paket sekolah dan kantor pada hari kerja serta kalender acara bergiliran di setiap desa.", "Bagian pemasaran"),
            new("Hasil dirasakan tidak adil antardesa", 3, 4, "Pembagian menurut catatan tiket setiap titik, diumumkan setiap bulan.", "Bendahara"),
            new("Sampah dan kerusakan alam bertambah", 3, 4, "Pembatasan pengunjung per hari, tempat sampah terpilah, dan uang jaminan bagi rombongan.", "Koordinator titik singgah"),
            new("Bencana menutup sebagian jalur", 2, 4, "Jalur pengganti dan pengembalian uang yang diatur sejak pemesanan.", "Pengelola jalur"),
        ],
    };
}
