using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Workflow;
using KerjasamaDesa.Reports;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Features.Reports;
using KerjasamaDesa.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Handovers;

/// <summary>Gathers what is handed over with a seat. A paper is Indonesian, so its words are not translated.</summary>
public sealed class HandoverFacts(PortalDb db, PortalClock clock, TeamWork work, PublicAddress address)
{
    /// <summary>Documents listed; the tab Dokumen has the rest.</summary>
    private const int MostFiles = 20;

    /// <param name="c">From the door, with <see cref="TeamWork.Needed"/>.</param>
    /// <param name="member">The seat.</param>
    public async Task<HandoverReport> OfAsync(Cooperation c, TeamMember member)
    {
        var (team, today) = (c.Team, clock.Today);
        var open = await work.OpenAsync(c);
        var head = await db.ReportHeadAsync(c, clock.Now);
        return new HandoverReport(
            head,
            member.Name,
            Words.Of(member.Role, c.Vehicle),
            head.VillageName(member.VillageCode),
            member.From,
            member.To,
            Successor(team, member)?.Name,
            team.Holder(TeamRole.Chair, today)?.Name,
            [.. Lines(JobDescriptions.Of(team, member.Role, c.Vehicle)), .. Lines(member.Duties ?? "")],
            [.. team.Groups.Where(g => g.MemberIds.Contains(member.Id)).OrderBy(g => g.Name).Select(g => (g.Name, g.Assignment))],
            Words.Of(c.Stage),
            [.. await MissingAsync(c), .. open.Where(i => i.Due is null).Select(i => Item(head, i, today))],
            [.. open.Where(i => i.Due is not null).Select(i => Item(head, i, today)), .. Coming(c, head, today)],
            await PlacesAsync(c),
            [.. team.Members.Where(m => m.Id != member.Id && m.IsCurrent(today)).OrderBy(m => m.Role).ThenBy(m => m.Name)
                .Select(m => new HandoverContact(m.Name, Words.Of(m.Role, c.Vehicle), head.VillageName(m.VillageCode), m.ContactPhone))]);
    }

    /// <summary>Who sits on the role after this person: of the same village first, else whoever came next.</summary>
    private static TeamMember? Successor(CoordinationTeam team, TeamMember member) =>
        team.Members.Where(m => m.Id != member.Id && !m.IsSubstitute && m.Role == member.Role && m.Role != TeamRole.Member && member.To is { } to && m.From > to)
            .OrderBy(m => m.VillageCode != member.VillageCode).ThenBy(m => m.From).FirstOrDefault();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static HandoverItem Item(CooperationHead head, OpenItem item, DateOnly today) =>
        new(item.What, item.VillageCode is { } code ? head.VillageName(code) : null, item.Due, item.IsLateOn(today));

    private async Task<IEnumerable<HandoverItem>> MissingAsync(Cooperation c) =>
        Gates.OutOf(c.Stage, await db.GateFactsAsync(c.Id, clock.Today)).Where(g => !g.IsMet).Select(g => new HandoverItem($"Syarat tahap berikutnya: {g.Name}", null, null, false));

    /// <summary>What the team itself has ahead: mandates that run out, the next turn of the chair.</summary>
    private static IEnumerable<HandoverItem> Coming(Cooperation c, CooperationHead head, DateOnly today)
    {
        foreach (var seat in c.Team.Expiring(today))
        {
            yield return new HandoverItem($"Masa tugas {seat.Name} ({Words.Of(seat.Role, c.Vehicle)}) berakhir", head.VillageName(seat.VillageCode), seat.To, false);
        }

        if ((c.Team.DueTurn(today) ?? c.Team.NextTurn(today)) is { } turn)
        {
            yield return new HandoverItem("Giliran ketua tim", head.VillageName(turn.VillageCode), turn.From, turn.From < today);
        }
    }

    private async Task<IReadOnlyList<HandoverPlace>> PlacesAsync(Cooperation c)
    {
        var page = address.Of($"/kerjasama/{c.Id}");
        List<HandoverPlace> places =
        [
            new("Ringkasan kerja sama", c.Number, page),
            new("Rencana dan Peraturan Bersama", null, $"{page}/rencana"),
            new("Susunan tim", c.Team.DecreeNumber is { } number ? $"SK {number}" : null, $"{page}/tim"),
            new("Catatan pelaksanaan", null, $"{page}/pelaksanaan"),
            new("Evaluasi dan tindak lanjut", null, $"{page}/evaluasi"),
            new("Dokumen", null, $"{page}/dokumen"),
            new("Riwayat perubahan", null, $"{page}/riwayat"),
        ];
        var files = await db.Files.AsNoTracking().Where(f => f.CooperationId == c.Id && f.ContentType == "application/pdf").OrderByDescending(f => f.Id).Take(MostFiles)
            .Select(f => new { f.Id, f.Name, f.At }).ToListAsync();
        places.AddRange(files.Select(f => new HandoverPlace(f.Name, IndonesianDate.Format(PortalClock.DayOf(f.At)), address.Of($"/berkas/{f.Id}"))));
        return places;
    }
}
