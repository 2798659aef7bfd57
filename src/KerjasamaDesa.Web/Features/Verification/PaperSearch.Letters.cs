using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Features.Verification;

/// <summary>Offer letters, papers of one village, reports.</summary>
public sealed partial class PaperSearch
{
    /// <summary>A letter between two villages. What the other one answered stands on no letter, and is not told.</summary>
    private async Task<FoundPaper?> OfferAsync(string code)
    {
        var offer = await db.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code);
        if (offer is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().With(Load.Parties).SingleAsync(x => x.Id == offer.CooperationId);
        var (from, to) = (c.PartyOf(offer.FromVillageCode), c.PartyOf(offer.VillageCode));
        var (tone, verdict, explanation) = Verdict(offer);
        return new FoundPaper(
            VerificationCode.Shown(code), t["Surat penawaran kerja sama"], tone, verdict, explanation,
            [
                .. Of(c), (t["Nomor surat"], offer.Number ?? "–"), (t["Tanggal surat"], IndonesianDate.Format(offer.Day)), (t["Dari"], from.Village!.FullName), (t["Kepada"], to.Village!.FullName),
                (t["Batas jawaban"], IndonesianDate.Format(offer.AnswerBy)),
            ],
            [Named(from), Named(to)], c.IsDemo)
        {
            Signers = offer.SignerName is { } signer ? [($"{from.Village!.HeadTerm} {from.Village.Name}", signer)] : [],
            Marks = [offer.ContentMark()],
        };
    }

    private (Tone Tone, string Verdict, string Explanation) Verdict(Offer offer) => offer.StateOn(clock.Today) switch
    {
        OfferState.Draft => (Tone.Wait, t["Surat ini belum dikirim"], t["Isinya masih dapat berubah; baru berlaku setelah dikirim kepala desa."]),
        OfferState.Sent => (Tone.Good, t["Surat ini berlaku"], t["Sudah dikirim dan menunggu jawaban sampai {0}.", IndonesianDate.Format(offer.AnswerBy)]),
        OfferState.Answered => (Tone.Good, t["Surat ini sudah dijawab"], t["Desa yang dituju sudah menjawabnya lewat Musyawarah Desa."]),
        OfferState.Withdrawn => (Tone.Bad, t["Surat ini ditarik"], t["Desa pengirim menariknya; penawarannya tidak berlaku lagi."]),
        _ => (Tone.Wait, t["Batas jawabannya sudah lewat"], t["Penawaran ini tidak berlaku lagi, kecuali diperbarui dengan surat baru."]),
    };

    private async Task<FoundPaper?> VillageMeetingAsync(string code)
    {
        var m = await db.VillageMeetings.AsNoTracking().Include(x => x.Items).Include(x => x.Village!).ThenInclude(v => v.District).SingleOrDefaultAsync(x => x.Code == code);
        if (m is null)
        {
            return null;
        }

        var (tone, verdict, explanation) = Verdict(m.State);
        return new FoundPaper(
            VerificationCode.Shown(code), t["Musyawarah Desa"], tone, verdict, explanation,
            [
                (t["Tanggal"], IndonesianDate.Format(m.Day)), (t["Tempat"], m.Place), (t["Nomor undangan"], m.InvitationNumber ?? "–"), (t["Nomor berita acara"], m.MinutesNumber ?? "–"),
            ],
            [$"{m.Village!.FullName}, {m.Village.District!.Name}"], m.IsDemo)
        {
            Signers = [.. Signers(m.ChairName, m.NoteTakerName)],
            Marks = [m.ResultMark(), m.CallMark()],
        };
    }

    /// <summary>A village that leaves: reason, sums and terms stand on the paper and stay there.</summary>
    private async Task<FoundPaper?> WithdrawalAsync(string code)
    {
        var w = await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(x => x.Code == code);
        if (w is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().With(Load.Parties).SingleAsync(x => x.Id == w.CooperationId);
        var (tone, explanation) = w.State switch
        {
            WithdrawalState.Completed => (Tone.Good, t["Desa ini sudah keluar dari kerja sama."]),
            WithdrawalState.Agreed => (Tone.Info, t["Musyawarah Antar Desa menyetujuinya; penyelesaiannya belum dicatat."]),
            WithdrawalState.Requested => (Tone.Wait, t["Musyawarah Antar Desa belum memutuskannya."]),
            _ => (Tone.Bad, t["Desa ini tetap menjadi pihak."]),
        };
        return new FoundPaper(
            VerificationCode.Shown(code), t["Berita acara pengunduran diri"], tone, t[Words.Of(w.State)], explanation,
            [
                .. Of(c), (t["Desa"], c.PartyOf(w.VillageCode).Village!.FullName), (t["Nomor berita acara"], w.MinutesNumber ?? "–"),
                (t["Hari terakhir sebagai pihak"], IndonesianDate.Format(w.LastDay)), (t["Diputuskan"], w.DecidedOn is { } day ? IndonesianDate.Format(day) : "–"),
            ],
            [.. InOrder(c, c.Parties.Where(p => p.State is PartyState.Accepted or PartyState.Left)).Select(Named)], c.IsDemo)
        {
            Marks = [w.ContentMark()],
        };
    }

    private async Task<FoundPaper?> EvaluationAsync(string code)
    {
        var e = await db.Evaluations.AsNoTracking().Include(x => x.Recommendations).SingleOrDefaultAsync(x => x.Code == code);
        if (e is null)
        {
            return null;
        }

        var c = await db.Cooperations.AsNoTracking().With(Load.Parties).SingleAsync(x => x.Id == e.CooperationId);
        var later = await db.Evaluations.AsNoTracking().Where(x => x.CooperationId == c.Id && x.ApprovedAt != null && x.PeriodEnd > e.PeriodEnd).MaxAsync(x => (DateOnly?)x.PeriodEnd);
        return new FoundPaper(
            VerificationCode.Shown(code), t["Laporan {0}", t[Words.Of(e.Kind)].Value],
            e.ApprovedAt is null || later is not null ? Tone.Wait : Tone.Good,
            e.ApprovedAt is null ? t["Rancangan laporan"] : later is null ? t["Laporan ini yang terbaru"] : t["Ada laporan yang lebih baru"],
            Explanation(e, later),
            [.. Of(c), (t["Sampai dengan"], IndonesianDate.Format(e.PeriodEnd)), (t["Disusun"], IndonesianDate.Format(PortalClock.DayOf(e.CreatedAt)))],
            [.. InOrder(c, c.AcceptedParties).Select(Named)], c.IsDemo)
        {
            Signers = e.ApprovedByName is { } chair ? [(t["Ketua tim koordinasi"], chair)] : [],
            Marks = [e.ContentMark()],
        };
    }

    private string Explanation(Domain.Implementation.Evaluation e, DateOnly? later) => (e.ApprovedAt, later) switch
    {
        (null, _) => t["Ketua tim belum menyetujuinya; isinya masih dapat berubah."],
        (_, { } day) => t["Laporan sampai dengan {0} sudah disetujui sesudahnya.", IndonesianDate.Format(day)],
        ({ } at, _) => t["Disetujui ketua tim pada {0}.", IndonesianDate.Format(PortalClock.DayOf(at))],
    };
}
