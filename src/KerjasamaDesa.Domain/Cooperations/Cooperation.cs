using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Workflow;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>What is typed about a cooperation itself.</summary>
/// <param name="Title">At most 200 letters.</param>
/// <param name="Summary">What it is about, at most 2,000 letters.</param>
/// <param name="Field">One of the four legal fields; may be chosen later, but before planning.</param>
/// <param name="Vehicle">The body that will carry it out.</param>
/// <param name="StartYear">First year.</param>
/// <param name="EndYear">Last year, not before the first.</param>
public sealed record CooperationBasics(string Title, string? Summary, CooperationField? Field, Vehicle Vehicle, int StartYear, int EndYear);

/// <summary>
/// An inter-village cooperation (kerja sama antar desa): the root of everything from the first invitation to the last
/// recommendation of one cycle. <see cref="Advance"/> and <see cref="MoveBack"/> are the only ways its stage changes.
/// </summary>
public sealed partial class Cooperation
{
    /// <summary>Longest title.</summary>
    public const int TitleMaxLength = 200;

    private readonly List<LinkedNeed> _needs = [];
    private readonly List<LinkedPotential> _potentials = [];
    private readonly List<StageEvent> _stageEvents = [];
    private readonly List<InterVillageDeliberation> _deliberations = [];
    private readonly List<Evaluation> _evaluations = [];

    private Cooperation()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>Register number, "KAD-33.08-2026-0001".</summary>
    public string Number { get; private set; } = "";

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public string? Summary { get; private set; }

    /// <summary>Why these villages were asked, as the one who proposed it put it.</summary>
    public string? Reasons { get; private set; }

    /// <summary>Legal field, null until chosen.</summary>
    public CooperationField? Field { get; private set; }

    /// <summary>Body that carries it out.</summary>
    public Vehicle Vehicle { get; private set; }

    /// <summary>Village that proposed it.</summary>
    public string InitiatingVillageCode { get; private set; } = "";

    /// <summary>Regency of all its parties (Permendagri 96/2017: other regencies follow other law).</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public Stage Stage { get; private set; }

    /// <summary>1 for the first cycle.</summary>
    public int Cycle { get; private set; } = 1;

    /// <summary>The cycle before, or null.</summary>
    public Guid? PreviousId { get; private set; }

    /// <summary>First year.</summary>
    public int StartYear { get; private set; }

    /// <summary>Last year.</summary>
    public int EndYear { get; private set; }

    /// <summary>How often it reports.</summary>
    public ReportingCycle ReportingCycle { get; private set; }

    /// <summary>Whether its summary is open to everybody.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>Its people, sums and events are invented, for trying the portal; said on every page of it.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last touched.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Needs it answers.</summary>
    public IReadOnlyCollection<LinkedNeed> Needs => _needs;

    /// <summary>Potentials it draws on.</summary>
    public IReadOnlyCollection<LinkedPotential> Potentials => _potentials;

    /// <summary>Moves between stages.</summary>
    public IReadOnlyCollection<StageEvent> StageEvents => _stageEvents;

    /// <summary>Its Musyawarah Antar Desa.</summary>
    public IReadOnlyCollection<InterVillageDeliberation> Deliberations => _deliberations;

    /// <summary>Its evaluations.</summary>
    public IReadOnlyCollection<Evaluation> Evaluations => _evaluations;

    /// <summary>Its plan; there from the start, empty until planning.</summary>
    public Plan Plan { get; private set; } = null!;

    /// <summary>Its coordination team; there from the start, empty until coordination.</summary>
    public CoordinationTeam Team { get; private set; } = null!;

    /// <summary>Replaces title, summary, field, vehicle and years.</summary>
    public void ChangeBasics(CooperationBasics basics, DateTimeOffset now)
    {
        if (basics.EndYear < basics.StartYear)
        {
            throw RuleBroken.At(nameof(EndYear), "Tahun akhir tidak boleh sebelum tahun mulai.");
        }

        Title = Guard.Text(basics.Title, TitleMaxLength, nameof(Title), "Isi judul kerja sama.");
        Summary = Guard.OptionalText(basics.Summary, 2000, nameof(Summary));
        (Field, Vehicle, StartYear, EndYear, UpdatedAt) = (basics.Field, basics.Vehicle, basics.StartYear, basics.EndYear, now);
    }

    /// <summary>Says how often it reports from now on; what is closed stays closed.</summary>
    public void ReportEvery(ReportingCycle cycle, DateTimeOffset now) => (ReportingCycle, UpdatedAt) = (cycle, now);

    /// <summary>Says why these villages were asked; at most 2,000 letters.</summary>
    public void Explain(string? reasons, DateTimeOffset now) =>
        (Reasons, UpdatedAt) = (Guard.OptionalText(reasons, OfferContent.MaxLength, nameof(Reasons)), now);

    /// <summary>Links a need of a party; linking twice changes nothing.</summary>
    public void Link(Need need, DateTimeOffset now)
    {
        OfParty(need.VillageCode);
        if (!_needs.Exists(n => n.NeedId == need.Id))
        {
            need.JoinCooperation();
            _needs.Add(new LinkedNeed(Id, need));
            UpdatedAt = now;
        }
    }

