using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>Finds what a code stands for. Whoever has the code holds the paper, so it opens what the paper says and nothing else.</summary>
public sealed class PaperSearch(PortalDb db, IStringLocalizer<Text> t)
{
    public async Task<FoundPaper?> FindAsync(string code) => await VersionAsync(code) ?? await DeliberationAsync(code);

    private async Task<FoundPaper?> VersionAsync(string code)
    {
        var found = await db.PlanVersions.AsNoTracking().Where(v => v.Code == code).Select(v => new { v.PlanId, v.Number, v.Hash, v.At }).SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().AsSplitQuery().Include(x => x.Plan).Include(x => x.Signatures)
            .Include(x => x.Parties).ThenInclude(p => p.Village!).ThenInclude(v => v.District).SingleAsync(x => x.Plan.Id == found.PlanId);
        var signatures = c.Signatures.Where(s => s.PlanVersion == found.Number).ToDictionary(s => s.VillageCode);
        var parties = c.AcceptedParties.OrderBy(p => p.VillageCode != c.InitiatingVillageCode).ThenBy(p => p.VillageCode).ToList();
        var (tone, verdict, explanation) = Verdict(c, found.Number, [.. signatures.Values], parties.Count);
        return new FoundPaper(
            VerificationCode.Shown(code),
            t["Rencana kerja sama dan Peraturan Bersama Kepala Desa"],
            c.Title,
            c.Number,
            [(t["Versi"], $"{found.Number}"), (t["Dibekukan"], IndonesianDate.Format(PortalClock.DayOf(found.At)))],
            [.. parties.Select(Named)],
            [.. parties.Select(p => Row(p, signatures.GetValueOrDefault(p.VillageCode)))],
            tone, verdict, explanation, found.Hash, c.IsDemo);
    }

    private (Tone Tone, string Verdict, string Explanation) Verdict(Cooperation c, int number, IReadOnlyList<VersionSignature> given, int parties)
    {
        var inForce = c.Plan.InForceVersion;
        if (number == inForce)
        {
            return (Tone.Good, t["Versi ini berlaku"], t["Semua pihak menandatanganinya, dan tidak ada versi yang lebih baru yang menggantikannya."]);
        }

        var counting = given.Count(s => s.WithdrawnAt is null);
        return given.Any(s => s.WithdrawnAt is not null)
            ? (Tone.Bad, t["Versi ini ditarik"], t["Rencana dibuka kembali sesudah versi ini; tanda tangan di atasnya gugur."])
            : inForce > number && counting > 0 && counting >= parties
                ? (Tone.Wait, t["Versi ini sudah diganti"], t["Versi {0} sekarang yang berlaku.", inForce])
                : inForce is not null
                    ? (Tone.Wait, t["Versi ini tidak berlaku"], t["Versi {0} sekarang yang berlaku.", inForce])
                    : (Tone.Wait, t["Versi ini belum berlaku"], t["Baru {0} dari {1} pihak menandatanganinya: dokumen ini masih rancangan.", counting, parties]);
    }

    private async Task<FoundPaper?> DeliberationAsync(string code)
    {
        var d = await db.Deliberations.AsNoTracking().SingleOrDefaultAsync(x => x.Code == code);
        if (d is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().Include(x => x.Parties).ThenInclude(p => p.Village!).ThenInclude(v => v.District).SingleAsync(x => x.Id == d.CooperationId);
        var (tone, verdict, explanation) = d.State switch
        {
            MeetingState.Held => (Tone.Good, t["Musyawarah ini sudah diadakan"], t["Hasilnya tercatat di portal; berita acara bertanda tangan disimpan para pihak."]),
            MeetingState.Planned => (Tone.Info, t["Musyawarah ini akan diadakan"], t["Undangan ini dibuat dari catatan di portal."]),
            _ => (Tone.Bad, t["Musyawarah ini dibatalkan"], t["Undangannya tidak berlaku lagi."]),
        };
        return new FoundPaper(
            VerificationCode.Shown(code),
            t["Musyawarah Antar Desa"],
            c.Title,
            c.Number,
            [(t["Tanggal"], IndonesianDate.Format(d.Day)), (t["Tempat"], d.Place), (t["Nomor berita acara"], d.Number ?? "–")],
            [.. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(Named)],
            [], tone, verdict, explanation, null, c.IsDemo);
    }

    private static string Named(Party party) => $"{party.Village!.FullName}, {party.Village.District!.Name}";

    private static SignatoryRow Row(Party party, VersionSignature? s) =>
        s is { WithdrawnAt: null } ? new(party.Village!.FullName, s.SignerName, s.RegulationNumber, s.RegulationDay, s.At) : new(party.Village!.FullName, null, null, null, null);
}
