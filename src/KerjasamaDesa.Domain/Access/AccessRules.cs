using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using static KerjasamaDesa.Domain.Access.Role;
using static KerjasamaDesa.Domain.Coordination.TeamRole;

namespace KerjasamaDesa.Domain.Access;

/// <summary>
/// Every right of the portal, in one file. Pages ask it which buttons to show, and the door asks it again when the
/// button is pressed. Rights follow from the acting mandate, the cooperation's stage and its parties; nothing else.
/// </summary>
public static class AccessRules
{
    /// <summary>
    /// The cooperations a person may see at all, as a query: everything else is as if it did not exist. A village that is asked
    /// by letter learns of the cooperation by that letter, not before (Permendagri 96/2017 art. 13).
    /// </summary>
    public static IQueryable<Cooperation> VisibleTo(this IQueryable<Cooperation> all, Actor? who)
    {
        if (who is null)
        {
            return all.Where(c => c.IsPublished);
        }

        var scope = who.Scope;
        var seat = who.Seat?.CooperationId;
        return who.Role switch
        {
            Administrator or Facilitator when scope.Length == 0 => all,
            Administrator or Facilitator when scope.Length == 5 => all.Where(c => c.RegencyCode == scope || c.IsPublished),
            Facilitator => all.Where(c => c.Parties.Any(p => p.DistrictCode == scope) || c.IsPublished),
            TeamMember => all.Where(c => c.Id == seat || c.IsPublished),
            _ => all.Where(c => c.Parties.Any(p => p.VillageCode == scope && !p.AwaitsLetter) || c.IsPublished),
        };
    }

    /// <summary>The cooperations a person works on: those of the own village, seat or area, without what is merely published.</summary>
    public static IQueryable<Cooperation> WorkedOnBy(this IQueryable<Cooperation> all, Actor who)
    {
        var scope = who.Scope;
        var seat = who.Seat?.CooperationId;
        return who.Role switch
        {
            Administrator or Facilitator when scope.Length == 0 => all,
            Administrator or Facilitator when scope.Length == 5 => all.Where(c => c.RegencyCode == scope),
            Facilitator => all.Where(c => c.Parties.Any(p => p.DistrictCode == scope)),
            TeamMember => all.Where(c => c.Id == seat),
            _ => all.Where(c => c.Parties.Any(p => p.VillageCode == scope && !p.AwaitsLetter)),
        };
    }

