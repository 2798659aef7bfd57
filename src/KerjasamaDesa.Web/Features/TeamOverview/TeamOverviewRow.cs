using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Coordination;
using KerjasamaDesa.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.TeamOverview;

/// <summary>A team of the area.</summary>
public sealed class TeamOverviewRow
{
    /// <summary>Days for which meetings held are set against those called.</summary>
    public const int MeetingDays = 90;

    public static readonly SortKeys<TeamOverviewRow, Guid> Sorts = new SortKeys<TeamOverviewRow, Guid>(r => r.Id)
        .Add("aktif", r => r.LastActive)
        .Add("judul", r => r.Title);

    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public string Number { get; init; } = "";

    public string? Villages { get; init; }

    public Stage Stage { get; init; }

    public Vehicle Vehicle { get; init; }

    /// <summary>Who chairs today; null when nobody does.</summary>
    public string? Chair { get; init; }

    /// <summary>Of secretary and treasurer, how many seats nobody holds.</summary>
    public int VacantOffices { get; init; }

    /// <summary>Villages without anybody in the team.</summary>
    public int Unseated { get; init; }

    /// <summary>Mandates that run out soon.</summary>
    public int Expiring { get; init; }

    /// <summary>Whether a turn of the chair is to be made.</summary>
    public bool IsTurnDue { get; init; }

    /// <summary>The latest change of anything in the cooperation.</summary>
    public DateTimeOffset LastActive { get; init; }

    /// <summary>Meetings of the last 90 days that were held, and those that were called.</summary>
    public int MeetingsHeld { get; init; }

    public int MeetingsCalled { get; init; }

    public string Address => $"/kerjasama/{Id}/tim";

    public int VacantSeats => (Chair is null ? 1 : 0) + VacantOffices + Unseated;

    public int DaysSilent(DateTimeOffset now) => Math.Max(0, (int)(now - LastActive).TotalDays);

    /// <summary>
    /// The teams of these cooperations: one query, one row each. Everything but the latest change is found through the team's
    /// own rows; the change by the trail's index on cooperation.
    /// </summary>
    public static IQueryable<TeamOverviewRow> Of(IQueryable<Cooperation> cooperations, PortalDb db, DateOnly today)
    {
        var since = today.AddDays(-MeetingDays);
        var (expiry, notice) = (today.AddDays(CoordinationTeam.ExpiryNoticeDays), today.AddDays(CoordinationTeam.RotationNoticeDays));
        return
            from c in cooperations
            join n in db.PartyNames on c.Id equals n.CooperationId
            where c.Stage == Stage.Coordination || c.Stage == Stage.Implementation
            select new TeamOverviewRow
            {
                Id = c.Id,
                Title = c.Title,
                Number = c.Number,
                Villages = n.Names,
                Stage = c.Stage,
                Vehicle = c.Vehicle,
                Chair = c.Team.Members.Where(m => m.Role == TeamRole.Chair && m.StandsInForId == null && m.From <= today && (m.To == null || m.To >= today))
                    .OrderByDescending(m => m.From).Select(m => m.Name).FirstOrDefault(),
                VacantOffices = 2
                    - (c.Team.Members.Any(m => m.Role == TeamRole.Secretary && m.StandsInForId == null && m.From <= today && (m.To == null || m.To >= today)) ? 1 : 0)
                    - (c.Team.Members.Any(m => m.Role == TeamRole.Treasurer && m.StandsInForId == null && m.From <= today && (m.To == null || m.To >= today)) ? 1 : 0),
                Unseated = c.Parties.Count(p => p.State == PartyState.Accepted
                    && !c.Team.Members.Any(m => m.VillageCode == p.VillageCode && m.From <= today && (m.To == null || m.To >= today))),
                Expiring = c.Team.Members.Count(m => m.StandsInForId == null && m.From <= today && m.To >= today && m.To <= expiry
                    && !c.Team.Members.Any(next => next.StandsInForId == null && next.Role == m.Role && next.VillageCode == m.VillageCode && next.From > m.To)),
                IsTurnDue = c.Team.Turns.Any(r => r.To >= today && r.From <= notice
                    && !c.Team.Members.Any(m => m.Role == TeamRole.Chair && m.StandsInForId == null && m.VillageCode == r.VillageCode
                        && m.From <= (r.From > today ? r.From : today) && (m.To == null || m.To >= (r.From > today ? r.From : today)))),
                MeetingsHeld = db.TeamMeetings.Count(m => m.CooperationId == c.Id && m.Day >= since && m.Day <= today && m.State == TeamMeetingState.Held),
                MeetingsCalled = db.TeamMeetings.Count(m => m.CooperationId == c.Id && m.Day >= since && m.Day <= today && m.State != TeamMeetingState.Polling),
                LastActive = db.AuditTrail.Where(a => a.CooperationId == c.Id).OrderByDescending(a => a.Id).Select(a => (DateTimeOffset?)a.At).FirstOrDefault() ?? c.UpdatedAt,
            };
    }
}

