using KerjasamaDesa.Domain.Access;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>A question or a reply on an offer, under the name and mandate of who wrote it.</summary>
public sealed class OfferMessage : Spoken
{
    /// <summary>Longest message.</summary>
    public const int MaxLength = 2000;

    /// <summary>How long the writer may still mend it; after that others may have acted on it.</summary>
    public static readonly TimeSpan Mendable = TimeSpan.FromMinutes(15);

    private OfferMessage()
    {
    }

    internal OfferMessage(Guid id, Offer offer, string body, Actor who, DateTimeOffset now)
        : base(id, offer.CooperationId, who, now) =>
        (OfferId, Body) = (offer.Id, Written(body));

    /// <summary>The offer.</summary>
    public Guid OfferId { get; private set; }

    /// <summary>The text.</summary>
    public string Body { get; private set; } = "";

    /// <summary>When it was last mended, null when it reads as first written.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Whether this person may still mend it.</summary>
    public bool IsMendableBy(Actor who, DateTimeOffset now) => who.AccountId == AccountId && now - At <= Mendable;

    /// <summary>Mends it; it stays marked as mended. Refused: another's message, after a quarter of an hour, without words.</summary>
    public void Mend(string body, Actor who, DateTimeOffset now)
    {
        if (!IsMendableBy(who, now))
        {
            throw new RuleBroken("Pesan hanya dapat diperbaiki penulisnya dalam {0} menit.", (int)Mendable.TotalMinutes);
        }

        var mended = Written(body);
        (Body, EditedAt) = mended == Body ? (Body, EditedAt) : (mended, now);
    }

    private static string Written(string body) => Guard.Text(body, MaxLength, nameof(Body), "Tulis pertanyaan atau jawaban Anda.");
}

/// <summary>A reminder of an unanswered offer to one named person.</summary>
public sealed class OfferReminder
{
    private OfferReminder()
    {
    }

    internal OfferReminder(Guid id, Offer offer, Guid? toAccountId, string toName, Actor who, DateTimeOffset now, DateOnly today)
    {
        (Id, OfferId, CooperationId, At, Day) = (id, offer.Id, offer.CooperationId, now, today);
        (ToAccountId, ToName) = (toAccountId, toName);
        (ById, ByName, ByCapacity) = (who.AccountId, who.Name, who.Capacity);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The offer.</summary>
    public Guid OfferId { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The day it was; one reminder a day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Account that sees it on its first page, when the reminded person has one.</summary>
    public Guid? ToAccountId { get; private set; }

    /// <summary>Who was reminded.</summary>
    public string ToName { get; private set; } = "";

    /// <summary>Account that reminded.</summary>
    public Guid ById { get; private set; }

    /// <summary>Name of who reminded.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>Under which mandate.</summary>
    public string ByCapacity { get; private set; } = "";
}
