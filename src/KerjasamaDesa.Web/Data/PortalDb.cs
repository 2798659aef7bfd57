using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data;

/// <summary>The portal's database. Mappings lie in <c>Tables</c>, one file per aggregate.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public const string NumberSequence = "cooperation_numbers";

    /// <summary>Writes the trail of the request that has this context; set whenever one takes it from the pool.</summary>
    internal AuditInterceptor? Audit { get; set; }

    public DbSet<Mandate> Mandates => Set<Mandate>();

    public DbSet<EndedSession> EndedSessions => Set<EndedSession>();

    public DbSet<Province> Provinces => Set<Province>();

    public DbSet<Regency> Regencies => Set<Regency>();

    public DbSet<District> Districts => Set<District>();

    public DbSet<Village> Villages => Set<Village>();

    public DbSet<OfficeHolder> OfficeHolders => Set<OfficeHolder>();

    public DbSet<VillageMeeting> VillageMeetings => Set<VillageMeeting>();

    public DbSet<MeetingItem> MeetingItems => Set<MeetingItem>();

    public DbSet<SubjectType> SubjectTypes => Set<SubjectType>();

    public DbSet<UnitOfMeasure> Units => Set<UnitOfMeasure>();

    public DbSet<Potential> Potentials => Set<Potential>();

    public DbSet<Need> Needs => Set<Need>();

    public DbSet<SubjectPhoto> SubjectPhotos => Set<SubjectPhoto>();

    public DbSet<NeedRanking> NeedRankings => Set<NeedRanking>();

    public DbSet<DismissedMatch> DismissedMatches => Set<DismissedMatch>();

    public DbSet<Cooperation> Cooperations => Set<Cooperation>();

    public DbSet<Party> Parties => Set<Party>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<OfferReminder> OfferReminders => Set<OfferReminder>();

    public DbSet<PartyNames> PartyNames => Set<PartyNames>();

    public DbSet<StageEvent> StageEvents => Set<StageEvent>();

    public DbSet<InterVillageDeliberation> Deliberations => Set<InterVillageDeliberation>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<VersionSignature> VersionSignatures => Set<VersionSignature>();

    public DbSet<PlanStateChange> PlanStateChanges => Set<PlanStateChange>();

    public DbSet<ReviewerNote> ReviewerNotes => Set<ReviewerNote>();

    public DbSet<Ballot> Ballots => Set<Ballot>();

    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<RemovedBranch> RemovedBranches => Set<RemovedBranch>();

    public DbSet<PlanTaking> PlanTakings => Set<PlanTaking>();

    public DbSet<LibraryIndicator> LibraryIndicators => Set<LibraryIndicator>();

    public DbSet<PlanPresence> PlanPresences => Set<PlanPresence>();

    public DbSet<CoordinationTeam> Teams => Set<CoordinationTeam>();

    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();

    public DbSet<TalkThread> TalkThreads => Set<TalkThread>();

    public DbSet<TalkMessage> TalkMessages => Set<TalkMessage>();

    public DbSet<TalkReceipt> TalkReceipts => Set<TalkReceipt>();

    public DbSet<ActionItem> ActionItems => Set<ActionItem>();

    public DbSet<TeamMeeting> TeamMeetings => Set<TeamMeeting>();

    public DbSet<CalendarKey> CalendarKeys => Set<CalendarKey>();

    public DbSet<TalkReading> TalkReadings => Set<TalkReading>();

    public DbSet<SeatInvitation> SeatInvitations => Set<SeatInvitation>();

    public DbSet<MonitoringEntry> MonitoringEntries => Set<MonitoringEntry>();

    public DbSet<Constraint> Constraints => Set<Constraint>();

    public DbSet<IndicatorMeasurement> Measurements => Set<IndicatorMeasurement>();

    public DbSet<ContributionSchedule> ContributionSchedules => Set<ContributionSchedule>();

    public DbSet<ContributionReceipt> ContributionReceipts => Set<ContributionReceipt>();

    public DbSet<ReceivedBenefit> ReceivedBenefits => Set<ReceivedBenefit>();

    public DbSet<PeriodClosing> PeriodClosings => Set<PeriodClosing>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<CriteriaSetting> CriteriaSettings => Set<CriteriaSetting>();

    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<MailSettings> MailSettings => Set<MailSettings>();

    public DbSet<Mail> Mails => Set<Mail>();

    public DbSet<JobRecord> Jobs => Set<JobRecord>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<SheetImport> SheetImports => Set<SheetImport>();

    public DbSet<SearchText> SearchTexts => Set<SearchText>();

    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        builder.HasPostgresExtension("btree_gist");
        builder.HasSequence<long>(NumberSequence);
        builder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
        KeepKeyLengths(builder);
    }

    /// <summary>A reference to a code is as long as the code itself, whatever the convention for texts says.</summary>
    private static void KeepKeyLengths(ModelBuilder builder)
    {
        foreach (var reference in builder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(f => f.Properties is [{ } only] && only.ClrType == typeof(string)))
        {
            reference.Properties[0].SetMaxLength(reference.PrincipalKey.Properties[0].GetMaxLength());
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
        configurationBuilder.Properties<string>().HaveMaxLength(4000);
        configurationBuilder.Properties<Role>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<VillageKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<VillageStatus>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<SubjectKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<PotentialCategory>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Condition>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<NeedState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Office>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<MeetingState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<ItemDecision>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Gender>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<OpportunityKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<DeliberationDecision>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<PartyState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<WithdrawalState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<OfferState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<OfferNature>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Vehicle>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<PlanState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<PlanPart>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<PlanItem>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<IndicatorLevel>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Direction>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<FundingSource>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<SharingBasis>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<SharingPurpose>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<HostCreditKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<CostKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<BenefitKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<ExitWay>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<BallotChoice>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<PaperBlock>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<ReviewDecision>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<TeamRole>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Element>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<EntryState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<ProposalReason>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<ReportingCycle>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<EvaluationKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Conclusion>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<FollowUpState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<NoticeKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<MailFrequency>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<MailKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<MailState>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<AuditAction>().HaveConversion<string>().HaveMaxLength(30);
    }
}
