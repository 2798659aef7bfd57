namespace KerjasamaDesa.Domain.Communication;

/// <summary>What a mail is.</summary>
public enum MailKind
{
    /// <summary>What is new since the mail before.</summary>
    Digest,

    /// <summary>What is urgent, at once.</summary>
    Urgent,

    /// <summary>Asks whether the address is the person's own.</summary>
    ConfirmAddress,

    /// <summary>Lets a person choose a new password.</summary>
    ResetPassword,
}

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>To be sent, now or when it is tried again.</summary>
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>Given up after many tries, or refused for good; an administrator decides.</summary>
    Dead,

    /// <summary>Not to be sent any more.</summary>
    Discarded,
}

/// <summary>
/// A mail in the outbox. It keeps to whom and why, not the words: they are made when it is sent, so a link that opens an account is
/// never stored, and who stopped mails in the meantime gets none.
/// </summary>
public sealed class Mail
{
    /// <summary>Longest reason kept of a failure.</summary>
    public const int ErrorMaxLength = 500;

    /// <summary>Tries before it is given up; together they last about three days.</summary>
    public const int MostAttempts = 8;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(24), TimeSpan.FromHours(36),
    ];

    private Mail()
    {
    }

    /// <summary>Puts a mail into the outbox.</summary>
    public Mail(Guid id, Guid accountId, MailKind kind, DateTimeOffset now) => (Id, AccountId, Kind, CreatedAt, NextTryAt) = (id, accountId, kind, now, now);

    /// <summary>Identity; also the mail's own Message-ID, so that a second delivery is recognised as the same mail.</summary>
    public Guid Id { get; private set; }

    /// <summary>To whom.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Why.</summary>
    public MailKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; private set; }

    /// <summary>When it was put into the outbox.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Before this it is not tried.</summary>
    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>Until then one process has it; if that process dies, another may take it after.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    /// <summary>Tries that reached the mail server and failed there.</summary>
    public int Attempts { get; private set; }

    /// <summary>What the last try said.</summary>
    public string? LastError { get; private set; }

    /// <summary>When the mail server took it.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The mail server took it.</summary>
    public void Sent(DateTimeOffset now) => (State, SentAt, ClaimedUntil, LastError) = (MailState.Sent, now, null, null);

    /// <summary>The mail server refused it: it is tried again later, or given up when it is refused for good or was tried often enough.</summary>
    public void Failed(string error, bool isFinal, DateTimeOffset now)
    {
        Attempts++;
        (LastError, ClaimedUntil) = (Shortened(error), null);
        if (isFinal || Attempts >= MostAttempts)
        {
            State = MailState.Dead;
            return;
        }

        NextTryAt = now + Waits[Attempts - 1];
    }

    /// <summary>The mail server was not reached, which is no fault of this mail: it waits without a try being counted.</summary>
    public void Unreachable(string error, DateTimeOffset now) => (LastError, ClaimedUntil, NextTryAt) = (Shortened(error), null, now + Waits[1]);

    /// <summary>Nobody wants it any more.</summary>
    public void Drop() => (State, ClaimedUntil) = (MailState.Discarded, null);

    /// <summary>Tries a mail that was given up once more from the beginning. Refused for any other.</summary>
    public void Retry(DateTimeOffset now)
    {
        Demand(MailState.Dead);
        (State, Attempts, NextTryAt) = (MailState.Waiting, 0, now);
    }

    /// <summary>Leaves a mail that was given up unsent. Refused for any other.</summary>
    public void Discard()
    {
        Demand(MailState.Dead);
        State = MailState.Discarded;
    }

    private void Demand(MailState state)
    {
        if (State != state)
        {
            throw new RuleBroken("Surel ini sudah tidak tertahan lagi.");
        }
    }

    private static string Shortened(string error) => error.Length <= ErrorMaxLength ? error : error[..ErrorMaxLength];
}
