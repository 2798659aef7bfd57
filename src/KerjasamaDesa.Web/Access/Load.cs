using KerjasamaDesa.Domain.Cooperations;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Access;

/// <summary>How much of a cooperation comes through the door. Parties always come, since rights depend on them.</summary>
[Flags]
public enum Load
{
    /// <summary>Basics and parties with their villages.</summary>
    Parties = 0,

    /// <summary>Linked needs and potentials.</summary>
    Links = 1,

    /// <summary>The whole plan with its sections, tree, money and curve, without versions.</summary>
    Plan = 2,

    /// <summary>Frozen versions with their reviews.</summary>
    Versions = 4,

    /// <summary>Musyawarah Antar Desa.</summary>
    Deliberations = 8,

    /// <summary>The team with its members.</summary>
    Team = 16,

    /// <summary>Evaluations with recommendations.</summary>
    Evaluations = 32,

    /// <summary>Moves between stages.</summary>
    History = 64,

    /// <summary>Offer letters, which an answer or a withdrawal closes.</summary>
    Offers = 128,

    /// <summary>Offer letters with their questions and reminders.</summary>
    OfferTalk = Offers | 256,

    /// <summary>All signatures ever given, which taking a plan back marks.</summary>
    Signatures = 512,

    /// <summary>The team with everything of it: the rotation of its chair, working groups, texts, earlier decrees, invitations.</summary>
    WholeTeam = Team | 1024,

    /// <summary>What the gates look at and what a move touches.</summary>
    Everything = Links | Plan | Versions | Deliberations | Team | Evaluations | History | Offers | Signatures,
}

internal static class Loading
{
    internal static IQueryable<Cooperation> With(this IQueryable<Cooperation> query, Load load)
    {
        query = query.Include(c => c.Parties).ThenInclude(p => p.Village!).ThenInclude(v => v.District);
        if (load == Load.Parties)
        {
            return query;
        }

        query = query.AsSplitQuery();
        if (load.HasFlag(Load.Links))
        {
            query = query.Include(c => c.Needs).ThenInclude(n => n.Need).Include(c => c.Potentials).ThenInclude(p => p.Potential);
        }

        if (load.HasFlag(Load.Plan))
        {
            query = query
                .Include(c => c.Plan.Texts)
                .Include(c => c.Plan.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Indicators)
                .Include(c => c.Plan.Strategies)
                .Include(c => c.Plan.Programs).ThenInclude(p => p.Activities).ThenInclude(a => a.Costs)
                .Include(c => c.Plan.Programs).ThenInclude(p => p.Activities).ThenInclude(a => a.Allocations)
                .Include(c => c.Plan.Risks)
                .Include(c => c.Plan.ProgressTargets)
                .Include(c => c.Plan.Carried)
                .Include(c => c.Plan.SharingRules)
                .Include(c => c.Plan.Benefits)
                .Include(c => c.Plan.Assets)
                .Include(c => c.Plan.CostBenefit);
        }

        if (load.HasFlag(Load.Versions))
        {
            query = query.Include(c => c.Plan.Versions).ThenInclude(v => v.Reviews);
        }

        if (load.HasFlag(Load.Deliberations))
        {
            query = query.Include(c => c.Deliberations);
        }

        if (load.HasFlag(Load.Signatures))
        {
            query = query.Include(c => c.Signatures);
        }

        if (load.HasFlag(Load.Team))
        {
            query = query.Include(c => c.Team.Members);
        }

        if (load.HasFlag(Load.WholeTeam))
        {
            query = query.Include(c => c.Team.Turns).Include(c => c.Team.Groups).Include(c => c.Team.Texts).Include(c => c.Team.FormerDecrees).Include(c => c.Team.Invitations);
        }

        if (load.HasFlag(Load.Evaluations))
        {
            query = query.Include(c => c.Evaluations).ThenInclude(e => e.Recommendations);
        }

        if (load.HasFlag(Load.Offers))
        {
            query = query.Include(c => c.Offers);
        }

        if (load.HasFlag(Load.OfferTalk))
        {
            query = query.Include(c => c.Offers).ThenInclude(o => o.Messages).Include(c => c.Offers).ThenInclude(o => o.Reminders);
        }

        return load.HasFlag(Load.History) ? query.Include(c => c.StageEvents) : query;
    }
}
