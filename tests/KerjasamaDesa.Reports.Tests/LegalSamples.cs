using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Reports.Legal;

namespace KerjasamaDesa.Reports.Tests;

/// <summary>Invented legal reports.</summary>
internal static class LegalSamples
{
    internal static readonly string Hash = new('a', 64);

    internal static LegalReport Signed(int villages = 3) => Draft(villages) with
    {
        Version = new LegalVersion(2, Hash, new DateOnly(2024, 11, 24), true),
        Signatures = [.. Enumerable.Range(0, villages).Select(i => new LegalSignature(Samples.Code(i), $"{i + 4} Tahun 2024", new DateOnly(2024, 12, 6), $"Kepala {i + 1}", Samples.Now))],
        Check = new PaperCheck("https://kerjasama.example.id/periksa/7KQ4M2XRTA", "7KQ4M-2XRTA", $"Naskah versi 2, sidik SHA-256 {Hash[..16]}…"),
    };

    internal static LegalReport Draft(int villages = 3) => new(
        Samples.Head(villages, isSigned: false),
        Plan(villages),
        null,
        [],
        new Dictionary<string, string> { [Samples.Code(0)] = "Rina Wulandari" },
        new LegalDeliberation("002/MAD/2024", new DateOnly(2024, 11, 18), "Balai Desa Sumber1"),
        null,
        null);

    internal static FrozenPlan Plan(int villages = 3) => new(
        new DateOnly(2025, 1, 1),
        new DateOnly(2027, 12, 31),
        [.. Enum.GetValues<PlanSection>().Select(s => new FrozenText(s, $"Ketentuan {s} disepakati.\n1. butir satu {s};\n2. butir dua {s}."))],
        [new(Guid.NewGuid(), "Sampah rumah tangga terkelola", null, []), new(Guid.NewGuid(), "Kompos dimanfaatkan petani", null, [])],
        [],
        [
            new(Guid.NewGuid(), "Perluasan hanggar", null,
            [
                new(Guid.NewGuid(), "Bangun hanggar", Samples.Code(0), new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30), 60, null, null, null,
                    [new(Guid.NewGuid(), "Rangka baja", 600, "m²", 500_000, 300_000_000), new(Guid.NewGuid(), "Upah", 1, "paket", 150_000_000, 150_000_000)],
                    [.. Enumerable.Range(0, villages).Select(i => new AllocationLine(Samples.Code(i), FundingSource.DDS, 450_000_000m / villages))]),
            ]),
            new(Guid.NewGuid(), "Armada", null,
            [
                new(Guid.NewGuid(), "Beli gerobak motor", Samples.Code(villages - 1), new DateOnly(2025, 3, 1), new DateOnly(2025, 9, 30), 40, null, null, null,
                    [new(Guid.NewGuid(), "Gerobak motor", 3, "unit", 45_000_000, 135_000_000)],
                    [new AllocationLine(null, FundingSource.PBK, 135_000_000)]),
            ]),
        ],
        [new(SharingBasis.Population, 100, "KK", "Profil desa", new DateOnly(2024, 12, 31), [.. Enumerable.Range(0, villages).Select(i => new FrozenWeight(Samples.Code(i), 100 + i))])],
        [],
        []);
}