    /// <summary>Whether a person may do this with this cooperation, as it stands now. Needs the parties loaded.</summary>
    public static bool Allows(Actor? who, Act act, Cooperation c) => act switch
    {
        Act.View => c.IsPublished || IsInsider(who, c),
        Act.ViewDetails => IsInsider(who, c),
        Act.EditBasics or Act.Invite => c.Stage == Stage.Identification && Drafts(who, c.InitiatingVillageCode),
        Act.LinkSubjects => c.Stage is Stage.Identification or Stage.Planning && DraftsForParty(who, c),
        Act.Answer => c.Stage == Stage.Identification && who is { Role: VillageHead or VillageCouncil } && IsInsider(who, c) && c.IsParty(who.Scope, PartyState.Invited),
        Act.AttachMinutes => who is { IsOfVillage: true }
            && (c.IsParty(who.Scope, PartyState.Accepted) || c.IsParty(who.Scope, PartyState.Declined)),
        Act.EditPlan => c.IsPlanning && DraftsForParty(who, c),
        Act.RecordDeliberation => c.Stage is Stage.Planning or Stage.Coordination or Stage.Implementation && DraftsForParty(who, c),
        Act.Comment => c.IsPlanning && (IsPartyVoice(who, c) || Reviews(who, c)),
        Act.SubmitPlan => c.IsPlanning && (Drafts(who, c.InitiatingVillageCode) || HeadsParty(who, c)),
        Act.ReviewPlan => c.IsPlanning && Reviews(who, c),
        Act.Sign => c.IsPlanning && HeadsParty(who, c),
        Act.AmendPlan => c.Stage is Stage.Coordination or Stage.Implementation && (Drafts(who, c.InitiatingVillageCode) || HeadsParty(who, c)),
        Act.AskToLeave or Act.DecideLeaving => c.Stage is Stage.Coordination or Stage.Implementation && HeadsParty(who, c),
        Act.SettleLeaving => c.Stage is Stage.Coordination or Stage.Implementation && DraftsForParty(who, c),
        Act.OpenBallot => c.Stage is Stage.Planning or Stage.Coordination or Stage.Implementation && DraftsForParty(who, c),
        Act.Vote => c.Stage is Stage.Planning or Stage.Coordination or Stage.Implementation && DraftsForParty(who, c),
        Act.KeepReviewNotes => Reviews(who, c),
        Act.EditTeam => c.Stage is Stage.Coordination or Stage.Implementation && (DraftsForParty(who, c) || Sits(who, c, Chair)),
        Act.ReadTalk => SharesTalk(who, c) || (who is { Role: Administrator } && IsInsider(who, c)),
        Act.Talk => IsTalkedIn(c) && SharesTalk(who, c),
        Act.Announce => IsTalkedIn(c) && SharesTalk(who, c)
            && (DraftsForParty(who, c) || Reviews(who, c) || Sits(who, c, Chair, ViceChair, Secretary, PublicRelationsCoordinator)),
        Act.ModerateTalk => IsTalkedIn(c) && SharesTalk(who, c) && (HeadsParty(who, c) || Reviews(who, c) || Sits(who, c, Chair, ViceChair, Secretary)),
        Act.ViewContacts => who?.SitsIn(c.Id) == true || IsPartyVoice(who, c)
            || (who is { Role: Facilitator or Administrator } && IsInsider(who, c)),
        Act.RecordMonitoring => c.Stage == Stage.Implementation && who?.SitsIn(c.Id) == true,
        Act.RaiseConstraint => c.Stage == Stage.Implementation && SharesTalk(who, c),
        Act.VerifyMonitoring => c.Stage == Stage.Implementation && Sits(who, c, Chair, MonitoringCoordinator),
        Act.KeepLedger => c.Stage is Stage.Implementation or Stage.Closed && Sits(who, c, Chair, Treasurer),
        Act.ClosePeriods => c.Stage == Stage.Implementation && Sits(who, c, Chair, MonitoringCoordinator),
        Act.Evaluate => c.Stage == Stage.Implementation && Sits(who, c, Secretary, MonitoringCoordinator),
        Act.ApproveEvaluation => c.Stage == Stage.Implementation && Sits(who, c, Chair),
        Act.FollowUp => c.Stage is Stage.Implementation or Stage.Closed && Sits(who, c, Chair, Secretary, MonitoringCoordinator),
        Act.Advance => c.Stage != Stage.Closed
            && (Drafts(who, c.InitiatingVillageCode) || (c.Stage >= Stage.Coordination && Sits(who, c, Chair))),
        Act.MoveBack => c.Stage is not (Stage.Identification or Stage.Closed)
            && (Reviews(who, c) || (who is { Role: VillageHead } && who.Scope == c.InitiatingVillageCode)),
        Act.BeginNextCycle => c.Stage == Stage.Closed && (Drafts(who, c.InitiatingVillageCode) || Sits(who, c, Chair)),
        Act.Publish => who is { Role: VillageHead } && who.Scope == c.InitiatingVillageCode,
        _ => false,
    };

    /// <summary>
    /// Whether a person may hand in what was written in the field: whoever sits or once sat in the team, since a seat may end, and the stage
    /// pass, between the visit and the next signal. What no longer fits is kept as a proposal. Needs the team loaded.
    /// </summary>
    public static bool HandsIn(Guid accountId, Cooperation c) => c.Team.Members.Any(m => m.AccountId == accountId);

