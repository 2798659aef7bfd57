using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// What goes on in two teams that work: a rotation whose next turn is near, a seat that fell vacant, working groups, a mandate that
/// runs out, a substitute. The days count from today, so that what is due stays due.
/// </summary>
internal sealed class DemoTeams(PortalDb db, CurrentActor current, AuditScope audit, DemoTime time, DemoPeople people)
{
    /// <summary>Not before the stories the demo tells already, wherever the computer's clock stands.</summary>
    private readonly DateTimeOffset today = new[] { TimeProvider.System.GetUtcNow(), new DateTimeOffset(2026, 11, 10, 3, 0, 0, TimeSpan.Zero) }.Max();

    private DateOnly Today => PortalClock.DayOf(today);

    /// <summary>An invented number: no operator gives out numbers of this form.</summary>
    internal static string PhoneOf(string scenario, int member) => $"0800 1000 {100 + ((scenario[0] + scenario[^1]) % 10 * 10) + member:000}";

    internal async Task RunAsync(CancellationToken cancel)
    {
        await IrrigationAsync(await OpenAsync("Irigasi Aik Bersama", cancel));
        await WaterAsync(await OpenAsync("Air Bersih Lereng Merapi", cancel));
    }

    private Task<Cooperation> OpenAsync(string title, CancellationToken cancel) =>
        db.Cooperations.With(Load.WholeTeam).SingleAsync(c => c.IsDemo && c.Title == title, cancel);

    /// <summary>The chair goes round; who kept the residents informed has left.</summary>
    private async Task IrrigationAsync(Cooperation c)
    {
        var (team, villages) = (c.Team, c.Parties.OrderBy(p => p.VillageCode).Select(p => p.VillageCode).ToList());
        TeamMember By(TeamRole role) => team.Members.Single(m => m.Role == role);
        TeamMember told = null!;
        await AsAsync(c, -300, "sekdes.aikberik", () =>
        {
            told = team.Seat(new MemberDetails(
                "Inaq Sumiati", villages[2], Element.CommunityInstitution, TeamRole.PublicRelationsCoordinator, Today.AddDays(-300), null, null)
            { Gender = Gender.Female });
            team.PlanTurn(new TurnDetails(By(TeamRole.Chair).From, Today.AddDays(20), By(TeamRole.Chair).VillageCode, null));
            team.PlanTurn(new TurnDetails(Today.AddDays(21), Today.AddDays(386), villages[2], "Lalu Wiranata"));
            team.PlanTurn(new TurnDetails(Today.AddDays(387), Today.AddDays(752), villages[1], null));
            team.Form(new GroupDetails(
                "Jaga Air", "Mencatat debit setiap pekan dan mengatur gilir air pada musim kering.", [By(TeamRole.MonitoringCoordinator).Id, By(TeamRole.Secretary).Id],
                By(TeamRole.MonitoringCoordinator).Id));
            team.Form(new GroupDetails("Penyuluhan P3A", "Menjelaskan aturan gilir kepada petani tiap subak.", [told.Id, By(TeamRole.Treasurer).Id], told.Id));
            team.Write(TeamRole.MonitoringCoordinator, "Membaca papan debit setiap pekan dan melaporkannya.\nMemeriksa dua belas pintu air setiap bulan.\nMenyusun evaluasi dan mengawal tindak lanjutnya.");
        });
        await AsAsync(c, -25, "ketua.aikbersama", () => team.End(told, Today.AddDays(-25)));
    }

    /// <summary>The treasurer's mandate runs out, and the secretary is replaced for a fortnight.</summary>
    private async Task WaterAsync(Cooperation c)
    {
        var team = c.Team;
        var (treasurer, secretary) = (team.Members.Single(m => m.Role == TeamRole.Treasurer), team.Members.Single(m => m.Role == TeamRole.Secretary));
        await AsAsync(c, -5, "sekdes.tegalmulyo", () =>
        {
            team.Change(
                treasurer,
                new MemberDetails(treasurer.Name, treasurer.VillageCode, treasurer.Element, treasurer.Role, treasurer.From, Today.AddDays(40), treasurer.AccountId)
                {
                    Gender = treasurer.Gender,
                    Phone = treasurer.ContactPhone,
                },
                Today);
            team.NameSubstitute(
                secretary,
                new MemberDetails("Sulastri", secretary.VillageCode, Element.VillageGovernment, secretary.Role, Today.AddDays(-3), Today.AddDays(11), null) { Gender = Gender.Female });
            team.Form(new GroupDetails("Sambungan Rumah", "Menagih iuran pemasangan dan menjadwalkan sambungan baru.", [treasurer.Id, secretary.Id], null));
        });
    }

    /// <summary>Does something so many days from now as that person, and saves.</summary>
    private async Task AsAsync(Cooperation c, int days, string userName, Action act)
    {
        time.Now = today.AddDays(days);
        var who = people[userName].Actor;
        current.Become(who.AccountId, who.Name, false, [new HeldMandate(who.AccountId, who)], who.AccountId);
        audit.Enter(c);
        act();
        await db.SaveChangesAsync();
    }
}
