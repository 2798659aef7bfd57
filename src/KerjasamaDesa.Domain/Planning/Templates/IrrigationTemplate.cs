using static KerjasamaDesa.Domain.Cooperations.CooperationField;
using static KerjasamaDesa.Domain.Planning.CostKind;

namespace KerjasamaDesa.Domain.Planning.Templates;

/// <summary>Irrigation: tertiary canals that several villages share, with turns that are kept.</summary>
internal static class IrrigationTemplate
{
    internal static PlanTemplate Template { get; } = new(
        "irigasi", "irigasi", Development, "Irigasi antardesa",
        "Saluran yang melintasi beberapa desa diperbaiki dan dibagi airnya dengan giliran yang dicatat, melalui gabungan perkumpulan petani pemakai air.")
    {
        Texts = TemplateTexts.With(
            "Saluran [nama] mengairi [luas] hektare sawah di [nama desa-desa]. Bagian hilir sering tidak kebagian air karena kebocoran, endapan, dan pengambilan di luar giliran.\n"
            + "Perbaikan oleh satu desa saja tidak menyelesaikan masalah: air yang hilang di hulu tetap tidak sampai ke hilir.",
            "Kerja sama meliputi perbaikan saluran dan bangunan bagi pada jaringan yang menjadi kewenangan desa, pembagian air, pemeliharaan rutin, dan penyelesaian sengketa air di [nama desa-desa].",
            "Gabungan perkumpulan petani pemakai air menyusun jadwal tanam dan giliran setiap musim dan memasangnya di balai setiap desa.\n"
            + "Petugas pembagi air mencatat pembukaan pintu; perubahan giliran hanya dengan persetujuan wakil semua desa.\nKerja bakti membersihkan saluran dilaksanakan sebelum setiap musim tanam."),
        Goals =
        [
            new("Sawah hulu dan hilir memperoleh air secara adil", "Giliran ditepati sehingga petani hilir dapat menanam dua kali setahun.",
                new("Luas tanam musim kedua bertambah", new("IRIGASI-LUAS", 80, 160, true), new("IRIGASI-INDEKS", 160, 210)),
                new("Sengketa air berkurang", new TemplateIndicator("IRIGASI-SENGKETA", 12, 3))),
            new("Jaringan terpelihara oleh pemakainya", "Saluran tidak rusak lagi setelah diperbaiki.",
                new TemplateObjective("Saluran berfungsi baik dan dirawat rutin", new("IRIGASI-SALUR", 1200, 4500), new("LEMBAGA-RAPAT", 2, 6))),
        ],
        Strategies =
        [
            ("Memperbaiki dari hulu ke hilir", "Kebocoran di hulu ditutup lebih dahulu supaya perbaikan di hilir bermanfaat."),
            ("Giliran yang tertulis dan terlihat", "Jadwal dipasang, pintu diberi tanda debit, dan pembukaan dicatat."),
            ("Pola tanam serempak", "Tanam serempak menurut blok menghemat air dan menekan hama."),
        ],
        Programs =
        [
            new("Penelusuran dan kelembagaan", 2, [2, 17],
                new("A", "", 30, 6, Capital, "4.2.04", "Penelusuran jaringan dan pengukuran debit bersama petani", ("Peta kerusakan dan neraca air", 1, "dokumen"),
                    new("Petugas penelusuran", 30, "orang-hari", "5.2.2"), new("Alat ukur debit", 2, "unit", "5.2.1")),
                new("B", "A", 45, 8, Capital, "4.2.04", "Pembentukan gabungan perkumpulan petani pemakai air", ("Gabungan P3A antardesa", 1, "lembaga"),
                    new("Rapat pembentukan", 6, "kali", "5.2.1"), new("Pelatihan pembagian air dan pembukuan", 3, "hari", "5.2.2"))),
            new("Perbaikan jaringan", 1, [2, 9],
                new("C", "A", 30, 8, Capital, "4.2.04", "Rancangan perbaikan dan persetujuan pengelola jaringan induk", ("Rancangan teknis", 1, "dokumen"),
                    new TemplateCost("Jasa perencana", 1, "paket", "5.2.2")),
                new("D", "C", 90, 34, Capital, "4.2.04", "Pelapisan saluran yang bocor", ("Saluran diperbaiki", 3300, "m"),
                    new("Batu, semen, dan pasir", 3300, "m", "5.3.7"), new("Upah kerja padat karya", 700, "orang-hari", "5.3.7")),
                new("E", "C", 60, 18, Capital, "4.2.04", "Perbaikan bangunan bagi dan pemasangan pintu air", ("Pintu air terpasang", 12, "unit"),
                    new("Pintu air dan rangka", 12, "unit", "5.3.7"), new("Papan duga debit", 12, "unit", "5.3.7")),
                new("F", "C", 30, 6, Capital, "4.2.04", "Pengerukan endapan", ("Saluran bersih", 4500, "m"),
                    new("Upah kerja bakti terarah", 150, "orang-hari", "5.2.7"), new("Sewa alat berat", 5, "hari", "5.2.4"))),
            new("Pembagian air dan pemeliharaan", 1, [2, 13],
                new("G", "B E", 21, 6, Capital, "4.2.04", "Penyusunan pola tanam, jadwal giliran, dan iuran air", ("Jadwal giliran semua blok", 1, "dokumen"),
                    new TemplateCost("Rapat jadwal dengan petani setiap blok", 8, "kali", "5.2.1")),
                new("H", "D F G", 365, 14, Operation, "4.2.04", "Pembagian air dan pemeliharaan dua musim tanam", ("Sawah terairi musim kedua", 160, "ha"),
                    new("Upah petugas pembagi air", 36, "orang-bulan", "5.2.2"), new("Perawatan pintu dan saluran", 2, "musim", "5.2.6"))),
        ],
        Risks =
        [
            new("Petani hulu mengambil air di luar giliran", 4, 4, "Pencatatan pintu, teguran tertulis, dan sanksi yang disepakati gabungan P3A.", "Petugas pembagi air"),
            new("Kewenangan jaringan ternyata bukan milik desa", 3, 4, "Mintakan keterangan tertulis dari dinas sebelum menganggarkan; pekerjaan dibatasi pada jaringan tersier.", "Ketua gabungan P3A"),
            new("Banjir merusak saluran yang baru diperbaiki", 3, 4, "Pelimpah dan penguatan tebing pada ruas rawan; pekerjaan selesai sebelum musim hujan.", "Pelaksana kegiatan"),
            new("Iuran air tidak tertagih", 3, 3, "Iuran setelah panen dan tercatat terbuka menurut luas sawah.", "Bendahara gabungan P3A"),
        ],
    };
}
