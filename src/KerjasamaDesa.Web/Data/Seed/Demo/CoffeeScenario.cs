using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Planning.FundingSource;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Scenario E: a coffee brand of a BUM Desa Bersama in Kecamatan Lamba Leda Timur, 2025.</summary>
internal static class CoffeeScenario
{
    private static readonly DemoVillage[] Villages =
    [
        new("53.19.08.2016", "colol", "Fransiskus Dahal", 2_200, 480, 11.2m, -8.7027, 120.6321, VillageStatus.Berkembang, 180),
        new("53.19.08.2008", "uluwae", "Marselina Sedia", 1_900, 410, 9.8m, -8.6931, 120.6415, VillageStatus.Berkembang, 120),
        new("53.19.08.2009", "rendenao", "Kanisius Jalu", 1_700, 370, 10.4m, -8.7118, 120.6472, VillageStatus.Berkembang, 100),
        new("53.19.08.2018", "wejangmali", "Bonifasius Nali", 1_500, 330, 8.7m, -8.7205, 120.6260, VillageStatus.Tertinggal, 100),
    ];

    private static readonly SharingWeight[] ByVolume = [.. Villages.Select(v => new SharingWeight(v.Code, v.Weight))];

    internal static readonly DemoScenario Story = new(
        "kopicolol",
        "Pemasaran Kopi Colol",
        "BUM Desa Bersama yang mengolah, menguji, dan menjual kopi empat desa di bawah satu merek.",
        CooperationField.Empowerment,
        Vehicle.JointVillageEnterprise,
        2025,
        Villages,
        [
            new(0, "SDA-KEBUN", "Kebun kopi", 500, 500, "ton/tahun", "Lima ratus ton ceri setiap musim dari empat desa."),
            new(0, "EKO-PRODUK", "Reputasi nama asal kopi", 1, 1, "merek"),
            new(1, "SDA-KEBUN", "Kopi petik merah", 120, 120, "ton/tahun"),
        ],
        [
            new(0, "BTH-PASAR", "Harga ditentukan tengkulak", 2_200, 5, 4, 4, 60, "ton/tahun", 180),
            new(1, "BTH-PASAR", "Belum ada merek bersama", 1_900, 4, 3, 3, null, null, 48),
            new(2, "BTH-SDM", "Mutu petik dan jemur tidak seragam", 1_700, 4, 4, 3, 200, "jiwa", 62),
            new(3, "BTH-PASAR", "Pengeringan buruk", 1_500, 4, 4, 4, 4, "unit", 310),
        ],
        "Petani empat desa menjual ceri kepada tengkulak karena tidak punya pengolahan dan merek. Dengan satu badan usaha bersama mutu dijaga dari petik sampai jual, dan harga ditentukan bersama.",
        "Petani kopi menerima harga yang layak",
        "60 ton biji hijau terjual bersama",
        [
            new("Biji hijau terjual bersama", IndicatorLevel.Output, "ton", 0, 60, Direction.Up, 57.6m),
            new("Harga ceri di petani", IndicatorLevel.Outcome, "Rp/kg", 9_500, 12_000, Direction.Up, 12_200),
        ],
        ["Satu standar mutu dari petik sampai jemur", "Satu merek dan satu penjual"],
        [
            new("Olah basah", [new("Rumah olah basah dan para-para jemur", 0, 1, 9, 45, "unit olah", 4, "unit", [new(PBP, 150), new(DDS, 160)], [("Mesin olah basah", 4, "unit", 55_000_000), ("Para-para jemur", 60, "unit", 1_500_000)])]),
            new("Modal beli ceri", [new("Pembelian ceri petani", 1, 5, 12, 30, "ceri dibeli", 360, "ton", [new(DDS, 180)], [("Modal putar pembelian ceri", 1, "paket", 180_000_000)])]),
            new("Mutu dan pelatihan", [new("Uji mutu dan pelatihan", 2, 3, 12, 15, "petani terlatih", 200, "orang", [new(CSR, 62)], [("Pelatihan petik dan jemur", 200, "orang", 250_000), ("Uji citarasa", 12, "contoh", 1_000_000)])]),
            new("Merek dan pemasaran", [new("Merek dan pemasaran", 3, 4, 12, 10, "pembeli tetap", 6, "pembeli", [new(ADD, 48)], [("Merek dan kemasan", 1, "paket", 28_000_000), ("Pameran dan contoh", 4, "kali", 5_000_000)])]),
        ],
        [
            new(SharingBasis.Equal, 50, null, null, null, ByVolume),
            new(SharingBasis.Usage, 50, "ton ceri", "Catatan pembelian 2024", new DateOnly(2024, 12, 31), ByVolume),
        ],
        [("Panen turun", 3, 4, "Pembelian bertahap"), ("Harga dunia jatuh", 3, 4, "Kontrak tetap dengan pembeli khusus")],
        [
            new("Yohanes Jehadut", 0, TeamRole.Chair, Element.CommunityFigure, "direktur.kopicolol"),
            new("Maria Nanur", 1, TeamRole.Secretary, Element.VillageGovernment, "sekretaris.kopicolol", Gender: Gender.Female),
            new("Petrus Dagur", 3, TeamRole.Supervisor, Element.Council),
            new("Agustina Lanur", 2, TeamRole.MonitoringCoordinator, Element.CommunityInstitution, "monev.kopicolol", Gender: Gender.Female),
            new("Theresia Mamung", 0, TeamRole.Treasurer, Element.VillageGovernment, Gender: Gender.Female),
        ],
        [
            new(6, 40, 240,
            [
                new(60, 2, "Dua rumah olah basah selesai.", new DemoMoney(PBP, 60), new DemoMoney(DDS, 20)),
                new(20, 60, "Pembelian ceri dimulai.", new DemoMoney(DDS, 15)), new(40, 80, "Delapan puluh petani dilatih.", new DemoMoney(CSR, 10)),
                new(30, 1, "Merek didaftarkan.", new DemoMoney(ADD, 5)),
            ]),
            new(9, 80, 480,
            [
                new(90, 4, "Semua rumah olah basah berjalan.", new DemoMoney(PBP, 80), new DemoMoney(DDS, 100)),
                new(75, 260, "Puncak panen: 260 ton ceri dibeli.", new DemoMoney(DDS, 80)), new(60, 130, "Uji citarasa di atas 82.", new DemoMoney(CSR, 25)),
                new(70, 4, "Empat pembeli tetap.", new DemoMoney(ADD, 15)),
            ]),
            new(12, 100, 600,
            [
                new(100, 4, "Para-para jemur tambahan selesai.", new DemoMoney(PBP, 10), new DemoMoney(DDS, 35)),
                new(96, 346, "346 ton ceri dibeli.", new DemoMoney(DDS, 73)), new(92, 190, "Seratus sembilan puluh petani terlatih.", new DemoMoney(CSR, 20)),
                new(84, 5, "Lima pembeli tetap.", new DemoMoney(ADD, 22)),
            ]),
        ],
        new DemoEvaluation(
            EvaluationKind.Final,
            12,
            new Judgement(
                "Penjualan bersama hampir mencapai sasaran pada musim pertama, dan harga ceri naik lebih dari seperempat.",
                DemoScenario.Answers(
                    (5, "Kopi adalah penghidupan utama empat desa."),
                    (4, "Sejalan dengan program kopi kabupaten; jadwal pelatihan dinas masih tumpang tindih."),
                    (4, "Penjualan bersama hampir mencapai sasaran musim pertama."),
                    (4, "Biaya angkut per kilogram turun karena ceri dijemput bersama."),
                    (5, "Harga ceri di kebun naik lebih dari seperempat."),
                    (4, "Laba musim pertama menutup biaya tetap.")),
                "Petik merah yang dibayar lebih mahal mengubah kebiasaan lebih cepat daripada pelatihan.", Conclusion.Continue),
            [(5, "Rumah olah basah terbesar dan lapangan kerja musiman."), (4, "Harga ceri naik."), (4, "Petani terlatih dan mutu naik."), (4, "Ceri dijemput sampai kebun.")],
            [("Modal beli ceri habis sebelum akhir panen", "Tambah modal putar lewat penyertaan desa", "Yohanes Jehadut", FollowUpState.InProgress)]),
        Closes: true,
        Published: true);
}
