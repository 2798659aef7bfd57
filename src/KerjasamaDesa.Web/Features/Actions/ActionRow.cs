using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Actions;

/// <summary>Which action items a list shows.</summary>
public sealed class ActionFilter : ListFilter
{
    public const string Open = "terbuka";
    public const string Late = "lewat";

    /// <summary>The states one may ask for, and the localizer's keys of their names.</summary>
    public static readonly IReadOnlyList<(string Slug, string Text)> States = [("terbuka", "Terbuka"), ("lewat", "Lewat tenggat"), ("selesai", "Selesai"), ("tidak-jadi", "Tidak jadi")];

    [FromQuery(Name = "keadaan")]
    public string? State { get; set; }

    /// <summary>Village of the owner.</summary>
    [FromQuery(Name = "desa")]
    public string? Village { get; set; }

    /// <summary><c>semua</c> shows, over all cooperations, not only one's own items but all one may read.</summary>
    [FromQuery(Name = "lingkup")]
    public string? Reach { get; set; }

    /// <summary>Only those overdue by so many days.</summary>
    [FromQuery(Name = "hari")]
    public int? Days { get; set; }

    public bool IsEverybodys => Reach == "semua";

    public IQueryable<T> Of<T>(IQueryable<T> all, DateOnly today)
        where T : Entrusted
    {
        var lateBefore = today.AddDays(-Math.Clamp(Days ?? 0, 0, 3650));
        var asked = Village is { Length: > 0 } village ? all.Where(a => a.OwnerVillageCode == village) : all;
        return State switch
        {
            Open => asked.Open(),
            Late => asked.Open().Where(a => a.Due < today && a.Due <= lateBefore),
            "selesai" => asked.Where(a => a.State == ActionState.Done),
            "tidak-jadi" => asked.Where(a => a.State == ActionState.Dropped),
            _ => asked,
        };
    }
}

/// <summary>An action item as a list shows it.</summary>
public sealed class ActionRow
{
    public static readonly SortKeys<ActionRow, Guid> Sorts = new SortKeys<ActionRow, Guid>(r => r.Id)
        .Add("tenggat", r => r.Due)
        .Add("dibuat", r => r.At);

    public Guid Id { get; init; }

    public Guid CooperationId { get; init; }

    public string Cooperation { get; init; } = "";

    public string What { get; init; } = "";

    public string OwnerName { get; init; } = "";

    public string? OwnerVillage { get; init; }

    public DateOnly Due { get; init; }

    public ActionState State { get; init; }

    public ActionSource? SourceKind { get; init; }

    public string? SourceTitle { get; init; }

    public string? ClosingNote { get; init; }

    public DateTimeOffset At { get; init; }

    public string Address => ActionPages.Of(CooperationId, Id);

    public bool IsOpen => State is ActionState.Open or ActionState.InProgress;

    public int DaysLate(DateOnly today) => IsOpen ? Math.Max(0, today.DayNumber - Due.DayNumber) : 0;

    /// <summary>Lines of these items: one query.</summary>
    public static IQueryable<ActionRow> Of(IQueryable<ActionItem> items, PortalDb db) => items.Select(a => new ActionRow
    {
        Id = a.Id,
        CooperationId = a.CooperationId,
        Cooperation = db.Cooperations.Where(c => c.Id == a.CooperationId).Select(c => c.Title).First(),
        What = a.What,
        OwnerName = a.OwnerName,
        OwnerVillage = db.Villages.Where(v => v.Code == a.OwnerVillageCode).Select(v => v.Name).FirstOrDefault(),
        Due = a.Due,
        State = a.State,
        SourceKind = a.SourceKind,
        SourceTitle = a.SourceTitle,
        ClosingNote = a.ClosingNote,
        At = a.At,
    });

    public static IReadOnlyList<Column<ActionRow>> Columns(IStringLocalizer<Text> t, DateOnly today) =>
    [
        new(t["Tugas"], r => r.What),
        new(t["Kerja sama"], r => r.Cooperation),
        new(t["Penanggung jawab"], r => r.OwnerName),
        new(t["Desa"], r => r.OwnerVillage),
        new(t["Tenggat"], r => r.Due),
        new(t["Keadaan"], r => t[TalkWords.Of(r.State)].Value),
        new(t["Lewat (hari)"], r => r.DaysLate(today)),
        new(t["Asal"], r => r.SourceKind is { } kind ? $"{t[TalkWords.Of(kind)].Value}: {r.SourceTitle}" : null),
        new(t["Hasil"], r => r.ClosingNote),
    ];
}

/// <summary>Action items and constraints as queries.</summary>
public static class ActionItems
{
    /// <summary>Those a person sees to, alone or as one of the village that does, in cooperations whose talk the person still reads.</summary>
    public static IQueryable<T> Of<T>(this IQueryable<T> all, Actor who, PortalDb db)
        where T : Entrusted
    {
        var (me, village) = (who.AccountId, who.VillageCode);
        return all.ReadBy(who, db).Where(a => a.OwnerAccountId == me || (a.OwnerAccountId == null && village != null && a.OwnerVillageCode == village));
    }

    /// <summary>Those that are still to be done.</summary>
    public static IQueryable<T> Open<T>(this IQueryable<T> all)
        where T : Entrusted => all.Where(a => a.State == ActionState.Open || a.State == ActionState.InProgress);

    /// <summary>Those of all cooperations whose talk a person reads.</summary>
    public static IQueryable<T> ReadBy<T>(this IQueryable<T> all, Actor who, PortalDb db)
        where T : Entrusted
    {
        var readable = db.Cooperations.TalkedInWith(who);
        return all.Where(a => readable.Any(c => c.Id == a.CooperationId));
    }
}
