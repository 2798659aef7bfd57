using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;

namespace KerjasamaDesa.Web.Features.OfferList;

/// <summary>A line of the list of offers.</summary>
public sealed class OfferRow
{
    public static readonly SortKeys<OfferRow, Guid> Sorts = new SortKeys<OfferRow, Guid>(r => r.Id)
        .Add("tanggal", r => r.Day, isDefaultDescending: true)
        .Add("batas", r => r.AnswerBy);

    public Guid Id { get; init; }

    public Guid CooperationId { get; init; }

    public string Title { get; init; } = "";

    public Stage Stage { get; init; }

    public string FromCode { get; init; } = "";

    public string From { get; init; } = "";

    public string ToCode { get; init; } = "";

    public string To { get; init; } = "";

    public string District { get; init; } = "";

    public string? Number { get; init; }

    public DateOnly Day { get; init; }

    public DateOnly AnswerBy { get; init; }

    public OfferState State { get; init; }

    public DeliberationDecision? Decision { get; init; }

    public int Messages { get; init; }

    public DateOnly? Reminded { get; init; }

    /// <summary>The one person who would be reminded: the head's account, else whom the letter names.</summary>
    public string? Contact { get; init; }

    public string Address => $"/kerjasama/{CooperationId}/penawaran/{Id}";

    public OfferState StateOn(DateOnly today) => State == OfferState.Sent && AnswerBy < today ? OfferState.Expired : State;

    public int AgeOn(DateOnly today) => Math.Max(0, today.DayNumber - Day.DayNumber);

    /// <summary>Lines of these offers: one query, one row each.</summary>
    public static IQueryable<OfferRow> Of(IQueryable<Offer> offers, PortalDb db, DateOnly today) =>
        from o in offers
        join c in db.Cooperations on o.CooperationId equals c.Id
        join f in db.Villages on o.FromVillageCode equals f.Code
        join v in db.Villages on o.VillageCode equals v.Code
        select new OfferRow
        {
            Id = o.Id,
            CooperationId = o.CooperationId,
            Title = c.Title,
            Stage = c.Stage,
            FromCode = f.Code,
            From = f.VillageTerm + " " + f.Name,
            ToCode = v.Code,
            To = v.VillageTerm + " " + v.Name,
            District = v.District!.Name,
            Number = o.Number,
            Day = o.Day,
            AnswerBy = o.AnswerBy,
            State = o.State,
            Decision = o.Decision,
            Messages = o.Messages.Count,
            Reminded = o.Reminders.Max(r => (DateOnly?)r.Day),
            Contact = db.Mandates.Where(m => m.Role == Role.VillageHead && m.Scope == o.VillageCode && m.From <= today && (m.To == null || m.To >= today))
                .Join(db.Users.Where(u => u.DeactivatedAt == null), m => m.AccountId, u => u.Id, (m, u) => new { m.From, u.Id, u.FullName })
                .OrderByDescending(x => x.From).ThenBy(x => x.Id).Select(x => x.FullName).FirstOrDefault() ?? o.ContactName,
        };
}