    /// <summary>Whether a person may deliver the photos announced with this entry: its reporter, also when the seat has ended.</summary>
    public static bool HandsIn(Guid accountId, Implementation.MonitoringEntry entry) => entry.ReporterId == accountId;

    /// <summary>
    /// Whether a person may resolve or reopen a thread on the plan: who opened it, those who draft the plan, and its
    /// facilitators, while comments are made at all.
    /// </summary>
    public static bool AllowsResolving(Actor? who, Cooperation c, Comment thread) =>
        Allows(who, Act.Comment, c) && (who!.AccountId == thread.AccountId || Allows(who, Act.EditPlan, c) || Reviews(who, c));

    /// <summary>
    /// The cooperations whose threads, announcements, meetings and action items a person may read, as a query: what
    /// <see cref="Act.ReadTalk"/> says of one. A village that withdrew reads them no longer, nor does a member whose seat has ended.
    /// </summary>
    public static IQueryable<Cooperation> TalkedInWith(this IQueryable<Cooperation> all, Actor who)
    {
        var (scope, village) = (who.Scope, who.VillageCode);
        return who.Role switch
        {
            Administrator or Facilitator => all.WorkedOnBy(who),
            TeamMember => all.WorkedOnBy(who).Where(c => c.Parties.Any(p => p.VillageCode == village && p.State == PartyState.Accepted)),
            _ => all.WorkedOnBy(who).Where(c => c.Parties.Any(p => p.VillageCode == scope && p.State == PartyState.Accepted)
                || (c.Stage == Stage.Identification && c.InitiatingVillageCode == scope)),
        };
    }

    /// <summary>Whether a person may close this thread or open it again: who opened it, and those who lead the talk.</summary>
    public static bool AllowsClosing(Actor? who, Cooperation c, Coordination.TalkThread thread) =>
        Allows(who, Act.ModerateTalk, c) || (Allows(who, Act.Talk, c) && who!.AccountId == thread.AccountId);

    /// <summary>Whether a person may change this action item or give it up: who asked for it, and those who lead the talk.</summary>
    public static bool AllowsChanging(Actor? who, Cooperation c, Coordination.ActionItem item) =>
        Allows(who, Act.ModerateTalk, c) || (Allows(who, Act.Talk, c) && who!.AccountId == item.AccountId);

    /// <summary>
    /// Whether a person may say how this action item goes: who sees to it, and those who may change it. What is open when a cycle closes may
    /// still be finished.
    /// </summary>
    public static bool AllowsWorking(Actor? who, Cooperation c, Coordination.ActionItem item) =>
        AllowsChanging(who, c, item) || (c.Stage > Stage.Identification && SharesTalk(who, c) && item.IsOf(who!));

    /// <summary>Whether a person may change this constraint or say that it no longer holds: who raised it, and those who lead the talk.</summary>
    public static bool AllowsChanging(Actor? who, Cooperation c, Implementation.Constraint constraint) =>
        Allows(who, Act.RaiseConstraint, c) && (Allows(who, Act.ModerateTalk, c) || who!.AccountId == constraint.AccountId);

    /// <summary>
    /// Whether a person may say how this constraint is dealt with: who sees to it, and those who may change it. What is open when a cycle closes
    /// may still be settled.
    /// </summary>
    public static bool AllowsWorking(Actor? who, Cooperation c, Implementation.Constraint constraint) =>
        AllowsChanging(who, c, constraint) || (c.Stage >= Stage.Implementation && SharesTalk(who, c) && constraint.IsOf(who!));

