using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.TagHelpers;

namespace KerjasamaDesa.Web.Features.Offers;

/// <summary>A letter with its questions, reminders and what one may do with it.</summary>
/// <param name="Frame">The head.</param>
/// <param name="Opened">The letter and its cooperation.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Signer">Who signed, or would sign today.</param>
/// <param name="Contact">Whom to remind, for those who may.</param>
/// <param name="Share">A text to send on, for those who may remind; null otherwise.</param>
/// <param name="Earlier">Letters to this village before, newest first.</param>
/// <param name="Mendable">Messages the reader may still mend.</param>
/// <param name="NewId">Identity of the next message.</param>
/// <param name="May">What the reader may do.</param>
public sealed record OfferPage(
    CooperationFrame Frame,
    OpenedOffer Opened,
    OfferState State,
    DateOnly Today,
    string? Signer,
    OfferContact? Contact,
    string? Share,
    IReadOnlyList<Offer> Earlier,
    IReadOnlySet<Guid> Mendable,
    Guid NewId,
    OfferPermitted May)
{
    public Offer Offer => Opened.Offer;

    public int Age => Offer.AgeOn(Today);

    /// <summary>Whether the text goes to a number; else the sender chooses to whom.</summary>
    public bool HasNumber => OfferDesk.WhatsAppNumber(Contact?.Phone) is not null;

    public string WhatsApp => OfferDesk.WhatsAppUrl(Contact?.Phone, Share ?? "");
}

/// <summary>The buttons of a letter's page.</summary>
/// <param name="Edit">Write the draft.</param>
/// <param name="Send">Send it.</param>
/// <param name="Ask">Ask and reply.</param>
/// <param name="Remind">Remind the asked village, today still.</param>
/// <param name="Withdraw">Take it back.</param>
/// <param name="Renew">Write a new one.</param>
/// <param name="Answer">Record the own Musyawarah Desa.</param>
public sealed record OfferPermitted(bool Edit, bool Send, bool Ask, bool Remind, bool Withdraw, bool Renew, bool Answer);

/// <summary>Colour of a letter's state; an answer shows what was decided.</summary>
public static class OfferTones
{
    public static Tone Of(OfferState state, Domain.Identification.DeliberationDecision? decision) => state switch
    {
        OfferState.Draft => Tone.Neutral,
        OfferState.Sent => Tone.Wait,
        OfferState.Answered => decision == Domain.Identification.DeliberationDecision.Agreed ? Tone.Good : Tone.Bad,
        OfferState.Expired => Tone.Bad,
        _ => Tone.Neutral,
    };

    /// <summary>The word of a state, key of its translation.</summary>
    public static string Words(OfferState state, Domain.Identification.DeliberationDecision? decision) =>
        decision is { } decided && state == OfferState.Answered ? Domain.Formats.Words.Of(decided) : Domain.Formats.Words.Of(state);
}
