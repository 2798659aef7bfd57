using CsCheck;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

public sealed class SharingRuleTests
{
    private static readonly Gen<decimal> Totals = Gen.OneOf(Gen.Const(0m), Gen.Long[1, 1_000].Select(n => (decimal)n), Gen.Long[0, 999_999_999_999_999].Select(n => (decimal)n));

    private static readonly Gen<(List<SharingComponent> Parts, HostCredit Credit)> Rules =
        from villages in Gen.Int[1, 7]
        from cuts in Gen.Int[0, 100].Select(n => (decimal)n).Array[0, 2]
        from weights in Gen.Int[0, 500].Select(n => (decimal)n).Array[villages].Array[cuts.Length + 1]
        from host in Gen.Int[0, villages - 1]
        from isPercent in Gen.Bool
        from value in Gen.Int[0, 100]
        from sum in Gen.Long[0, 999_999_999_999]
        select (Parts(cuts, weights), new HostCredit($"{host}", isPercent ? HostCreditKind.Percent : HostCreditKind.Amount, isPercent ? value : sum));

    [Fact]
    public void With_relief_for_the_host_the_shares_still_sum_to_the_total_in_whole_rupiah() =>
        Gen.Select(Totals, Rules).Sample((total, rule) => CostSharing.Divide(total, rule.Parts, rule.Credit) is var shares
            && shares.Sum(s => s.Amount) == total && shares.All(s => s.Amount >= 0 && s.Amount == Math.Floor(s.Amount)));

    [Fact]
    public void Relief_never_makes_the_host_pay_more_nor_another_less() =>
        Gen.Select(Totals, Rules).Sample((total, rule) => CostSharing.Divide(total, rule.Parts).Zip(CostSharing.Divide(total, rule.Parts, rule.Credit))
            .All(pair => pair.First.VillageCode == rule.Credit.VillageCode ? pair.Second.Amount <= pair.First.Amount + 1 : pair.Second.Amount >= pair.First.Amount - 1));

    [Fact]
    public void Ten_percent_off_the_hosts_share_is_carried_by_the_others_by_their_shares() =>
        Assert.Equal([45_000_000m, 33_000_000m, 22_000_000m], CostSharing.Divide(
            100_000_000, [Weighted(100, 50, 30, 20)], new HostCredit("0", HostCreditKind.Percent, 10)).Select(s => s.Amount));

    [Fact]
    public void A_fixed_relief_spares_the_whole_share_at_most() => Assert.Equal([0m, 60m, 40m], CostSharing.Divide(
        100, [Weighted(100, 50, 30, 20)], new HostCredit("0", HostCreditKind.Amount, 1_000)).Select(s => s.Amount));

    [Fact]
    public void Capital_and_operation_by_rules_of_their_own_sum_to_the_villages_cash()
    {
        var plan = Divided();
        plan.ShareBy([Of(3, 1)], SharingPurpose.Operation);
        var shares = plan.VillageShares();
        Assert.Equal(plan.VillageCash, shares.Sum(s => s.Amount));
        Assert.Equal(plan.VillageCash, plan.VillageCashOf(CostKind.Capital) + plan.VillageCashOf(CostKind.Operation));
        Assert.Equal([1_500_000m + 487_504m, 1_500_000m + 162_501m], shares.Select(s => s.Amount));
    }

    [Fact]
    public void Of_what_is_earned_a_part_stays_in_the_joint_fund()
    {
        var plan = Plans.Filled();
        plan.ShareBy([Of(2, 1)], SharingPurpose.Benefit, null, 20);
        var rule = plan.RuleFor(SharingPurpose.Benefit)!;
        Assert.Equal(20m, rule.Retained(101));
        Assert.Equal([54m, 27m], rule.Divide(101).Select(s => s.Amount));
    }

