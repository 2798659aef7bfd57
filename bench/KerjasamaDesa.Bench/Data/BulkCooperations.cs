using System.Globalization;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Bench.Data;

/// <summary>What the generator needs of a village.</summary>
internal sealed record BulkVillage(string Code, string District, string Regency, string Name);

/// <summary>One made-up cooperation, as rows of its tables.</summary>
internal sealed record BulkCooperation(object?[] Row, IReadOnlyList<object?[]> Parties, object?[] Plan, object?[] Team);

/// <summary>Makes cooperations of two to five neighbouring villages, spread over stages, fields and years.</summary>
internal sealed class BulkCooperations(int seed, string mark)
{
    private static readonly string[] Matters =
    [
        "Pengelolaan sampah", "Air bersih", "Irigasi", "Pemasaran hasil tani", "Wisata desa", "Jalan antardesa", "Lumbung pangan", "Pasar desa",
        "Pencegahan tengkes", "Keamanan lingkungan", "Pelatihan kerja", "Embung", "Perpustakaan keliling", "Ambulans desa", "Internet desa", "Pengolahan kopi",
    ];

    private readonly Random random = new(seed);
    private readonly SteadyIds ids = new(seed);

    public List<BulkCooperation> Make(IReadOnlyList<BulkVillage> villages, int count) =>
        [.. Enumerable.Range(0, count).Select(i => One(villages, i * (long)villages.Count / count, i))];

    private BulkCooperation One(IReadOnlyList<BulkVillage> villages, long at, int index)
    {
        var first = villages[(int)at];
        List<BulkVillage> parties = [first];
        for (var wanted = random.Next(2, 6); parties.Count < wanted;)
        {
            // Neighbours in the order of codes are mostly of the same kecamatan; near a border they are of two.
            var next = villages[(int)((at + parties.Count) % villages.Count)];
            if (next.Regency != first.Regency || parties.Contains(next))
            {
                break;
            }

            parties.Add(next);
        }

        var (id, year, stage) = (ids.Next(), random.Next(2021, 2028), random.Next(0, 5));
        var changed = Bulk.Began.AddMinutes(random.Next(1, 1_000_000));
        var title = $"{Matters[random.Next(Matters.Length)]} {first.Name} dan sekitarnya";
        var number = string.Create(CultureInfo.InvariantCulture, $"KAD-{first.Regency}-{year}-{mark}{index + 1:000000}");
        return new BulkCooperation(
            [
                id, number, title, "Data buatan untuk pengukuran.", random.Next(1, 5), random.Next(4) == 0 ? "JointVillageEnterprise" : "Bkad", first.Code, first.Regency, stage, 1,
                year, year + random.Next(0, 4), random.Next(5) == 0, false, Bulk.Began, changed,
            ],
            parties.ConvertAll(village => Party(id, village, stage)),
            [ids.Next(), id, Code(), stage > 1 ? "Recommended" : "Draft"],
            [ids.Next(), id]);
    }

    /// <summary>As <see cref="VerificationCode.New"/> makes them, but the same ones in every run.</summary>
    private string Code() => new(random.GetItems<char>(VerificationCode.Alphabet, VerificationCode.Length));

    private object?[] Party(Guid cooperation, BulkVillage village, int stage)
    {
        var agreed = stage > 0 || random.Next(2) == 0;
        return
        [
            ids.Next(), cooperation, village.Code, village.District, agreed ? "Accepted" : "Invited", Bulk.Began,
            agreed ? Bulk.Began.AddDays(20) : null, agreed ? new DateOnly(2024, 1, 20) : null, agreed ? random.Next(20, 90) : null, agreed ? "Agreed" : null,
        ];
    }
}
