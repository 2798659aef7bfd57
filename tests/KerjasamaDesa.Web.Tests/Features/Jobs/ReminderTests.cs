using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Tests.Features.Mails;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Features.Jobs;

[Collection(nameof(PostOffice))]
public sealed class ReminderTests
{
    private readonly PostOffice post;

    public ReminderTests(PostOffice post)
    {
        this.post = post;
        post.Time.Now = DateTimeOffset.UtcNow;
    }

    private DateOnly Today => PortalClock.DayOf(post.Time.Now);

    [Fact]
    public async Task A_mandate_is_reminded_of_a_month_and_a_week_before_its_end_and_not_when_another_follows()
    {
        var villages = await post.Portal.FreshVillagesAsync(2);
        var (ending, followed) = (await post.Portal.PersonAsync(Role.VillageHead, villages[0].Code), await post.Portal.PersonAsync(Role.VillageHead, villages[1].Code));
        await post.Portal.WithDbAsync(async db =>
        {
            foreach (var mandate in await db.Mandates.Where(m => m.AccountId == ending.AccountId || m.AccountId == followed.AccountId).ToListAsync()) { mandate.End(Today.AddDays(31)); }

            db.Add(Mandate.Grant(Guid.CreateVersion7(), followed.AccountId, Role.VillageHead, villages[1].Code, Today.AddDays(32), null));
            await db.SaveChangesAsync();
        });

        List<int> told = [];
        for (var day = 0; day < 34; day++)
        {
            var before = await CountAsync(ending);
            await post.RunAsync("pengingat");
            await post.RunAsync("pengingat");
            if (await CountAsync(ending) > before) { told.Add(31 - day); }

            post.Time.Move(TimeSpan.FromDays(1));
        }

        Assert.Equal([30, 7], told);
        Assert.Equal(2, await CountAsync(ending));
        Assert.Equal(0, await CountAsync(followed));
    }

    [Fact]
    public async Task An_offer_is_reminded_of_to_its_contact_alone_and_no_more_once_it_is_answered()
    {
        var scene = await Scene.InAsync(post.Portal, Stage.Identification);
        await scene.ChangeAsync(post.Portal, c => scene.SendOffer(c, scene.Villages[2], post.Time.Now, daysToAnswer: 5));
        await post.RunAsync("pengingat");

        var told = await post.Portal.WithDbAsync(db => db.Notices.AsNoTracking().SingleAsync(n => n.AccountId == scene.Heads[2].AccountId));
        Assert.Contains("menunggu jawaban desa Anda", told.Title.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(scene.Head));
        await scene.ChangeAsync(post.Portal, c => c.Answer(scene.Villages[2].Code, new VillageDeliberation(Scene.Today, 40, DeliberationDecision.Agreed, "Setuju", null, Scene.Today), post.Time.Now));
        post.Time.Move(TimeSpan.FromDays(4));
        await post.RunAsync("pengingat");

        Assert.Equal(1, await CountAsync(scene.Heads[2]));
    }

