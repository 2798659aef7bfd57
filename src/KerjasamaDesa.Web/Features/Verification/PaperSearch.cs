using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
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
public sealed partial class PaperSearch(PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
{
    public async Task<FoundPaper?> FindAsync(string code) =>
        await VersionAsync(code) ?? await DeliberationAsync(code) ?? await DraftAsync(code) ?? await OfferAsync(code) ?? await VillageMeetingAsync(code) ?? await EvaluationAsync(code)
        ?? await WithdrawalAsync(code) ?? await TeamMeetingAsync(code) ?? await DecreeAsync(code);

    private async Task<FoundPaper?> VersionAsync(string code)
    {
        var found = await db.PlanVersions.AsNoTracking().Where(v => v.Code == code).Select(v => new { v.PlanId, v.Number, v.Hash, v.At }).SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().With(Load.Signatures).Include(x => x.Plan).SingleAsync(x => x.Plan.Id == found.PlanId);
        var signatures = c.Signatures.Where(s => s.PlanVersion == found.Number).ToDictionary(s => s.VillageCode);
        var parties = InOrder(c, c.PartiesOf(found.Number));
        var (tone, verdict, explanation) = Verdict(c, found.Number, [.. signatures.Values], parties.Count);
        return new FoundPaper(
            VerificationCode.Shown(code), t["Rencana kerja sama dan Peraturan Bersama Kepala Desa"], tone, verdict, explanation,
            [.. Of(c), (t["Versi"], $"{found.Number}"), (t["Dibekukan"], IndonesianDate.Format(PortalClock.DayOf(found.At)))],
            [.. parties.Select(Named)], c.IsDemo)
        {
            Signatories = [.. parties.Select(p => Row(p, signatures.GetValueOrDefault(p.VillageCode)))],
            Marks = [found.Hash],
        };
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

    /// <summary>A plan that is being written; its mark is reckoned from the whole of it, and nothing of the whole is shown.</summary>
    private async Task<FoundPaper?> DraftAsync(string code)
    {
        var open = await db.Plans.AsNoTracking().Where(p => p.Code == code).Select(p => new { p.CooperationId, p.State }).SingleOrDefaultAsync();
        if (open is null)
        {
            return null;
        }

        var isOpen = open.State is PlanState.Draft or PlanState.RevisionRequested;
        var c = await db.Cooperations.AsNoTracking().With(isOpen ? Load.Plan : Load.Parties).Include(x => x.Plan).SingleAsync(x => x.Id == open.CooperationId);
        return new FoundPaper(
            VerificationCode.Shown(code), t["Rancangan rencana kerja sama"], Tone.Wait, t["Rancangan, tidak mengikat"],
            (isOpen, c.Plan.InForceVersion) switch
            {
                (true, { } number) => t["Perubahan atas rencana ini masih disusun; versi {0} yang berlaku.", number],
                (true, null) => t["Rencana ini masih disusun dan belum ditandatangani."],
                _ => t["Rancangan ini sudah diajukan sebagai versi {0}; mintalah dokumen versi itu.", c.Plan.LatestVersionNumber ?? 0],
            },
            Of(c), [.. InOrder(c, c.AcceptedParties).Select(Named)], c.IsDemo)
        {
            Marks = [isOpen ? Fingerprint.OfText(PlanSnapshot.Of(c.Plan)) : c.Plan.LatestVersionHash ?? ""],
        };
    }

    private async Task<FoundPaper?> DeliberationAsync(string code)
    {
        var d = await db.Deliberations.AsNoTracking().SingleOrDefaultAsync(x => x.Code == code);
        if (d is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().With(Load.Parties).SingleAsync(x => x.Id == d.CooperationId);
        var (tone, verdict, explanation) = Verdict(d.State);
        return new FoundPaper(
            VerificationCode.Shown(code), t["Musyawarah Antar Desa"], tone, verdict, explanation,
            [.. Of(c), (t["Tanggal"], IndonesianDate.Format(d.Day)), (t["Tempat"], d.Place), (t["Nomor berita acara"], d.Number ?? "–")],
            [.. InOrder(c, c.PartiesAt(d)).Select(Named)], c.IsDemo)
        {
            Signers = [.. Signers(d.ChairName, d.NoteTakerName)],
            Marks = [d.ResultMark(), d.CallMark()],
        };
    }

    private (Tone Tone, string Verdict, string Explanation) Verdict(MeetingState state) => state switch
    {
        MeetingState.Held => (Tone.Good, t["Musyawarah ini sudah diadakan"], t["Hasilnya tercatat di portal; berita acara bertanda tangan disimpan para pihak."]),
        MeetingState.Planned => (Tone.Info, t["Musyawarah ini akan diadakan"], t["Undangan ini dibuat dari catatan di portal."]),
        _ => (Tone.Bad, t["Musyawarah ini dibatalkan"], t["Undangannya tidak berlaku lagi."]),
    };

    private IReadOnlyList<(string Name, string Value)> Of(Cooperation c) => [(t["Kerja sama"], c.Title), (t["Nomor register"], c.Number)];

    private IEnumerable<(string Office, string Name)> Signers(string? chair, string? noteTaker)
    {
        if (chair is not null)
        {
            yield return (t["Pimpinan musyawarah"], chair);
        }

        if (noteTaker is not null)
        {
            yield return (t["Notulis"], noteTaker);
        }
    }

    private static List<Party> InOrder(Cooperation c, IEnumerable<Party> parties) =>
        [.. parties.OrderBy(p => p.VillageCode != c.InitiatingVillageCode).ThenBy(p => p.VillageCode)];

    private async Task<FoundPaper?> TeamMeetingAsync(string code)
    {
        var m = await db.TeamMeetings.AsNoTracking().SingleOrDefaultAsync(x => x.Code == code);
        if (m is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().With(Load.Parties).SingleAsync(x => x.Id == m.CooperationId);
        var (tone, verdict, explanation) = m.State switch
        {
            TeamMeetingState.Held => (Tone.Good, t["Rapat ini sudah diadakan"], t["Notulennya tercatat di portal."]),
            TeamMeetingState.Cancelled => (Tone.Bad, t["Rapat ini dibatalkan"], t["Undangannya tidak berlaku lagi."]),
            TeamMeetingState.Polling => (Tone.Wait, t["Waktu rapat ini belum ditetapkan"], t["Undangan ini dibuat dari catatan di portal."]),
            _ => (Tone.Info, t["Rapat ini akan diadakan"], t["Undangan ini dibuat dari catatan di portal."]),
        };
        return new FoundPaper(
            VerificationCode.Shown(code), m.Title, tone, verdict, explanation,
            [.. Of(c), (t["Waktu"], m.State == TeamMeetingState.Polling ? "–" : m.When()), (t["Tempat"], m.Place), (t["Nomor notulen"], m.MinutesNumber ?? "–")],
            [.. InOrder(c, c.AcceptedParties).Select(Named)], c.IsDemo)
        {
            Signers = [.. Signers(m.ChairName, m.NoteTakerName)],
            Marks = [m.ContentMark()],
        };
    }

    /// <summary>The decree that forms a team; its latest number and day count.</summary>
    private async Task<FoundPaper?> DecreeAsync(string code)
    {
        var c = await db.Cooperations.AsNoTracking().AsSplitQuery().Include(x => x.Team.Members).Include(x => x.Team.FormerDecrees)
            .Include(x => x.Parties).ThenInclude(p => p.Village!).ThenInclude(v => v.District).SingleOrDefaultAsync(x => x.Team.DecreeCode == code);
        if (c is not { Team: { DecreeNumber: { } number, DecreeDay: { } day } team })
        {
            return null;
        }

        List<(string Name, string Value)> facts =
        [
            (t["Nomor"], number), (t["Tanggal"], IndonesianDate.Format(day)), (t["Anggota pada tanggal itu"], t["{0} orang", team.Members.Count(m => m.IsCurrent(day) && !m.IsSubstitute)]),
        ];
        if (team.FormerDecrees.Count > 0)
        {
            facts.Add((t["Menggantikan"], string.Join("; ", team.FormerDecrees.OrderByDescending(d => d.Day).Select(d => d.Number))));
        }

        return new FoundPaper(
            VerificationCode.Shown(code), t["Keputusan (SK) tim koordinasi"], Tone.Good, t["Keputusan ini tercatat"],
            t["Inilah keputusan terakhir tim ini. Keputusan bertanda tangan disimpan para pihak; nomor lain berarti keputusan itu sudah diganti."],
            [.. Of(c), .. facts], [.. InOrder(c, c.AcceptedParties).Select(Named)], c.IsDemo)
        { Marks = [team.DecreeMark()] };
    }

    private static string Named(Party party) => $"{party.Village!.FullName}, {party.Village.District!.Name}";

    private static SignatoryRow Row(Party party, VersionSignature? s) =>
        s is { WithdrawnAt: null } ? new(party.Village!.FullName, s.SignerName, s.RegulationNumber, s.RegulationDay, s.At) : new(party.Village!.FullName, null, null, null, null);
}
