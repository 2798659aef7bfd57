namespace KerjasamaDesa.Domain.Access;

/// <summary>Everything one may do with a cooperation. Each is decided in <see cref="AccessRules"/>.</summary>
public enum Act
{
    /// <summary>See its summary.</summary>
    View,

    /// <summary>See plan, team, figures, documents and history.</summary>
    ViewDetails,

    /// <summary>Change title, field, vehicle, years.</summary>
    EditBasics,

    /// <summary>Link and unlink needs and potentials.</summary>
    LinkSubjects,

    /// <summary>Invite villages and withdraw invitations.</summary>
    Invite,

    /// <summary>Answer for the own village with its deliberation.</summary>
    Answer,

    /// <summary>Add the signed minutes of the own village's deliberation, which may come long after its decision.</summary>
    AttachMinutes,

    /// <summary>Draft the plan.</summary>
    EditPlan,

    /// <summary>Comment on the plan.</summary>
    Comment,

    /// <summary>Record a Musyawarah Antar Desa.</summary>
    RecordDeliberation,

    /// <summary>Submit the plan for review, or take it back to draft.</summary>
    SubmitPlan,

    /// <summary>Recommend the plan or ask for revision.</summary>
    ReviewPlan,

    /// <summary>Sign for the own village.</summary>
    Sign,

    /// <summary>Amend the plan in force, or give the amendment up.</summary>
    AmendPlan,

    /// <summary>Ask that the own village may leave before the term, or take that back.</summary>
    AskToLeave,

    /// <summary>Reckon what a leaving village is due and owes.</summary>
    SettleLeaving,

    /// <summary>Record what the others decided on a village that leaves, and let it go.</summary>
    DecideLeaving,

    /// <summary>Call villages to an online ballot.</summary>
    OpenBallot,

    /// <summary>Speak for the own village in a ballot.</summary>
    Vote,

    /// <summary>Read and write notes that the villages never see.</summary>
    KeepReviewNotes,

    /// <summary>Edit the team and record its decree.</summary>
    EditTeam,

    /// <summary>Read threads, announcements, meetings and action items of those who work together.</summary>
    ReadTalk,

    /// <summary>Speak in threads and open them.</summary>
    Talk,

    /// <summary>Announce something to all villages.</summary>
    Announce,

    /// <summary>Pin and close threads of others, change and give up their action items, call and lead meetings.</summary>
    ModerateTalk,

    /// <summary>See telephones and addresses of the team's members, and what is handed over with a seat.</summary>
    ViewContacts,

    /// <summary>Log monitoring entries and measurements.</summary>
    RecordMonitoring,

    /// <summary>Raise what holds the work back.</summary>
    RaiseConstraint,

    /// <summary>Verify or return monitoring entries.</summary>
    VerifyMonitoring,

    /// <summary>Keep the ledger: record contributions and benefits, take wrong ones off, set installments, remind.</summary>
    KeepLedger,

    /// <summary>Choose how often is reported, close reporting periods and reopen them.</summary>
    ClosePeriods,

    /// <summary>Draft an evaluation.</summary>
    Evaluate,

    /// <summary>Approve an evaluation.</summary>
    ApproveEvaluation,

    /// <summary>Give recommendations a follow-up and keep it current.</summary>
    FollowUp,

    /// <summary>Move to the next stage.</summary>
    Advance,

    /// <summary>Move back a stage, with a reason.</summary>
    MoveBack,

    /// <summary>Begin the next cycle.</summary>
    BeginNextCycle,

    /// <summary>Open the summary to everybody, or close it.</summary>
    Publish,
}

/// <summary>Everything one may do with an offer letter, besides inviting and answering, which are acts on the cooperation.</summary>
public enum OfferAct
{
    /// <summary>Read the letter, its questions and reminders.</summary>
    View,

    /// <summary>Write the draft.</summary>
    Edit,

    /// <summary>Send it in the village's name.</summary>
    Send,

    /// <summary>Ask and reply.</summary>
    Ask,

    /// <summary>Remind the asked village.</summary>
    Remind,
}

/// <summary>Everything one may do with a village's own data.</summary>
public enum VillageAct
{
    /// <summary>See profile, potentials and needs.</summary>
    View,

    /// <summary>Edit profile, potentials and needs.</summary>
    Edit,

    /// <summary>See papers that name people: attendance lists and minutes of its deliberations.</summary>
    ViewPapers,

    /// <summary>Call a Musyawarah Desa and record what came of it.</summary>
    RecordMeetings,

    /// <summary>See with whom the village could cooperate.</summary>
    ViewOpportunities,

    /// <summary>Propose a cooperation in the village's name.</summary>
    Propose,

    /// <summary>Create accounts of its officials, give and end their mandates.</summary>
    ManageOfficials,
}

/// <summary>What is not about one cooperation or village.</summary>
public enum PortalAct
{
    /// <summary>Manage accounts and mandates within the own area.</summary>
    ManageAccounts,

    /// <summary>Read the audit trail within the own area.</summary>
    ViewAudit,

    /// <summary>Change the lists of types and units that all villages choose from.</summary>
    ManageReferences,

    /// <summary>See which plans of the own area wait for a review.</summary>
    ReviewPlans,

    /// <summary>See how the coordination teams of the own area stand.</summary>
    OverseeTeams,

    /// <summary>See and start background work, and decide on mails that were given up.</summary>
    ManageJobs,
}
