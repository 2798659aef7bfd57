using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Planning.Templates;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.PlanSources;

/// <summary>Finds what a plan can take from: templates, and signed plans the person may read in full.</summary>
public sealed class SourceDesk(Door door, PlanFrames frames, PortalDb db, PortalClock clock)
{
    /// <summary>The most takings offered to be given back.</summary>
    private const int Offered = 3;

    /// <summary>A source by its key. What one may not read is not there, nor is the plan itself.</summary>
    public async Task<PlanSource> OfAsync(Guid id, string key)
    {
        if (PlanTemplates.Find(key) is { } template)
        {
            return PlanSource.Of(template);
        }

        var other = Guid.TryParse(key, out var otherId) && otherId != id ? otherId : throw new NotThereException();
        var c = await door.ShowAsync(other, Act.ViewDetails);
        var version = await db.Plans.AsNoTracking().Where(p => p.CooperationId == other)
            .SelectMany(p => p.Versions.Where(v => v.Number == p.InForceVersion)).FirstOrDefaultAsync() ?? throw new NotThereException();
        return new PlanSource(other.ToString(), c.Title, PlanSnapshot.Read(version.Snapshot), $"Harga {PortalClock.DayOf(version.At).Year}, {c.Number}");
    }

    /// <summary>The signed plans that this one can take from.</summary>
    public IQueryable<Cooperation> PlansFor(Guid id) => door.WorkedOn.Where(c => c.Id != id && c.Plan.InForceVersion != null);

    public async Task<GalleryPage> GalleryAsync(Cooperation c)
    {
        var themes = await ThemesAsync(c);
        var takings = await TakingsAsync(c.Plan.Id);
        var cards = PlanTemplates.All
            .Select(t => new TemplateCard(t, themes.Contains(t.Theme), takings.FirstOrDefault(x => x.SourceKey == t.Key)?.At))
            .OrderByDescending(card => card.Fits).ThenByDescending(card => card.Template.Field == c.Field);
        var others = PlansFor(c.Id);
        var earlier = c.PreviousId is { } previous ? await SourceFilter.Rows(others.Where(x => x.Id == previous)).FirstOrDefaultAsync() : null;
        return new GalleryPage(await frames.OfAsync(c, "susunan"), [.. cards], earlier, await others.CountAsync(), Kept(takings));
    }

    /// <summary>What was taken lately and can be given back with one click.</summary>
    public async Task<IReadOnlyList<PlanTaking>> KeptAsync(Guid planId) => Kept(await TakingsAsync(planId));

    /// <summary>The form with nothing typed: everything is ticked, the proposer is in charge of what no party was in charge of before.</summary>
    public TakeForm Offer(Cooperation c, PlanSource source) => new()
    {
        NewId = Guid.CreateVersion7(),
        Branches = [.. source.Branches],
        Sections = [.. source.Plan.Texts.Select(t => t.Section)],
        Start = c.Plan.TermStart ?? FirstDayOf(c),
        Villages = [.. source.Villages.Select(v => new VillageRow { From = v, To = c.IsParty(v, PartyState.Accepted) ? v : v.Length == 0 ? c.InitiatingVillageCode : null })],
    };

    /// <summary>Fills in what the form shows besides what is typed; rows for villages that the form lost come back empty.</summary>
    public async Task FillAsync(TakeForm form, Cooperation c, PlanSource source)
    {
        var names = await db.Villages.Where(v => source.Villages.Contains(v.Code)).ToDictionaryAsync(v => v.Code, v => v.Name);
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "susunan"), DraftOf(c, source));
        form.Source = source;
        form.Villages = [.. source.Villages.Select(v => new VillageRow { From = v, To = form.Villages.Find(r => (r.From ?? "") == v)?.To, Name = names.GetValueOrDefault(v) })];
        form.Empty = c.Plan.Texts.Where(t => t.Body.Length == 0).Select(t => t.Section).ToHashSet();
        form.Parties = Choices.Of(c.AcceptedParties, p => p.VillageCode, p => p.Village!.Name);
        form.Before = await StandingAsync(c.Plan.Id, source);
    }

    /// <summary>Name under which the device keeps what is ticked.</summary>
    public static string DraftOf(Cooperation c, PlanSource source) => $"ambil-{source.Key}-{c.Id}";

    /// <summary>The latest taking from this source that still stands.</summary>
    public Task<PlanTaking?> StandingAsync(Guid planId, PlanSource source) => db.PlanTakings.AsNoTracking()
        .Where(x => x.PlanId == planId && x.SourceKey == source.Key && x.GivenBackAt == null).OrderByDescending(x => x.At).FirstOrDefaultAsync();

    private IReadOnlyList<PlanTaking> Kept(IEnumerable<PlanTaking> takings) => [.. takings.Where(x => x.IsKept(clock.Now)).Take(Offered)];

    private DateOnly FirstDayOf(Cooperation c)
    {
        var (today, first) = (clock.Today, new DateOnly(c.StartYear, 1, 1));
        return first > today ? first : new DateOnly(today.Year, today.Month, 1).AddMonths(1);
    }

    private Task<List<PlanTaking>> TakingsAsync(Guid planId) =>
        db.PlanTakings.AsNoTracking().Where(x => x.PlanId == planId && x.GivenBackAt == null).OrderByDescending(x => x.At).Take(100).ToListAsync();

    private async Task<HashSet<string>> ThemesAsync(Cooperation c)
    {
        var types = c.Needs.Select(n => n.Need!.TypeCode).Concat(c.Potentials.Select(p => p.Potential!.TypeCode)).Distinct().ToList();
        return [.. await db.SubjectTypes.Where(t => types.Contains(t.Code)).Select(t => t.Theme).ToListAsync()];
    }
}
