using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>What narrows the list of notices.</summary>
public sealed class NoticeFilter : ListFilter
{
    /// <summary>Only what waits to be read.</summary>
    [FromQuery(Name = "belum")]
    public bool IsUnreadOnly { get; set; }

    [FromQuery(Name = "jenis")]
    public NoticeKind? Kind { get; set; }

    public bool IsNarrowed => IsUnreadOnly || Kind is not null;
}

/// <summary>A line of the list of notices.</summary>
public sealed class NoticeRow
{
    public static readonly SortKeys<NoticeRow, Guid> Sorts = new SortKeys<NoticeRow, Guid>(r => r.Id).Add("waktu", r => r.At, isDefaultDescending: true);

    public Guid Id { get; init; }

    public NoticeKind Kind { get; init; }

    public NoticeText Title { get; init; } = null!;

    public NoticeText? Text { get; init; }

    public string Link { get; init; } = "";

    public bool IsUrgent { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The cooperation it belongs to.</summary>
    public string? Cooperation { get; init; }

    public string Address => $"/pemberitahuan/{Id}";

    /// <summary>One's own notices: one query, one row each.</summary>
    public static IQueryable<NoticeRow> Of(IQueryable<Notice> notices, PortalDb db) => notices.Select(n => new NoticeRow
    {
        Id = n.Id,
        Kind = n.Kind,
        Title = n.Title,
        Text = n.Text,
        Link = n.Link,
        IsUrgent = n.IsUrgent,
        At = n.At,
        ReadAt = n.ReadAt,
        Cooperation = db.Cooperations.Where(c => c.Id == n.CooperationId).Select(c => c.Title).FirstOrDefault(),
    });
}

/// <summary>The notices of one person.</summary>
/// <param name="Filter">What narrows them.</param>
/// <param name="Kinds">Kinds to choose from.</param>
/// <param name="List">The rows.</param>
/// <param name="Address">The portal's own, for texts that leave it.</param>
public sealed record NoticesPage(NoticeFilter Filter, IReadOnlyList<SelectListItem> Kinds, KeysetPage<NoticeRow> List, string Address);

/// <summary>A notice in words, in the reader's language.</summary>
public static class NoticeWords
{
    public static string Of(NoticeText text, IStringLocalizer<Text> t) => text.In(t[text.Sentence].Value);

    /// <summary>
    /// What is sent on by WhatsApp: a bold title, the text, the page. It goes to other people, hence in Indonesian whatever language the
    /// page is read in.
    /// </summary>
    public static string ToShare(NoticeRow row, string address) =>
        $"*{row.Title.ToString().Replace('*', '·')}*\n{(row.Text is { } text ? $"{text}\n" : "")}{(row.Cooperation is { } title ? $"Kerja sama: {title}\n" : "")}{address}{row.Link}";

    public static string IconOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Offer or NoticeKind.Mention or NoticeKind.Thread or NoticeKind.Announcement => "message",
        NoticeKind.Plan or NoticeKind.Evaluation => "report",
        NoticeKind.Signature => "sign",
        NoticeKind.Ballot or NoticeKind.ActionItem => "check",
        NoticeKind.Deliberation or NoticeKind.Meeting => "calendar",
        NoticeKind.Team or NoticeKind.Mandate => "people",
        NoticeKind.Monitoring => "record",
        _ => "history",
    };
}