    [Fact]
    public async Task A_meeting_that_is_moved_is_reminded_of_anew_and_one_that_is_called_off_not_at_all()
    {
        var village = (await post.Portal.FreshVillagesAsync(1))[0];
        var head = await post.Portal.PersonAsync(Role.VillageHead, village.Code);
        var (moved, cancelled) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        MeetingDetails On(int days) => new(Today.AddDays(days), new TimeOnly(9, 0), "Balai Desa", "Kerja sama", null, null, null);
        await post.Portal.WithDbAsync(async db =>
        {
            var off = VillageMeeting.Call(cancelled, village, On(2), [], post.Time.Now);
            off.Cancel("Hujan", post.Time.Now);
            db.AddRange(VillageMeeting.Call(moved, village, On(2), [], post.Time.Now), off);
            await db.SaveChangesAsync();
        });

        await post.RunAsync("pengingat");
        Assert.Equal(1, await CountAsync(head));
        await post.Portal.WithDbAsync(async db =>
        {
            (await db.VillageMeetings.Include(m => m.Items).SingleAsync(m => m.Id == moved)).Change(On(3), [], Today, post.Time.Now);
            await db.SaveChangesAsync();
        });
        await post.RunAsync("pengingat");

        Assert.Equal(2, await CountAsync(head));
        Assert.All(await LinksAsync(head), link => Assert.EndsWith(moved.ToString(), link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_signature_is_reminded_of_each_week_until_it_is_given()
    {
        var scene = await Scene.InAsync(post.Portal, Stage.Planning);
        await scene.ChangeAsync(post.Portal, scene.FillPlan);
        await scene.ChangeAsync(post.Portal, c =>
        {
            c.Plan.Submit(scene.HeadActor, post.Time.Now);
            var reviewer = Scene.ActorOf(scene.Facilitator, Role.Facilitator, scene.Villages[0].DistrictCode);
            c.Plan.Review(new Review(reviewer, ReviewDecision.Recommended, null, Enum.GetValues<PlanPart>().Select(p => new PartReview(p, true, null)), post.Time.Now));
        });

        post.Time.Move(TimeSpan.FromDays(8));
        await post.RunAsync("pengingat");
        Assert.Equal(1, await CountAsync(scene.Head));
        await scene.ChangeAsync(post.Portal, c => c.Sign(scene.Villages[0].Code, "3/2026", Scene.Today, scene.HeadActor, post.Time.Now, Scene.Today));
        post.Time.Move(TimeSpan.FromDays(7));
        await post.RunAsync("pengingat");

        Assert.Equal(1, await CountAsync(scene.Head));
        Assert.Equal(2, await CountAsync(scene.Heads[1]));
    }

    [Fact]
    public async Task An_overdue_action_item_is_told_to_its_owner_then_to_the_chair_then_to_the_facilitator_and_no_more_once_it_is_done()
    {
        var scene = await Scene.InAsync(post.Portal, Stage.Implementation);
        var item = new ActionItem(
            Guid.CreateVersion7(), scene.CooperationId, new ActionDetails("Beli lem", null, new ActionOwner("Desa", scene.Villages[1].Code, null), Today.AddDays(3)), null, scene.HeadActor, post.Time.Now, Today);
        await post.Portal.WithDbAsync(async db =>
        {
            db.Add(item);
            await db.SaveChangesAsync();
        });
        List<(int Day, int Owner, int Chair, int Facilitator)> told = [];
        var before = (Owner: 0, Chair: 0, Facilitator: 0);
        for (var day = 3; day > -10; day--)
        {
            await post.RunAsync("pengingat");
            var now = (Owner: await AboutAsync(scene.Heads[1], item.Id), Chair: await AboutAsync(scene.Chair, item.Id), Facilitator: await AboutAsync(scene.Facilitator, item.Id));
            if (now != before) { told.Add((day, now.Owner, now.Chair, now.Facilitator)); }
            before = now;
            post.Time.Move(TimeSpan.FromDays(1));
        }

        Assert.Equal([(3, 1, 0, 0), (1, 2, 0, 0), (-1, 3, 0, 0), (-3, 3, 1, 0), (-7, 3, 1, 1)], told);
        await post.Portal.WithDbAsync(async db =>
        {
            (await db.ActionItems.SingleAsync(a => a.Id == item.Id)).Finish("Sudah", null, scene.HeadActor, post.Time.Now);
            await db.SaveChangesAsync();
        });
        await post.Portal.WithDbAsync(db => db.Notices.Where(n => n.Link.EndsWith(item.Id.ToString())).ExecuteDeleteAsync());
        await post.RunAsync("pengingat");
        Assert.Equal(0, await AboutAsync(scene.Heads[1], item.Id));
    }

    [Fact]
    public async Task A_turn_of_the_chair_and_a_seat_that_ends_are_announced_until_somebody_follows()
    {
        var scene = await Scene.InAsync(post.Portal, Stage.Implementation);
        await scene.ChangeAsync(post.Portal, c =>
        {
            c.Team.PlanTurn(new TurnDetails(Today.AddDays(20), Today.AddDays(200), scene.Villages[1].Code, null));
            var treasurer = c.Team.Members.Single(m => m.Role == TeamRole.Treasurer);
            c.Team.Change(treasurer, new MemberDetails(treasurer.Name, treasurer.VillageCode, treasurer.Element, treasurer.Role, treasurer.From, Today.AddDays(25), null), Today);
        });
        await post.RunAsync("pengingat");
        await post.RunAsync("pengingat");
        Assert.Equal((1, 1), (await SaysAsync(scene.Heads[1], "Giliran ketua"), await SaysAsync(scene.Chair, "Giliran ketua")));
        Assert.Equal((1, 0), (await SaysAsync(scene.Heads[2], "Masa tugas Bendahara Tim"), await SaysAsync(scene.Head, "Masa tugas")));

        await scene.ChangeAsync(post.Portal, c => c.Team.TakeTurn(
            c.Team.Turns.Single(), new MemberDetails("Ketua Baru", scene.Villages[1].Code, Element.VillageGovernment, TeamRole.Chair, Today.AddDays(20), null, null)));
        post.Time.Move(TimeSpan.FromDays(14));
        await post.RunAsync("pengingat");
        Assert.Equal(1, await SaysAsync(scene.Heads[1], "Giliran ketua"));
    }

    private Task<int> AboutAsync(Person person, Guid thing) => post.Portal.WithDbAsync(db => db.Notices.CountAsync(n => n.AccountId == person.AccountId && n.Link.EndsWith(thing.ToString())));

    private async Task<int> SaysAsync(Person person, string words) =>
        (await post.Portal.WithDbAsync(db => db.Notices.AsNoTracking().Where(n => n.AccountId == person.AccountId).ToListAsync())).Count(n => n.Title.ToString().Contains(words, StringComparison.Ordinal));

    private Task<int> CountAsync(Person person) => post.Portal.WithDbAsync(db => db.Notices.CountAsync(n => n.AccountId == person.AccountId));

    private Task<List<string>> LinksAsync(Person person) => post.Portal.WithDbAsync(db => db.Notices.Where(n => n.AccountId == person.AccountId).Select(n => n.Link).ToListAsync());
}
