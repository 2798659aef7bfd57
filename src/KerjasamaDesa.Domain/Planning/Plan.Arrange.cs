using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Planning;

/// <content>The plan as a tree: finding, moving, copying, taking out and putting back whole branches.</content>
public sealed partial class Plan
{
    /// <summary>
    /// What a thing is called (for a section of text: the text itself); null when the plan has no such thing, and for bare
    /// figures (allocations, rules), which have no words of their own.
    /// </summary>
    public string? WordsOf(PlanItem kind, Guid id) => Find(kind, id) switch
    {
        Goal goal => goal.Title,
        Objective objective => objective.Title,
        Indicator indicator => indicator.Name,
        Strategy strategy => strategy.Title,
        WorkProgram program => program.Title,
        Activity activity => activity.Title,
        CostItem cost => cost.Description,
        Risk risk => risk.Title,
        PlanText text => text.Body,
        Benefit benefit => benefit.Description,
        JointAsset asset => asset.Name,
        _ => null,
    };

    /// <summary>
    /// Puts another text in the place of a thing's words. Refused when its words are no longer those the other text was
    /// written against: somebody changed them since, and that must not be lost unseen.
    /// </summary>
    /// <param name="kind">Kind of the thing.</param>
    /// <param name="id">The thing.</param>
    /// <param name="before">The words the new ones were written against.</param>
    /// <param name="words">The new words.</param>
    /// <param name="author">Whose words they are.</param>
    /// <param name="now">Now.</param>
    public void Reword(PlanItem kind, Guid id, string before, string words, string author, DateTimeOffset now)
    {
        MustBeOpen();
        if (WordsOf(kind, id) is not { } present)
        {
            throw new RuleBroken("Bagian yang diusulkan sudah tidak ada dalam rencana.");
        }

        if (present != before)
        {
            throw new RuleBroken("Naskah ini sudah berubah sejak usul dibuat. Minta pengusul memperbarui usulnya.");
        }

        switch (Find(kind, id))
        {
            case Goal goal: goal.Change(words, goal.Description); break;
            case Objective objective: objective.Change(words); break;
            case Indicator indicator: indicator.Rename(words); break;
            case Strategy strategy: strategy.Change(words, strategy.Description); break;
            case WorkProgram program: program.Change(words, program.GoalId); break;
            case Activity activity: activity.Rename(words); break;
            case CostItem cost: cost.Rename(words); break;
            case Risk risk: risk.Rename(words); break;
            case PlanText text: text.Write(words, author, now); break;
            case Benefit benefit: benefit.Rename(words); break;
            case JointAsset asset: asset.Rename(words); break;
        }
    }

    /// <summary>Moves a thing among its siblings: -1 one up, 1 one down. At the end of the list nothing happens.</summary>
    public void Move(PlanItem kind, Guid id, int steps)
    {
        MustBeOpen();
        var spot = SpotOf(kind, id);
        var order = spot.Siblings.ToList();
        var at = order.IndexOf(spot.Item);
        order.RemoveAt(at);
        order.Insert(Math.Clamp(at + steps, 0, order.Count), spot.Item);
        Number(order);
    }

    /// <summary>Hangs an aim under another goal, an indicator under another aim, an activity under another program, as the last there.</summary>
    public void MoveUnder(PlanItem kind, Guid id, Guid parentId)
    {
        MustBeOpen();
        var spot = SpotOf(kind, id);
        if (kind.Parent() is not { } above || Find(above, parentId) is not { } parent)
        {
            throw new RuleBroken("Tempat tujuan tidak ada dalam rencana ini.");
        }

        if (spot.ParentId == parentId)
        {
            return;
        }

        var last = SiblingsUnder(kind, parentId).Select(s => s.Order).DefaultIfEmpty(0).Max() + 1;
        Detach(spot);
        Hang(spot.Item, parent, parentId);
        spot.Item.Place(last);
    }

    /// <summary>
    /// Copies a thing with all below it, as the next sibling. The copy weighs nothing and is no headline, since the plan has
    /// its hundred percent and its headline already.
    /// </summary>
    /// <param name="kind">Kind of the thing.</param>
    /// <param name="id">The thing.</param>
    /// <param name="newId">Identity of the copy, made by the page so that a repeated send is recognised.</param>
    public void Copy(PlanItem kind, Guid id, Guid newId)
    {
        MustBeOpen();
        if (Find(kind, newId) is not null)
        {
            return;
        }

        var spot = SpotOf(kind, id);
        var order = spot.Siblings.ToList();
        var copy = new Graft(this, newId).Onto(PlanBranch.Of(this, spot.Item), spot.ParentId);
        order.Insert(order.IndexOf(spot.Item) + 1, copy);
        Number(order);
    }

    /// <summary>Takes a thing with all below it out of the plan; what is returned can be put back. Needs the whole plan loaded.</summary>
    public RemovedBranch TakeOut(PlanItem kind, Guid id, Actor who, DateTimeOffset now)
    {
        MustBeOpen();
        var spot = SpotOf(kind, id);
        var removed = new RemovedBranch(Id, PlanBranch.Of(this, spot.Item), spot, WordsOf(kind, id)!, who, now);
        Detach(spot);
        foreach (var program in _programs.Where(p => p.GoalId == id))
        {
            program.Change(program.Title, null);
        }

        return removed;
    }

