using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Equipment pool: farm machines that several villages own and rent out together.</summary>
internal static class EquipmentTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "alat-pertanian", "pertanian", Empowerment, "Lumbung alat dan mesin pertanian bersama",
        "Traktor, pompa, dan mesin panen dimiliki bersama dan disewakan dengan jadwal, tarif, operator terlatih, dan dana penggantian.")
    {
        Texts = TemplateTexts.With(
            "Petani di [nama desa-desa] menyewa alat dari luar dengan harga tinggi dan sering terlambat olah tanah. Alat bantuan di satu desa menganggur di luar musim, sedangkan desa lain kekurangan.\n"
            + "Karena waktu tanam berbeda [jumlah] minggu antardesa, alat yang sama dapat dipakai bergiliran.",
            "Kerja sama meliputi pengumpulan dan pengadaan alat, gudang dan bengkel, penjadwalan, penyewaan, perawatan, dan penggantian alat di [nama desa-desa].",
            "Alat dipinjamkan menurut urutan pesanan dan jadwal tanam setiap desa; anggota dan desa peserta didahulukan.\n"
            + "Tarif sewa menutup bahan bakar, upah operator, perawatan, dan penyusutan.\nAlat hanya dijalankan operator terdaftar; kerusakan karena kelalaian ditanggung penyewa."),
        Goals =
        [
            new("Petani memperoleh alat tepat waktu dengan biaya yang terjangkau", "Olah tanah dan panen tidak lagi terlambat karena menunggu alat.",
                new("Alat bersama dipakai penuh", new("TANI-JAM", 60, 400, true), new("TANI-ALAT", 4, 14)),
                new("Biaya olah tanah turun dan hasil naik", new("TANI-BIAYA", 1800000, 1200000), new("TANI-HASIL", 5, 6))),
            new("Lumbung alat berkelanjutan", "Sewa menutup perawatan dan penggantian alat.",
                new TemplateObjective("Pendapatan menutup biaya", new TemplateIndicator("LEMBAGA-MANDIRI", 0, 100))),
        ],
        Strategies =
        [
            ("Menggabungkan alat yang ada", "Alat bantuan dan milik desa didata dan dipinjamkan melalui satu buku pesanan sebelum membeli yang baru."),
            ("Jadwal menurut gelombang tanam", "Giliran desa disusun bersama penyuluh mengikuti ketersediaan air."),
            ("Menabung untuk penggantian", "Sebagian sewa disisihkan sebagai dana penyusutan yang tidak dipakai untuk hal lain."),
        ],
        Programs =
        [
            new("Pendataan dan aturan main", 2, [2, 17],
                new("A", "", 30, 7, Capital, "4.2", "Pendataan alat, kebutuhan, dan jadwal tanam", ("Neraca alat semua desa", 1, "dokumen"),
                    new TemplateCost("Petugas pendataan", 20, "orang-hari", "5.2.2")),
                new("B", "A", 30, 7, Capital, "1.4.08", "Penyusunan tarif, prosedur pinjam, dan dana penggantian", ("Aturan lumbung alat", 1, "dokumen"),
                    new("Rapat penyusunan", 4, "kali", "5.2.1"), new("Narasumber usaha pelayanan jasa alsintan", 8, "orang-jam", "5.2.2"))),
            new("Alat, gudang, dan bengkel", 1, [2, 9],
                new("C", "A", 75, 20, Capital, "4.2", "Pembangunan gudang dan bengkel", ("Gudang dan bengkel", 120, "m²"),
                    new("Bangunan gudang", 120, "m²", "5.3.4"), new("Perkakas bengkel", 1, "paket", "5.3.2")),
                new("D", "B", 60, 32, Capital, "4.2", "Pengadaan alat dan mesin", ("Alat siap pakai", 10, "unit"),
                    new("Traktor roda empat", 2, "unit", "5.3.2"), new("Traktor roda dua", 4, "unit", "5.3.2"), new("Mesin panen padi", 1, "unit", "5.3.2"), new("Pompa air", 3, "unit", "5.3.2")),
                new("E", "A", 30, 6, Capital, "4.2", "Perbaikan alat yang sudah ada", ("Alat diperbaiki", 4, "unit"),
                    new TemplateCost("Suku cadang dan jasa servis", 4, "unit", "5.2.6"))),
            new("Layanan", 1, [2, 8],
                new("F", "B", 21, 8, Capital, "4.2", "Pelatihan operator dan mekanik", ("Operator dan mekanik terlatih", 12, "orang"),
                    new("Pelatihan di balai latihan", 5, "hari", "5.2.2"), new("Alat pelindung diri", 12, "set", "5.2.1")),
                new("G", "C D E F", 365, 20, Operation, "4.2", "Penyewaan dan perawatan dua musim", ("Jam pakai alat", 4800, "jam"),
                    new("Upah operator", 72, "orang-bulan", "5.2.2"), new("Bahan bakar dan pelumas", 4800, "jam", "5.2.1"), new("Perawatan berkala", 12, "bulan", "5.2.6"))),
        ],
        Risks =
        [
            new("Semua desa memerlukan alat pada minggu yang sama", 4, 4, "Gelombang tanam disepakati sebelum musim dan alat sewaan luar sebagai cadangan.", "Pengelola jadwal"),
            new("Alat cepat rusak karena dipakai sembarangan", 3, 4, "Operator terdaftar, kartu alat, dan servis berkala wajib.", "Kepala bengkel"),
            new("Sewa tidak dibayar setelah panen gagal", 3, 3, "Uang muka untuk bahan bakar dan penjadwalan ulang pembayaran.", "Bendahara"),
            new("Status alat bantuan tidak boleh dipindah", 3, 3, "Periksa perjanjian hibah; alat tetap milik penerima dan dipinjamkan dengan surat pinjam pakai.", "Para kepala desa"),
        ],
    };
}
