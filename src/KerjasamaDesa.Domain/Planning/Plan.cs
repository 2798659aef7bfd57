using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Implementation;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>Where a plan stands between its writers and the facilitator.</summary>
public enum PlanState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Frozen, waiting for the facilitator.</summary>
    Submitted,

    /// <summary>Sent back with reasons; open to its writers again.</summary>
    RevisionRequested,

    /// <summary>Recommended; ready to be signed.</summary>
    Recommended,
}

/// <summary>
/// The cooperation plan (rencana kerja sama). It may be written while it is a draft or sent back; submitting freezes a
/// version, and every change after that needs the plan to be taken back to draft.
/// </summary>
public sealed partial class Plan
{
    private readonly List<PlanText> _texts = [];
    private readonly List<Goal> _goals = [];
    private readonly List<Strategy> _strategies = [];
    private readonly List<WorkProgram> _programs = [];
    private readonly List<Risk> _risks = [];
    private readonly List<ProgressTarget> _progressTargets = [];
    private readonly List<PlanVersion> _versions = [];
    private readonly List<CarriedRecommendation> _carried = [];

    private Plan()
    {
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>Where it stands.</summary>
    public PlanState State { get; private set; }

    /// <summary>First day of the agreed term.</summary>
    public DateOnly? TermStart { get; private set; }

    /// <summary>Last day of the agreed term.</summary>
    public DateOnly? TermEnd { get; private set; }

    /// <summary>Number of the latest frozen version, null before the first.</summary>
    public int? LatestVersionNumber { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Written sections, one row each.</summary>
    public IReadOnlyCollection<PlanText> Texts => _texts;

    /// <summary>Goals.</summary>
    public IReadOnlyCollection<Goal> Goals => _goals;

    /// <summary>Strategies.</summary>
    public IReadOnlyCollection<Strategy> Strategies => _strategies;

    /// <summary>Work programs.</summary>
    public IReadOnlyCollection<WorkProgram> Programs => _programs;

    /// <summary>Risks.</summary>
    public IReadOnlyCollection<Risk> Risks => _risks;

    /// <summary>The planned curve.</summary>
    public IReadOnlyCollection<ProgressTarget> ProgressTargets => _progressTargets;

    /// <summary>Frozen versions.</summary>
    public IReadOnlyCollection<PlanVersion> Versions => _versions;

    /// <summary>Recommendations of the cycle before that this plan has to answer.</summary>
    public IReadOnlyCollection<CarriedRecommendation> Carried => _carried;

    /// <summary>All activities of all programs.</summary>
    public IEnumerable<Activity> Activities => _programs.SelectMany(p => p.Activities);

    /// <summary>All indicators of all goals.</summary>
    public IEnumerable<Indicator> Indicators => _goals.SelectMany(g => g.Objectives).SelectMany(o => o.Indicators);

    /// <summary>Rupiah: the cost of all activities.</summary>
    public decimal Cost => Activities.Sum(a => a.Cost);

    /// <summary>Rupiah: all allocations.</summary>
    public decimal Allocated => Activities.Sum(a => a.Allocated);

    /// <summary>Rupiah: what comes out of the villages' own budgets and is shared between them.</summary>
    public decimal VillageCash => Activities.SelectMany(a => a.Allocations).Where(a => a.Source.IsVillageCash()).Sum(a => a.Amount);

    /// <summary>Whether it may be written.</summary>
    public bool IsOpen => State is PlanState.Draft or PlanState.RevisionRequested;

    /// <summary>Whether an activity begins before the agreed term or ends after it; false while no term is set.</summary>
    public bool IsOutsideTerm(Activity activity) => activity.Start < TermStart || activity.End > TermEnd;

    internal static Plan Empty(Guid cooperationId, DateTimeOffset now)
    {
        var plan = new Plan { Id = Guid.CreateVersion7(now), CooperationId = cooperationId, StateSince = now };
        plan._texts.AddRange(Enum.GetValues<PlanSection>().Select(section => new PlanText(plan.Id, section)));
        return plan;
    }

    /// <summary>Writes one section.</summary>
    public void Write(PlanSection section, string? body, Actor editor, DateTimeOffset now)
    {
        MustBeOpen();
        _texts.Single(t => t.Section == section).Write(body, editor.Name, now);
    }

    /// <summary>Sets the agreed term; the last day must not be before the first.</summary>
    public void SetTerm(DateOnly start, DateOnly end)
    {
        MustBeOpen();
        if (end < start)
        {
            throw RuleBroken.At(nameof(TermEnd), "Tanggal akhir harus setelah tanggal mulai.");
        }

        (TermStart, TermEnd) = (start, end);
    }

    /// <summary>Adds a goal; a page gives the identity, so that a repeated send is recognised.</summary>
    public Goal AddGoal(string title, string? description, Guid? id = null)
    {
        MustBeOpen();
        var goal = new Goal(id ?? Guid.CreateVersion7(), Id, Next(_goals, g => g.Order), title, description);
        _goals.Add(goal);
        return goal;
    }

    /// <summary>Removes a goal with all below it.</summary>
    public void Remove(Goal goal)
    {
        MustBeOpen();
        _goals.Remove(goal);
    }

    /// <summary>Adds a strategy.</summary>
    public Strategy AddStrategy(string title, string? description, Guid? id = null)
    {
        MustBeOpen();
        var strategy = new Strategy(id ?? Guid.CreateVersion7(), Id, Next(_strategies, s => s.Order), title, description);
        _strategies.Add(strategy);
        return strategy;
    }

    /// <summary>Removes a strategy.</summary>
    public void Remove(Strategy strategy)
    {
        MustBeOpen();
        _strategies.Remove(strategy);
    }

    /// <summary>Adds a risk.</summary>
    public Risk AddRisk(string title, int likelihood, int impact, string? mitigation, Guid? id = null, string? owner = null)
    {
        MustBeOpen();
        var risk = new Risk(id ?? Guid.CreateVersion7(), Id, Next(_risks, r => r.Order), title, likelihood, impact, mitigation, owner);
        _risks.Add(risk);
        return risk;
    }

    /// <summary>Removes a risk.</summary>
    public void Remove(Risk risk)
    {
        MustBeOpen();
        _risks.Remove(risk);
    }

    /// <summary>Adds a program.</summary>
    public WorkProgram AddProgram(string title, Guid? goalId, Guid? id = null)
    {
        MustBeOpen();
        var program = new WorkProgram(id ?? Guid.CreateVersion7(), Id, Next(_programs, p => p.Order), title, goalId);
        _programs.Add(program);
        return program;
    }

    /// <summary>Removes a program with its activities.</summary>
    public void Remove(WorkProgram program)
    {
        MustBeOpen();
        _programs.Remove(program);
    }

    /// <summary>
    /// Freezes a version and hands it to the facilitator. Refused when it is not open, or before it has a goal and an
    /// activity. Needs the whole plan loaded.
    /// </summary>
    public PlanVersion Submit(Actor who, DateTimeOffset now)
    {
        MustBeOpen();
        if (_goals.Count == 0 || !Activities.Any())
        {
            throw new RuleBroken("Isi paling sedikit satu tujuan dan satu kegiatan sebelum mengajukan rencana.");
        }

        var version = new PlanVersion(Id, (LatestVersionNumber ?? 0) + 1, PlanSnapshot.Of(this), who, now);
        _versions.Add(version);
        (LatestVersionNumber, LatestVersionHash) = (version.Number, version.Hash);
        Enter(PlanState.Submitted, now);
        return version;
    }

    /// <summary>The facilitator's verdict on the latest version. Refused when none waits.</summary>
    public void Review(Review review)
    {
        if (State != PlanState.Submitted)
        {
            throw new RuleBroken("Tidak ada versi yang menunggu telaah.");
        }

        _versions.Single(v => v.Number == LatestVersionNumber).Add(review);
        Enter(review.Decision == ReviewDecision.Recommended ? PlanState.Recommended : PlanState.RevisionRequested, review.At);
    }

    internal void Reopen(DateTimeOffset now)
    {
        if (IsOpen)
        {
            throw new RuleBroken("Rencana ini sudah terbuka untuk disunting.");
        }

        Enter(PlanState.Draft, now);
    }

    internal void Carry(IEnumerable<Recommendation> open, DateTimeOffset now) =>
        _carried.AddRange(open.Select(r => new CarriedRecommendation(Id, r, now)));

    /// <summary>Refuses any change to a frozen plan.</summary>
    public void MustBeOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBroken("Rencana ini sudah diajukan. Buka kembali rencana untuk mengubahnya.");
        }
    }

    /// <summary>The place after the last; a count would repeat a place once something was removed.</summary>
    internal static int Next<T>(IReadOnlyCollection<T> siblings, Func<T, int> order) => siblings.Count == 0 ? 1 : siblings.Max(order) + 1;
}
