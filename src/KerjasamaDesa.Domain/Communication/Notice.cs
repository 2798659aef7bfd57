namespace KerjasamaDesa.Domain.Communication;

/// <summary>What is told, before it is known to whom.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Link">The one page of the portal where it is dealt with, from its root: <c>/kerjasama/…</c>.</param>
/// <param name="Title">What happened, in one sentence.</param>
public sealed record NoticeContent(NoticeKind Kind, string Link, NoticeText Title)
{
    /// <summary>What is to be done about it, or more of it.</summary>
    public NoticeText? Text { get; init; }

    /// <summary>The cooperation it belongs to.</summary>
    public Guid? CooperationId { get; init; }

    /// <summary>The village it belongs to.</summary>
    public string? VillageCode { get; init; }

    /// <summary>It cannot wait for tomorrow's mail.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>
    /// What it must be told of only once, "mandat 0198… 2026-12-01"; at most 120 letters. A second one for the same person is
    /// refused by the database, however many processes try.
    /// </summary>
    public string? Once { get; init; }
}

/// <summary>
/// Something one person is told of, with the one page where it is dealt with. It is written together with the change it tells
/// of, and never changed but for when it was read and how it was mailed.
/// </summary>
public sealed class Notice
{
    /// <summary>Longest address of a page.</summary>
    public const int LinkMaxLength = 300;

    /// <summary>Longest <see cref="NoticeContent.Once"/>.</summary>
    public const int OnceMaxLength = 120;

    private Notice()
    {
    }

    /// <summary>
    /// Tells a person. An address that leads out of the portal is a mistake of the program: who follows a notice stays in it.
    /// </summary>
    public Notice(Guid id, Guid accountId, NoticeContent content, DateTimeOffset now)
    {
        if (!IsPageOfPortal(content.Link))
        {
            throw new ArgumentException($"A notice leads to a page of the portal, not to '{content.Link}'.", nameof(content));
        }

        if (content.Once is { Length: > OnceMaxLength })
        {
            throw new ArgumentException("What is told once needs a shorter name.", nameof(content));
        }

        (Id, AccountId, At) = (id, accountId, now);
        (Kind, Link, Title, Text, IsUrgent, Once) = (content.Kind, content.Link, content.Title, content.Text, content.IsUrgent, content.Once);
        (CooperationId, VillageCode, AwaitsMail) = (content.CooperationId, content.VillageCode, true);
    }

    /// <summary>Identity, made by the application.</summary>
    public Guid Id { get; private set; }

    /// <summary>Whom it is told.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What it is about.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>The cooperation it belongs to.</summary>
    public Guid? CooperationId { get; private set; }

    /// <summary>The village it belongs to.</summary>
    public string? VillageCode { get; private set; }

    /// <summary>The page where it is dealt with.</summary>
    public string Link { get; private set; } = "";

    /// <summary>What happened.</summary>
    public NoticeText Title { get; private set; } = null!;

    /// <summary>What is to be done about it, or more of it.</summary>
    public NoticeText? Text { get; private set; }

    /// <summary>It cannot wait for tomorrow's mail.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>What the person is told of only once.</summary>
    public string? Once { get; private set; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was read; null while it waits.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>It is still to be gathered into a mail.</summary>
    public bool AwaitsMail { get; private set; }

    /// <summary>The mail that tells of it; null when none does.</summary>
    public Guid? MailId { get; private set; }

    /// <summary>Marks it as read; the first time counts.</summary>
    public void Read(DateTimeOffset now) => ReadAt ??= now;

    private static bool IsPageOfPortal(string link) =>
        link.Length <= LinkMaxLength && link is ['/'] or ['/', not ('/' or '\\'), ..] && !link.Any(char.IsControl);
}
