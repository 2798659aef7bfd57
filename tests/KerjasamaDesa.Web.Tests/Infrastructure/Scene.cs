using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Infrastructure;

/// <summary>
/// A cooperation of three fresh villages, walked to a stage through the domain's own verbs (never forced into a state), with
/// the people around it.
/// </summary>
public sealed class Scene
{
    public static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

    public required Guid CooperationId { get; init; }

    public required IReadOnlyList<Village> Villages { get; init; }

    /// <summary>Head of the initiating village.</summary>
    public required Person Head { get; init; }

    /// <summary>Heads of all three villages, in their order.</summary>
    public required IReadOnlyList<Person> Heads { get; init; }

    /// <summary>Official of the initiating village.</summary>
    public required Person Official { get; init; }

    /// <summary>BPD of the second village.</summary>
    public required Person Council { get; init; }

    public required Person Facilitator { get; init; }

    public required Person Administrator { get; init; }

    /// <summary>Head of a village of another district and another cooperation.</summary>
    public required Person Stranger { get; init; }

    public Person Chair { get; private set; } = null!;

    public Person Secretary { get; private set; } = null!;

    /// <summary>Monitoring coordinator.</summary>
    public Person Monitor { get; private set; } = null!;

    public Guid ActivityId { get; private set; }

    public Guid IndicatorId { get; private set; }

    public string Address => $"/kerjasama/{CooperationId}";

    /// <summary>Walks a new cooperation to the asked stage.</summary>
    public static async Task<Scene> InAsync(Portal portal, Stage stage)
    {
        var villages = await portal.FreshVillagesAsync(3);
        var elsewhere = await portal.FreshVillagesAsync(1);
        var heads = new List<Person>();
        foreach (var village in villages)
        {
            heads.Add(await portal.PersonAsync(Role.VillageHead, village.Code, $"Kepala {village.Name}"));
        }

        var scene = new Scene
        {
            CooperationId = Guid.CreateVersion7(),
            Villages = villages,
            Heads = heads,
            Head = heads[0],
            Official = await portal.PersonAsync(Role.VillageOfficial, villages[0].Code, "Sekretaris Desa"),
            Council = await portal.PersonAsync(Role.VillageCouncil, villages[1].Code, "Ketua BPD"),
            Facilitator = await portal.PersonAsync(Role.Facilitator, villages[0].DistrictCode, "Pendamping"),
            Administrator = await portal.PersonAsync(Role.Administrator, villages[0].RegencyCode, "Administrator"),
            Stranger = await portal.PersonAsync(Role.VillageHead, elsewhere[0].Code, "Orang Lain"),
        };
        await scene.ProposeAsync(portal);
        if (stage >= Stage.Planning)
        {
            await scene.AgreeAsync(portal);
        }

        if (stage >= Stage.Coordination)
        {
            await scene.PlanAsync(portal);
        }

        if (stage >= Stage.Implementation)
        {
            await scene.SeatTeamAsync(portal);
        }

        if (stage >= Stage.Closed)
        {
            await scene.CarryOutAsync(portal);
        }

        return scene;
    }

    /// <summary>Changes the cooperation as the given actor would, and saves.</summary>
    public Task ChangeAsync(Portal portal, Action<Cooperation> change) => portal.WithDbAsync(async db =>
    {
        change(await WholeAsync(db));
        await db.SaveChangesAsync();
    });

    /// <summary>The cooperation as it stands on disk.</summary>
    public Task<Cooperation> ReadAsync(Portal portal) => portal.WithDbAsync(WholeAsync);

    public static Actor ActorOf(Person person, Role role, string scope, Seat? seat = null) =>
        new(person.AccountId, person.Name, role, scope, role.ToString(), seat);

    public Actor HeadActor => ActorOf(Head, Role.VillageHead, Villages[0].Code);

    private Actor SeatActor(Person person, TeamRole role, int village) =>
        ActorOf(person, Role.TeamMember, "", new Seat(CooperationId, role, Villages[village].Code));

