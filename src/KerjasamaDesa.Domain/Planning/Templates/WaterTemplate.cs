using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Clean water: one spring or well field piped to several villages, metered, with a tariff.</summary>
internal static class WaterTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "air-bersih", "air", Development, "Air bersih perpipaan antardesa",
        "Satu sumber air untuk beberapa desa: perlindungan mata air, penangkap dan bak penampung, jaringan pipa, sambungan rumah bermeter, serta pengelola dengan tarif yang menutup biaya.")
    {
        Texts = TemplateTexts.With(
            "[Jumlah] keluarga di [nama desa-desa] kekurangan air setiap musim kemarau dan membeli air tangki atau berjalan ke sumber. "
            + "Di [nama desa] terdapat sumber dengan debit [angka] liter per detik yang melebihi kebutuhan desa itu sendiri.\nMenyalurkannya melalui satu jaringan lebih murah daripada membangun sumur di setiap desa, dan hutan di sekitar sumber dapat dijaga bersama.",
            "Kerja sama meliputi perlindungan sumber air, pembangunan penangkap, bak, dan jaringan, pemasangan sambungan rumah, pengelolaan serta pemeliharaan, penetapan tarif, dan pengawasan mutu air di [nama desa-desa].",
            "Air dibagi menurut debit yang diukur bersama dan jumlah sambungan setiap desa; pada kemarau berlaku jadwal giliran yang ditetapkan bersama.\n"
            + "Desa pemilik sumber memperoleh bagian lebih dahulu untuk kebutuhan pokok warganya dan imbal jasa perlindungan sumber.\nSambungan baru, pemutusan, dan penyambungan kembali mengikuti prosedur pengelola."),
        Goals =
        [
            new("Setiap keluarga memperoleh air minum layak sepanjang tahun", "Air mengalir ke rumah, cukup pada musim kemarau, dan aman diminum setelah dimasak.",
                new("Keluarga tersambung ke jaringan bersama", new("AIR-SR", 0, 420, true), new("AIR-AKSES", 45, 90)),
                new("Air mengalir cukup lama dan memenuhi syarat", new("AIR-JAM", 4, 18), new("AIR-MUTU", 60, 100))),
            new("Sumber air dan jaringan terpelihara", "Debit tidak berkurang, kebocoran terkendali, dan tarif menutup biaya.",
                new("Kehilangan air dan penurunan debit terkendali", new("AIR-HILANG", 40, 20), new("AIR-DEBIT", 5, 6)),
                new("Pengelola membiayai operasinya sendiri", new TemplateIndicator("LEMBAGA-MANDIRI", 0, 100))),
        ],
        Strategies =
        [
            ("Satu jaringan, satu pengelola", "Desa tidak membangun jaringan sendiri-sendiri; pengelola bersama bertanggung jawab dari sumber sampai meter."),
            ("Melindungi daerah tangkapan", "Penanaman, sumur resapan, dan aturan bersama tentang penebangan di sekitar sumber."),
            ("Bermeter sejak hari pertama", "Setiap sambungan dipasangi meter sehingga pemakaian adil dan kebocoran terlihat."),
        ],
        Programs =
        [
            new("Perencanaan dan perlindungan sumber", 2, [6, 13, 15],
                new("A", "", 60, 5, Capital, "2.4.11", "Pengukuran debit, uji mutu air, dan penyusunan rancangan teknis", ("Rancangan teknis dengan hasil uji air", 1, "dokumen"),
                    new("Jasa perencana jaringan", 1, "paket", "5.2.2"), new("Uji mutu air lengkap", 2, "contoh", "5.2.2")),
                new("B", "A", 30, 3, Capital, "2.4.11", "Perizinan pengambilan air dan kesepakatan lahan jalur pipa", ("Izin dan surat kesepakatan lahan", 1, "paket"),
                    new("Pengurusan izin", 1, "paket", "5.2.2"), new("Pengukuran jalur pipa", 8, "km", "5.2.2")),
                new("C", "A", 180, 6, Capital, "2.5", "Penanaman dan sumur resapan di daerah tangkapan", ("Pohon tertanam", 2000, "batang"),
                    new("Bibit pohon", 2000, "batang", "5.2.7"), new("Sumur resapan", 20, "unit", "5.3.9"), new("Upah tanam dan rawat", 120, "orang-hari", "5.2.7"))),
            new("Pembangunan jaringan", 1, [6, 9],
                new("D", "B", 90, 18, Capital, "2.4.11", "Pembangunan penangkap mata air dan bak penampung", ("Bak penampung", 100, "m³"),
                    new("Bahan beton dan besi", 1, "paket", "5.3.8"), new("Upah kerja", 400, "orang-hari", "5.3.8"), new("Pengolah air sederhana dan pembubuh kaporit", 1, "unit", "5.3.8")),
                new("E", "B", 120, 30, Capital, "2.4.11", "Pemasangan pipa induk dan pipa pembagi", ("Pipa terpasang", 8000, "m"),
                    new("Pipa dan sambungan", 8000, "m", "5.3.8"), new("Galian dan urugan", 8000, "m", "5.3.8"), new("Katup dan bak pelepas tekan", 20, "unit", "5.3.8")),
                new("F", "D E", 90, 20, Capital, "2.4.12", "Pemasangan sambungan rumah dan meter", ("Sambungan rumah", 420, "SR"),
                    new("Meter air dan perlengkapan", 420, "unit", "5.3.8"), new("Pipa dinas", 4200, "m", "5.3.8"), new("Upah pasang", 420, "SR", "5.3.8")),
                new("G", "F", 14, 3, Capital, "2.4.11", "Uji aliran, pencucian jaringan, dan serah terima", ("Berita acara serah terima", 1, "dokumen"),
                    new TemplateCost("Uji tekan dan pencucian", 1, "paket", "5.2.2"))),
            new("Pengelolaan dan tarif", 2, [6, 17],
                new("H", "A", 45, 5, Capital, "1.4.08", "Pembentukan pengelola dan penetapan tarif bertingkat", ("Pengelola dengan tarif yang disepakati", 1, "unit"),
                    new("Rapat pelanggan setiap dusun", 10, "kali", "5.2.1"), new("Pelatihan pengurus dan pembukuan", 3, "hari", "5.2.2")),
                new("I", "G H", 365, 10, Operation, "2.4.11", "Operasi dan pemeliharaan tahun pertama", ("Air yang tercatat di meter pelanggan", 60000, "m³"),
                    new("Upah operator dan pembaca meter", 36, "orang-bulan", "5.2.2"), new("Bahan kimia dan uji mutu air", 12, "bulan", "5.2.1"), new("Suku cadang dan perbaikan", 12, "bulan", "5.2.6"))),
        ],
        Risks =
        [
            new("Debit turun pada kemarau panjang", 3, 5, "Jadwal giliran, bak penampung cadangan, dan perlindungan daerah tangkapan.", "Ketua pengelola"),
            new("Desa pemilik sumber merasa dirugikan", 3, 4, "Imbal jasa sumber dan hak air pokok tertulis dalam peraturan bersama.", "Para kepala desa"),
            new("Pelanggan menunggak", 4, 3, "Tarif bertingkat, penagihan setiap bulan, dan pemutusan setelah dua kali teguran.", "Bendahara"),
            new("Pipa pecah karena longsor atau pekerjaan jalan", 3, 4, "Jalur ditandai, katup per ruas, dan suku cadang di gudang.", "Operator"),
            new("Air tercemar", 2, 5, "Pagar di sekitar sumber, pembubuhan kaporit, dan uji mutu dua kali setahun.", "Operator"),
        ],
    };
}
