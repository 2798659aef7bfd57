using System.Globalization;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Offers;
using KerjasamaDesa.Web.Features.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Proposals;

/// <summary>What a proposal needs from the database: what may be linked, the villages named, the next number.</summary>
public sealed class ProposalDesk(PortalDb db, OfferDesk offers, Matches matches, PortalClock clock)
{
    private const int MostChoices = 100;

    /// <summary>Fills what the form offers to link: records of the initiating village and of those it invites.</summary>
    public async Task FillAsync(ProposalForm form, Village initiator)
    {
        form.Initiator = initiator;
        List<string> villages = [initiator.Code, .. form.Parties.Where(code => AreaCode.IsWithin(code, initiator.RegencyCode))];
        form.NeedChoices = await Needs(villages).OrderByDescending(n => n.VillageCode == initiator.Code).ThenByDescending(n => n.Priority)
            .Take(MostChoices).AsNoTracking().ToListAsync();
        form.PotentialChoices = await Potentials(villages).OrderByDescending(p => p.VillageCode == initiator.Code).ThenBy(p => p.Title)
            .Take(MostChoices).AsNoTracking().ToListAsync();
    }

    /// <summary>Proposes a title and the reasons out of what is ticked, where nothing is written yet.</summary>
    public async Task SuggestAsync(ProposalForm form, Village initiator)
    {
        List<string> villages = [initiator.Code, .. form.Parties];
        var needs = await Needs(villages).Where(n => form.Needs.Contains(n.Id)).OrderByDescending(n => n.Priority).AsNoTracking().ToListAsync();
        var potentials = await Potentials(villages).Where(p => form.Potentials.Contains(p.Id)).OrderBy(p => p.Title).AsNoTracking().ToListAsync();
        if ((needs.FirstOrDefault()?.Title ?? potentials.FirstOrDefault()?.Title) is not { } subject)
        {
            return;
        }

        form.Title ??= subject.Length <= Cooperation.TitleMaxLength ? subject : subject[..Cooperation.TitleMaxLength];
        form.Reasons ??= ProposalReasons.Of(needs, potentials, await BestMatchesAsync(needs, potentials, initiator.Code));
    }

    /// <summary>For each other village the match of what is ticked that scores highest.</summary>
    private async Task<IEnumerable<Opportunity>> BestMatchesAsync(List<Need> needs, List<Potential> potentials, string initiator)
    {
        List<(Guid Id, string Village)> records = [.. needs.Select(n => (n.Id, n.VillageCode)), .. potentials.Select(p => (p.Id, p.VillageCode))];
        var pairs = records.Where(r => r.Village == initiator)
            .SelectMany(mine => records.Where(r => r.Village != initiator).Select(theirs => (mine.Id, theirs.Id))).Take(MostChoices).ToList();
        var found = pairs.Count == 0 ? [] : await matches.OfPairsAsync(pairs, CancellationToken.None);
        return found.GroupBy(o => o.Mine.VillageCode == initiator ? o.Theirs.VillageCode : o.Mine.VillageCode)
            .Select(g => g.MaxBy(o => o.Score.Points)!).OrderByDescending(o => o.Score.Points);
    }

    /// <summary>The cooperation a form describes, not yet saved. What is linked must belong to a village that takes part.</summary>
    public async Task<Func<Cooperation>> PrepareAsync(ProposalForm form, Village initiator)
    {
        var codes = form.Parties.Distinct().ToList();
        var invited = await db.Villages.Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ToListAsync();
        List<string> parties = [initiator.Code, .. codes];
        var needs = await Needs(parties).Where(n => form.Needs.Contains(n.Id)).ToListAsync();
        var potentials = await Potentials(parties).Where(p => form.Potentials.Contains(p.Id)).ToListAsync();
        var number = await NextNumberAsync(initiator.RegencyCode);
        return () =>
        {
            var cooperation = Cooperation.Propose(form.Id, number, initiator, invited, form.Basics, clock.Now);
            needs.ForEach(need => cooperation.Link(need, clock.Now));
            potentials.ForEach(potential => cooperation.Link(potential, clock.Now));
            cooperation.Explain(form.Reasons, clock.Now);
            offers.Draft(cooperation, invited);
            return cooperation;
        };
    }

    /// <summary>The next register number; a number drawn and not used leaves a gap, which harms nobody.</summary>
    public async Task<string> NextNumberAsync(string regencyCode)
    {
        var drawn = await db.Database.SqlQueryRaw<long>($"select nextval('{PortalDb.NumberSequence}') as \"Value\"").SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"KAD-{regencyCode}-{clock.Today.Year}-{drawn:0000}");
    }

    private IQueryable<Need> Needs(List<string> villages) =>
        db.Needs.Include(n => n.Village).Where(n => villages.Contains(n.VillageCode) && n.ArchivedAt == null && n.State != NeedState.Met);

    private IQueryable<Potential> Potentials(List<string> villages) =>
        db.Potentials.Include(p => p.Village).Where(p => villages.Contains(p.VillageCode) && p.ArchivedAt == null);
}
