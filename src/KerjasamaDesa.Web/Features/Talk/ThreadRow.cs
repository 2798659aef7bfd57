using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Talk;

/// <summary>Which threads of a cooperation the list shows.</summary>
public sealed class TalkFilter : ListFilter
{
    /// <summary>The states one may ask for, and the localizer's keys of their names.</summary>
    public static readonly IReadOnlyList<(string Slug, string Text)> States =
        [("terbuka", "Terbuka"), ("belum-dibaca", "Ada pesan baru"), ("belum-dijawab", "Belum dijawab"), ("ditutup", "Ditutup")];

    [FromQuery(Name = "keadaan")]
    public string? State { get; set; }

    /// <summary>The thing they are about.</summary>
    [FromQuery(Name = "objek")]
    public Guid? SubjectId { get; set; }

    public IQueryable<TalkThread> Of(IQueryable<TalkThread> all, PortalDb db, Guid reader)
    {
        var about = SubjectId is { } subject ? all.Where(t => t.SubjectId == subject) : all;
        return State switch
        {
            "terbuka" => about.Where(t => t.ClosedAt == null),
            "ditutup" => about.Where(t => t.ClosedAt != null),
            "belum-dijawab" => about.Where(t => t.ClosedAt == null && t.IsUnanswered),
            "belum-dibaca" => about.Where(t => !db.TalkReadings.Any(r => r.ThreadId == t.Id && r.AccountId == reader && r.SeenAt >= t.LastAt)),
            _ => about,
        };
    }
}

/// <summary>A thread as the list shows it.</summary>
public sealed class ThreadRow
{
    public static readonly SortKeys<ThreadRow, Guid> Sorts = new SortKeys<ThreadRow, Guid>(r => r.Id)
        .Add("terakhir", r => r.LastAt, isDefaultDescending: true)
        .Add("judul", r => r.Title);

    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public TalkSubject? SubjectKind { get; init; }

    public string? SubjectTitle { get; init; }

    public string Name { get; init; } = "";

    public string Capacity { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public DateTimeOffset LastAt { get; init; }

    public string LastName { get; init; } = "";

    public int Messages { get; init; }

    public bool IsUnanswered { get; init; }

    public bool IsPinned { get; init; }

    public bool IsClosed { get; init; }

    public bool IsUnread { get; init; }

    /// <summary>Villages that have confirmed an announcement.</summary>
    public int Receipts { get; init; }

    /// <summary>Lines of these threads for a reader: one query.</summary>
    public static IQueryable<ThreadRow> Of(IQueryable<TalkThread> threads, PortalDb db, Guid reader) => threads.Select(t => new ThreadRow
    {
        Id = t.Id,
        Title = t.Title,
        SubjectKind = t.SubjectKind,
        SubjectTitle = t.SubjectTitle,
        Name = t.Name,
        Capacity = t.Capacity,
        At = t.At,
        LastAt = t.LastAt,
        LastName = t.LastName,
        Messages = t.Messages,
        IsUnanswered = t.IsUnanswered,
        IsPinned = t.PinnedAt != null,
        IsClosed = t.ClosedAt != null,
        IsUnread = !db.TalkReadings.Any(r => r.ThreadId == t.Id && r.AccountId == reader && r.SeenAt >= t.LastAt),
        Receipts = db.TalkReceipts.Count(r => r.ThreadId == t.Id),
    });

    public static IReadOnlyList<Column<ThreadRow>> Columns(IStringLocalizer<Text> t) =>
    [
        new(t["Judul"], r => r.Title),
        new(t["Tentang"], r => r.SubjectKind is { } kind ? $"{t[TalkWords.Of(kind)].Value}: {r.SubjectTitle}" : null),
        new(t["Dibuka oleh"], r => r.Name),
        new(t["Selaku"], r => r.Capacity),
        new(t["Dibuka"], r => r.At),
        new(t["Pesan terakhir"], r => r.LastAt),
        new(t["Jumlah pesan"], r => r.Messages),
        new(t["Keadaan"], r => (r.IsClosed ? t["Ditutup"] : t["Terbuka"]).Value),
    ];
}

/// <summary>The threads or announcements of a cooperation.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Filter">What is asked for.</param>
/// <param name="Pinned">Those on top, whatever is asked for.</param>
/// <param name="Page">The others.</param>
/// <param name="Villages">How many villages take part.</param>
/// <param name="MayOpen">Whether the reader may open one.</param>
public sealed record ThreadsPage(
    Shared.CooperationFrame Frame, TalkKind Kind, TalkFilter Filter, IReadOnlyList<ThreadRow> Pinned, KeysetPage<ThreadRow> Page, int Villages, bool MayOpen)
{
    public string Address => Frame.UrlOf(TalkPages.Slug(Kind));
}
