using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;

namespace KerjasamaDesa.Domain.Cooperations;

/// <summary>A village within a cooperation: its invitation, its deliberation, its signature.</summary>
public sealed class Party
{
    private Party()
    {
    }

    internal Party(Guid cooperationId, Village village, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CooperationId = cooperationId;
        (VillageCode, DistrictCode, Village) = (village.Code, village.DistrictCode, village);
        InvitedAt = now;
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The cooperation.</summary>
    public Guid CooperationId { get; private set; }

    /// <summary>The village.</summary>
    public string VillageCode { get; private set; } = "";

    /// <summary>District of the village, by which a facilitator's list is found.</summary>
    public string DistrictCode { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public PartyState State { get; private set; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>
    /// Whether it is to be asked by a letter that was never sent: until then the village does not know of the cooperation. An
    /// invitation without any letter is known at once.
    /// </summary>
    public bool AwaitsLetter { get; private set; }

    /// <summary>When it answered or was withdrawn.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Last day on which it took part, for a village that left before the term.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>What its Musyawarah Desa decided.</summary>
    public VillageDeliberation? Deliberation { get; private set; }

    /// <summary>Its signature under the plan.</summary>
    public Signature? Signature { get; private set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The village.</summary>
    public Village? Village { get; private set; }

    internal void AwaitLetter() => AwaitsLetter = true;

    internal void ReceiveLetter() => AwaitsLetter = false;

    internal void Answer(VillageDeliberation deliberation, DateTimeOffset now)
    {
        if (State != PartyState.Invited)
        {
            throw new RuleBroken("Desa ini sudah menjawab undangan.");
        }

        State = deliberation.Decision == DeliberationDecision.Agreed ? PartyState.Accepted : PartyState.Declined;
        (Deliberation, AnsweredAt) = (deliberation, now);
    }

    internal void Withdraw(DateTimeOffset now)
    {
        if (State == PartyState.Accepted)
        {
            throw new RuleBroken("Desa ini sudah menyetujui kerja sama.");
        }

        (State, AnsweredAt) = (PartyState.Withdrawn, now);
    }

    internal void InviteAgain(DateTimeOffset now) =>
        (State, InvitedAt, AnsweredAt, Deliberation) = (PartyState.Invited, now, null, null);

    internal void Sign(Signature signature)
    {
        if (Signature is not null)
        {
            throw new RuleBroken("Desa ini sudah menandatangani rencana.");
        }

        Signature = signature;
    }

    internal void Leave(DateOnly lastDay) => (State, LeftOn) = (PartyState.Left, lastDay);

    internal void WithdrawSignature() => Signature = null;
}
