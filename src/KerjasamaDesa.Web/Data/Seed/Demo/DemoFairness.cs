using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// What the villages of a scenario give and get beyond its cost: the order of its work, benefits, rules for what is earned and
/// for the end. All figures are invented and follow from those of the scenario.
/// </summary>
internal static class DemoFairness
{
    private sealed record Fairness(int[] Sdgs, string BudgetCode, string AccountCode, string Served, string Saved, string Asset, string RiskOwner);

    private static readonly Dictionary<string, Fairness> Of = new()
    {
        ["resik"] = new([3, 11, 12], "2.4.15", "5.3.4", "Rumah terlayani angkutan sampah", "Penjualan kompos dan bahan daur ulang", "Hanggar TPS3R dan mesin", "Kepala Desa Mulyoagung"),
        ["menoreh"] = new([8, 17], "2.8.03", "5.3.5", "Pelaku wisata dan pengrajin", "Pendapatan tiket rute dan homestay", "Papan arah dan titik singgah", "Koordinator Humas"),
        ["aikbersama"] = new([2, 6, 13], "4.2.04", "5.3.7", "Petani penerima air", "Tambahan hasil panen", "Saluran tersier dan pintu air", "P3A gabungan"),
        ["merapi"] = new([3, 6], "2.4.12", "5.3.8", "Warga tersambung air bersih", "Hemat membeli air tangki", "Broncaptering dan reservoir", "KPSPAMS"),
        ["pakan"] = new([2, 8, 17], "4.2", "5.3.2", "Peternak yang memakai gudang", "Hemat membeli pakan", "Gudang dan mesin pencacah", "Ketua tim"),
        ["kopicolol"] = new([1, 8, 17], "4.5", "5.3.2", "Petani kopi anggota", "Kenaikan harga ceri", "Unit olah basah", "Pengawas BUM Desa Bersama"),
    };

    private static readonly string[] Running = ["operasional", "pelatihan", "pembentukan", "promosi", "festival", "merek", "modal"];

    internal static void Write(Plan plan, DemoScenario s)
    {
        if (!Of.TryGetValue(s.Key, out var fairness))
        {
            return;
        }

        var activities = plan.InOrder.ToList();
        foreach (var activity in activities)
        {
            var kind = Running.Any(word => activity.Title.Contains(word, StringComparison.OrdinalIgnoreCase)) ? CostKind.Operation : CostKind.Capital;
            plan.Change(activity, new ActivityDetails(
                activity.Title, activity.VillageCode, activity.Start, activity.End, activity.Weight, activity.OutputName, activity.OutputTarget, activity.OutputUnit, kind, fairness.BudgetCode));
            foreach (var item in activity.Costs)
            {
                plan.Change(item, item.Description, item.Volume, item.Unit, item.UnitPrice, kind == CostKind.Capital ? fairness.AccountCode : "5.2.1");
            }
        }

        Order(plan, activities);
        foreach (var program in plan.Programs)
        {
            program.Refer(fairness.Sdgs, s.Villages.Select((v, i) => new PlanningReference(v.Code, $"bidang 2, hlm. {31 + (4 * i)}", i == 0 ? $"RKP {s.Year}, baris {12 + program.Order}" : null)));
        }

        Gain(plan, s, fairness);
    }

    /// <summary>An activity waits for the last one that ends before it begins; those that run side by side wait for nothing.</summary>
    private static void Order(Plan plan, List<Activity> activities)
    {
        foreach (var after in activities)
        {
            if (activities.Where(a => a.End < after.Start).MaxBy(a => a.End) is { } before)
            {
                plan.Follow(after, [new Predecessor(before.Id, after.Start.DayNumber - before.End.DayNumber - 1)]);
            }
        }
    }

    private static void Gain(Plan plan, DemoScenario s, Fairness fairness)
    {
        foreach (var v in s.Villages)
        {
            plan.AddBenefit(new BenefitDetails(v.Code, BenefitKind.People, fairness.Served, v.Population / 5, null, true, "Perkiraan tim penyusun"));
            plan.AddBenefit(new BenefitDetails(v.Code, BenefitKind.Income, fairness.Saved, null, Math.Round(plan.Cost * 0.09m / 1_000_000) * 1_000_000, true, "Survei rumah tangga"));
        }

        var host = s.Villages[0].Code;
        plan.AddBenefit(new BenefitDetails(host, BenefitKind.Assets, fairness.Asset, null, Math.Round(plan.Cost * 0.2m / 1_000_000) * 1_000_000, false, "RAB"));
        plan.Assume(new CostBenefitDetails(10, 10, Math.Round(plan.Cost * 0.06m / 1_000_000) * 1_000_000, 0, "Umur pakai sarana dan tarif yang diusulkan dalam musyawarah"));
        plan.AddAsset(fairness.Asset, host, Math.Round(plan.CostOf(CostKind.Capital) * 0.4m / 1_000_000) * 1_000_000, ExitWay.Stays, "Nilai buku pada akhir jangka waktu");
        plan.AddAsset("Peralatan kerja", s.Villages[1].Code, 12_000_000, ExitWay.Sold, null);
        plan.ShareBy(
            [
                new SharingComponent(SharingBasis.Equal, 40, null, null, null, s.Villages.Select(v => new SharingWeight(v.Code, 1))),
                new SharingComponent(SharingBasis.Population, 60, "KK", "Profil desa", new DateOnly(s.Year - 1, 10, 1), s.Villages.Select(v => new SharingWeight(v.Code, v.Households))),
            ],
            SharingPurpose.Benefit, null, 20);
        foreach (var risk in plan.Risks)
        {
            risk.Change(risk.Title, risk.Likelihood, risk.Impact, risk.Mitigation, fairness.RiskOwner);
        }
    }
}
