using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>Who takes part: proposing, inviting, offering by letter, and the answers of the villages.</summary>
public sealed partial class Cooperation
{
    private readonly List<Party> _parties = [];
    private readonly List<Offer> _offers = [];

    /// <summary>Villages asked, in and out.</summary>
    public IReadOnlyCollection<Party> Parties => _parties;

    /// <summary>Letters by which villages were asked, past ones too.</summary>
    public IReadOnlyCollection<Offer> Offers => _offers;

    /// <summary>Whether the village is a party in this state (in any, when none is named).</summary>
    public bool IsParty(string villageCode, PartyState? state = null) =>
        _parties.Exists(p => p.VillageCode == villageCode && (state is null || p.State == state));

    /// <summary>The villages that work together: those whose deliberation agreed.</summary>
    public IEnumerable<Party> AcceptedParties => _parties.Where(p => p.State == PartyState.Accepted);

    /// <summary>The villages that came to a deliberation, once it was held; before, those that are called to it.</summary>
    public IEnumerable<Party> PartiesAt(InterVillageDeliberation deliberation) => deliberation.Attendances.Count == 0
        ? AcceptedParties
        : _parties.Where(p => deliberation.Attendances.Any(a => a.VillageCode == p.VillageCode));

    /// <summary>
    /// Proposes a cooperation in the name of a village. Refused: a kelurahan, a village of another regency (other law
    /// applies), no other village, a village named twice.
    /// </summary>
    public static Cooperation Propose(Guid id, string number, Village initiator, IEnumerable<Village> invited, CooperationBasics basics, DateTimeOffset now)
    {
        var cooperation = new Cooperation
        {
            Id = id,
            Number = number,
            InitiatingVillageCode = initiator.Code,
            RegencyCode = initiator.RegencyCode,
            CreatedAt = now,
            Plan = Plan.Empty(id, now),
            Team = CoordinationTeam.Empty(id, now),
        };
        cooperation.Join(initiator, now);
        foreach (var village in invited)
        {
            cooperation.Join(village, now);
        }

        if (cooperation._parties.Count < 2)
        {
            throw RuleBroken.At(nameof(Parties), "Pilih paling sedikit satu desa lain.");
        }

        cooperation.ChangeBasics(basics, now);
        return cooperation;
    }

    /// <summary>Invites one more village; one that declined or was withdrawn may be asked again.</summary>
    public void Invite(Village village, DateTimeOffset now)
    {
        if (_parties.Find(p => p.VillageCode == village.Code) is { State: PartyState.Declined or PartyState.Withdrawn } earlier)
        {
            earlier.InviteAgain(now);
        }
        else
        {
            Join(village, now);
        }

        UpdatedAt = now;
    }

    /// <summary>
    /// Takes an unanswered invitation back with its letter, which stays as history; refused for the proposing village and for
    /// one that has agreed. Needs the offers loaded.
    /// </summary>
    public void WithdrawInvitation(string villageCode, DateTimeOffset now, string? reason = null)
    {
        if (villageCode == InitiatingVillageCode)
        {
            throw new RuleBroken("Desa pengusul tidak dapat ditarik dari kerja samanya sendiri.");
        }

        TakeBack(PartyOf(villageCode), reason, now);
        UpdatedAt = now;
    }

    /// <summary>
    /// A village answers with the decision of its Musyawarah Desa. Refused: a second answer; one to a letter that has not been
    /// sent, or decided after its day to answer. Needs the offers loaded.
    /// </summary>
    public void Answer(string villageCode, VillageDeliberation deliberation, DateTimeOffset now)
    {
        var party = PartyOf(villageCode);
        if (party.State == PartyState.Invited)
        {
            LatestOffer(villageCode)?.Answer(deliberation, now);
        }

        party.Answer(deliberation, now);
        UpdatedAt = now;
    }

    /// <summary>Adds the signed minutes of a village's deliberation; refused before the village has answered.</summary>
    public void AttachMinutes(string villageCode, Guid fileId, DateTimeOffset now)
    {
        if (PartyOf(villageCode).Deliberation is not { } deliberation)
        {
            throw new RuleBroken("Desa ini belum mencatat hasil musyawarahnya.");
        }

        deliberation.AttachMinutes(fileId);
        UpdatedAt = now;
    }

