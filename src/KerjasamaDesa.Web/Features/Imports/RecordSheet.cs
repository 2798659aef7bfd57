using System.Globalization;
using FluentValidation;
using KerjasamaDesa.Domain;
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

    /// <summary>Does what a plan says. Call within a transaction; a record that changed since the plan ends it.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A record is no longer as the plan found it.</exception>
    public abstract Task SaveAsync(PortalDb db, Village village, SheetPlan plan, SheetWork work);

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

internal abstract class RecordSheet<TForm, TRecord>(TypeNames types, IValidator<TForm> rules) : RecordSheet
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

    public override async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(PortalDb db, string villageCode)
    {
        var records = In(db, villageCode).AsNoTracking().Where(r => EF.Property<DateTimeOffset?>(r, nameof(Potential.ArchivedAt)) == null).OrderBy(r => EF.Property<string>(r, nameof(Potential.Title)));
        await foreach (var record in records.AsAsyncEnumerable())
        {
            var form = FormOf(record);
            yield return [.. Columns.Select(c => c.Value(form)), new RecordKey(IdOf(record), MarkOf(form)).ToString()];
        }
    }

    public override async Task<SheetPlan> PlanAsync(PortalDb db, Village village, UploadedSheet sheet, SheetWork work)
    {
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

    public override async Task SaveAsync(PortalDb db, Village village, SheetPlan plan, SheetWork work)
    {
        var rows = plan.Rows.Cast<PlannedRow<TForm>>().Where(r => r.State is RowState.New or RowState.Changed).ToList();
        var done = 0;
        foreach (var chunk in rows.Chunk(AtOnce))
        {
            var ids = chunk.Where(r => r.State == RowState.Changed).Select(r => r.Id).ToList();
            var known = ids.Count == 0 ? [] : await In(db, village.Code).Where(r => ids.Contains(EF.Property<Guid>(r, nameof(Potential.Id)))).ToDictionaryAsync(IdOf, work.Stop);
            foreach (var row in chunk)
            {
                var type = types.OfCode(TypeCode(row.Form))!;
                if (row.State == RowState.New) { db.Add(New(row.Id, village, row.Form, type, work.Now)); }
                else if (known.TryGetValue(row.Id, out var record) && MarkOf(FormOf(record)) == row.Mark) { Change(record, row.Form, type, work.Now); }
                else { throw new DbUpdateConcurrencyException(); }
            }

            await db.SaveChangesAsync(work.Stop);
            db.ChangeTracker.Clear();
            done += chunk.Length;
            work.Progress(done, rows.Count);
        }
    }

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

    private string MarkOf(TForm form) => RecordKey.MarkOf(Values(form));

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

    /// <summary>One pass over a sheet.</summary>
    private sealed class Reading
    {
        private readonly RecordSheet<TForm, TRecord> sheet;
        private readonly Village village;
        private readonly SheetWork work;
        private readonly Dictionary<Guid, TRecord> known;
        private readonly List<(SheetColumn<TForm> Column, int At)> columns = [];
        private readonly Dictionary<Guid, int> taken = [];
        private readonly int keyAt;

        public Reading(RecordSheet<TForm, TRecord> sheet, Village village, UploadedSheet upload, Dictionary<Guid, TRecord> known, SheetWork work)
        {
            (this.sheet, this.village, this.known, this.work) = (sheet, village, known, work);
            var t = work.Words;
            var heads = upload.Head.Cells.Select(cell => Folded(cell.Text)).ToList();
            foreach (var column in sheet.Columns)
            {
                var at = heads.IndexOf(Folded(column.Heading));
                if (at >= 0) { columns.Add((column, at)); }
                else if (column.IsRequired) { Faults.Add(new RowFault(upload.Head.Number, column.Heading, null, t["Kolom ini tidak ada. Jangan menghapus atau mengubah judul kolom."])); }

                if (at >= 0 && heads.LastIndexOf(heads[at]) != at) { Faults.Add(new RowFault(upload.Head.Number, column.Heading, null, t["Kolom ini ada dua kali."])); }
            }

            keyAt = heads.IndexOf(Folded(KeyHeading));
            Ignored = [.. upload.Head.Cells.Where((cell, i) => !cell.IsEmpty && i != keyAt && columns.All(c => heads[c.At] != heads[i])).Select(cell => Shown(cell.Text)!)];
        }

        public List<RowFault> Faults { get; } = [];

        public IReadOnlyList<string> Ignored { get; }

        public PlannedRow<TForm> Row(SheetLine line)
        {
            var faults = new List<RowFault>();
            var (record, key) = RecordOf(line, faults);
            var before = record is null ? null : sheet.FormOf(record);
            var form = record is null ? new TForm() : sheet.FormOf(record);
            var id = key?.Id ?? Guid.CreateVersion7();
            sheet.SetId(form, id);
            Take(line, form, faults);
            var type = sheet.Types.OfCode(sheet.TypeCode(form));
            if (type is not null) { sheet.FillIn(form, type); }

            var changes = before is null ? [] : sheet.Columns.Select(c => new ValueChange(c.Heading, Plain(c.Value(before)), Plain(c.Value(form)))).Where(c => c.Before != c.After).ToList();
            var mark = before is null ? "" : sheet.MarkOf(before);
            var state = before is null ? RowState.New : changes.Count > 0 ? RowState.Changed : RowState.Same;

            // What is stored already need not pass today's rules.
            if (state != RowState.Same) { Check(line, form, faults); }
            if (faults.Count == 0 && state == RowState.Changed && mark != key!.Mark)
            {
                Add(faults, line, null, null, new RuleBroken("Data ini sudah diubah di portal sejak berkas diunduh. Unduh berkas terbaru, lalu ulangi perubahan pada baris ini."));
            }

            if (faults.Count == 0 && state != RowState.Same) { Try(line, record, form, type!, id, faults); }

            Faults.AddRange(faults.OrderBy(fault => sheet.Columns.TakeWhile(c => c.Heading != fault.Column).Count()));
            return new PlannedRow<TForm>(line.Number, faults.Count > 0 ? RowState.Wrong : state, sheet.TitleOf(form), id, changes, sheet.Values(form), mark, form);
        }

        private (TRecord? Record, RecordKey? Key) RecordOf(SheetLine line, List<RowFault> faults)
        {
            var cell = keyAt < 0 ? SheetCell.Empty : line.At(keyAt);
            if (cell.IsEmpty) { return (null, null); }

            if (RecordKey.Parse(cell.Text.Trim()) is not { } key || !known.TryGetValue(key.Id, out var record))
            {
                Add(faults, line, KeyHeading, cell.Text, new RuleBroken("Kunci ini bukan milik data desa ini. Kosongkan untuk mencatatnya sebagai data baru."));
                return (null, null);
            }

            if (!taken.TryAdd(key.Id, line.Number))
            {
                Add(faults, line, KeyHeading, cell.Text, new RuleBroken("Kunci ini sudah dipakai pada baris {0}. Kosongkan bila ini data baru.", taken[key.Id]));
            }

            if (sheet.IsArchived(record)) { Add(faults, line, KeyHeading, cell.Text, new RuleBroken("Data ini sudah diarsipkan. Pulihkan dahulu dari daftar arsip.")); }

            return (record, key);
        }

        private void Take(SheetLine line, TForm form, List<RowFault> faults)
        {
            foreach (var (column, at) in columns)
            {
                var cell = line.At(at);
                if (column.Take(form, cell) is { } broken) { Add(faults, line, column.Heading, cell.Text, broken); }
            }
        }

        private void Check(SheetLine line, TForm form, List<RowFault> faults)
        {
            foreach (var failure in sheet.Rules.Validate(form).Errors)
            {
                var column = sheet.Columns.FirstOrDefault(c => c.Property == failure.PropertyName);
                var isSaid = faults.Any(f => f.Column is { } said && sheet.Columns.Any(c => c.Heading == said && (c.Property == failure.PropertyName || c.Property == column?.DependsOn)));
                if (!isSaid) { faults.Add(new RowFault(line.Number, column?.Heading, column is null ? null : Shown(TypedIn(line, column)), failure.ErrorMessage)); }
            }
        }

        /// <summary>The domain has the last word, on what would be stored.</summary>
        private void Try(SheetLine line, TRecord? record, TForm form, SubjectType type, Guid id, List<RowFault> faults)
        {
            try
            {
                if (record is null) { sheet.New(id, village, form, type, work.Now); }
                else { sheet.Change(record, form, type, work.Now); }
            }
            catch (RuleBroken broken)
            {
                Add(faults, line, sheet.Columns.FirstOrDefault(c => c.Property == broken.Field)?.Heading, null, broken);
            }
        }

        private string? TypedIn(SheetLine line, SheetColumn<TForm> column) => columns.Find(c => c.Column == column) is { Column: not null } found ? line.At(found.At).Text : null;

        private void Add(List<RowFault> faults, SheetLine line, string? column, string? typed, RuleBroken broken) =>
            faults.Add(new RowFault(line.Number, column, Shown(typed), work.Words[broken.Message, [.. broken.Values]]));

        private static string? Shown(string? typed) => typed is { Length: > ShownLetters } ? typed[..ShownLetters] + "…" : string.IsNullOrWhiteSpace(typed) ? null : typed;
    }

    private TypeNames Types => types;

    private IValidator<TForm> Rules => rules;
}