    /// <summary>
    /// The offer letters a person may see, as a query: those the own village wrote or received, or those in the own area; a
    /// letter that was never sent is its writers' alone.
    /// </summary>
    public static IQueryable<Offer> VisibleTo(this IQueryable<Offer> all, Actor who)
    {
        var scope = who.Scope;
        return who.Role switch
        {
            Administrator or Facilitator when scope.Length == 0 => all.Where(o => o.SentAt != null),
            Administrator or Facilitator when scope.Length == 5 => all.Where(o => o.RegencyCode == scope && o.SentAt != null),
            Facilitator => all.Where(o => (o.DistrictCode == scope || o.FromDistrictCode == scope) && o.SentAt != null),
            TeamMember => all.Where(o => false),
            _ => all.Where(o => o.FromVillageCode == scope || (o.VillageCode == scope && o.SentAt != null)),
        };
    }

    /// <summary>Whether a person may do this with this offer letter of the cooperation, as both stand now.</summary>
    public static bool Allows(Actor? who, OfferAct act, Cooperation c, Offer offer) => act switch
    {
        OfferAct.View => Reads(who, offer),
        OfferAct.Edit => offer.IsDraft && c.Stage == Stage.Identification && Drafts(who, offer.FromVillageCode),
        OfferAct.Send => offer.IsDraft && c.Stage == Stage.Identification && who is { Role: VillageHead } && who.Scope == offer.FromVillageCode,
        OfferAct.Ask => offer.SentAt is not null && c.Stage == Stage.Identification && who is not { Role: Administrator } && Reads(who, offer),
        OfferAct.Remind => offer.IsWaiting && MayRemind(who, c.Stage, offer.FromVillageCode, offer.VillageCode),
        _ => false,
    };

    /// <summary>Whether a person may remind a village of a waiting offer: the offering village, and facilitators of either.</summary>
    public static bool MayRemind(Actor? who, Stage stage, string fromVillage, string toVillage) => stage == Stage.Identification
        && (Drafts(who, fromVillage) || (who is { Role: Facilitator } && (who.Reaches(fromVillage) || who.Reaches(toVillage))));

    /// <summary>Whether a person may do this with the data of this village.</summary>
    public static bool Allows(Actor? who, VillageAct act, string villageCode) => act switch
    {
        VillageAct.View => true,
        VillageAct.Edit or VillageAct.Propose => Drafts(who, villageCode),
        VillageAct.RecordMeetings => Drafts(who, villageCode) || (who is { Role: VillageCouncil } && who.Scope == villageCode),
        VillageAct.ViewPapers or VillageAct.ViewOpportunities => who is { Role: VillageOfficial or VillageHead or VillageCouncil or Facilitator or Administrator }
            && who.Reaches(villageCode),
        VillageAct.ManageOfficials => who is { Role: VillageHead } && who.Scope == villageCode,
        _ => false,
    };

    /// <summary>Whether a person may do this at all; what is reached is narrowed by <see cref="Governs"/>.</summary>
    public static bool Allows(Actor? who, PortalAct act) => act switch
    {
        PortalAct.ManageAccounts => who is { Role: Administrator or VillageHead },
        PortalAct.ViewAudit => who is { Role: Administrator },
        PortalAct.ReviewPlans => who is { Role: Facilitator },
        PortalAct.OverseeTeams => who is { Role: Facilitator or Administrator },
        PortalAct.ManageReferences or PortalAct.ManageJobs => who is { Role: Administrator, Scope: "" },
        _ => false,
    };

    /// <summary>
    /// Whether a person may give or end a mandate of this role and scope: an administrator within the own area (only an
    /// administrator of everything makes administrators), a village head for the officials of the own village.
    /// </summary>
    public static bool Governs(Actor? who, Role role, string scope) => who switch
    {
        { Role: Administrator, Scope: "" } => role != TeamMember,
        { Role: Administrator } => role is VillageOfficial or VillageHead or VillageCouncil or Facilitator && who.Reaches(scope),
        { Role: VillageHead } => role == VillageOfficial && scope == who.Scope,
        _ => false,
    };

    /// <summary>
    /// Whether a person may know of an account with these holdings: one of them, current or past, must lie under the person's
    /// mandate. An account that never held anything is known to an administrator of everything alone.
    /// </summary>
    public static bool SeesAccount(Actor? who, IEnumerable<Holding> holdings) =>
        who is { Role: Administrator, Scope: "" } || holdings.Any(h => GovernsHolding(who, h));

