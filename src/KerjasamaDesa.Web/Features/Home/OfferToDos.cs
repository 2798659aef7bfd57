using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Offers;
using KerjasamaDesa.Web.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Home;

/// <summary>Offer letters that wait: for the asked village's answer, for the offering village's next step, for a facilitator's word.</summary>
public sealed class OfferToDos(PortalDb db, PortalClock clock, OfferTimes times, IStringLocalizer<Text> t)
{
    public async Task<IEnumerable<ToDo>> ForAsync(Actor who)
    {
        var (village, me) = (who.Scope, who.AccountId);
        var waiting = await db.Offers.AsNoTracking().VisibleTo(who).Where(o => o.State == OfferState.Draft || o.State == OfferState.Sent)
            .Join(db.Cooperations.Where(c => c.Stage == Stage.Identification), o => o.CooperationId, c => c.Id, (o, c) => new { o, c.Title })
            .OrderBy(x => x.o.Day).ThenBy(x => x.o.Id).Take(ToDoList.Most)
            .Select(x => new Waiting
            {
                Id = x.o.Id,
                CooperationId = x.o.CooperationId,
                Title = x.Title,
                State = x.o.State,
                Day = x.o.Day,
                AnswerBy = x.o.AnswerBy,
                Since = x.o.SentAt ?? x.o.CreatedAt,
                IsMine = x.o.FromVillageCode == village,
                Other = db.Villages.Where(v => v.Code == (x.o.FromVillageCode == village ? x.o.VillageCode : x.o.FromVillageCode)).Select(v => v.VillageTerm + " " + v.Name).First(),
                LastSpeaker = x.o.Messages.OrderByDescending(m => m.At).Select(m => m.Name).FirstOrDefault(),
                LastSpeakerVillage = x.o.Messages.OrderByDescending(m => m.At).Select(m => m.VillageCode ?? "").FirstOrDefault(),
                LastSpokenAt = x.o.Messages.Max(m => (DateTimeOffset?)m.At),
                Reminder = x.o.Reminders.Where(r => r.ToAccountId == me).OrderByDescending(r => r.At).Select(r => r.ByName).FirstOrDefault(),
            })
            .ToListAsync();
        return waiting.SelectMany(w => w.IsMine ? Offering(who, w) : [Asked(w)]);
    }

    /// <summary>One line for everything that has waited too long in a facilitator's area.</summary>
    public async Task<IEnumerable<ToDo>> InAreaAsync(Actor who)
    {
        var (today, late) = (clock.Today, clock.Today.AddDays(-times.OverdueDays));
        var overdue = await db.Offers.AsNoTracking().VisibleTo(who)
            .Where(o => o.State == OfferState.Sent && o.Day <= late && o.AnswerBy >= today)
            .GroupBy(o => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(o => o.SentAt) }).SingleOrDefaultAsync();
        return overdue is null
            ? []
            : [new ToDo(t["{0} penawaran belum dijawab sesudah {1} hari", overdue.Count, times.OverdueDays], t["Penawaran di wilayah Anda"], overdue.Oldest ?? clock.Now, "/penawaran?keadaan=lama", IsLate: true)];
    }

    private ToDo Asked(Waiting w)
    {
        var what = w.Reminder is { } name
            ? t["{0} mengingatkan: jawab penawaran dari {1}", name, w.Other]
            : t["Jawab penawaran dari {0} paling lambat {1}", w.Other, IndonesianDate.Compact(w.AnswerBy)];
        return new ToDo(what, w.Title, w.Since, w.Address, IsLate(w), ComesFirst: true);
    }

    private IEnumerable<ToDo> Offering(Actor who, Waiting w)
    {
        if (w is { LastSpokenAt: { } at, LastSpeaker: { } name } && w.LastSpeakerVillage != who.Scope)
        {
            yield return new ToDo(t["Balas pertanyaan {0} tentang penawaran kepada {1}", name, w.Other], w.Title, at, $"{w.Address}#tanya-jawab", ComesFirst: true);
        }

        if (who.Role == Role.VillageCouncil)
        {
            yield break;
        }

        var age = Math.Max(0, clock.Today.DayNumber - w.Day.DayNumber);
        yield return w.State == OfferState.Draft
            ? new ToDo(who.Role == Role.VillageHead ? t["Periksa dan kirim surat penawaran kepada {0}", w.Other] : t["Lengkapi surat penawaran kepada {0}", w.Other], w.Title, w.Since, w.Address)
            : w.AnswerBy < clock.Today
                ? new ToDo(t["{0} tidak menjawab sampai batasnya: perbarui penawaran", w.Other], w.Title, w.Since, w.Address, IsLate: true)
                : new ToDo(t["{0} belum menjawab penawaran, {1} hari sejak tanggal surat", w.Other, age], w.Title, w.Since, w.Address, IsLate(w));
    }

    private bool IsLate(Waiting w) => w.AnswerBy < clock.Today || w.Day.AddDays(times.OverdueDays) <= clock.Today;

    private sealed record Waiting
    {
        public Guid Id { get; init; }

        public Guid CooperationId { get; init; }

        public string Title { get; init; } = "";

        public OfferState State { get; init; }

        public DateOnly Day { get; init; }

        public DateOnly AnswerBy { get; init; }

        public DateTimeOffset Since { get; init; }

        public bool IsMine { get; init; }

        public string Other { get; init; } = "";

        public string? LastSpeaker { get; init; }

        public string? LastSpeakerVillage { get; init; }

        public DateTimeOffset? LastSpokenAt { get; init; }

        public string? Reminder { get; init; }

        public string Address => $"/kerjasama/{CooperationId}/penawaran/{Id}";
    }
}
