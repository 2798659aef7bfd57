using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>
/// One offer letter (surat penawaran) to one village: Permendagri 96/2017 art. 13, second step. It is frozen once sent, and
/// stays as history when it was answered, taken back or ran out; asking again is a new offer.
/// </summary>
public sealed class Offer
{
    /// <summary>Longest number of a letter.</summary>
    public const int NumberMaxLength = 60;

    private readonly List<OfferMessage> _messages = [];
    private readonly List<OfferReminder> _reminders = [];

    private Offer()
    {
    }

    internal Offer(Guid id, Cooperation cooperation, Party party, OfferLetter letter, DateTimeOffset now)
    {
        (Id, CooperationId, PartyId, CreatedAt) = (id, cooperation.Id, party.Id, now);
        (FromVillageCode, VillageCode, RegencyCode) = (cooperation.InitiatingVillageCode, party.VillageCode, cooperation.RegencyCode);
        (FromDistrictCode, DistrictCode) = (cooperation.PartyOf(FromVillageCode).DistrictCode, party.DistrictCode);
        Write(letter);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The invited village's place in it.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>Village that offers.</summary>
    public string FromVillageCode { get; private set; } = "";

    /// <summary>Its district, by which a facilitator's list is found.</summary>
    public string FromDistrictCode { get; private set; } = "";

    /// <summary>Village that is asked.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>Its district.</summary>
    public string DistrictCode { get; private set; } = "";

    /// <summary>Regency of both.</summary>
    public string RegencyCode { get; private set; } = "";

    /// <summary>Number of the letter; may be missing while it is a draft.</summary>
    public string? Number { get; private set; }

    /// <summary>Date of the letter.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Last day on which the asked village's Musyawarah Desa may decide.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>How urgent the letter calls itself (sifat).</summary>
    public OfferNature Nature { get; private set; }

    /// <summary>What the letter says.</summary>
    public OfferContent Content { get; private set; } = OfferContent.Empty;

    /// <summary>Whom to reach in the asked village, when its head has no account.</summary>
    public string? ContactName { get; private set; }

    /// <summary>Telephone of that person, only when it was given.</summary>
    public string? ContactPhone { get; private set; }

    /// <summary>State as recorded; whether it ran out depends on the day: <see cref="StateOn"/>.</summary>
    public OfferState State { get; private set; }

    /// <summary>When it was drafted.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was sent, null for a draft.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Account that sent it.</summary>
    public Guid? SentById { get; private set; }

    /// <summary>Name of the sender.</summary>
    public string? SentByName { get; private set; }

    /// <summary>Under which mandate it was sent.</summary>
    public string? SentByCapacity { get; private set; }

    /// <summary>Head whose name stands under the letter; stays when the office changes hands.</summary>
    public string? SignerName { get; private set; }

    /// <summary>When it was answered or taken back.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What the Musyawarah Desa decided, once answered.</summary>
    public DeliberationDecision? Decision { get; private set; }

    /// <summary>Why it was declined or taken back, or on what terms it was agreed.</summary>
    public string? ClosingNote { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The code printed on it, by which anybody who holds it may check it.</summary>
    public string Code { get; private set; } = VerificationCode.New();

    /// <summary>Questions and replies, oldest first.</summary>
    public IReadOnlyCollection<OfferMessage> Messages => _messages;

    /// <summary>Reminders given.</summary>
    public IReadOnlyCollection<OfferReminder> Reminders => _reminders;

    /// <summary>Whether it is still being written.</summary>
    public bool IsDraft => State == OfferState.Draft;

    /// <summary>Whether it waits for an answer, in time or not.</summary>
    public bool IsWaiting => State == OfferState.Sent;

    /// <summary>The state as it reads on that day: a letter whose day to answer has gone by is expired.</summary>
    public OfferState StateOn(DateOnly today) => IsWaiting && AnswerBy < today ? OfferState.Expired : State;

    /// <summary>The mark of what the letter says; it no longer changes once the letter is sent.</summary>
    public string ContentMark() => Fingerprint.Of(new { Number, Day, AnswerBy, Nature, Content, FromVillageCode, VillageCode, SignerName });

    /// <summary>Days since the letter's date, never negative.</summary>
    public int AgeOn(DateOnly today) => Math.Max(0, today.DayNumber - Day.DayNumber);

    /// <summary>Replaces the letter. Refused: once sent, a day to answer before the letter's own.</summary>
    public void Write(OfferLetter letter)
    {
        if (!IsDraft)
        {
            throw new RuleBroken("Surat penawaran yang sudah dikirim tidak dapat diubah. Tarik dahulu, lalu buat yang baru.");
        }

        if (letter.AnswerBy <= letter.Day)
        {
            throw RuleBroken.At(nameof(AnswerBy), "Batas jawaban harus sesudah tanggal surat.");
        }

        Number = Guard.OptionalText(letter.Number, NumberMaxLength, nameof(Number));
        (Day, AnswerBy, Nature, Content) = (letter.Day, letter.AnswerBy, letter.Nature, letter.Content.Trimmed());
        ContactName = Guard.OptionalText(letter.ContactName, 120, nameof(ContactName));
        ContactPhone = Guard.OptionalText(letter.ContactPhone, 30, nameof(ContactPhone));
    }

    internal void Send(Actor who, string signerName, DateTimeOffset now, DateOnly today)
    {
        if (!IsDraft)
        {
            throw new RuleBroken("Surat penawaran ini sudah dikirim.");
        }

        _ = Guard.Text(Number, NumberMaxLength, nameof(Number), "Isi nomor surat sebelum mengirim.");
        if (Day > today)
        {
            throw RuleBroken.At(nameof(Day), "Tanggal surat tidak boleh di masa depan.");
        }

        if (AnswerBy <= today)
        {
            throw RuleBroken.At(nameof(AnswerBy), "Batas jawaban harus sesudah hari ini.");
        }

        Content.RequireAll();
        (State, SentAt) = (OfferState.Sent, now);
        (SentById, SentByName, SentByCapacity, SignerName) = (who.AccountId, who.Name, who.Capacity, signerName);
    }

    internal void Answer(VillageDeliberation deliberation, DateTimeOffset now)
    {
        if (IsDraft)
        {
            throw new RuleBroken("Surat penawaran kepada desa ini belum dikirim.");
        }

        if (deliberation.Day > AnswerBy)
        {
            throw RuleBroken.At(nameof(VillageDeliberation.Day), "Musyawarah ini sesudah batas jawaban surat penawaran. Minta desa pengusul memperbarui penawarannya.");
        }

        (State, ClosedAt, Decision, ClosingNote) = (OfferState.Answered, now, deliberation.Decision, deliberation.Notes);
    }

    /// <summary>A new letter takes the place of one that ran out; nothing else is left to happen to it.</summary>
    internal void Lapse(DateTimeOffset now) => (State, ClosedAt) = (OfferState.Expired, now);

    internal void Withdraw(string? reason, DateTimeOffset now) =>
        (State, ClosedAt, ClosingNote) = (OfferState.Withdrawn, now, Guard.OptionalText(reason, 1000, "Reason"));

    /// <summary>Asks or replies. A message that arrives twice under one identity is kept once. Refused: on a draft, without words.</summary>
    public void Say(Guid messageId, string body, Actor who, DateTimeOffset now)
    {
        if (SentAt is null)
        {
            throw new RuleBroken("Surat penawaran kepada desa ini belum dikirim.");
        }

        if (!_messages.Exists(m => m.Id == messageId))
        {
            _messages.Add(new OfferMessage(messageId, this, body, who, now));
        }
    }

    /// <summary>
    /// Notes that somebody was reminded. Refused: an offer that waits for nothing or has run out, nobody to remind, a second
    /// reminder on one day.
    /// </summary>
    public void Remind(Guid reminderId, Guid? accountId, string? name, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (StateOn(today) != OfferState.Sent)
        {
            throw new RuleBroken("Penawaran ini tidak sedang menunggu jawaban.");
        }

        if (_reminders.Exists(r => r.Day == today))
        {
            throw new RuleBroken("Desa ini sudah diingatkan hari ini.");
        }

        var toWhom = Guard.Text(name, 120, nameof(ContactName), "Desa ini belum punya akun kepala desa dan surat tidak menyebut kontaknya.");
        _reminders.Add(new OfferReminder(reminderId, this, accountId, toWhom, who, now, today));
    }
}