    /// <summary>
    /// Puts a branch back where it was, under the identities it had. Refused: twice, after its days have passed, when what it
    /// hung under is gone, and when weights given to others meanwhile leave no room for its own.
    /// </summary>
    public void PutBack(RemovedBranch removed, Actor who, DateTimeOffset now)
    {
        MustBeOpen();
        if (removed.PlanId != Id || removed.PutBackAt is not null || Find(removed.Kind, removed.ItemId) is not null)
        {
            throw new RuleBroken("Bagian ini sudah dikembalikan.");
        }

        if (!removed.IsKept(now))
        {
            throw new RuleBroken("Bagian yang dihapus hanya dapat dikembalikan selama {0} hari.", RemovedBranch.KeptDays);
        }

        if (removed.ParentId is { } parent && !HasParent(removed.Kind, parent))
        {
            throw new RuleBroken("Induk bagian ini juga sudah dihapus. Kembalikan induknya lebih dulu.");
        }

        var branch = PlanBranch.Read(removed.Content);
        WeightsWithin(branch.Program?.Activities.Sum(a => a.Weight) ?? branch.Activity?.Weight ?? 0, null);
        var siblings = SiblingsUnder(removed.Kind, removed.ParentId).ToList();
        var back = new Graft(this).Onto(branch, removed.ParentId);
        siblings.Insert(siblings.Count(s => s.Order < removed.Order), back);
        Number(siblings);
        removed.MarkPutBack(who, now);
    }

    /// <summary>What a thing hangs under; null when that is the plan itself, or the plan has no such thing.</summary>
    public Guid? Above(PlanItem kind, Guid id) => Find(kind, id) is { } item ? ParentOf(item) : null;

    internal object? Find(PlanItem kind, Guid id) => kind switch
    {
        PlanItem.Goal => _goals.Find(g => g.Id == id),
        PlanItem.Objective => _goals.SelectMany(g => g.Objectives).FirstOrDefault(o => o.Id == id),
        PlanItem.Indicator => Indicators.FirstOrDefault(i => i.Id == id),
        PlanItem.Strategy => _strategies.Find(s => s.Id == id),
        PlanItem.Program => _programs.Find(p => p.Id == id),
        PlanItem.Activity => Activities.FirstOrDefault(a => a.Id == id),
        PlanItem.Cost => Activities.SelectMany(a => a.Costs).FirstOrDefault(c => c.Id == id),
        PlanItem.Risk => _risks.Find(r => r.Id == id),
        PlanItem.Allocation => Activities.SelectMany(a => a.Allocations).FirstOrDefault(a => a.Id == id),
        PlanItem.Rule => _sharingRules.Find(r => r.Id == id),
        PlanItem.Benefit => _benefits.Find(b => b.Id == id),
        PlanItem.Asset => _assets.Find(a => a.Id == id),
        _ => _texts.Find(t => t.Id == id),
    };

    private static Guid? ParentOf(object item) => item switch
    {
        Objective objective => objective.GoalId,
        Indicator indicator => indicator.ObjectiveId,
        Activity activity => activity.ProgramId,
        CostItem cost => cost.ActivityId,
        _ => null,
    };

    private bool HasParent(PlanItem kind, Guid parentId) => Find(kind.Parent() ?? PlanItem.Activity, parentId) is not null;

    private PlanSpot SpotOf(PlanItem kind, Guid id)
    {
        if (Find(kind, id) is not IPlaced item)
        {
            throw new RuleBroken("Bagian ini sudah tidak ada dalam rencana.");
        }

        var parent = ParentOf(item);
        return new PlanSpot(item, parent, [.. SiblingsUnder(kind, parent)]);
    }

    private IEnumerable<IPlaced> SiblingsUnder(PlanItem kind, Guid? parentId) => (kind switch
    {
        PlanItem.Goal => _goals,
        PlanItem.Objective => _goals.First(g => g.Id == parentId).Objectives,
        PlanItem.Indicator => _goals.SelectMany(g => g.Objectives).First(o => o.Id == parentId).Indicators,
        PlanItem.Strategy => _strategies,
        PlanItem.Program => _programs,
        PlanItem.Activity => _programs.First(p => p.Id == parentId).Activities,
        PlanItem.Cost => Activities.First(a => a.Id == parentId).Costs,
        _ => (IEnumerable<IPlaced>)_risks,
    }).OrderBy(s => s.Order).ThenBy(s => s.Id);

    /// <summary>Numbers siblings from 1; only those that stand elsewhere are touched, so that open forms of the others stay good.</summary>
    private static void Number(IEnumerable<IPlaced> siblings)
    {
        var place = 0;
        foreach (var sibling in siblings)
        {
            place++;
            if (sibling.Order != place)
            {
                sibling.Place(place);
            }
        }
    }

    private void Detach(PlanSpot spot)
    {
        switch (spot.Item)
        {
            case Goal goal: _goals.Remove(goal); break;
            case Objective objective: _goals.First(g => g.Id == spot.ParentId).Remove(objective); break;
            case Indicator indicator: _goals.SelectMany(g => g.Objectives).First(o => o.Id == spot.ParentId).Remove(indicator); break;
            case Strategy strategy: _strategies.Remove(strategy); break;
            case WorkProgram program: _programs.Remove(program); break;
            case Activity activity: _programs.First(p => p.Id == spot.ParentId).Remove(activity); break;
            case CostItem cost: Activities.First(a => a.Id == spot.ParentId).Remove(cost); break;
            case Risk risk: _risks.Remove(risk); break;
        }
    }

    private static void Hang(IPlaced item, object parent, Guid parentId)
    {
        switch (item, parent)
        {
            case (Objective objective, Goal goal):
                objective.MoveTo(parentId);
                goal.Add(objective);
                break;
            case (Indicator indicator, Objective objective):
                indicator.MoveTo(parentId);
                objective.Add(indicator);
                break;
            case (Activity activity, WorkProgram program):
                activity.MoveTo(parentId);
                program.Add(activity);
                break;
        }
    }
}