    /// <summary>
    /// Begins a letter to a village, which is asked again when it had declined or was withdrawn. It begins with the village's
    /// last letter, else with the last one of this cooperation, else with what the cooperation says. Refused: the proposing
    /// village, one that has agreed, while another letter is being written or waits within its time.
    /// </summary>
    public Offer DraftOffer(Guid id, Village village, DateOnly today, int daysToAnswer, DateTimeOffset now)
    {
        if (village.Code == InitiatingVillageCode)
        {
            throw new RuleBroken("Desa pengusul tidak memerlukan surat penawaran.");
        }

        var last = LatestOffer(village.Code);
        if (last?.StateOn(today) is OfferState.Draft or OfferState.Sent)
        {
            throw new RuleBroken("Surat penawaran kepada desa ini masih berjalan.");
        }

        if (!IsParty(village.Code, PartyState.Invited))
        {
            Invite(village, now);
        }

        if (last is { IsWaiting: true })
        {
            last.Lapse(now);
        }

        var party = PartyOf(village.Code);
        if (!IsKnownTo(party))
        {
            party.AwaitLetter();
        }

        var model = last ?? _offers.MaxBy(o => (o.CreatedAt, o.Id));
        var (content, nature) = (model?.Content ?? OfferContent.Suggest(this), model?.Nature ?? OfferNature.Ordinary);
        var contact = model?.VillageCode == village.Code ? model : null;
        var letter = new OfferLetter(null, today, today.AddDays(daysToAnswer), nature, content, contact?.ContactName, contact?.ContactPhone);
        var offer = new Offer(id, this, party, letter, now);
        _offers.Add(offer);
        UpdatedAt = now;
        return offer;
    }

    /// <summary>Sends a letter, which is frozen from then on. Refused: unfinished, dated in the future, to a village that is not being asked.</summary>
    public void Send(Offer offer, string signerName, Actor who, DateTimeOffset now, DateOnly today)
    {
        if (Stage != Stage.Identification || !IsParty(offer.VillageCode, PartyState.Invited))
        {
            throw new RuleBroken("Desa ini tidak sedang diundang.");
        }

        offer.Send(who, signerName, now, today);
        PartyOf(offer.VillageCode).ReceiveLetter();
        UpdatedAt = now;
    }

    /// <summary>The last letter to a village, or null when there was none.</summary>
    public Offer? LatestOffer(string villageCode) => _offers.Where(o => o.VillageCode == villageCode).MaxBy(o => (o.CreatedAt, o.Id));

    /// <summary>The village's place in the cooperation; refused when it has none.</summary>
    public Party PartyOf(string villageCode) =>
        _parties.Find(p => p.VillageCode == villageCode) ?? throw new RuleBroken("Desa ini bukan pihak kerja sama.");

    /// <summary>By an earlier letter, or because it has been in since the cycle before.</summary>
    private bool IsKnownTo(Party party) =>
        _offers.Exists(o => o.VillageCode == party.VillageCode && o.SentAt is not null) || (PreviousId is not null && party.InvitedAt == CreatedAt);

    private void TakeBackUnanswered(DateTimeOffset now)
    {
        foreach (var unanswered in _parties.Where(p => p.State == PartyState.Invited))
        {
            TakeBack(unanswered, null, now);
        }
    }

    private void TakeBack(Party party, string? reason, DateTimeOffset now)
    {
        party.Withdraw(now);
        if (LatestOffer(party.VillageCode) is { State: OfferState.Draft or OfferState.Sent } offer)
        {
            offer.Withdraw(reason, now);
        }
    }

    private void Join(Village village, DateTimeOffset now)
    {
        if (!village.CanBeParty)
        {
            throw RuleBroken.At(nameof(Parties), "{0} adalah kelurahan; kelurahan tidak dapat menjadi pihak kerja sama antar desa.", village.Name);
        }

        if (village.RegencyCode != RegencyCode)
        {
            throw RuleBroken.At(nameof(Parties), "{0} berada di kabupaten/kota lain: berlaku aturan kerja sama antar daerah, bukan Permendagri 96/2017.", village.Name);
        }

        if (IsParty(village.Code))
        {
            throw RuleBroken.At(nameof(Parties), "{0} sudah diundang.", village.Name);
        }

        _parties.Add(new Party(Id, village, now));
    }

    private void OfParty(string villageCode)
    {
        if (!IsParty(villageCode, PartyState.Accepted) && !IsParty(villageCode, PartyState.Invited))
        {
            throw new RuleBroken("Desa ini bukan pihak kerja sama.");
        }
    }
}
