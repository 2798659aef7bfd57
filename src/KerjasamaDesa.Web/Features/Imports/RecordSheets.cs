using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Needs;
using KerjasamaDesa.Web.Features.Potentials;
using KerjasamaDesa.Web.Sheets;

namespace KerjasamaDesa.Web.Features.Imports;

/// <summary>The sheets there are, with today's types.</summary>
public sealed class RecordSheets(PortalDb db, PotentialFormValidator potentials, NeedFormValidator needs, AddedRows added, AuditTrail trail, PortalClock clock)
{
    internal static readonly string[] Names = ["Potensi", "Kebutuhan"];

    internal async Task<RecordSheet> OfAsync(SubjectKind kind, CancellationToken stop)
    {
        var types = await TypeNames.OfAsync(db, kind, stop);
        return kind == SubjectKind.Potential ? new PotentialSheet(types, potentials, added, clock.Today) : new NeedSheet(types, needs, added, trail, clock.Today);
    }

    /// <summary>The kind of sheet whose headings these are.</summary>
    internal async Task<RecordSheet> RecogniseAsync(UploadedSheet upload, CancellationToken stop)
    {
        var heads = upload.Head.Cells.Select(cell => RecordSheet.Folded(cell.Text)).ToHashSet();
        RecordSheet[] all = [await OfAsync(SubjectKind.Potential, stop), await OfAsync(SubjectKind.Need, stop)];
        var ranked = all.Select(sheet => (sheet, hits: sheet.Headings.Count(h => heads.Contains(RecordSheet.Folded(h))))).OrderByDescending(x => x.hits).ToList();
        return ranked[0].hits > ranked[1].hits && ranked[0].hits > 1
            ? ranked[0].sheet
            : throw new RuleBroken("Judul kolom pada baris {0} tidak dikenali. Pakai templat, atau berkas dari tombol “Unduh untuk diubah”.", upload.Head.Number);
    }
}
