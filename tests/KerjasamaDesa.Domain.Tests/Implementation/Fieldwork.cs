using System.Reflection;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Tests.Implementation;

/// <summary>A cooperation of two villages whose plan has activities, a headline indicator and a planned curve.</summary>
internal sealed class Fieldwork
{
    internal static readonly DateOnly Today = new(2026, 11, 24);
    internal static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    internal Fieldwork(params decimal[] weights)
    {
        Cooperation = Cooperation.Propose(
            Guid.CreateVersion7(),
            "KAD-33.10-2026-0001",
            VillageOf("33.10.21.2005", "Sidorejo"),
            [VillageOf("33.10.21.2006", "Tegalmulyo")],
            new CooperationBasics("Air bersih", null, CooperationField.Development, Vehicle.Bkad, 2026, 2026),
            Now);
        var goal = Plan.AddGoal("Air bersih", null);
        Objective = goal.AddObjective("Sambungan rumah");
        var program = Plan.AddProgram("Jaringan", goal.Id);
        foreach (var weight in weights)
        {
            Activities.Add(Plan.AddActivity(
                program, Guid.CreateVersion7(), new ActivityDetails("Pekerjaan", "33.10.21.2005", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), weight, null, null, null)));
        }
    }

    internal Cooperation Cooperation { get; }

    internal Plan Plan => Cooperation.Plan;

    internal Objective Objective { get; }

    internal List<Activity> Activities { get; } = [];

    internal static Actor Person(string name, TeamRole role = TeamRole.Member) =>
        new(Guid.CreateVersion7(), name, Role.TeamMember, "", name, new Seat(Guid.Empty, role, "33.10.21.2005"));

    internal Indicator Headline(decimal target, Direction direction = Direction.Up) =>
        Objective.AddIndicator(new IndicatorDetails("Ukuran utama", IndicatorLevel.Outcome, "SR", 0, target, direction, IsHeadline: true));

    internal void Costs(decimal amount) => Plan.AddCost(Activities[0], "Pekerjaan", 1, "paket", amount);

    internal VerifiedProgress Progress(DateOnly day, decimal percent, decimal spent, int activity = 0, int minute = 0) =>
        new(Activities[activity].Id, day, Now.AddMinutes(minute), percent, spent);

    /// <summary>Villages come from the area data alone, so the domain has no way to make one.</summary>
    private static Village VillageOf(string code, string name)
    {
        var village = (Village)Activator.CreateInstance(typeof(Village), nonPublic: true)!;
        void Set(string property, object value) =>
            typeof(Village).GetProperty(property, BindingFlags.Public | BindingFlags.Instance)!.SetValue(village, value);

        Set(nameof(Village.Code), code);
        Set(nameof(Village.Name), name);
        Set(nameof(Village.DistrictCode), code[..8]);
        Set(nameof(Village.RegencyCode), code[..5]);
        Set(nameof(Village.Kind), VillageKind.Desa);
        return village;
    }
}