    private Task ProposeAsync(Portal portal) => portal.WithDbAsync(async db =>
    {
        var now = DateTimeOffset.UtcNow;
        var codes = Villages.Select(v => v.Code).ToList();
        var villages = await db.Villages.Include(v => v.District).Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ToListAsync();
        var water = await db.SubjectTypes.SingleAsync(t => t.Code == "BTH-AIR");
        var spring = await db.SubjectTypes.SingleAsync(t => t.Code == "SDA-AIR");
        var need = Need.Record(Guid.CreateVersion7(), villages[0], new NeedDetails(water, "Air bersih dusun atas", null, 420, 5, 4, 4, 750_000_000, 420, "sambungan rumah", null, null), now);
        var potential = Potential.Record(Guid.CreateVersion7(), villages[1], new PotentialDetails(spring, "Mata air", null, 6, 4, "liter/detik", Condition.Good, 2026, null, null), now);
        var number = await db.Database.SqlQueryRaw<long>("select nextval('cooperation_numbers') as \"Value\"").SingleAsync();
        var cooperation = Cooperation.Propose(
            CooperationId,
            $"KAD-{villages[0].RegencyCode}-2026-{number:0000}",
            villages[0],
            villages.Skip(1),
            new CooperationBasics($"Air bersih {villages[0].Name}", "Satu mata air untuk tiga desa.", CooperationField.Development, Vehicle.Bkad, 2026, 2027),
            now);
        cooperation.Link(need, now);
        cooperation.Link(potential, now);
        SendOffer(cooperation, villages[1], now);
        db.AddRange(need, potential, cooperation);
        await db.SaveChangesAsync();
    });

    /// <summary>Writes and sends a letter to a village; the second village has one from the start, the third was only invited.</summary>
    public Offer SendOffer(Cooperation c, Village village, DateTimeOffset at, int daysToAnswer = 30)
    {
        var day = PortalClock.DayOf(at);
        var offer = c.DraftOffer(Guid.CreateVersion7(), village, day, daysToAnswer, at);
        offer.Write(new OfferLetter("005/KD/2026", offer.Day, offer.AnswerBy, OfferNature.Important, offer.Content));
        c.Send(offer, Head.Name, HeadActor, at, day);
        return offer;
    }

    private Task AgreeAsync(Portal portal) => ChangeAsync(portal, c =>
    {
        foreach (var village in Villages)
        {
            c.Answer(village.Code, new VillageDeliberation(Today.AddDays(-60), 40, DeliberationDecision.Agreed, "Menyetujui", null, Today), DateTimeOffset.UtcNow);
        }

        c.Advance(HeadActor, DateTimeOffset.UtcNow, Today);
    });

    private async Task PlanAsync(Portal portal)
    {
        await ChangeAsync(portal, FillPlan);
        await SignAsync(portal);
    }

    /// <summary>Submits the filled plan, has it recommended and signed by all, and moves on.</summary>
    public async Task SignAsync(Portal portal)
    {
        await ChangeAsync(portal, c =>
        {
            c.Plan.Submit(HeadActor, DateTimeOffset.UtcNow);
            var reviewer = ActorOf(Facilitator, Role.Facilitator, Villages[0].DistrictCode);
            c.Plan.Review(new Review(reviewer, ReviewDecision.Recommended, null, Enum.GetValues<PlanPart>().Select(p => new PartReview(p, true, null)), DateTimeOffset.UtcNow));
            for (var i = 0; i < Villages.Count; i++)
            {
                c.Sign(Villages[i].Code, $"{i + 3}/2026", Today.AddDays(-30), ActorOf(Heads[i], Role.VillageHead, Villages[i].Code), DateTimeOffset.UtcNow, Today);
            }

            c.Advance(HeadActor, DateTimeOffset.UtcNow, Today);
        });
    }