    /// <summary>
    /// Whether a person may reset, deactivate or reactivate an account: all it holds now or will hold must lie under the
    /// person's mandate (all it ever held, when nothing of it still counts), so that nobody gets hold of an account that can do
    /// more than oneself. Never the own account.
    /// </summary>
    public static bool GovernsAccount(Actor? who, Guid accountId, IReadOnlyCollection<Holding> holdings)
    {
        if (who is null || who.AccountId == accountId)
        {
            return false;
        }

        var counting = holdings.Where(h => !h.IsPast).ToList();
        return who is { Role: Administrator, Scope: "" }
            || (holdings.Count > 0 && (counting.Count > 0 ? counting : holdings).All(h => GovernsHolding(who, h)));
    }

    /// <summary>A seat is given by the team, but its holder is a person of a village, governed by whoever governs its officials.</summary>
    private static bool GovernsHolding(Actor? who, Holding holding) =>
        holding.Role == TeamMember ? Governs(who, VillageOfficial, holding.Scope) : Governs(who, holding.Role, holding.Scope);

    private static bool IsInsider(Actor? who, Cooperation c) => who switch
    {
        null => false,
        { Role: TeamMember } => who.SitsIn(c.Id),
        { Role: Facilitator or Administrator } => c.Parties.Any(p => who.Reaches(p.VillageCode)),
        _ => c.Parties.Any(p => p.VillageCode == who.Scope && !p.AwaitsLetter),
    };

    private static bool Reads(Actor? who, Offer offer) => who switch
    {
        null or { Role: TeamMember } => false,
        { Role: Facilitator or Administrator } => offer.SentAt is not null && (who.Reaches(offer.VillageCode) || who.Reaches(offer.FromVillageCode)),
        _ => who.Scope == offer.FromVillageCode || (who.Scope == offer.VillageCode && offer.SentAt is not null),
    };

    private static bool Drafts(Actor? who, string villageCode) =>
        who is { Role: VillageOfficial or VillageHead } && who.Scope == villageCode;

    private static bool DraftsForParty(Actor? who, Cooperation c) =>
        who is { Role: VillageOfficial or VillageHead } && IsWorkingParty(who, c);

    private static bool HeadsParty(Actor? who, Cooperation c) => who is { Role: VillageHead } && IsWorkingParty(who, c);

    private static bool IsPartyVoice(Actor? who, Cooperation c) => who is { IsOfVillage: true } && IsWorkingParty(who, c);

    /// <summary>Threads begin with the plan that villages write together, and end with the cycle; then they are only read.</summary>
    private static bool IsTalkedIn(Cooperation c) => c.Stage is Stage.Planning or Stage.Coordination or Stage.Implementation;

    /// <summary>Whether a person is one of those who work together: of a village that takes part, on a seat for one, or its facilitator.</summary>
    private static bool SharesTalk(Actor? who, Cooperation c) => who switch
    {
        null or { Role: Administrator } => false,
        { Role: Facilitator } => Reviews(who, c),
        { Seat: { } seat } => who.SitsIn(c.Id) && c.IsParty(seat.VillageCode, PartyState.Accepted),
        _ => IsPartyVoice(who, c),
    };

    private static bool IsWorkingParty(Actor who, Cooperation c) =>
        c.IsParty(who.Scope, PartyState.Accepted) || (c.Stage == Stage.Identification && who.Scope == c.InitiatingVillageCode);

    private static bool Reviews(Actor? who, Cooperation c) =>
        who is { Role: Facilitator } && c.Parties.Any(p => who.Reaches(p.VillageCode));

    private static bool Sits(Actor? who, Cooperation c, params ReadOnlySpan<Coordination.TeamRole> roles) => who?.SitsIn(c.Id, roles) == true;
}
