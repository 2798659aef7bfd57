using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Planning.FundingSource;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>Small cooperations that stand still on the way, so that every gate has one waiting before it.</summary>
internal static class UnfinishedScenarios
{
    private static readonly DemoVillage[] Market =
    [
        new("33.08.02.2001", "giripurno", "Budi Raharjo", 2_800, 860, 5.8m, -7.6410, 110.1830, VillageStatus.Maju),
        new("33.08.02.2002", "giritengah", "Yuliani", 3_100, 930, 4.6m, -7.6330, 110.1920, VillageStatus.Maju),
        new("33.08.02.2003", "tuksongo", "Heru Wibisono", 3_600, 1_050, 2.5m, -7.6190, 110.1960, VillageStatus.Maju),
    ];

    private static readonly DemoVillage[] Tools =
    [
        new("33.10.21.2001", "bawukan", "Sumardi", 2_600, 800, 4.9m, -7.6420, 110.4920, VillageStatus.Maju),
        new("33.10.21.2002", "talun", "Sri Hartati", 2_300, 710, 3.8m, -7.6480, 110.5010, VillageStatus.Berkembang),
    ];

    private static readonly DemoVillage[] Health =
    [
        new("52.02.12.2001", "lantan", "Lalu Wirya", 5_200, 1_560, 13.2m, -8.5530, 116.3610, VillageStatus.Berkembang),
        new("52.02.12.2003", "tanakbeak", "Baiq Yuliana", 4_700, 1_430, 6.1m, -8.6050, 116.3380, VillageStatus.Maju),
    ];

    /// <summary>Stage 1: invited, not answered.</summary>
    internal static readonly DemoScenario Identification = Small(
        "pasar", "Pasar Desa Bersama Lereng Menoreh", "Satu hari pasar bergilir untuk hasil kebun tiga desa.", CooperationField.Empowerment, Market, "EKO-PASAR", "BTH-PASAR", 90);

    /// <summary>Stage 2: the plan is written and waits for the meeting and the review.</summary>
    internal static readonly DemoScenario Planning = Small(
        "alat", "Lumbung Alat Pertanian Kemalang", "Traktor dan perontok dipakai bergilir dua desa.", CooperationField.Development, Tools, "SDA-TANI", "BTH-IRIGASI", 120);

    /// <summary>Stage 3: signed, the team is not complete.</summary>
    internal static readonly DemoScenario Coordination = Small(
        "sehat", "Ambulans Desa Batukliang", "Satu ambulans dan jadwal siaga dua desa.", CooperationField.CommunityGuidance, Health, "SRN-SEHAT", "BTH-SEHAT", 240) with
    {
        Year = 2026,
        Team = [new("Lalu Hamdan", 0, TeamRole.Chair, Element.CommunityFigure, "ketua.sehat")],
    };

    private static DemoScenario Small(
        string key, string title, string summary, CooperationField field, DemoVillage[] villages, string potentialType, string needType, decimal millions) => new(
        key,
        title,
        summary,
        field,
        Vehicle.Bkad,
        2027,
        villages,
        [.. villages.Select((_, i) => new DemoPotential(i, potentialType, $"Potensi pendukung: {title.ToLowerInvariant()}", 10 + i, 5, "unit"))],
        [.. villages.Select((v, i) => new DemoNeed(i, needType, summary.TrimEnd('.'), v.Population, 4, 4 - (i % 2), 3, null, null, millions))],
        $"{summary} Masing-masing desa terlalu kecil untuk menanggungnya sendiri.",
        summary.TrimEnd('.'),
        "Layanan bersama berjalan sepanjang tahun",
        [new DemoIndicator("Layanan bersama", Domain.Planning.IndicatorLevel.Output, "hari/tahun", 0, 300, Direction.Up, null)],
        ["Satu pengurus, satu jadwal"],
        [new DemoProgram("Layanan bersama", [new DemoActivity("Penyediaan dan operasional", 0, 1, 12, 100, "hari layanan", 300, "hari", [new DemoMoney(DDS, millions)], [("Pengadaan dan operasional", 1, "paket", millions * 1_000_000)])])],
        [new SharingComponent(SharingBasis.Population, 100, "jiwa", "Profil desa", new DateOnly(2026, 6, 30), villages.Select(v => new SharingWeight(v.Code, v.Population)))],
        [("Jadwal berebut", 3, 3, "Giliran tertulis")],
        [],
        [new DemoQuarter(6, 50, millions / 2, null), new DemoQuarter(12, 100, millions, null)],
        null,
        Closes: false,
        Published: false);
}