    /// <summary>Fills a plan that meets every condition but review and signatures.</summary>
    public void FillPlan(Cooperation c)
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var section in Enum.GetValues<PlanSection>())
        {
            c.Plan.Write(section, $"Isi bagian {section}.", HeadActor, now);
        }

        c.Plan.SetTerm(Today.AddDays(-20), Today.AddDays(345));
        var goal = c.Plan.AddGoal("Rumah tangga mendapat air bersih", null);
        var indicator = goal.AddObjective("420 sambungan rumah").AddIndicator(
            new IndicatorDetails("Sambungan rumah terpasang", IndicatorLevel.Output, "SR", 0, 420, Direction.Up, IsHeadline: true));
        c.Plan.AddStrategy("Satu jaringan untuk tiga desa", null);
        var program = c.Plan.AddProgram("Jaringan pipa", goal.Id);
        var activity = c.Plan.AddActivity(
            program, Guid.CreateVersion7(), new ActivityDetails("Pasang pipa", Villages[0].Code, Today.AddDays(-20), Today.AddDays(100), 100, "pipa", 6200, "m"));
        c.Plan.AddCost(activity, "Pipa PVC", 6200, "m", 50_000);
        c.Plan.Allocate(activity, Villages[0].Code, FundingSource.DDS, 200_000_000);
        c.Plan.Allocate(activity, Villages[1].Code, FundingSource.ADD, 60_000_000);
        c.Plan.Allocate(activity, null, FundingSource.PBK, 50_000_000);
        c.Plan.ShareBy([new SharingComponent(SharingBasis.Equal, 100, null, null, null, Villages.Select(v => new SharingWeight(v.Code, 1)))]);
        c.Plan.PlanProgress([(Today.AddDays(40), 50, 150_000_000), (Today.AddDays(100), 100, 310_000_000)]);
        c.Plan.AddRisk("Kemarau panjang", 3, 4, "Bak cadangan");
        c.Plan.AddBenefit(new BenefitDetails(Villages[0].Code, BenefitKind.People, "Rumah tersambung", 120, null, true, null));
        c.Plan.AddAsset("Papan nama", Villages[0].Code, 0, ExitWay.Stays, null);
        c.Record(
            new InterVillageDeliberation(
                Guid.CreateVersion7(), c.Id, "001/MAD/2026", Today.AddDays(-40), "Balai Desa", "Rencana kerja sama", "Menyepakati rencana", DeliberationDecision.Agreed,
                Villages.Select(v => new VillageAttendance(v.Code, 6)), Today),
            now);
        (ActivityId, IndicatorId) = (activity.Id, indicator.Id);
    }

    /// <summary>Seats the team and moves on to the implementation.</summary>
    public async Task SeatTeamAsync(Portal portal)
    {
        var (chair, secretary, monitor) = (await portal.AccountAsync("Ketua Tim"), await portal.AccountAsync("Sekretaris Tim"), await portal.AccountAsync("Pemantau"));
        await ChangeAsync(portal, c =>
        {
            MemberDetails Member(Person? person, string name, int village, TeamRole role) =>
                new(name, Villages[village].Code, Element.VillageGovernment, role, Today.AddDays(-20), null, person?.AccountId);

            Chair = Portal.Acting(chair, c.Team.Seat(Member(chair, "Ketua Tim", 0, TeamRole.Chair)).Id);
            Secretary = Portal.Acting(secretary, c.Team.Seat(Member(secretary, "Sekretaris Tim", 1, TeamRole.Secretary)).Id);
            c.Team.Seat(Member(null, "Bendahara Tim", 2, TeamRole.Treasurer));
            Monitor = Portal.Acting(monitor, c.Team.Seat(Member(monitor, "Pemantau", 2, TeamRole.MonitoringCoordinator)).Id);
            c.Team.RecordDecree("188/15/2026", Today.AddDays(-19), Today);
            c.Advance(HeadActor, DateTimeOffset.UtcNow, Today);
        });
    }

    private async Task CarryOutAsync(Portal portal)
    {
        await portal.WithDbAsync(async db =>
        {
            var c = await WholeAsync(db);
            var now = DateTimeOffset.UtcNow;
            var entry = MonitoringEntry.Record(
                Guid.CreateVersion7(), c, c.Plan.Activities.Single(), new EntryDetails(Today, 100, 6200, "Selesai.", [new EntrySpending(FundingSource.DDS, 300_000_000)]), [],
                SeatActor(Secretary, TeamRole.Secretary, 1), now, Today);
            entry.Verify(SeatActor(Monitor, TeamRole.MonitoringCoordinator, 2), now);
            var evaluation = Evaluation.Draft(
                Guid.CreateVersion7(), c.Id, EvaluationKind.Final, Today,
                new EvaluationFigures("Sambungan rumah terpasang", "SR", 420, 400, Direction.Up, 310_000_000, 300_000_000, 100, 100), [],
                new Judgement("Berhasil.", [.. Enum.GetValues<EvaluationQuestion>().Select(q => new EvaluationAnswer(q, 4, null))], null, Conclusion.ContinueImproved), [], SeatActor(Secretary, TeamRole.Secretary, 1), now);
            evaluation.Recommend("Tarif rendah", "Tinjau tarif").Follow(new FollowUp("Bendahara", null, Today.AddDays(60), FollowUpState.NotStarted, null));
            evaluation.Approve(SeatActor(Chair, TeamRole.Chair, 0), now);
            c.Add(evaluation, now);
            db.Add(entry);
            c.Advance(HeadActor, now, Today);
            await db.SaveChangesAsync();
        });
    }

    private Task<Cooperation> WholeAsync(PortalDb db) =>
        db.Cooperations.With(Load.Everything | Load.WholeTeam).SingleAsync(c => c.Id == CooperationId);
}
