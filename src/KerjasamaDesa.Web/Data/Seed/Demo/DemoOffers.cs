using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// Offer letters in every state, in Kecamatan Borobudur: one renewed with questions, one that ran out, and those of a proposal of
/// Candirejo that were answered, declined, taken back, and are still waiting. Their days count back from today, so that some wait.
/// </summary>
internal sealed class DemoOffers(PortalDb db, CurrentActor current, AuditScope audit, DemoTime time, DemoPeople people)
{
    private const int AnswerDays = 30;

    /// <summary>Not before the stories the demo tells already, wherever the computer's clock stands.</summary>
    private readonly DateTimeOffset today = new[] { TimeProvider.System.GetUtcNow(), new DateTimeOffset(2026, 11, 10, 3, 0, 0, TimeSpan.Zero) }.Max();

    private readonly OfferNews news = new(new NoticeDesk(db, current, new PortalClock(time)), new Addressees(db, new PortalClock(time)));

    private DateOnly Today => PortalClock.DayOf(time.Now);

    internal async Task RunAsync(Cooperation market)
    {
        await RenewAsync(market);
        await ProposeAsync();
    }

    /// <summary>Giritengah asked too late and is asked again; Tuksongo let the first letter run out.</summary>
    private async Task RenewAsync(Cooperation market)
    {
        var village = await db.Villages.SingleAsync(v => v.Code == "33.08.02.2002");
        Offer letter = null!;
        await AsAsync(-12, 0, "sekdes.giripurno", _ => letter = Drafted(market, village, "147/SPn/2026"));
        await AsAsync(-12, 2, "kades.giripurno", head => SendAsync(market, letter, head));
        await SayAsync(market, letter, -10, "bpd.giritengah", "Hari pasar di Giritengah jatuh pada Kliwon. Apakah gilirannya dapat mengikuti hari itu?");
        await SayAsync(market, letter, -9, "kades.giripurno", "Dapat. Kami usulkan Giripurno Pahing, Giritengah Kliwon, Tuksongo Legi; jadwal pastinya disepakati dalam musyawarah antar desa.");
        await SayAsync(market, letter, -2, "sekdes.giritengah", "Berapa perkiraan iuran tiap desa untuk lapak dan kebersihan pada tahun pertama?");
    }

    private async Task ProposeAsync()
    {
        string[] codes = ["33.08.02.2008", "33.08.02.2010", "33.08.02.2001", "33.08.02.2002", "33.08.02.2003"];
        var villages = await db.Villages.Where(v => codes.Contains(v.Code)).ToDictionaryAsync(v => v.Code);
        var number = await db.Database.SqlQueryRaw<long>($"select nextval('{PortalDb.NumberSequence}') as \"Value\"").SingleAsync();
        Cooperation c = null!;
        await AsAsync(-24, 0, "sekdes.candirejo", _ =>
        {
            c = Cooperation.Propose(
                Guid.CreateVersion7(time.Now), $"KAD-33.08-{Today.Year}-{number:0000}", villages[codes[0]], codes.Skip(1).Select(code => villages[code]),
                new CooperationBasics(
                    "Bank Sampah Bersama Borobudur", "Satu jadwal angkut, satu gudang pilah, dan satu pembeli untuk sampah anorganik lima desa di sekitar candi.",
                    CooperationField.Development, Vehicle.Bkad, Today.Year + 1, Today.Year + 2),
                time.Now);
            c.Explain("Kelima desa berada dalam satu kecamatan dan sama-sama mencatat kebutuhan persampahan.\nGudang di Candirejo masih dapat menampung 4 ton per bulan.", time.Now);
            c.MarkAsDemo();
            audit.Enter(c);
            db.Add(c);
        });
        List<Offer> letters = [];
        await AsAsync(-24, 1, "sekdes.candirejo", _ => letters.AddRange(codes.Skip(1).Select((code, i) => Drafted(c, villages[code], $"{211 + i}/SPn/{Today.Year}"))));
        await AsAsync(-23, 0, "kades.candirejo", async head =>
        {
            foreach (var letter in letters) { await SendAsync(c, letter, head); }
        });
        await AnswerAsync(c, -20, "kades.candirejo", DeliberationDecision.Agreed, "Disepakati sebagai prioritas tahun depan.");
        await AnswerAsync(c, -15, "kades.wanurejo", DeliberationDecision.Agreed, "Disepakati, dengan syarat jadwal angkut dua kali seminggu.");
        await AnswerAsync(c, -14, "kades.giripurno", DeliberationDecision.Declined, "Desa sudah terikat kerja sama pengangkutan sampai akhir tahun.");
        await AsAsync(-13, 0, "kades.candirejo", _ => c.WithdrawInvitation(codes[4], time.Now, "Gudang pilah belum cukup untuk lima desa; Tuksongo diajak pada tahap kedua."));
        await AsAsync(-3, 0, "pendamping.borobudur", who =>
        {
            letters[2].Remind(Guid.CreateVersion7(time.Now), people["kades.giritengah"].Account.Id, people["kades.giritengah"].Actor.Name, who, time.Now, Today);
            news.Reminded(new OpenedOffer(c, letters[2]), people["kades.giritengah"].Account.Id, who);
        });
    }

    private Offer Drafted(Cooperation c, Village village, string number)
    {
        var letter = c.DraftOffer(Guid.CreateVersion7(time.Now), village, Today, AnswerDays, time.Now);
        letter.Write(new OfferLetter(number, Today, Today.AddDays(AnswerDays), OfferNature.Important, letter.Content));
        return letter;
    }

    private Task SendAsync(Cooperation c, Offer letter, Actor head)
    {
        c.Send(letter, head.Name, head, time.Now, Today);
        return news.SentAsync(new OpenedOffer(c, letter));
    }

    private Task SayAsync(Cooperation c, Offer letter, int days, string who, string words) => AsAsync(days, 0, who, actor =>
    {
        letter.Say(Guid.CreateVersion7(time.Now), words, actor, time.Now);
        return news.SaidAsync(new OpenedOffer(c, letter), actor, words);
    });

    private Task AnswerAsync(Cooperation c, int days, string head, DeliberationDecision decision, string notes) => AsAsync(days, 0, head, actor =>
    {
        c.Answer(actor.Scope, new VillageDeliberation(Today, 46, decision, notes, null, Today), time.Now);
        return news.AnsweredAsync(c, actor.Scope, decision);
    });

    /// <summary>Does something that many days from today as that person, and saves.</summary>
    private Task AsAsync(int days, int hours, string userName, Action<Actor> act) => AsAsync(days, hours, userName, actor =>
    {
        act(actor);
        return Task.CompletedTask;
    });

    /// <summary>The same, with what people are told of it.</summary>
    private async Task AsAsync(int days, int hours, string userName, Func<Actor, Task> act)
    {
        var who = people[userName].Actor;
        time.Now = today.AddDays(days).AddHours(hours);
        current.Become(who.AccountId, who.Name, false, [new HeldMandate(who.AccountId, who)], who.AccountId);
        await act(who);
        await db.SaveChangesAsync();
    }
}
