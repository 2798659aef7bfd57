namespace KerjasamaDesa.Domain.Communication;

/// <summary>What a person wants by e-mail. Who never chose has none of these and gets the defaults: everything, once a day.</summary>
public sealed class MailSettings
{
    private MailSettings()
    {
    }

    /// <summary>The defaults of an account.</summary>
    public MailSettings(Guid accountId) => AccountId = accountId;

    /// <summary>The account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>How often.</summary>
    public MailFrequency Frequency { get; private set; }

    /// <summary>What is urgent comes at once, apart from the rest.</summary>
    public bool UrgentAtOnce { get; private set; } = true;

    /// <summary>Kinds that are not mailed.</summary>
    public List<NoticeKind> Muted { get; private set; } = [];

    /// <summary>The mail is written in English instead of Indonesian.</summary>
    public bool IsInEnglish { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>Chooses anew.</summary>
    /// <param name="frequency">How often.</param>
    /// <param name="urgentAtOnce">Whether what is urgent comes at once.</param>
    /// <param name="wanted">Kinds that are mailed.</param>
    /// <param name="isInEnglish">Whether in English.</param>
    public void Choose(MailFrequency frequency, bool urgentAtOnce, IEnumerable<NoticeKind> wanted, bool isInEnglish)
    {
        (Frequency, UrgentAtOnce, IsInEnglish) = (frequency, urgentAtOnce, isInEnglish);
        Muted = [.. Enum.GetValues<NoticeKind>().Except(wanted)];
    }

    /// <summary>No more mails, as asked by a link in one of them.</summary>
    public void Stop() => Frequency = MailFrequency.Never;

    /// <summary>Mails once a day again, for who stopped them by mistake; kinds that were switched off stay so.</summary>
    public void Resume() => Frequency = MailFrequency.Daily;

    /// <summary>Whether a mail with what is new is due on that day; the week begins on Monday.</summary>
    /// <param name="today">The day.</param>
    /// <param name="last">Day of the mail before, or null.</param>
    public bool IsDue(DateOnly today, DateOnly? last) => Frequency switch
    {
        MailFrequency.Daily => last is null || last < today,
        MailFrequency.Weekly => last is null || last < today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
        _ => false,
    };
}
