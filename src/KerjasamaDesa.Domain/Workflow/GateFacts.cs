using System.Linq.Expressions;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Workflow;

/// <summary>
/// Everything the gates look at. One expression gives it both to the database (a page asks for it without loading the
/// cooperation) and to <see cref="Cooperation.Advance"/> (which judges what it has loaded), so the two cannot disagree.
/// </summary>
public sealed record GateFacts
{
    /// <summary>The cooperation they are of.</summary>
    public Guid CooperationId { get; init; }

    /// <summary>Villages whose deliberation agreed.</summary>
    public int AcceptedParties { get; init; }

    /// <summary>Accepted villages without an agreeing deliberation on record.</summary>
    public int AcceptedWithoutDeliberation { get; init; }

    /// <summary>Whether one of the four fields is chosen.</summary>
    public bool FieldChosen { get; init; }

    /// <summary>Needs linked.</summary>
    public int LinkedNeeds { get; init; }

    /// <summary>Goals in the plan.</summary>
    public int Goals { get; init; }

    /// <summary>Programs in the plan.</summary>
    public int Programs { get; init; }

    /// <summary>Activities in the plan.</summary>
    public int Activities { get; init; }

    /// <summary>Legal headings with text, of eight.</summary>
    public int LegalHeadings { get; init; }

    /// <summary>Activities whose allocations are below their cost.</summary>
    public int UncoveredActivities { get; init; }

    /// <summary>Whether a Musyawarah Antar Desa agreed with every accepted party present.</summary>
    public bool DeliberationAgreed { get; init; }

    /// <summary>Whether the latest version is recommended.</summary>
    public bool PlanRecommended { get; init; }

    /// <summary>Accepted parties that have signed.</summary>
    public int Signatures { get; init; }

    /// <summary>Whether a chair is seated today.</summary>
    public bool HasChair { get; init; }

    /// <summary>Whether a secretary is seated today.</summary>
    public bool HasSecretary { get; init; }

    /// <summary>Whether a treasurer is seated today.</summary>
    public bool HasTreasurer { get; init; }

    /// <summary>Accepted parties with a member seated today.</summary>
    public int SeatedParties { get; init; }

    /// <summary>Whether number and date of the decree are recorded.</summary>
    public bool DecreeRecorded { get; init; }

    /// <summary>Whether a final evaluation is approved.</summary>
    public bool FinalEvaluationApproved { get; init; }

    /// <summary>Recommendations of approved evaluations without a follow-up and without a reason.</summary>
    public int UnansweredRecommendations { get; init; }

    /// <summary>The facts of a cooperation on a day, as an expression: the one place that says how they are found.</summary>
    public static readonly Expression<Func<Cooperation, DateOnly, GateFacts>> Finding = (c, today) => new GateFacts
    {
        CooperationId = c.Id,
        AcceptedParties = c.Parties.Count(p => p.State == PartyState.Accepted),
        AcceptedWithoutDeliberation = c.Parties.Count(p => p.State == PartyState.Accepted
            && (p.Deliberation == null || p.Deliberation.Decision != DeliberationDecision.Agreed)),
        FieldChosen = c.Field != null,
        LinkedNeeds = c.Needs.Count,
        Goals = c.Plan.Goals.Count,
        Programs = c.Plan.Programs.Count,
        Activities = c.Plan.Programs.SelectMany(p => p.Activities).Count(),
        LegalHeadings = c.Plan.Texts.Count(t => t.Body != "" && t.Section >= PlanSection.Scope && t.Section <= PlanSection.DisputeSettlement),
        UncoveredActivities = c.Plan.Programs.SelectMany(p => p.Activities).Count(a => a.Allocations.Sum(x => x.Amount) < a.Costs.Sum(x => x.Amount)),
        DeliberationAgreed = c.Deliberations.Any(d => d.Decision == DeliberationDecision.Agreed
            && c.Parties.Where(p => p.State == PartyState.Accepted).All(p => d.Attendances.Any(a => a.VillageCode == p.VillageCode && a.Present >= d.Quorum))),
        PlanRecommended = c.Plan.State == PlanState.Recommended,
        Signatures = c.Parties.Count(p => p.State == PartyState.Accepted && p.Signature != null),
        HasChair = c.Team.Members.Any(m => m.Role == TeamRole.Chair && m.From <= today && (m.To == null || today <= m.To)),
        HasSecretary = c.Team.Members.Any(m => m.Role == TeamRole.Secretary && m.From <= today && (m.To == null || today <= m.To)),
        HasTreasurer = c.Team.Members.Any(m => m.Role == TeamRole.Treasurer && m.From <= today && (m.To == null || today <= m.To)),
        SeatedParties = c.Parties.Count(p => p.State == PartyState.Accepted
            && c.Team.Members.Any(m => m.VillageCode == p.VillageCode && m.From <= today && (m.To == null || today <= m.To))),
        DecreeRecorded = c.Team.DecreeNumber != null && c.Team.DecreeDay != null,
        FinalEvaluationApproved = c.Evaluations.Any(e => e.Kind == EvaluationKind.Final && e.ApprovedAt != null),
        UnansweredRecommendations = c.Evaluations.Where(e => e.ApprovedAt != null).SelectMany(e => e.Recommendations)
            .Count(r => r.FollowUp == null && r.NoFollowUpReason == null),
    };

    private static readonly Func<Cooperation, DateOnly, GateFacts> Compiled = Finding.Compile();

    /// <summary>The facts of a loaded cooperation on that day.</summary>
    public static GateFacts Of(Cooperation cooperation, DateOnly today) => Compiled(cooperation, today);

    /// <summary>The facts on that day as an expression, for the database.</summary>
    public static Expression<Func<Cooperation, GateFacts>> On(DateOnly today)
    {
        // A member of an object becomes a parameter of the query; a constant would make every day a query of its own.
        var day = Expression.Property(Expression.Constant(new Day(today)), nameof(Day.Value));
        return Expression.Lambda<Func<Cooperation, GateFacts>>(
            new Replacing(Finding.Parameters[1], day).Visit(Finding.Body), Finding.Parameters[0]);
    }

    private sealed record Day(DateOnly Value);

    private sealed class Replacing(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
