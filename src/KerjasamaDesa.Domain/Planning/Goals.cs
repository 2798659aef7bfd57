namespace KerjasamaDesa.Domain.Planning;

/// <summary>Level of an indicator in the chain of results.</summary>
public enum IndicatorLevel
{
    /// <summary>Masukan.</summary>
    Input,

    /// <summary>Proses.</summary>
    Process,

    /// <summary>Keluaran.</summary>
    Output,

    /// <summary>Hasil.</summary>
    Outcome,
}

/// <summary>Which way an indicator improves.</summary>
public enum Direction
{
    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,
}

/// <summary>A goal (tujuan) of the cooperation.</summary>
public sealed class Goal : IPlaced
{
    private readonly List<Objective> _objectives = [];

    private Goal()
    {
    }

    internal Goal(Guid id, Guid planId, int order, string title, string? description)
    {
        (Id, PlanId, Order) = (id, planId, order);
        Change(title, description);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>The goal in a sentence.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Explanation.</summary>
    public string? Description { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    /// <summary>Its measurable aims (sasaran).</summary>
    public IReadOnlyCollection<Objective> Objectives => _objectives;

    /// <summary>Replaces the wording.</summary>
    public void Change(string title, string? description) =>
        (Title, Description) = (Guard.Text(title, 300, nameof(Title), "Isi tujuan."), Guard.OptionalText(description, 2000, nameof(Description)));

    /// <summary>Adds an aim; a page gives the identity, so that a repeated send is recognised.</summary>
    public Objective AddObjective(string title, Guid? id = null)
    {
        return Add(new Objective(id ?? Guid.CreateVersion7(), Id, Plan.Next(_objectives, o => o.Order), title));
    }

    internal Objective Add(Objective objective)
    {
        _objectives.Add(objective);
        return objective;
    }

    /// <summary>Removes an aim with its indicators.</summary>
    public void Remove(Objective objective) => _objectives.Remove(objective);
}

/// <summary>A measurable aim (sasaran) under a goal.</summary>
public sealed class Objective : IPlaced
{
    private readonly List<Indicator> _indicators = [];

    private Objective()
    {
    }

    internal Objective(Guid id, Guid goalId, int order, string title)
    {
        (Id, GoalId, Order) = (id, goalId, order);
        Change(title);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The goal.</summary>
    public Guid GoalId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>The aim in a sentence.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    internal void MoveTo(Guid goalId) => GoalId = goalId;

    /// <summary>What measures it.</summary>
    public IReadOnlyCollection<Indicator> Indicators => _indicators;

    /// <summary>Replaces the wording.</summary>
    public void Change(string title) => Title = Guard.Text(title, 300, nameof(Title), "Isi sasaran.");

    /// <summary>Adds an indicator; a page gives the identity, so that a repeated send is recognised.</summary>
    public Indicator AddIndicator(IndicatorDetails details, Guid? id = null)
    {
        return Add(new Indicator(id ?? Guid.CreateVersion7(), Id, Plan.Next(_indicators, i => i.Order), details));
    }

    internal Indicator Add(Indicator indicator)
    {
        _indicators.Add(indicator);
        return indicator;
    }

    /// <summary>Removes an indicator.</summary>
    public void Remove(Indicator indicator) => _indicators.Remove(indicator);
}

/// <summary>What is typed about an indicator.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Level">Its level.</param>
/// <param name="Unit">Unit of baseline and target.</param>
/// <param name="Baseline">Value before the cooperation.</param>
/// <param name="Target">Value wanted at its end; not 0 for a higher-is-better indicator.</param>
/// <param name="Direction">Which way it improves.</param>
/// <param name="IsHeadline">Whether effectiveness is judged by it; a plan has one such indicator.</param>
/// <param name="Source">Where the value is read.</param>
/// <param name="Definition">What counts and what does not.</param>
/// <param name="Method">How it is measured, and how often.</param>
public sealed record IndicatorDetails(
    string Name, IndicatorLevel Level, string Unit, decimal Baseline, decimal Target, Direction Direction, bool IsHeadline = false, string? Source = null,
    string? Definition = null, string? Method = null);

/// <summary>A target on the way to the final one.</summary>
public sealed class Milestone
{
    private Milestone()
    {
    }

    internal Milestone(DateOnly due, decimal target) => (Due, Target) = (due, target);

    internal void Change(decimal target) => Target = target;

    /// <summary>Day by which it should be reached.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Value by then, in the indicator's unit.</summary>
    public decimal Target { get; private set; }
}

/// <summary>A measure of an aim, with baseline and target.</summary>
public sealed class Indicator : IPlaced
{
    private readonly List<Milestone> _milestones = [];

    private Indicator()
    {
    }

    internal Indicator(Guid id, Guid objectiveId, int order, IndicatorDetails details)
    {
        (Id, ObjectiveId, Order) = (id, objectiveId, order);
        Change(details);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The aim.</summary>
    public Guid ObjectiveId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What is measured.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its level.</summary>
    public IndicatorLevel Level { get; private set; }

    /// <summary>Unit.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>Value before.</summary>
    public decimal Baseline { get; private set; }

    /// <summary>Value wanted.</summary>
    public decimal Target { get; private set; }

    /// <summary>Which way it improves.</summary>
    public Direction Direction { get; private set; }

    /// <summary>Whether effectiveness is judged by it.</summary>
    public bool IsHeadline { get; private set; }

    /// <summary>Where the value is read.</summary>
    public string? Source { get; private set; }

    /// <summary>Longest definition.</summary>
    public const int DefinitionMaxLength = 1000;

    /// <summary>Longest description of the measuring.</summary>
    public const int MethodMaxLength = 500;

    /// <summary>What counts and what does not.</summary>
    public string? Definition { get; private set; }

    /// <summary>How it is measured, and how often.</summary>
    public string? Method { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    void IPlaced.Place(int order) => Order = order;

    internal void MoveTo(Guid objectiveId) => ObjectiveId = objectiveId;

    /// <summary>Targets on the way, in any order.</summary>
    public IReadOnlyCollection<Milestone> Milestones => _milestones;

    /// <summary>Replaces the definition. Refused: a higher-is-better target of 0, which nothing could be measured against.</summary>
    public void Change(IndicatorDetails details)
    {
        if (details.Target == 0 && details.Direction == Direction.Up)
        {
            throw RuleBroken.At(nameof(Target), "Target tidak boleh nol.");
        }

        Name = Guard.Text(details.Name, 300, nameof(Name), "Isi nama indikator.");
        Unit = Guard.Text(details.Unit, 40, nameof(Unit), "Isi satuan.");
        (Level, Baseline, Target, Direction, IsHeadline) = (details.Level, details.Baseline, details.Target, details.Direction, details.IsHeadline);
        Source = Guard.OptionalText(details.Source, 200, nameof(Source));
        Definition = Guard.OptionalText(details.Definition, DefinitionMaxLength, nameof(Definition));
        Method = Guard.OptionalText(details.Method, MethodMaxLength, nameof(Method));
    }

    /// <summary>Sets the target for a day on the way; a second one for the same day replaces the first.</summary>
    public void SetMilestone(DateOnly due, decimal target)
    {
        if (_milestones.Find(m => m.Due == due) is { } existing)
        {
            existing.Change(target);
        }
        else
        {
            _milestones.Add(new Milestone(due, target));
        }
    }

    /// <summary>Replaces all targets on the way. Refused: two for one day.</summary>
    public void SetMilestones(IReadOnlyCollection<(DateOnly Due, decimal Target)> milestones)
    {
        if (milestones.DistinctBy(m => m.Due).Count() < milestones.Count)
        {
            throw RuleBroken.At(nameof(Milestones), "Dua target antara jatuh pada tanggal yang sama.");
        }

        _milestones.RemoveAll(m => !milestones.Any(kept => kept.Due == m.Due));
        foreach (var (due, target) in milestones)
        {
            SetMilestone(due, target);
        }
    }

    /// <summary>The target that counts on a day: the last milestone due by then, else the final target.</summary>
    public decimal TargetOn(DateOnly day) =>
        _milestones.Where(m => m.Due <= day).OrderByDescending(m => m.Due).FirstOrDefault()?.Target ?? Target;

    internal void StepDown() => IsHeadline = false;

    internal void Rename(string name) => Name = Guard.Text(name, 300, nameof(Name), "Isi nama indikator.");
}
