namespace KerjasamaDesa.Domain.Communication;

/// <summary>What a notice is about; by it a person chooses what comes by e-mail.</summary>
public enum NoticeKind
{
    /// <summary>Invitations and offers: received, asked about, answered.</summary>
    Offer,

    /// <summary>Somebody calls upon the person in a discussion.</summary>
    Mention,

    /// <summary>Talk in a thread the person takes part in.</summary>
    Thread,

    /// <summary>An announcement to all villages of a cooperation.</summary>
    Announcement,

    /// <summary>A plan was submitted, returned or recommended.</summary>
    Plan,

    /// <summary>A signature is wanted or was given.</summary>
    Signature,

    /// <summary>A vote is open or was decided.</summary>
    Ballot,

    /// <summary>Musyawarah Desa and Musyawarah Antar Desa.</summary>
    Deliberation,

    /// <summary>Meetings of a team.</summary>
    Meeting,

    /// <summary>An action item is given, due or late.</summary>
    ActionItem,

    /// <summary>Seats, invitations and handovers of a team.</summary>
    Team,

    /// <summary>Monitoring entries that wait to be verified, or came back.</summary>
    Monitoring,

    /// <summary>Evaluations that wait to be approved, and what follows from them.</summary>
    Evaluation,

    /// <summary>A mandate or seat begins or ends.</summary>
    Mandate,

    /// <summary>Data of a village want to be looked at again.</summary>
    DataReview,
}
