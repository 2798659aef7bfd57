using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Joint marketing: one brand, quality control and outlets for small producers of several villages.</summary>
internal static class MarketingTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "pemasaran-bersama", "pemasaran", Empowerment, "Pemasaran bersama produk desa",
        "Produk usaha kecil beberapa desa dijual dengan satu merek, mutu, dan saluran: izin dan label, pengemasan, gerai, toko daring, dan pemasok tetap bagi pembeli besar.")
    {
        Texts = TemplateTexts.With(
            "Di [nama desa-desa] terdapat [jumlah] usaha mikro dengan produk [sebutkan]. Masing-masing menjual sendiri dalam jumlah kecil, tanpa izin edar yang lengkap, dan bergantung pada pengepul.\n"
            + "Penggabungan pasokan memungkinkan pengiriman teratur dalam jumlah besar dan penghematan biaya kemasan serta pengiriman.",
            "Kerja sama meliputi pendataan produk, pembinaan mutu dan perizinan, merek bersama, gudang dan pengemasan, penjualan langsung dan daring, serta pembagian hasil bagi pemasok di [nama desa-desa].",
            "Unit pemasaran membeli atau menerima titipan dengan harga dan mutu yang tertulis; pembayaran paling lambat [14 hari] setelah terjual.\n"
            + "Merek bersama hanya dipakai untuk produk yang lolos pemeriksaan mutu.\nSisa hasil usaha dibagi menurut nilai setoran, setelah cadangan dan pengembalian modal desa."),
        Goals =
        [
            new("Pendapatan usaha kecil di semua desa meningkat", "Produsen memperoleh bagian harga yang lebih besar dan penjualan yang tetap.",
                new("Penjualan bersama tumbuh", new("PASAR-JUAL", 5000000, 60000000, true), new("PASAR-ANGGOTA", 10, 60)),
                new("Bagian harga produsen membaik", new TemplateIndicator("PASAR-HARGA", 45, 65))),
            new("Produk desa dipercaya pembeli", "Mutu ajek, berizin, dan berlabel lengkap.",
                new TemplateObjective("Produk memenuhi syarat edar", new TemplateIndicator("PASAR-IZIN", 3, 25))),
        ],
        Strategies =
        [
            ("Mulai dari produk yang siap", "Lima sampai sepuluh produk unggulan diperkuat lebih dahulu, baru ditambah."),
            ("Satu merek, banyak pembuat", "Nama desa dan pembuat tercantum pada setiap kemasan; mutu dijaga bersama."),
            ("Pembeli tetap sebelum gerai besar", "Perjanjian pasok dengan toko, hotel, dan kantor menjamin penjualan minimum."),
        ],
        Programs =
        [
            new("Produk dan mutu", 2, [8, 12],
                new("A", "", 45, 8, Capital, "4.5", "Pendataan usaha dan pemilihan produk unggulan", ("Daftar produk dengan kapasitas", 1, "dokumen"),
                    new("Petugas pendataan", 40, "orang-hari", "5.2.2"), new("Kurasi produk", 3, "kali", "5.2.2")),
                new("B", "A", 90, 16, Capital, "4.5", "Pendampingan izin edar, sertifikat halal, dan label", ("Produk berizin", 25, "produk"),
                    new("Pelatihan keamanan pangan", 4, "hari", "5.2.2"), new("Pengurusan izin dan uji produk", 25, "produk", "5.2.7")),
                new("C", "A", 60, 10, Capital, "4.5", "Merek bersama, kemasan, dan buku mutu", ("Merek terdaftar dan rancangan kemasan", 1, "paket"),
                    new("Perancangan merek dan kemasan", 1, "paket", "5.2.2"), new("Pendaftaran merek kolektif", 1, "paket", "5.2.2"))),
            new("Rumah kemas dan gudang", 1, [8, 9],
                new("D", "A", 90, 22, Capital, "4.5", "Penyiapan rumah kemas dan gudang", ("Rumah kemas siap pakai", 1, "unit"),
                    new("Perbaikan bangunan", 1, "paket", "5.3.4"), new("Mesin pengemas dan timbangan", 3, "unit", "5.3.2"), new("Rak dan lemari pendingin", 1, "paket", "5.3.2")),
                new("E", "C", 30, 6, Capital, "4.5", "Pengadaan kemasan pertama", ("Kemasan", 10000, "lembar"),
                    new TemplateCost("Kemasan tercetak", 10000, "lembar", "5.2.1"))),
            new("Penjualan", 1, [8, 17],
                new("F", "B C", 45, 8, Capital, "4.5", "Perjanjian pasok dengan pembeli tetap", ("Perjanjian pasok", 6, "perjanjian"),
                    new("Perjalanan penjajakan", 12, "kali", "5.2.3"), new("Contoh produk", 1, "paket", "5.2.1")),
                new("G", "C", 45, 10, Capital, "4.5", "Pembukaan gerai dan toko daring", ("Gerai dan toko daring", 2, "unit"),
                    new("Penataan gerai", 1, "paket", "5.3.9"), new("Toko daring dan foto produk", 1, "paket", "5.2.2")),
                new("H", "D E F G", 365, 20, Operation, "4.5", "Operasi unit pemasaran tahun pertama", ("Penjualan bulanan rata-rata", 60000000, "Rp"),
                    new("Upah pengelola dan petugas kemas", 48, "orang-bulan", "5.2.2"), new("Modal kerja pembelian produk", 1, "paket", "6.2.2"), new("Pengiriman", 12, "bulan", "5.2.1"))),
        ],
        Risks =
        [
            new("Mutu tidak ajek sehingga pembeli berhenti", 4, 4, "Pemeriksaan setiap setoran, buku mutu, dan pengembalian kepada pembuat.", "Kepala rumah kemas"),
            new("Produk menumpuk tidak terjual", 3, 4, "Titip jual untuk produk baru dan pembelian hanya sesuai pesanan.", "Bagian penjualan"),
            new("Anggota menjual sendiri dengan merek bersama", 3, 3, "Perjanjian pemasok, kode pada kemasan, dan sanksi yang disepakati.", "Ketua unit pemasaran"),
            new("Modal kerja macet pada pembeli", 3, 4, "Uang muka, batas piutang, dan penagihan mingguan.", "Bendahara"),
        ],
    };
}
