using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;

namespace KerjasamaDesa.Web.Features.Notices;

/// <summary>Tells villages of offers: received, asked about, reminded of, answered. Each is called before the save that stores what it tells of.</summary>
public sealed class OfferNews(NoticeDesk desk, Addressees addressees)
{
    /// <summary>The asked village learns of a letter: its head, officials and BPD, who has to call the deliberation.</summary>
    public async Task SentAsync(OpenedOffer opened)
    {
        var (c, offer) = (opened.Cooperation, opened.Offer);
        desk.Tell(
            await addressees.OfVillageAsync(offer.VillageCode, Role.VillageHead, Role.VillageOfficial, Role.VillageCouncil),
            Of(c, opened.Address, offer.VillageCode, new NoticeText("{0} menawarkan kerja sama “{1}”", opened.From.Village!.FullName, c.Title)) with
            {
                Text = new NoticeText("Musyawarahkan di desa, lalu jawab paling lambat {0}.", IndonesianDate.Format(offer.AnswerBy)),
            });
    }

    /// <summary>The other side of a letter learns of a question or answer; a facilitator's word goes to both.</summary>
    public async Task SaidAsync(OpenedOffer opened, Actor who, string body)
    {
        var offer = opened.Offer;
        string[] sides = [.. new[] { offer.FromVillageCode, offer.VillageCode }.Where(code => code != who.VillageCode)];
        desk.Tell(
            await addressees.OfVillagesAsync(sides),
            Of(opened.Cooperation, $"{opened.Address}#tanya-jawab", null, new NoticeText("{0} menulis tentang penawaran “{1}”", who.Name, opened.Cooperation.Title)) with { Text = new NoticeText("“{0}”", body) });
    }

    /// <summary>The one contact is reminded by a person.</summary>
    public void Reminded(OpenedOffer opened, Guid? contact, Actor who)
    {
        if (contact is { } account)
        {
            desk.Tell([account], Of(opened.Cooperation, opened.Address, opened.Offer.VillageCode, new NoticeText("{0} mengingatkan: penawaran “{1}” menunggu jawaban", who.Name, opened.Cooperation.Title)) with
            {
                Text = new NoticeText("Batas jawaban: {0}.", IndonesianDate.Format(opened.Offer.AnswerBy)),
            });
        }
    }

    /// <summary>The proposing village and the other parties learn what a village decided.</summary>
    public async Task AnsweredAsync(Cooperation c, string villageCode, DeliberationDecision decision)
    {
        var village = c.PartyOf(villageCode).Village!.FullName;
        var others = c.Parties.Where(p => p.State == PartyState.Accepted && p.VillageCode != villageCode).Select(p => p.VillageCode).Append(c.InitiatingVillageCode).Distinct();
        desk.Tell(await addressees.OfVillagesAsync(others), Of(c, $"/kerjasama/{c.Id}", null, decision == DeliberationDecision.Agreed
            ? new NoticeText("{0} menyetujui kerja sama “{1}”", village, c.Title)
            : new NoticeText("{0} tidak menyetujui kerja sama “{1}”", village, c.Title)));
    }

    /// <summary>A village learns that it is not asked any more.</summary>
    public async Task WithdrawnAsync(Cooperation c, string villageCode, string? reason) => desk.Tell(
        await addressees.OfVillageAsync(villageCode),
        Of(c, "/penawaran", villageCode, new NoticeText("Undangan kerja sama “{0}” ditarik", c.Title)) with { Text = string.IsNullOrWhiteSpace(reason) ? null : new NoticeText("Alasan: {0}", reason) });

    private static NoticeContent Of(Cooperation c, string link, string? villageCode, NoticeText title) =>
        new(NoticeKind.Offer, link, title) { CooperationId = c.Id, VillageCode = villageCode };
}
