using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Sheets;

namespace KerjasamaDesa.Web.Features.Imports;

internal abstract partial class RecordSheet<TForm, TRecord>
{
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

            Place(line, form, before, key, faults);
            var mark = before is null ? "" : sheet.MarkOf(before);
            var isOld = key is not null && mark != key.Mark;
            if (isOld && record is not null && sheet.MarkOf(form) == key!.Mark)
            {
                // The file says what it said when it was made; what was changed since was changed in the portal.
                var place = sheet.PlaceOf(form);
                form = sheet.FormOf(record);
                sheet.SetPlace(form, place);
            }

            var changes = before is null ? [] : sheet.Columns.Select(c => new ValueChange(c.Heading, Plain(c.Value(before)), Plain(c.Value(form)))).Where(c => c.Before != c.After).ToList();
            var changesRecord = changes.Exists(change => sheet.Columns.Any(c => c.Heading == change.Column && !c.IsPlace));
            var state = before is null ? RowState.New : changes.Count == 0 ? RowState.Same : isOld && changesRecord ? RowState.Conflict : RowState.Changed;

            // What is stored already need not pass today's rules.
            var isStored = state != RowState.New && !changesRecord;
            if (!isStored) { Check(line, form, faults); }
            if (faults.Count == 0 && !isStored) { Try(line, record, form, type!, id, faults); }

            Faults.AddRange(faults.OrderBy(fault => sheet.Columns.TakeWhile(c => c.Heading != fault.Column).Count()));
            return new PlannedRow<TForm>(line.Number, faults.Count > 0 ? RowState.Wrong : state, sheet.TitleOf(form), id, changes, sheet.Values(form), mark, form)
            {
                PlaceBefore = before is null ? null : sheet.PlaceOf(before),
                ChangesRecord = changesRecord,
            };
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

        /// <summary>A place that is left empty, or as it was exported, is the one the record has now.</summary>
        private void Place(SheetLine line, TForm form, TForm? before, RecordKey? key, List<RowFault> faults)
        {
            var (wanted, present) = (sheet.PlaceOf(form), before is null ? null : sheet.PlaceOf(before));
            if (wanted is null || (before is not null && wanted == key?.Place)) { sheet.SetPlace(form, present); }
            else if (wanted < 1 || (before is not null && present is null))
            {
                var column = sheet.Columns.First(c => c.IsPlace);
                var broken = wanted < 1 ? new RuleBroken("Urutan dimulai dari 1.") : new RuleBroken("Yang sudah terpenuhi tidak diurutkan. Kosongkan sel ini.");
                Add(faults, line, column.Heading, TypedIn(line, column), broken);
            }
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
}
