using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Documents;

/// <summary>One document of a cooperation: there, or still missing.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Detail">Number, day or file name.</param>
/// <param name="Url">Where it is opened, when it is there.</param>
/// <param name="MendUrl">Where it is added, when it is missing and the reader may add it.</param>
/// <param name="ReadUrl">The same to be read on screen, for reports.</param>
public sealed record DocumentRow(string Name, string? Detail, string? Url, string? MendUrl = null, string? ReadUrl = null);

public sealed record DocumentsPage(CooperationFrame Frame, IReadOnlyList<DocumentRow> Reports, IReadOnlyList<DocumentRow> Minutes, bool MayAttach);

/// <summary>The tab Dokumen: everything on paper, and what is still missing of it.</summary>
[Route("/kerjasama/{id:guid}/dokumen")]
public sealed class DocumentsController(PortalDb db, Door door, FileStore files, PortalClock clock, CooperationFrames frames, IStringLocalizer<Text> t) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Deliberations | Load.Team | Load.Evaluations);
        var signed = c.IsAmending ? await db.Plans.Where(p => p.CooperationId == id).Select(p => p.InForceVersion).SingleAsync() : null;
        var leaving = await db.Withdrawals.AsNoTracking()
            .Where(w => w.CooperationId == id && (w.State == WithdrawalState.Agreed || w.State == WithdrawalState.Completed)).OrderBy(w => w.DecidedOn).ToListAsync();
        return View(new DocumentsPage(await frames.OfAsync(c, "dokumen"), [.. Reports(c, signed)], [.. Minutes(c, leaving)], door.Allows(Act.AttachMinutes, c)));
    }

    [HttpPost("musdes")]
    public async Task<IActionResult> Attach(Guid id, IFormFile? minutes)
    {
        var c = await door.OpenAsync(id, Act.AttachMinutes);
        if (minutes is null)
        {
            ModelState.AddModelError("", t["Pilih berkas berita acara."]);
        }
        else if (await this.TryAsync(async () =>
            c.AttachMinutes(door.Me.Scope, (await files.SaveDocumentAsync(minutes, FileOwner.Of(c), nameof(minutes), HttpContext.RequestAborted)).Id, clock.Now)))
        {
            await db.SaveChangesAsync();
        }

        var refusal = ModelState.Values.SelectMany(v => v.Errors).FirstOrDefault()?.ErrorMessage;
        this.Flash(refusal ?? t["Berita acara tersimpan."], refusal is null ? Tone.Good : Tone.Bad);
        return Redirect($"/kerjasama/{id}/dokumen");
    }

    private IEnumerable<DocumentRow> Reports(Cooperation c, int? signed)
    {
        var address = $"/kerjasama/{c.Id}/laporan";
        if (c.Stage >= Stage.Planning)
        {
            if (signed is { } version)
            {
                foreach (var row in Papers(c, $"?versi={version}", t["Versi {0} yang berlaku", version].Value))
                {
                    yield return row;
                }
            }

            foreach (var row in Papers(c, "", signed is null ? null : t["Rancangan adendum, belum berlaku"].Value))
            {
                yield return row;
            }
        }

        if (c.Stage >= Stage.Coordination)
        {
            yield return new DocumentRow(
                t["Naskah keputusan (SK) tim"], t["Disusun portal dari susunan tim"], $"/kerjasama/{c.Id}/tim/keputusan/naskah.pdf", ReadUrl: $"/kerjasama/{c.Id}/tim/keputusan/naskah");
        }

        foreach (var evaluation in c.Evaluations.OrderBy(e => e.PeriodEnd))
        {
            var state = evaluation.ApprovedAt is null ? t["rancangan"] : t["disetujui"];
            yield return new DocumentRow(
                t["Laporan {0}", t[Words.Of(evaluation.Kind)].Value],
                $"{t["sampai {0}", IndonesianDate.Format(evaluation.PeriodEnd)].Value}, {state.Value}",
                $"{address}/evaluasi/{evaluation.Id}.pdf",
                ReadUrl: $"{address}/evaluasi/{evaluation.Id}");
        }
    }

    /// <summary>The papers of the plan; while an amendment is written, of the version in force and of the draft.</summary>
    private IEnumerable<DocumentRow> Papers(Cooperation c, string version, string? standing)
    {
        var (report, draft) = ($"/kerjasama/{c.Id}/laporan/rencana", $"/kerjasama/{c.Id}/naskah");
        yield return new DocumentRow(t["Laporan Rencana"], standing ?? t["Disusun portal dari rencana"], $"{report}.pdf{version}", ReadUrl: $"{report}{version}");
        yield return new DocumentRow(
            t["Peraturan Bersama Kepala Desa"], standing ?? t["Disusun portal dari rencana"], $"{draft}/peraturan-bersama.pdf{version}", ReadUrl: $"/kerjasama/{c.Id}/rencana/peraturan");
        yield return new DocumentRow(t["Rencana Anggaran Biaya"], standing ?? t["Lampiran peraturan"], $"{draft}/rab.pdf{version}", ReadUrl: $"/kerjasama/{c.Id}/rencana/peraturan");
    }

    private IEnumerable<DocumentRow> Minutes(Cooperation c, IReadOnlyList<Withdrawal> leaving)
    {
        foreach (var party in c.Parties.Where(p => p.Deliberation is not null).OrderBy(p => p.VillageCode))
        {
            var day = IndonesianDate.Format(party.Deliberation!.Day);
            var mine = party.VillageCode == door.Me.Scope && door.Allows(Act.AttachMinutes, c) ? "#unggah" : null;
            yield return new DocumentRow(t["Berita acara Musyawarah Desa {0}", party.Village!.Name], day, FileUrl(party.Deliberation.MinutesFileId), mine);
        }

        foreach (var deliberation in c.Deliberations.Where(d => d.State == MeetingState.Held).OrderBy(d => d.Day))
        {
            var mend = door.Allows(Act.RecordDeliberation, c) ? $"/kerjasama/{c.Id}/rencana/musyawarah" : null;
            yield return new DocumentRow(t["Berita acara Musyawarah Antar Desa"], $"{deliberation.Number} {IndonesianDate.Format(deliberation.Day)}".Trim(), FileUrl(deliberation.MinutesFileId), mend);
        }

        foreach (var w in leaving)
        {
            yield return new DocumentRow(t["Berita acara pengunduran diri {0}", c.PartyOf(w.VillageCode).Village!.FullName], IndonesianDate.Format(w.DecidedOn ?? w.RequestedOn), $"/kerjasama/{c.Id}/pengunduran/{w.Id}/berita-acara.pdf");
        }

        if (c.Team is { DecreeNumber: { } number, DecreeDay: { } decreed })
        {
            var mend = door.Allows(Act.EditTeam, c) ? $"/kerjasama/{c.Id}/tim" : null;
            yield return new DocumentRow(t["Keputusan (SK) tim koordinasi"], $"{number}, {IndonesianDate.Format(decreed)}", FileUrl(c.Team.DecreeFileId), mend);
        }
    }

    private static string? FileUrl(Guid? file) => file is { } id ? $"/berkas/{id}" : null;
}