/// <summary>How many teams are in each state.</summary>
public sealed record TeamCounts(int NoChair, int Vacant, int Expiring, int TurnDue, int Silent)
{
    /// <summary>All counts in one query.</summary>
    public static IQueryable<TeamCounts> Of(IQueryable<TeamOverviewRow> rows, DateTimeOffset silent) =>
        rows.Select(r => new { NoChair = r.Chair == null, Vacant = r.Chair == null || r.VacantOffices > 0 || r.Unseated > 0, Expiring = r.Expiring > 0, r.IsTurnDue, Silent = r.LastActive < silent })
            .GroupBy(r => 1)
            .Select(g => new TeamCounts(g.Count(r => r.NoChair), g.Count(r => r.Vacant), g.Count(r => r.Expiring), g.Count(r => r.IsTurnDue), g.Count(r => r.Silent)));

    public int Of(string slug) => slug switch { "tanpa-ketua" => NoChair, "lowong" => Vacant, "berakhir" => Expiring, "giliran" => TurnDue, _ => Silent };
}

/// <summary>What one asks of the teams of an area.</summary>
/// <param name="Slug">In the address.</param>
/// <param name="Text">The localizer's key.</param>
public sealed record TeamState(string Slug, string Text)
{
    public static readonly IReadOnlyList<TeamState> All =
    [
        new("tanpa-ketua", "Tanpa ketua"),
        new("lowong", "Ada kursi kosong"),
        new("berakhir", "Mandat segera berakhir"),
        new("giliran", "Giliran ketua menunggu"),
        new("diam", "Diam 30 hari"),
    ];
}

/// <summary>What narrows the list of teams.</summary>
public sealed class TeamOverviewFilter : ListFilter
{
    /// <summary>Part of the cooperation's title.</summary>
    [FromQuery(Name = "cari")]
    public string? Search { get; set; }

    /// <summary>A <see cref="TeamState"/>.</summary>
    [FromQuery(Name = "keadaan")]
    public string? State { get; set; }

    [FromQuery(Name = "kecamatan")]
    public string? District { get; set; }

    public bool IsNarrowed => Search is not null || State is not null || District is not null;

    /// <summary>The teams of which this is true at that moment.</summary>
    public static IQueryable<TeamOverviewRow> In(IQueryable<TeamOverviewRow> rows, string? state, DateTimeOffset now)
    {
        var silent = now.AddDays(-TeamWork.Days);
        return state switch
        {
            "tanpa-ketua" => rows.Where(r => r.Chair == null),
            "lowong" => rows.Where(r => r.Chair == null || r.VacantOffices > 0 || r.Unseated > 0),
            "berakhir" => rows.Where(r => r.Expiring > 0),
            "giliran" => rows.Where(r => r.IsTurnDue),
            "diam" => rows.Where(r => r.LastActive < silent),
            _ => rows,
        };
    }

    public IQueryable<TeamOverviewRow> Narrow(IQueryable<TeamOverviewRow> rows, DateTimeOffset now)
    {
        rows = In(rows, State, now);
        if (Search is { Length: > 0 } typed)
        {
            var pattern = Like.Containing(typed);
            rows = rows.Where(r => EF.Functions.ILike(r.Title, pattern));
        }

        return rows;
    }
}
