using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Planning;

/// <content>Taking branches from templates and earlier plans.</content>
public sealed partial class Plan
{
    /// <summary>Whether nothing has been planned yet: no goal, no strategy, no program, no risk.</summary>
    public bool IsBare => _goals.Count + _strategies.Count + _programs.Count + _risks.Count == 0;

    /// <summary>
    /// Takes chosen branches from a source, after what is there; nothing that is there changes. Weights come along only where the plan
    /// has none, a headline only where it has none, a written section only where it is empty. Refused: nothing chosen, an activity
    /// without a village in charge. Needs the whole plan loaded.
    /// </summary>
    /// <param name="source">The template or earlier plan.</param>
    /// <param name="terms">What is taken and how.</param>
    /// <param name="takingId">Identity of the taking.</param>
    /// <param name="who">Who takes it.</param>
    /// <param name="now">Now.</param>
    public PlanTaking Take(PlanSource source, TakeTerms terms, Guid takingId, Actor who, DateTimeOffset now)
    {
        MustBeOpen();
        var fitted = source.Fitted(terms);
        var written = WriteEmpty(source.Plan.Texts.Where(t => terms.Sections.Contains(t.Section)), who, now);
        var graft = new Graft(this, null) { KeepsWeights = Activities.All(a => a.Weight == 0), KeepsHeadline = true };
        List<TakenItem> items = [.. written, .. graft.All(fitted).Select(i => new TakenItem(i.Kind, i.Id))];
        return items.Count > 0 ? new PlanTaking(takingId, Id, source, items, who, now) : throw new RuleBroken("Pilih paling sedikit satu bagian untuk diambil.");
    }

    /// <summary>
    /// Takes out again all that a taking brought and is still there, also what was changed since: what is returned can be put back. A
    /// written section is emptied only while it holds the words that were brought. Refused: twice, and after its days have passed.
    /// Needs the whole plan loaded.
    /// </summary>
    public IReadOnlyList<RemovedBranch> GiveBack(PlanTaking taking, Actor who, DateTimeOffset now)
    {
        MustBeOpen();
        if (taking.PlanId != Id || taking.GivenBackAt is not null)
        {
            throw new RuleBroken("Pengambilan ini sudah dibatalkan.");
        }

        if (!taking.IsKept(now))
        {
            throw new RuleBroken("Pengambilan hanya dapat dibatalkan selama {0} hari.", RemovedBranch.KeptDays);
        }

        foreach (var text in taking.Items.Where(i => i.Kind == PlanItem.Text).Join(_texts, i => i.Id, t => t.Id, (i, t) => (Text: t, i.Words)).Where(x => x.Text.Body == x.Words))
        {
            text.Text.Write(null, who.Name, now);
        }

        // Programs go first, so that each still remembers the goal it serves.
        var there = taking.Items.Where(i => i.Kind != PlanItem.Text && Find(i.Kind, i.Id) is not null).OrderByDescending(i => i.Kind);
        List<RemovedBranch> removed = [.. there.Select(i => TakeOut(i.Kind, i.Id, who, now))];
        taking.MarkGivenBack(who, now);
        return removed;
    }

    private List<TakenItem> WriteEmpty(IEnumerable<FrozenText> texts, Actor who, DateTimeOffset now)
    {
        List<TakenItem> written = [];
        foreach (var brought in texts.Where(t => t.Body.Length > 0))
        {
            var text = _texts.Single(t => t.Section == brought.Section);
            if (text.Body.Length == 0)
            {
                text.Write(brought.Body, who.Name, now);
                written.Add(new TakenItem(PlanItem.Text, text.Id, text.Body));
            }
        }

        return written;
    }
}
