using System.Globalization;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>The sheet of one kind of record: what template, export and import have in common.</summary>
internal abstract class RecordSheet
{
    /// <summary>Heading of the column that ties rows to their records.</summary>
    public const string KeyHeading = "Kunci (jangan diubah)";

    public abstract SubjectKind Kind { get; }

    /// <summary>Name of the sheet in a workbook.</summary>
    public abstract string Name { get; }

    /// <summary>All its headings without the key's.</summary>
    public abstract IReadOnlyList<string> Headings { get; }

    /// <summary>Reads what the rows would do, by the rules of form and domain, without doing it.</summary>
    public abstract Task<SheetPlan> PlanAsync(PortalDb db, Village village, UploadedSheet sheet, SheetWork work);

    /// <summary>
    /// Does what a plan says; of the rows in conflict only those whose numbers are taken. Call within a transaction; a record that
    /// changed since the plan ends it.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">A record is no longer as the plan found it.</exception>
    public abstract Task SaveAsync(PortalDb db, Village village, SheetPlan plan, IReadOnlySet<int> taken, SheetWork work);

    /// <summary>A record of the kind as the sheet's rows: its values in the order of the headings, and its key.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(PortalDb db, string villageCode);

    public abstract IReadOnlyList<SheetGuide> Guide { get; }

    /// <summary>A heading as it is compared: people retype dashes and blanks.</summary>
    internal static string Folded(string heading) => string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('–', '-').ToLowerInvariant();
}

/// <summary>A column as the guide explains it.</summary>
internal sealed record SheetGuide(string Heading, string Help, bool IsRequired, CellStyle Style, double Width, IReadOnlyList<string>? Choices, bool IsOpenList, IReadOnlyList<object?> Examples);

/// <summary>What reading and saving need besides the data.</summary>
internal sealed record SheetWork(DateTimeOffset Now, IStringLocalizer<Text> Words, Action<int, int> Progress, CancellationToken Stop);