    /// <summary>Links a potential of a party; linking twice changes nothing.</summary>
    public void Link(Potential potential, DateTimeOffset now)
    {
        OfParty(potential.VillageCode);
        if (!_potentials.Exists(p => p.PotentialId == potential.Id))
        {
            _potentials.Add(new LinkedPotential(Id, potential));
            UpdatedAt = now;
        }
    }

    /// <summary>Unlinks a need, which is open again.</summary>
    public void Unlink(Need need, DateTimeOffset now)
    {
        if (_needs.RemoveAll(n => n.NeedId == need.Id) > 0)
        {
            need.LeaveCooperation();
            UpdatedAt = now;
        }
    }

    /// <summary>Unlinks a potential.</summary>
    public void Unlink(Potential potential, DateTimeOffset now)
    {
        if (_potentials.RemoveAll(p => p.PotentialId == potential.Id) > 0)
        {
            UpdatedAt = now;
        }
    }

    /// <summary>Records a Musyawarah Antar Desa. Refused: villages that are no party.</summary>
    public void Record(InterVillageDeliberation deliberation, DateTimeOffset now)
    {
        foreach (var attendance in deliberation.Attendances)
        {
            OfParty(attendance.VillageCode);
        }

        _deliberations.Add(deliberation);
        UpdatedAt = now;
    }

    /// <summary>Adds an evaluation's draft.</summary>
    public void Add(Evaluation evaluation, DateTimeOffset now)
    {
        _evaluations.Add(evaluation);
        UpdatedAt = now;
    }

    /// <summary>
    /// Moves to the next stage when the gate is open, else throws <see cref="GateClosed"/> with what is missing. Needs the
    /// whole cooperation loaded; what is not loaded counts as missing.
    /// </summary>
    public void Advance(Actor who, DateTimeOffset now, DateOnly today)
    {
        if (Stage == Stage.Closed)
        {
            throw new RuleBroken("Kerja sama ini sudah ditutup.");
        }

        if (IsAmending && Stage == Stage.Implementation)
        {
            throw new RuleBroken("Selesaikan atau batalkan adendum sebelum menutup siklus.");
        }

        var missing = Gates.OutOf(Stage, GateFacts.Of(this, today)).Where(condition => !condition.IsMet).ToList();
        if (missing.Count > 0)
        {
            throw new GateClosed(missing);
        }

        if (Stage == Stage.Identification)
        {
            TakeBackUnanswered(now);
            Plan.Enter(PlanState.Draft, now);
        }

        Move(Stage + 1, who, null, now);
    }

    /// <summary>Moves back one stage, with a reason that stays in the history. Refused at the first stage and after closing.</summary>
    public void MoveBack(Actor who, string reason, DateTimeOffset now)
    {
        if (Stage is Stage.Identification or Stage.Closed)
        {
            throw new RuleBroken("Dari tahap ini kerja sama tidak dapat dimundurkan.");
        }

        if (IsAmending)
        {
            throw new RuleBroken("Selesaikan atau batalkan adendum sebelum memundurkan tahap.");
        }

        Move(Stage - 1, who, Guard.Text(reason, 1000, "Reason", "Tulis alasan pengembalian tahap."), now);
    }

    /// <summary>
    /// Begins the next cycle with the same villages, needs and potentials. Its plan's draft carries the recommendations
    /// still open. Refused before this cycle is closed. Needs the evaluations, links and villages loaded.
    /// </summary>
    public Cooperation BeginNextCycle(Guid id, string number, int startYear, int endYear, DateTimeOffset now)
    {
        if (Stage != Stage.Closed)
        {
            throw new RuleBroken("Siklus berikutnya dimulai setelah siklus ini ditutup.");
        }

        var initiator = PartyOf(InitiatingVillageCode).Village!;
        var others = AcceptedParties.Where(p => p.VillageCode != InitiatingVillageCode).Select(p => p.Village!);
        var next = Propose(id, number, initiator, others, new CooperationBasics(Title, Summary, Field, Vehicle, startYear, endYear), now);
        (next.Cycle, next.PreviousId) = (Cycle + 1, Id);
        foreach (var need in _needs.Select(n => n.Need!).Where(n => n.State != NeedState.Met))
        {
            next.Link(need, now);
        }

        foreach (var potential in _potentials)
        {
            next.Link(potential.Potential!, now);
        }

        next.Plan.Carry(_evaluations.SelectMany(e => e.Recommendations).Where(r => r.IsOpen), now);
        return next;
    }

    /// <summary>Marks it as invented, which cannot be taken back.</summary>
    public void MarkAsDemo() => IsDemo = true;

    /// <summary>Opens the summary to everybody, or closes it.</summary>
    public void Publish(bool isPublished, DateTimeOffset now) => (IsPublished, UpdatedAt) = (isPublished, now);

    private void Move(Stage to, Actor who, string? reason, DateTimeOffset now)
    {
        _stageEvents.Add(new StageEvent(Id, Stage, to, who, reason, now));
        (Stage, UpdatedAt) = (to, now);
    }
}
