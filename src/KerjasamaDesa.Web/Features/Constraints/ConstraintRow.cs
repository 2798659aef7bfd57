using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Actions;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Constraints;

/// <summary>Which constraints a list shows.</summary>
public sealed class ConstraintFilter : ListFilter
{
    /// <summary>The states one may ask for, and the localizer's keys of their names.</summary>
    public static readonly IReadOnlyList<(string Slug, string Text)> States =
        [("terbuka", "Belum teratasi"), ("lewat", "Lewat tenggat"), ("selesai", "Teratasi"), ("tidak-jadi", "Tidak berlaku lagi")];

    [FromQuery(Name = "keadaan")]
    public string? State { get; set; }

    [FromQuery(Name = "bobot")]
    public Severity? Severity { get; set; }

    /// <summary>Village of the owner.</summary>
    [FromQuery(Name = "desa")]
    public string? Village { get; set; }

    /// <summary>Only those overdue by so many days.</summary>
    [FromQuery(Name = "hari")]
    public int? Days { get; set; }

    public bool IsNarrowed => State is not null || Severity is not null || Village is not null;

    public IQueryable<Constraint> Of(IQueryable<Constraint> all, DateOnly today)
    {
        var asked = new ActionFilter { State = State, Village = Village, Days = Days }.Of(all, today);
        return Severity is { } severity ? asked.Where(k => k.Severity == severity) : asked;
    }
}

/// <summary>A constraint as a list shows it.</summary>
public sealed class ConstraintRow
{
    public static readonly SortKeys<ConstraintRow, Guid> Sorts = new SortKeys<ConstraintRow, Guid>(r => r.Id)
        .Add("tenggat", r => r.Due)
        .Add("dicatat", r => r.At);

    public Guid Id { get; init; }

    public Guid CooperationId { get; init; }

    public string Cooperation { get; init; } = "";

    public string What { get; init; } = "";

    public Severity Severity { get; init; }

    public string? ActivityTitle { get; init; }

    public string OwnerName { get; init; } = "";

    public DateOnly Due { get; init; }

    public ActionState State { get; init; }

    public string? ClosingNote { get; init; }

    public DateTimeOffset At { get; init; }

    public string Address => ConstraintPages.Of(CooperationId, Id);

    public int DaysLate(DateOnly today) => State is ActionState.Open or ActionState.InProgress ? Math.Max(0, today.DayNumber - Due.DayNumber) : 0;

    /// <summary>Lines of these constraints: one query.</summary>
    public static IQueryable<ConstraintRow> Of(IQueryable<Constraint> constraints, PortalDb db) => constraints.Select(k => new ConstraintRow
    {
        Id = k.Id,
        CooperationId = k.CooperationId,
        Cooperation = db.Cooperations.Where(c => c.Id == k.CooperationId).Select(c => c.Title).First(),
        What = k.What,
        Severity = k.Severity,
        ActivityTitle = k.ActivityTitle,
        OwnerName = k.OwnerName,
        Due = k.Due,
        State = k.State,
        ClosingNote = k.ClosingNote,
        At = k.At,
    });

    public static IReadOnlyList<Column<ConstraintRow>> Columns(IStringLocalizer<Text> t, DateOnly today) =>
    [
        new(t["Kendala"], r => r.What),
        new(t["Kerja sama"], r => r.Cooperation),
        new(t["Bobot kendala"], r => t[TalkWords.Of(r.Severity)].Value),
        new(t["Kegiatan"], r => r.ActivityTitle),
        new(t["Penanggung jawab"], r => r.OwnerName),
        new(t["Tenggat"], r => r.Due),
        new(t["Keadaan"], r => t[TalkWords.OfConstraint(r.State)].Value),
        new(t["Lewat (hari)"], r => r.DaysLate(today)),
        new(t["Hasil"], r => r.ClosingNote),
    ];
}