internal abstract partial class RecordSheet<TForm, TRecord>(TypeNames types, IValidator<TForm> rules, AddedRows added) : RecordSheet
    where TForm : class, new()
    where TRecord : class
{
    private const int AtOnce = 500;
    private const int ShownLetters = 60;

    public abstract IReadOnlyList<SheetColumn<TForm>> Columns { get; }

    public override IReadOnlyList<string> Headings => [.. Columns.Select(c => c.Heading)];

    public override IReadOnlyList<SheetGuide> Guide =>
        [.. Columns.Select(c => new SheetGuide(c.Heading, c.Help, c.IsRequired, c.Style, c.Width, c.Choices, c.IsOpenList, c.Examples))];

    protected abstract IQueryable<TRecord> In(PortalDb db, string villageCode);

    protected abstract TForm FormOf(TRecord record);

    protected abstract Guid IdOf(TRecord record);

    protected abstract bool IsArchived(TRecord record);

    protected abstract void SetId(TForm form, Guid id);

    protected abstract string TypeCode(TForm form);

    protected abstract string TitleOf(TForm form);

    /// <summary>Fills in what follows from the rest, as the page does.</summary>
    protected abstract void FillIn(TForm form, SubjectType type);

    protected abstract TRecord New(Guid id, Village village, TForm form, SubjectType type, DateTimeOffset now);

    protected abstract void Change(TRecord record, TForm form, SubjectType type, DateTimeOffset now);

    /// <summary>Reads what forms need besides their record.</summary>
    protected virtual Task BeginAsync(PortalDb db, string villageCode, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The place a form has or wants in the village's order; null where there is no order.</summary>
    protected virtual int? PlaceOf(TForm form) => null;

    protected virtual void SetPlace(TForm form, int? place)
    {
    }

    /// <summary>Puts what was saved in its places.</summary>
    protected virtual Task PlaceAsync(PortalDb db, Village village, IReadOnlyDictionary<Guid, int> wanted, SheetWork work) => Task.CompletedTask;

    public override async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(PortalDb db, string villageCode)
    {
        await BeginAsync(db, villageCode, CancellationToken.None);
        var records = In(db, villageCode).AsNoTracking().Where(r => EF.Property<DateTimeOffset?>(r, nameof(Potential.ArchivedAt)) == null).OrderBy(r => EF.Property<string>(r, nameof(Potential.Title)));
        await foreach (var record in records.AsAsyncEnumerable())
        {
            var form = FormOf(record);
            yield return [.. Columns.Select(c => c.Value(form)), new RecordKey(IdOf(record), MarkOf(form), PlaceOf(form)).ToString()];
        }
    }

    public override async Task<SheetPlan> PlanAsync(PortalDb db, Village village, UploadedSheet sheet, SheetWork work)
    {
        await BeginAsync(db, village.Code, work.Stop);
        var known = await In(db, village.Code).AsNoTracking().ToDictionaryAsync(IdOf, work.Stop);
        var reading = new Reading(this, village, sheet, known, work);
        var rows = new List<PlannedRow>(sheet.Lines.Count);
        foreach (var line in sheet.Lines)
        {
            rows.Add(reading.Row(line));
            if (rows.Count % AtOnce == 0) { work.Progress(rows.Count, sheet.Lines.Count); }
        }

        return new SheetPlan(Kind, Headings, rows, reading.Faults, reading.Ignored, Twins(rows, known.Values), sheet.Encoding);
    }

    public override async Task SaveAsync(PortalDb db, Village village, SheetPlan plan, IReadOnlySet<int> taken, SheetWork work)
    {
        var rows = plan.Rows.Cast<PlannedRow<TForm>>().Where(r => r.State is RowState.New or RowState.Changed || (r.State == RowState.Conflict && taken.Contains(r.Number))).ToList();
        var done = 0;
        foreach (var chunk in rows.Chunk(AtOnce))
        {
            await AddAsync(db, village, [.. chunk.Where(r => r.State == RowState.New)], work);
            await ChangeAsync(db, village, [.. chunk.Where(r => r.State != RowState.New && r.ChangesRecord)], work);
            done += chunk.Length;
            work.Progress(done, rows.Count);
        }

        var wanted = rows.Where(r => PlaceOf(r.Form) is { } place && place != r.PlaceBefore).ToDictionary(r => r.Id, r => PlaceOf(r.Form)!.Value);
        if (wanted.Count > 0) { await PlaceAsync(db, village, wanted, work); }
    }

    private async Task AddAsync(PortalDb db, Village village, IReadOnlyList<PlannedRow<TForm>> rows, SheetWork work)
    {
        if (rows.Count == 0) { return; }

        db.AddRange(rows.Select(row => New(row.Id, village, row.Form, TypeOf(row.Form), work.Now)));
        await added.StoreAsync(db, work.Stop);
    }

    private async Task ChangeAsync(PortalDb db, Village village, IReadOnlyList<PlannedRow<TForm>> rows, SheetWork work)
    {
        if (rows.Count == 0) { return; }

        var ids = rows.Select(r => r.Id).ToList();
        var known = await In(db, village.Code).Where(r => ids.Contains(EF.Property<Guid>(r, nameof(Potential.Id)))).ToDictionaryAsync(IdOf, work.Stop);
        foreach (var row in rows)
        {
            if (!known.TryGetValue(row.Id, out var record) || MarkOf(FormOf(record)) != row.Mark) { throw new DbUpdateConcurrencyException(); }

            Change(record, row.Form, TypeOf(row.Form), work.Now);
        }

        await db.SaveChangesAsync(work.Stop);
        db.ChangeTracker.Clear();
    }

    private SubjectType TypeOf(TForm form) => types.OfCode(TypeCode(form))!;

    /// <summary>A point kept as one text, in two columns.</summary>
    protected static IEnumerable<SheetColumn<TForm>> PointColumns(Func<TForm, string?> get, Action<TForm, string?> set)
    {
        void Put(TForm form, int part, string? typed)
        {
            var parts = (get(form)?.Replace(", ", ";", StringComparison.Ordinal) ?? ";").Split(';', 2);
            parts[part] = typed ?? "";
            set(form, parts[0].Length + parts[1].Length == 0 ? null : string.Join(';', parts));
        }

        yield return Imports.Columns.Degrees<TForm>(
            "Lintang", "Point", "Dari peta, misalnya -7,60788. Isi bersama bujur, atau kosongkan keduanya.",
            f => MapPoint.Parse(get(f))?.Latitude, (f, v) => Put(f, 0, v)) with
        { Examples = [-7.60788m, null] };
        yield return Imports.Columns.Degrees<TForm>(
            "Bujur", "Point", "Dari peta, misalnya 110,20375.",
            f => MapPoint.Parse(get(f))?.Longitude, (f, v) => Put(f, 1, v)) with
        { Examples = [110.20375m, null] };
    }

    private string MarkOf(TForm form) => RecordKey.MarkOf(Columns.Where(c => !c.IsPlace).Select(c => Plain(c.Value(form))));

    private List<string?> Values(TForm form) => [.. Columns.Select(c => Plain(c.Value(form)))];

    /// <summary>A value as the preview shows it, and as it is compared.</summary>
    private static string? Plain(object? value) => value switch
    {
        decimal number => number.ToString("0.############", Indonesian.Culture),
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        null or "" => null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>New rows that look like a record or another row: mostly the same file imported a second time.</summary>
    private List<int> Twins(IEnumerable<PlannedRow> rows, IEnumerable<TRecord> known)
    {
        var seen = known.Where(record => !IsArchived(record)).Select(FormOf).Select(TwinKey).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. rows.OfType<PlannedRow<TForm>>().Where(r => r.State == RowState.New && !seen.Add(TwinKey(r.Form))).Select(r => r.Number)];
    }

    private string TwinKey(TForm form) => $"{TypeCode(form)}\n{TitleOf(form)}";

    private TypeNames Types => types;

    private IValidator<TForm> Rules => rules;
}
