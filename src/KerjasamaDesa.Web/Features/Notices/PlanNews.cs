using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Features.Planning;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>Tells of a plan on its way: submitted, judged, to be signed, deliberated, put to the vote. Each is called before the save that stores what it tells of.</summary>
public sealed class PlanNews(NoticeDesk desk, Addressees addressees)
{
    /// <summary>The facilitators of the area have a version to judge.</summary>
    public async Task SubmittedAsync(Cooperation c, Actor who) => desk.Tell(
        await addressees.FacilitatorsAsync(c),
        Of(NoticeKind.Plan, c, "pengesahan", new NoticeText("Rencana “{0}” menunggu telaah", c.Title)) with
        {
            Text = new NoticeText("Versi {0} diajukan oleh {1}.", $"{c.Plan.LatestVersionNumber}", who.Capacity),
        });

    /// <summary>The villages learn what the facilitator decided; their heads also that a signature is wanted.</summary>
    public async Task ReviewedAsync(Cooperation c, ReviewDecision decision, Actor who)
    {
        if (decision == ReviewDecision.RevisionRequested)
        {
            desk.Tell(await addressees.OfPartiesAsync(c), Of(NoticeKind.Plan, c, "pengesahan", new NoticeText("Rencana “{0}” dikembalikan untuk diperbaiki", c.Title)) with
            {
                Text = new NoticeText("{0} menulis alasannya pada setiap bagian.", who.Name),
            });
            return;
        }

        var heads = await addressees.OfPartiesAsync(c, Role.VillageHead);
        desk.Tell(heads, Of(NoticeKind.Signature, c, "pengesahan", new NoticeText("Rencana “{0}” menunggu tanda tangan Anda", c.Title)) with
        {
            Text = new NoticeText("Versi {0} sudah direkomendasikan pendamping.", $"{c.Plan.LatestVersionNumber}"),
        });
        desk.Tell((await addressees.OfPartiesAsync(c, Role.VillageOfficial)).Except(heads), Of(NoticeKind.Plan, c, "pengesahan", new NoticeText("Rencana “{0}” direkomendasikan pendamping", c.Title)));
    }

    /// <summary>The other heads learn that a village signed.</summary>
    public async Task SignedAsync(Cooperation c, string villageCode)
    {
        var missing = c.AcceptedParties.Count(p => p.Signature is null);
        desk.Tell(await addressees.OfPartiesAsync(c, Role.VillageHead), Of(NoticeKind.Signature, c, "pengesahan", new NoticeText("{0} menandatangani rencana “{1}”", c.PartyOf(villageCode).Village!.FullName, c.Title)) with
        {
            Text = missing == 0 ? new NoticeText("Semua pihak sudah menandatangani.") : new NoticeText("Masih menunggu {0} desa.", $"{missing}"),
        });
    }

    /// <summary>The villages are called to a Musyawarah Antar Desa.</summary>
    public async Task CalledAsync(Cooperation c, InterVillageDeliberation call) => desk.Tell(
        await addressees.OfPartiesAsync(c, Role.VillageHead, Role.VillageOfficial, Role.VillageCouncil),
        Of(NoticeKind.Deliberation, c, "musyawarah", new NoticeText("Undangan Musyawarah Antar Desa “{0}”", c.Title)) with { Text = new NoticeText("{0}, di {1}.", IndonesianDate.Format(call.Day), call.Place) });

    /// <summary>The villages learn that a Musyawarah Antar Desa is not held.</summary>
    public async Task CalledOffAsync(Cooperation c, InterVillageDeliberation call) => desk.Tell(
        await addressees.OfPartiesAsync(c, Role.VillageHead, Role.VillageOfficial, Role.VillageCouncil),
        Of(NoticeKind.Deliberation, c, "musyawarah", new NoticeText("Musyawarah Antar Desa {0} dibatalkan", IndonesianDate.Format(call.Day))) with { IsUrgent = true });

    /// <summary>The heads of the villages asked have a voice to give.</summary>
    public async Task BallotOpenedAsync(Cooperation c, Ballot ballot) => desk.Tell(
        await addressees.OfVillagesAsync(ballot.Villages, Role.VillageHead),
        Of(NoticeKind.Ballot, c, "suara", new NoticeText("Pemungutan suara: {0}", ballot.Question)) with { Text = new NoticeText("Beri suara desa Anda paling lambat {0}.", IndonesianDate.Format(ballot.LastDay)) });

    private static NoticeContent Of(NoticeKind kind, Cooperation c, string page, NoticeText title) => new(kind, PlanPages.Address(c.Id, page), title) { CooperationId = c.Id };
}
