using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>
/// Tells the villages, the leaving one too, and the facilitators of the area how a leaving goes on: asked for, reckoned, decided, taken back,
/// completed. Each is called before the save that stores what it tells of.
/// </summary>
public sealed class LeavingNews(NoticeDesk desk, Addressees addressees)
{
    /// <summary>A village asks to leave, which the others have to deliberate.</summary>
    public Task AskedAsync(Cooperation c, Withdrawal w) => TellAsync(
        c, w, new NoticeText("{0} ingin keluar dari “{1}”", VillageOf(c, w), c.Title),
        new NoticeText("Hari terakhir yang diminta {0}. Hitung aset dan iurannya, lalu bahas dalam Musyawarah Antar Desa.", IndonesianDate.Format(w.LastDay)));

    /// <summary>What the leaving comes to in money was written down, at first or anew.</summary>
    public Task ReckonedAsync(Cooperation c, Withdrawal w) => TellAsync(
        c, w, new NoticeText("Aset dan iuran {0} dihitung untuk “{1}”", VillageOf(c, w), c.Title), w.Net switch
        {
            0 => new NoticeText("Tidak ada yang harus dibayar."),
            > 0 => new NoticeText("{0} menerima {1}.", VillageOf(c, w), Rupiah.Format(w.Net)),
            _ => new NoticeText("{0} membayar {1}.", VillageOf(c, w), Rupiah.Format(-w.Net)),
        });

    /// <summary>What the Musyawarah Antar Desa decided.</summary>
    public Task DecidedAsync(Cooperation c, Withdrawal w) => w.State == WithdrawalState.Agreed
        ? TellAsync(
            c, w, new NoticeText("Pengunduran diri {0} dari “{1}” disetujui", VillageOf(c, w), c.Title),
            new NoticeText("Desa ini tetap pihak sampai {0} dan sampai semua kewajiban diselesaikan.", IndonesianDate.Format(w.LastDay)))
        : TellAsync(c, w, new NoticeText("Pengunduran diri {0} dari “{1}” tidak disetujui", VillageOf(c, w), c.Title), new NoticeText("Alasan: {0}", w.Terms ?? ""));

    /// <summary>The village stays after all.</summary>
    public Task TakenBackAsync(Cooperation c, Withdrawal w) =>
        TellAsync(c, w, new NoticeText("{0} menarik permohonan pengunduran dirinya dari “{1}”", VillageOf(c, w), c.Title), new NoticeText("Desa ini tetap menjadi pihak."));

    /// <summary>The village has left, and those who stay have a plan to amend.</summary>
    public Task CompletedAsync(Cooperation c, Withdrawal w) => TellAsync(
        c, w, new NoticeText("{0} sudah keluar dari “{1}”", VillageOf(c, w), c.Title),
        new NoticeText("Adendum rencana dimulai: sesuaikan kegiatan, biaya, dan pembagiannya. Pada pemungutan suara yang masih terbuka suaranya tidak lagi dihitung."));

    private static string VillageOf(Cooperation c, Withdrawal w) => c.PartyOf(w.VillageCode).Village!.FullName;

    /// <summary>The village that has left is no party any more and still learns of its own leaving.</summary>
    private async Task TellAsync(Cooperation c, Withdrawal w, NoticeText title, NoticeText text) => desk.Tell(
        [.. await addressees.OfPartiesAsync(c), .. await addressees.OfVillageAsync(w.VillageCode), .. await addressees.FacilitatorsAsync(c)],
        new NoticeContent(NoticeKind.Deliberation, $"/kerjasama/{c.Id}/pengunduran/{w.Id}", title) { Text = text, CooperationId = c.Id, VillageCode = w.VillageCode });
}
