using CsCheck;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Tests.Features.PlanVersions;

/// <summary>Whole frozen plans by chance. Identities come out of small pools, so that two plans have things in common.</summary>
internal static class FrozenPlans
{
    private static readonly string[] Villages = ["33.10.21.2005", "33.10.21.2006", "33.10.21.2007"];
    private static readonly string[] Words = ["air", "bersih", "pipa", "bak", "untuk", "tiga", "desa", "\n", "Rp1.000"];

    public static readonly Gen<FrozenPlan> Any = Gen.Int.Select(seed => new Making(new Random(seed)).Plan());

    private sealed class Making(Random random)
    {
        private readonly Dictionary<int, Queue<Guid>> _pools = [];

        public FrozenPlan Plan()
        {
            var goals = Some(Goal, 3);
            var programs = Some(() => Program(goals), 3);
            var split = Chance();
            return new FrozenPlan(
                Maybe(Day), Maybe(Day), [.. Kinds<PlanSection>().Select(s => new FrozenText(s, Text()))],
                goals, Some(() => new FrozenStrategy(Id(2), Text(), MaybeText()), 3), [.. programs.Select(p => Tied(p, programs))],
                split ? Components() : null,
                [.. Days().Select(d => new FrozenTarget(d, Number(), Number()))],
                Some(() => new FrozenRisk(Id(6), Text(), random.Next(1, 5), random.Next(1, 5), MaybeText()) { Owner = MaybeText() }, 3))
            {
                Fairness = Chance() ? Fairness(split) : null,
                Papers = Chance() ? new FrozenPapers([.. Kinds<PaperBlock>().Select(b => new FrozenPaperText(b, Text()))], MaybeText(), Text(), MaybeText(), MaybeText(), MaybeText(), MaybeText()) : null,
            };
        }

        private FrozenGoal Goal() => new(Id(0), Text(), MaybeText(), Some(() => new FrozenObjective(Id(1), Text(), Some(Indicator, 2)), 2));

        private FrozenIndicator Indicator() => new(
            Id(7), Text(), One<IndicatorLevel>(), Text(), Number(), Number(), One<Direction>(), Chance(), MaybeText(), [.. Days().Select(d => new FrozenMilestone(d, Number()))])
        {
            Definition = MaybeText(),
            Method = MaybeText(),
        };

        private FrozenProgram Program(List<FrozenGoal> goals) => new(Id(3), Text(), goals.Count > 0 && Chance() ? goals[0].Id : null, Some(Activity, 3))
        {
            Sdgs = Chance() ? [random.Next(1, 17)] : null,
            References = Chance() ? [.. SomeVillages().Select(v => new FrozenReference(v, MaybeText(), Text()))] : null,
        };

        private FrozenActivity Activity() => new(
            Id(4), Text(), Village(), Day(), Day(), Number(), MaybeText(), Maybe(Number), MaybeText(),
            Some(() => new FrozenCost(Id(5), Text(), Number(), Text(), Number(), Number()) { AccountCode = MaybeText(), PriceSource = MaybeText() }, 3),
            [.. SomeVillages().Append(null).SelectMany(v => Kinds<FundingSource>().Take(2).Select(s => new AllocationLine(v, s, Number())))])
        {
            Kind = Chance() ? CostKind.Operation : null,
            BudgetCode = MaybeText(),
        };

        private FrozenProgram Tied(FrozenProgram program, List<FrozenProgram> all)
        {
            var known = all.SelectMany(p => p.Activities).Select(a => a.Id).ToList();
            return program with
            {
                Activities = [.. program.Activities.Select(a => a with { Before = Chance() ? [.. known.Where(_ => Chance()).Select(id => new FrozenPredecessor(id, random.Next(-5, 5)))] : null })],
            };
        }

        private FrozenFairness Fairness(bool hasCost) => new(
            [.. Kinds<SharingPurpose>().Where(p => !hasCost || p != SharingPurpose.Cost).Select(p => new FrozenRule(
                p, Components(), Chance() ? new HostCredit(Village(), One<HostCreditKind>(), Number()) : null, Maybe(Number)))],
            Some(() => new FrozenBenefit(Id(8), Village(), One<BenefitKind>(), Text(), Maybe(() => random.Next(9)), Maybe(Number), Chance(), MaybeText()), 3),
            Some(() => new FrozenAsset(Id(9), Text(), Village(), Number(), One<ExitWay>(), MaybeText()), 3),
            Chance() ? new CostBenefitDetails(Number(), random.Next(1, 9), Number(), Number(), MaybeText()) : null);

        private List<FrozenSharing> Components() => Some(
            () => new FrozenSharing(
                One<SharingBasis>(), Number(), MaybeText(), MaybeText(), Maybe(Day),
                [.. SomeVillages().Select(v => new FrozenWeight(v, Number()) { Source = MaybeText(), AsOf = Maybe(Day) })])
            {
                MeasuredFrom = Maybe(Day),
                MeasuredTo = Maybe(Day),
            },
            3);

        /// <summary>The next identity of a kind: of five known to all plans, in an order by chance.</summary>
        private Guid Id(int kind)
        {
            if (!_pools.TryGetValue(kind, out var pool))
            {
                pool = _pools[kind] = new Queue<Guid>(Enumerable.Range(1, 60).OrderBy(n => (n / 5, random.Next())).Select(n => new Guid(kind, (short)n, 0, new byte[8])));
            }

            return pool.Dequeue();
        }

        private List<T> Some<T>(Func<T> make, int most)
        {
            List<T> made = [];
            for (var left = random.Next(most + 1); left > 0; left--)
            {
                made.Add(make());
            }

            return made;
        }

        private bool Chance() => random.Next(2) == 0;

        private T? Maybe<T>(Func<T> make)
            where T : struct => Chance() ? make() : null;

        private string Text() => string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)]));

        private string? MaybeText() => Chance() ? Text() : null;

        private decimal Number() => random.Next(1, 2_000_000) / 100m;

        private DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(random.Next(700));

        private IEnumerable<DateOnly> Days() => Some(Day, 3).Distinct().Order();

        private string Village() => Villages[random.Next(Villages.Length)];

        private List<string> SomeVillages() => [.. Villages.Where(_ => Chance())];

        private T One<T>()
            where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

        private List<T> Kinds<T>()
            where T : struct, Enum => [.. Enum.GetValues<T>().Where(_ => Chance())];
    }
}