    [Fact]
    public void Relief_is_for_costs_only_and_for_a_village_of_the_rule_and_the_joint_fund_for_benefits_only()
    {
        var plan = Plans.Filled();
        HostCredit credit = new(Plans.First, HostCreditKind.Percent, 10);
        Assert.Equal("HostVillageCode", Assert.Throws<RuleBroken>(() => plan.ShareBy([Of(1, 1)], SharingPurpose.Benefit, credit)).Field);
        Assert.Equal("HostVillageCode", Assert.Throws<RuleBroken>(() => plan.ShareBy([Of(1, 1)], credit: credit with { VillageCode = "x" })).Field);
        Assert.Equal("HostCreditValue", Assert.Throws<RuleBroken>(() => plan.ShareBy([Of(1, 1)], credit: credit with { Value = 101 })).Field);
        Assert.Equal("RetainedPercent", Assert.Throws<RuleBroken>(() => plan.ShareBy([Of(1, 1)], retainedPercent: 5)).Field);
    }

    [Fact]
    public void The_rule_reads_as_sentences_of_an_agreement()
    {
        var plan = Plans.Filled();
        plan.ShareBy(
            [
                new SharingComponent(SharingBasis.Equal, 40, null, null, null, [new(Plans.First, 1), new(Plans.Second, 1)]),
                new SharingComponent(SharingBasis.Usage, 60, "m³", "Meter induk", new DateOnly(2026, 7, 1),
                    [new(Plans.First, 1200.5m), new(Plans.Second, 800, "Taksiran", new DateOnly(2026, 6, 1))], new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)),
            ],
            credit: new HostCredit(Plans.Second, HostCreditKind.Percent, 10));
        Assert.Equal(
            [
                "Biaya yang ditanggung kas desa, baik investasi maupun operasional, dibagi 40% sama rata dan 60% menurut pemakaian (m³).",
                "Bobot pemakaian yang diukur 1 Januari 2026 sampai 30 Juni 2026 ialah Desa A 1.200,5 m³ dan Desa B 800 m³ (Taksiran per 1 Juni 2026), menurut Meter induk per 1 Juli 2026.",
                "Desa B sebagai desa tuan rumah mendapat keringanan 10% dari bagiannya, yang ditanggung desa lain menurut perbandingan bagian masing-masing.",
                "Bagian dibulatkan ke rupiah menurut sisa terbesar, sehingga jumlahnya selalu sama dengan yang dibagi.",
            ],
            SharingText.Of(plan.Sharing!, code => code == Plans.First ? "Desa A" : "Desa B"));
    }

    [Fact]
    public void On_exit_what_the_villages_receive_sums_to_what_is_sold() => Gen.Select(Gen.Long[0, 999_999_999_999].Array[1, 6], Gen.Bool.Array[6], Gen.Bool.Array[6]).Sample((worths, stays, inFirst) =>
    {
        var plan = Plans.Filled();
        foreach (var (worth, i) in worths.Select((worth, i) => (worth, i)))
        {
            plan.AddAsset($"Aset {i}", inFirst[i] ? Plans.First : Plans.Second, worth, stays[i] ? ExitWay.Stays : ExitWay.Sold, null);
        }

        var division = AssetDivision.Of(plan, [Plans.First, Plans.Second]);
        return division.Rows.Sum(r => r.Receives) == division.Proceeds && division.Rows.Sum(r => r.Share) == division.Worth && division.IsByContribution;
    });

    private static Plan Divided()
    {
        var plan = Plans.Filled();
        var tanks = plan.Activities.ElementAt(1);
        plan.Change(tanks, new ActivityDetails(tanks.Title, tanks.VillageCode, tanks.Start, tanks.End, tanks.Weight, null, null, null, CostKind.Operation));
        return plan;
    }

    private static SharingComponent Of(params decimal[] weights) =>
        new(SharingBasis.Custom, 100, null, null, null, weights.Select((w, i) => new SharingWeight(i == 0 ? Plans.First : Plans.Second, w)));

    private static SharingComponent Weighted(decimal percent, params decimal[] weights) =>
        new(SharingBasis.Usage, percent, "m³", null, null, weights.Select((w, i) => new SharingWeight($"{i}", w)));

    private static List<SharingComponent> Parts(decimal[] cuts, decimal[][] weights)
    {
        decimal[] ends = [0, .. cuts.Order(), 100];
        return [.. weights.Select((w, i) => Weighted(ends[i + 1] - ends[i], w.All(x => x == 0) ? [1, .. w[1..]] : w))];
    }
}
