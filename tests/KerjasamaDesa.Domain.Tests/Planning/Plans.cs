using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Planning;

/// <summary>A small plan of two villages, with everything in it.</summary>
internal static class Plans
{
    public const string First = "33.10.21.2005";
    public const string Second = "33.10.21.2006";

    public static readonly DateTimeOffset Now = new(2026, 3, 1, 3, 0, 0, TimeSpan.Zero);
    public static readonly Actor Head = new(Guid.NewGuid(), "Sukamto", Role.VillageHead, First, "Kepala Desa Sidorejo");
    public static readonly Actor Facilitator = new(Guid.NewGuid(), "Pendamping", Role.Facilitator, "33.10.21", "Pendamping Kecamatan Kemalang");

    public static Plan Filled()
    {
        var plan = Plan.Empty(Guid.NewGuid(), Now);
        foreach (var section in Enum.GetValues<PlanSection>())
        {
            plan.Write(section, $"Isi {section}", Head, Now);
        }

        plan.SetTerm(new DateOnly(2026, 1, 15), new DateOnly(2026, 12, 20));
        var goal = plan.AddGoal("Air bersih", null);
        goal.AddObjective("420 SR").AddIndicator(new IndicatorDetails("SR", IndicatorLevel.Output, "SR", 0, 420, Direction.Up, IsHeadline: true));
        plan.AddStrategy("Satu jaringan", null);
        var program = plan.AddProgram("Pipa", goal.Id);
        var pipes = Add(plan, program, "Pipa induk", 60, new DateOnly(2026, 2, 1), new DateOnly(2026, 5, 31));
        plan.AddCost(pipes, "Pipa PVC", 100, "m", 50_000);
        plan.SetAllocations(pipes, [new AllocationLine(First, FundingSource.DDS, 3_000_000), new AllocationLine(null, FundingSource.PBK, 2_000_000)]);
        var tanks = Add(plan, program, "Bak", 40, new DateOnly(2026, 6, 1), new DateOnly(2026, 10, 31));
        plan.AddCost(tanks, "Semen", 10, "sak", 65_000.5m);
        plan.SetAllocations(tanks, [new AllocationLine(Second, FundingSource.ADD, 650_005)]);
        plan.ShareBy([new SharingComponent(SharingBasis.Equal, 100, null, null, null, [new SharingWeight(First, 1), new SharingWeight(Second, 1)])]);
        plan.PlanProgress([(new DateOnly(2026, 6, 30), 50, 3_000_000), (new DateOnly(2026, 12, 20), 100, 5_650_005)]);
        plan.AddRisk("Kemarau", 3, 4, "Bak cadangan");
        return plan;
    }

    public static Activity Add(Plan plan, WorkProgram program, string title, decimal weight, DateOnly? start = null, DateOnly? end = null) => plan.AddActivity(
        program, Guid.CreateVersion7(), new ActivityDetails(title, First, start ?? new DateOnly(2026, 2, 1), end ?? new DateOnly(2026, 3, 1), weight, null, null, null));

    public static Review Verdict(ReviewDecision decision, params PlanPart[] toRevise) => new(
        Facilitator, decision, null, Enum.GetValues<PlanPart>().Select(p => new PartReview(p, !toRevise.Contains(p), toRevise.Contains(p) ? "Lengkapi" : null)), Now);
}
