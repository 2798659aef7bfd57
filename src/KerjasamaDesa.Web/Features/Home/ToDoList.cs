using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Workflow;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>Gathers Beranda in a fixed number of queries, however many cooperations a person has.</summary>
public sealed class ToDoList(PortalDb db, Door door, PortalClock clock, VillageToDos village, OfferToDos offers, MeetingToDos meetings, ReviewToDos reviews, MentionToDos mentions, LeavingToDos leaving, TalkToDos talk, ActionToDos actions, TeamToDos team, TeamAlertToDos alerts, FacilitatorToDos facilitator)
{
    /// <summary>The most cooperations looked at; the list of cooperations has the rest.</summary>
    public const int Most = 30;

    private const int Shown = 12;

    public async Task<HomePage> ForAsync(Actor? who, string name)
    {
        if (who is null)
        {
            return new HomePage(name, null, [], [], null, false, false);
        }

        var worked = await WorkedOnAsync(who);
        IEnumerable<ToDo> waiting = who.Role switch
        {
            Role.TeamMember => [.. await team.ForAsync(who, worked), .. await alerts.ForAsync(who, worked), .. await talk.ForAsync(who), .. await actions.ForAsync(who)],
            Role.Facilitator => [.. await offers.InAreaAsync(who), .. await mentions.ForAsync(who), .. await talk.ForAsync(who), .. await actions.ForAsync(who), .. await actions.InAreaAsync(who), .. await facilitator.ForAsync(who)],
            Role.Administrator => [],
            _ => [.. await offers.ForAsync(who), .. village.For(who, worked), .. await alerts.ForAsync(who, worked), .. await meetings.ForAsync(who), .. await mentions.ForAsync(who), .. await talk.ForAsync(who), .. await actions.ForAsync(who), .. await reviews.ForAsync(who), .. await leaving.ForAsync(who)],
        };
        return new HomePage(
            name,
            who.Capacity,
            [.. waiting.OrderByDescending(w => w.ComesFirst).ThenBy(w => w.Since)],
            [.. worked.Take(Shown).Select(Mine)],
            who.IsOfVillage ? who.Scope : null,
            who.IsOfVillage && door.Allows(VillageAct.Propose, who.Scope),
            who.Role == Role.Administrator);
    }

    /// <summary>The person's cooperations, latest first, with what the to-do list and the gates look at: two queries.</summary>
    private async Task<IReadOnlyList<Worked>> WorkedOnAsync(Actor who)
    {
        var scope = who.VillageCode ?? "";
        var latest = door.WorkedOn.OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id).Take(Most);
        var rows = await latest.Select(c => new Worked
        {
            Id = c.Id,
            Title = c.Title,
            Stage = c.Stage,
            Vehicle = c.Vehicle,
            Changed = c.UpdatedAt,
            IsInitiator = c.InitiatingVillageCode == scope,
            PlanState = c.Plan.State,
            Submitted = c.Plan.Versions.Max(v => (DateTimeOffset?)v.At),
            Reviewed = c.Plan.Versions.SelectMany(v => v.Reviews).Max(r => (DateTimeOffset?)r.At),
            Party = c.Parties.Where(p => p.VillageCode == scope).Select(p => (PartyState?)p.State).FirstOrDefault(),
            Invited = c.Parties.Where(p => p.VillageCode == scope).Select(p => (DateTimeOffset?)p.InvitedAt).FirstOrDefault(),
            HasLetter = c.Offers.Any(o => o.VillageCode == scope),
            HasSigned = c.Parties.Any(p => p.VillageCode == scope && p.Signature != null),
            Entered = c.StageEvents.Max(e => (DateTimeOffset?)e.At),
        }).ToListAsync();
        var ids = rows.ConvertAll(r => r.Id);
        var facts = await db.Cooperations.Where(c => ids.Contains(c.Id)).Select(GateFacts.On(clock.Today)).ToDictionaryAsync(f => f.CooperationId);
        return [.. rows.Where(r => facts.ContainsKey(r.Id)).Select(r => r with { Gate = Gates.OutOf(r.Stage, facts[r.Id]) })];
    }

    private static MyCooperation Mine(Worked worked) =>
        new(worked.Id, worked.Title, worked.Stage, worked.Gate.FirstOrDefault(g => !g.IsMet), worked.Missing);
}
