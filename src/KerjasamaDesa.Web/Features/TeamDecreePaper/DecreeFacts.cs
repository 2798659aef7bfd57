using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Reports.Legal;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Reports;
using KerjasamaDesa.Web.Features.Verification;

namespace KerjasamaDesa.Web.Features.TeamDecreePaper;

/// <summary>Fills the record of the decree that forms the team; it names who sat and who headed the villages on its day.</summary>
public sealed class DecreeFacts(PortalDb db, PortalClock clock, PaperChecks checks)
{
    public const Load Needed = Load.WholeTeam | Load.Deliberations | Load.Signatures;

    /// <param name="c">From the door, with <see cref="Needed"/>.</param>
    public async Task<TeamDecreeReport> OfAsync(Cooperation c)
    {
        var team = c.Team;
        var day = team.DecreeDay ?? clock.Today;
        var head = await db.ReportHeadAsync(c, clock.Now);
        var codes = c.AcceptedParties.Select(p => p.VillageCode).ToHashSet();
        var heads = await db.OfficeHolders.HeadsOnAsync(codes, day);
        return new TeamDecreeReport(
            head with { Villages = [.. head.Villages.Where(v => codes.Contains(v.Code)).Select(v => v with { Head = HeadOf(c, v.Code, heads) })] },
            team.DecreeNumber,
            team.DecreeDay,
            team.DecreePlace ?? c.PartyOf(c.InitiatingVillageCode).Village!.Name,
            [.. Seats(c, day)],
            Grounds(c, codes.Count),
            c.Deliberations.Where(d => d.State == MeetingState.Held && d.Decision == DeliberationDecision.Agreed).OrderByDescending(d => d.Day)
                .Select(d => new LegalDeliberation(d.Number, d.Day, d.Place)).FirstOrDefault(),
            Enum.GetValues<DecreePassage>().Where(p => team.Passage(p) is not null).ToDictionary(p => p, p => team.Passage(p)!),
            team.DecreeCode is { } code ? checks.Of(code, $"Keputusan tim Nomor {team.DecreeNumber}, {IndonesianDate.Format(day)}", team.DecreeMark()) : null);
    }

    private static ReportHead? HeadOf(Cooperation c, string code, Dictionary<string, OfficeHolder> heads) =>
        heads.GetValueOrDefault(code) is { } holder ? new ReportHead(holder.Office.TitleIn(c.PartyOf(code).Village!), holder.Name) : null;

    /// <summary>Those who sat on the decree's day; of a decree older than its seats' records, those who sit first after it.</summary>
    private static IEnumerable<DecreeSeat> Seats(Cooperation c, DateOnly day)
    {
        var own = c.Team.Members.Where(m => !m.IsSubstitute && !(m.To < m.From)).ToList();
        var sat = own.Where(m => m.IsCurrent(day)).ToList();
        if (sat.Count == 0 && own.Count > 0)
        {
            var first = own.Min(m => m.From);
            sat = [.. own.Where(m => m.IsCurrent(first > day ? first : day))];
        }

        return sat.OrderBy(m => m.Role).ThenBy(m => m.VillageCode).ThenBy(m => m.Name).Select(m =>
        {
            var village = c.PartyOf(m.VillageCode).Village!;
            return new DecreeSeat(m.Name, m.Role == TeamRole.Patron ? $"Kecamatan {village.District!.Name}" : village.FullName, Words.Of(m.Element), m.Role);
        });
    }

    /// <summary>The regulation in each village: of the version that all parties signed last.</summary>
    private static IReadOnlyList<DecreeGround> Grounds(Cooperation c, int parties)
    {
        var signed = c.Signatures.Where(s => s.WithdrawnAt is null).GroupBy(s => s.PlanVersion).Where(g => g.Count() >= parties).MaxBy(g => g.Key);
        return signed is null ? [] : [.. signed.OrderBy(s => s.VillageCode).Select(s => new DecreeGround(c.PartyOf(s.VillageCode).Village!.FullName, s.RegulationNumber, s.RegulationDay))];
    }
}
