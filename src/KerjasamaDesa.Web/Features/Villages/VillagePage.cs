using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Villages;

/// <summary>How many potentials a village has of one group.</summary>
public sealed record CategoryCount(PotentialCategory Category, int Count);

/// <summary>How many needs a village has of one type, and the highest priority among them.</summary>
public sealed record NeedTypeCount(string Code, string Name, int Count, int Priority);

/// <summary>A cooperation on a village's page.</summary>
public sealed record VillageCooperation(Guid Id, string Title, Stage Stage, int StartYear, int EndYear, PartyState State);

/// <summary>A Musyawarah Desa on a village's page.</summary>
public sealed record VillageMeetingLine(Guid Id, DateOnly Day, string Agenda, MeetingState State);

/// <summary>What the reader may do with the village.</summary>
/// <param name="Edit">Keep its data.</param>
/// <param name="Record">Call and record meetings.</param>
/// <param name="Answer">Answer invitations in its name.</param>
/// <param name="SeeOpportunities">See with whom it could cooperate.</param>
/// <param name="SeeMap">See it on the map, which ends at the reader's area.</param>
/// <param name="IsSignedIn">Open the lists, which visitors may not.</param>
public sealed record VillageRights(bool Edit, bool Record, bool Answer, bool SeeOpportunities, bool SeeMap, bool IsSignedIn);

/// <summary>All that a village's page shows.</summary>
public sealed record VillagePage(
    Village Village,
    OfficeHolder? Head,
    IReadOnlyList<CategoryCount> Potentials,
    IReadOnlyList<NeedTypeCount> Needs,
    IReadOnlyList<VillageCooperation> Cooperations,
    IReadOnlyList<VillageMeetingLine> Meetings,
    ProfileCompleteness? Completeness,
    VillageRights May,
    DateOnly Today)
{
    private const int MostCooperations = 20;
    private const int LastMeetings = 3;

    public string Address => $"/desa/{Village.Code}";

    /// <summary>Residents per square kilometre.</summary>
    public decimal? Density => Village is { Population: { } people, AreaKm2: > 0 and { } area } ? people / area : null;

    /// <summary>Meetings whose day has come without a result on record, for who may record it.</summary>
    public IEnumerable<VillageMeetingLine> AwaitingResult => May.Record ? Meetings.Where(m => m.State == MeetingState.Planned && m.Day <= Today) : [];

    /// <summary>Invitations that wait for this village's answer, for who may give it.</summary>
    public IEnumerable<VillageCooperation> AwaitingAnswer => May.Answer ? Cooperations.Where(c => c.State == PartyState.Invited && c.Stage == Stage.Identification) : [];

    public static async Task<VillagePage> OfAsync(Village village, PortalDb db, IQueryable<Cooperation> visible, VillageRights may, DateOnly today)
    {
        var potentials = await db.Potentials.Where(p => p.VillageCode == village.Code && p.ArchivedAt == null)
            .GroupBy(p => p.Category).Select(g => new CategoryCount(g.Key, g.Count())).ToListAsync();
        var needs = await db.Needs.Where(n => n.VillageCode == village.Code && n.ArchivedAt == null && n.State != NeedState.Met)
            .GroupBy(n => new { n.TypeCode, n.Type!.Name }).Select(g => new NeedTypeCount(g.Key.TypeCode, g.Key.Name, g.Count(), g.Max(n => n.Priority))).ToListAsync();
        var cooperations = await visible
            .SelectMany(c => c.Parties, (c, p) => new { c, p })
            .Where(x => x.p.VillageCode == village.Code && (x.p.State == PartyState.Invited || x.p.State == PartyState.Accepted))
            .OrderByDescending(x => x.c.UpdatedAt).Take(MostCooperations)
            .Select(x => new VillageCooperation(x.c.Id, x.c.Title, x.c.Stage, x.c.StartYear, x.c.EndYear, x.p.State)).ToListAsync();
        var meetings = may.IsSignedIn
            ? await db.VillageMeetings.Where(m => m.VillageCode == village.Code && m.State != MeetingState.Cancelled)
                .OrderByDescending(m => m.Day).ThenByDescending(m => m.Id).Take(LastMeetings).Select(m => new VillageMeetingLine(m.Id, m.Day, m.Agenda, m.State)).ToListAsync()
            : [];
        var head = await db.OfficeHolders.OnAsync(village.Code, Office.Head, today);
        return new VillagePage(
            village,
            head,
            [.. potentials.OrderBy(p => p.Category)],
            [.. needs.OrderByDescending(n => n.Priority).ThenBy(n => n.Name)],
            cooperations,
            meetings,
            may.Edit && village.CanBeParty ? ProfileCompleteness.Of(village, potentials.Count > 0, needs.Count > 0, head is not null, meetings.Count > 0) : null,
            may,
            today);
    }
}
