using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Communication;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Domain.Planning.Templates;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Tests.Access;

/// <summary>One cooperation at a stage with everything that hangs on it, and everybody who may knock at its pages.</summary>
internal sealed class AccessFixture
{
    private AccessFixture(Scene scene, IReadOnlyDictionary<string, string> values, IReadOnlyList<(string Name, Person? Person)> personas) =>
        (Scene, Values, Personas) = (scene, values, personas);

    public Scene Scene { get; }

    /// <summary>What the parameters of a route stand for here, by their names; what the stage does not have yet is missing.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    public IReadOnlyList<(string Name, Person? Person)> Personas { get; }

    public static async Task<AccessFixture> InAsync(Portal portal, Stage stage)
    {
        var scene = await Scene.InAsync(portal, stage);
        if (stage == Stage.Planning)
        {
            await scene.ChangeAsync(portal, scene.FillPlan);
        }

        if (stage == Stage.Coordination)
        {
            await scene.ChangeAsync(portal, c => c.Team.Seat(new MemberDetails(
                "Calon Sekretaris", scene.Villages[1].Code, Element.VillageGovernment, TeamRole.Secretary, Scene.Today.AddDays(-5), null, null)));
            await scene.ChangeAsync(portal, c =>
            {
                c.Team.PlanTurn(new TurnDetails(Scene.Today.AddDays(100), Scene.Today.AddDays(200), scene.Villages[1].Code, null));
                c.Team.Form(new GroupDetails("Pengadaan", "Menyiapkan pengadaan.", [c.Team.Members.First().Id], null));
            });
        }

        var values = await ValuesAsync(portal, scene, stage);
        return new AccessFixture(scene, values, await PersonasAsync(portal, scene, stage));
    }

    private static async Task<Dictionary<string, string>> ValuesAsync(Portal portal, Scene scene, Stage stage)
    {
        var values = new Dictionary<string, string>();
        if (stage == Stage.Implementation)
        {
            await RecordAsync(portal, scene);
        }

        var c = await scene.ReadAsync(portal);
        var entry = await portal.WithDbAsync(db => db.MonitoringEntries.AsNoTracking().Where(e => e.CooperationId == c.Id).FirstOrDefaultAsync());
        var evaluation = c.Evaluations.FirstOrDefault();
        void Add(string name, Guid? id)
        {
            if (id is { } known)
            {
                values[name] = known.ToString();
            }
        }

        Add("goalId", c.Plan.Goals.FirstOrDefault()?.Id);
        Add("objectiveId", c.Plan.Goals.SelectMany(g => g.Objectives).FirstOrDefault()?.Id);
        Add("indicatorId", c.Plan.Goals.SelectMany(g => g.Objectives).SelectMany(o => o.Indicators).FirstOrDefault()?.Id);
        Add("strategyId", c.Plan.Strategies.FirstOrDefault()?.Id);
        Add("programId", c.Plan.Programs.FirstOrDefault()?.Id);
        Add("activityId", c.Plan.Programs.SelectMany(p => p.Activities).FirstOrDefault()?.Id);
        Add("costId", c.Plan.Activities.SelectMany(a => a.Costs).FirstOrDefault()?.Id);
        Add("riskId", c.Plan.Risks.FirstOrDefault()?.Id);
        Add("benefitId", c.Plan.Benefits.FirstOrDefault()?.Id);
        Add("assetId", c.Plan.Assets.FirstOrDefault()?.Id);
        values["item"] = "tujuan";
        Add("itemId", c.Plan.Goals.FirstOrDefault()?.Id);
        Add("commentId", stage < Stage.Planning ? null : await ThreadAsync(portal, scene));
        if (stage >= Stage.Planning)
        {
            await TalkAsync(portal, scene, Add);
        }

        Add("branchId", stage == Stage.Planning ? await RemovedAsync(portal, scene) : null);
        Add("memberId", c.Team.Members.FirstOrDefault()?.Id);
        Add("turnId", c.Team.Turns.FirstOrDefault()?.Id);
        Add("groupId", c.Team.Groups.FirstOrDefault()?.Id);
        values["passage"] = "menimbang";
        values["role"] = "ketua";
        Add("entryId", entry?.Id);
        if (stage >= Stage.Implementation)
        {
            await LedgerAsync(portal, scene, Add);
        }

        values["line"] = $"{scene.Villages[0].Code}.DDS";
        values["village"] = scene.Villages[0].Code;
        Add("evaluationId", evaluation?.Id);
        Add("recommendationId", evaluation?.Recommendations.FirstOrDefault()?.Id);
        var offer = c.Offers.FirstOrDefault();
        Add("offerId", offer?.Id);
        Add("messageId", offer is null ? null : await AskAsync(portal, scene, offer.Id));
        Add("needId", c.Needs.FirstOrDefault()?.NeedId);
        Add("potentialId", c.Potentials.FirstOrDefault()?.PotentialId);
        values["importId"] = await ImportAsync(portal, scene);
        var (holder, meeting) = await VillageRecordsAsync(portal, scene);
        Add("holderId", holder);
        Add("meetingId", meeting);
        values["kind"] = "kebutuhan";
        values["photoId"] = await PhotoAsync(portal, scene, Guid.Parse(values["needId"]));
        values["typeCode"] = "BTH-AIR";
        values["indicatorCode"] = "AIR-SR";
        values["source"] = "tps3r";
        Add("takingId", stage == Stage.Planning ? await TakingAsync(portal, scene) : null);
        Add("mineId", c.Needs.FirstOrDefault()?.NeedId);
        Add("theirsId", c.Potentials.FirstOrDefault()?.PotentialId);
        Add("dismissedId", c.Id);
        values["noticeId"] = await NoticeAsync(portal, scene);
        values["hash"] = new string('0', 64);
        values["secret"] = new string('0', 48);
        values["job"] = "bersihkan";
        values["mailId"] = await MailAsync(portal, scene);
        values["section"] = "ruang-lingkup";
        values["number"] = "1";
        return values;
    }

    /// <summary>A thread on the goals.</summary>
    private static Task<Guid> ThreadAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var thread = new Comment(Guid.CreateVersion7(), scene.CooperationId, PlanPart.Goals, "Mengapa?", Scene.ActorOf(scene.Heads[1], Role.VillageHead, scene.Villages[1].Code), DateTimeOffset.UtcNow);
        db.Add(thread);
        await db.SaveChangesAsync();
        return thread.Id;
    });

    /// <summary>A thread of the second village's head with its message, an action item and a constraint of that village.</summary>
    private static Task TalkAsync(Portal portal, Scene scene, Action<string, Guid?> add) => portal.WithDbAsync(async db =>
    {
        var (who, now) = (Scene.ActorOf(scene.Heads[1], Role.VillageHead, scene.Villages[1].Code), DateTimeOffset.UtcNow);
        var thread = new TalkThread(Guid.CreateVersion7(), scene.CooperationId, TalkKind.Announcement, "Jadwal giliran air", null, who, now);
        var message = thread.Say(Guid.CreateVersion7(), "Mulai pekan depan.", [], who, now);
        var item = new ActionItem(
            Guid.CreateVersion7(), scene.CooperationId, new ActionDetails("Pasang meteran", null, new ActionOwner("Desa", scene.Villages[1].Code, null), Scene.Today.AddDays(5)), null, who, now,
            Scene.Today);
        var meeting = TeamMeeting.Call(
            Guid.CreateVersion7(), scene.CooperationId, IndonesianZone.Wib, new TeamMeetingDetails("Rapat koordinasi", "Balai Desa", 120, 2, [], null), [new MeetingTime(Scene.Today, new TimeOnly(9, 0))], who, now);
        var constraint = new Constraint(
            Guid.CreateVersion7(), scene.CooperationId, scene.Villages[0].RegencyCode, new ActionDetails("Jembatan rusak", null, new ActionOwner("Desa", scene.Villages[1].Code, null), Scene.Today.AddDays(5)),
            Severity.Serious, new ConstraintPlace(null, null, null), who, now, Scene.Today);
        db.AddRange(thread, message, item, constraint, meeting);
        await db.SaveChangesAsync();
        add("threadId", thread.Id);
        add("postId", message.Id);
        add("actionId", item.Id);
        add("constraintId", constraint.Id);
        add("teamMeetingId", meeting.Id);
    });

    /// <summary>A strategy that was taken out of the plan.</summary>
    private static Task<Guid> RemovedAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var plan = await db.Plans.Include(p => p.Strategies).SingleAsync(p => p.CooperationId == scene.CooperationId);
        var removed = plan.TakeOut(
            PlanItem.Strategy, plan.AddStrategy("Sementara", null).Id, Scene.ActorOf(scene.Heads[1], Role.VillageHead, scene.Villages[1].Code), DateTimeOffset.UtcNow);
        db.Add(removed);
        await db.SaveChangesAsync();
        return removed.Id;
    });

    /// <summary>A strategy that came from a template.</summary>
    private static Task<Guid> TakingAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var c = await db.Cooperations.With(Load.Plan).SingleAsync(x => x.Id == scene.CooperationId);
        var source = PlanSource.Of(PlanTemplates.All[^1]);
        var terms = new TakeTerms(new HashSet<Guid> { source.Plan.Strategies[0].Id }, new HashSet<PlanSection>(), Scene.Today, new Dictionary<string, string>());
        var taking = c.Plan.Take(source, terms, Guid.CreateVersion7(), Scene.ActorOf(scene.Heads[1], Role.VillageHead, scene.Villages[1].Code), DateTimeOffset.UtcNow);
        db.Add(taking);
        await db.SaveChangesAsync();
        return taking.Id;
    });

    /// <summary>A photo of the need, whose bytes are lost: the portal must bear that too.</summary>
    private static Task<string> PhotoAsync(Portal portal, Scene scene, Guid needId) => portal.WithDbAsync(async db =>
    {
        var file = new StoredFile
        {
            Id = Guid.CreateVersion7(),
            CooperationId = null,
            VillageCode = scene.Villages[0].Code,
            IsInternal = false,
            Name = "foto.jpg",
            ContentType = "image/jpeg",
            Size = 1,
            Hash = "0",
            UploadedById = scene.Official.AccountId,
            UploadedByName = scene.Official.Name,
            At = DateTimeOffset.UtcNow,
        };
        var need = await db.Needs.Include(n => n.Photos).SingleAsync(n => n.Id == needId);
        var photo = SubjectPhoto.IdOf(need.Id, []);
        db.Add(file);
        need.AddPhoto(photo, file.Id);
        await db.SaveChangesAsync();
        return photo.ToString();
    });

    /// <summary>Something the initiating village's head is told of.</summary>
    private static Task<string> NoticeAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var notice = new Notice(
            Guid.CreateVersion7(), scene.Head.AccountId, new NoticeContent(NoticeKind.Announcement, scene.Address, new NoticeText("{0} menyebut Anda dalam diskusi rencana", "Bu Sekdes")), DateTimeOffset.UtcNow);
        db.Add(notice);
        await db.SaveChangesAsync();
        return notice.Id.ToString();
    });

    /// <summary>A mail that was given up.</summary>
    private static Task<string> MailAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var mail = new Mail(Guid.CreateVersion7(), scene.Head.AccountId, MailKind.Digest, DateTimeOffset.UtcNow);
        mail.Failed("550", isFinal: true, DateTimeOffset.UtcNow);
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail.Id.ToString();
    });

    /// <summary>A sheet that waits to be confirmed.</summary>
    private static Task<string> ImportAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var content = "Jenis potensi;Nama potensi;Tahun data\nWisata;Bukit;2026\n"u8.ToArray();
        var import = SheetImport.Of(Guid.CreateVersion7(), scene.Villages[0].Code, SubjectKind.Potential, "bukit.csv", content, scene.Official.AccountId, scene.Official.Name, DateTimeOffset.UtcNow);
        db.Add(import);
        await db.SaveChangesAsync();
        return import.Id.ToString();
    });

    /// <summary>A question of the asked village's head about the letter.</summary>
    private static async Task<Guid> AskAsync(Portal portal, Scene scene, Guid offerId)
    {
        var id = Guid.CreateVersion7();
        await portal.WithDbAsync(async db =>
        {
            var offer = await db.Offers.Include(o => o.Messages).SingleAsync(o => o.Id == offerId);
            offer.Say(id, "Berapa iurannya?", Scene.ActorOf(scene.Heads[1], Role.VillageHead, scene.Villages[1].Code), DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        });
        return id;
    }

    /// <summary>The initiating village's head on record, and a meeting that waits for its result.</summary>
    private static Task<(Guid Holder, Guid Meeting)> VillageRecordsAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var village = scene.Villages[0];
        var holder = OfficeHolder.Record(Guid.CreateVersion7(), village, new OfficeHolderDetails("Kepala Desa", Office.Head, Scene.Today.AddDays(-100), null, null, null, null), []);
        var meeting = VillageMeeting.Call(
            Guid.CreateVersion7(), village, new MeetingDetails(Scene.Today, new TimeOnly(9, 0), "Balai Desa", "Kerja sama", null, null, null), [], DateTimeOffset.UtcNow);
        db.AddRange(holder, meeting);
        await db.SaveChangesAsync();
        return (holder.Id, meeting.Id);
    });

    /// <summary>A visit and an evaluation that still wait for those who verify and approve.</summary>
    private static Task RecordAsync(Portal portal, Scene scene) => portal.WithDbAsync(async db =>
    {
        var c = await db.Cooperations.With(Load.Everything).SingleAsync(x => x.Id == scene.CooperationId);
        var now = DateTimeOffset.UtcNow;
        var secretary = Scene.ActorOf(scene.Secretary, Role.TeamMember, "", new Seat(c.Id, TeamRole.Secretary, scene.Villages[1].Code));
        db.Add(MonitoringEntry.Record(
            Guid.CreateVersion7(), c, c.Plan.Activities.Single(), new EntryDetails(Scene.Today, 50, 3100, "Separuh jalan.", [new EntrySpending(FundingSource.DDS, 100_000_000)]), [],
            secretary, now, Scene.Today));
        var evaluation = Evaluation.Draft(
            Guid.CreateVersion7(), c.Id, EvaluationKind.Final, Scene.Today,
            new EvaluationFigures("Sambungan rumah terpasang", "SR", 420, 210, Direction.Up, 310_000_000, 100_000_000, 100, 50), [],
            new Judgement("Berjalan.", [.. Enum.GetValues<EvaluationQuestion>().Select(q => new EvaluationAnswer(q, 4, null))], null, Conclusion.Continue), [], secretary, now);
        evaluation.Recommend("Tarif rendah", "Tinjau tarif");
        c.Add(evaluation, now);
        await db.SaveChangesAsync();
    });

    /// <summary>A late installment of the first village with a receipt, a benefit, and a closed period.</summary>
    private static Task LedgerAsync(Portal portal, Scene scene, Action<string, Guid?> add) => portal.WithDbAsync(async db =>
    {
        var c = await db.Cooperations.With(Load.Plan).SingleAsync(x => x.Id == scene.CooperationId);
        var now = DateTimeOffset.UtcNow;
        var chair = Scene.ActorOf(scene.Chair, Role.TeamMember, "", new Seat(c.Id, TeamRole.Chair, scene.Villages[0].Code));
        var key = new LedgerKey(scene.Villages[0].Code, FundingSource.DDS);
        var schedule = new ContributionSchedule(Guid.CreateVersion7(), c, key);
        schedule.Set([new Installment(Scene.Today.AddDays(-5), 200_000_000)], 200_000_000);
        var line = ContributionLedger.Of(c.Plan, [schedule], [], Scene.Today).Find(key)!;
        var receipt = ContributionReceipt.Record(Guid.CreateVersion7(), c, line, new ReceiptDetails(Scene.Today, 50_000_000, null), null, chair, now, Scene.Today);
        var received = ReceivedBenefit.Record(
            Guid.CreateVersion7(), c, null, new ReceivedDetails(scene.Villages[0].Code, BenefitKind.People, "Sambungan rumah", 40, "SR", null, Scene.Today), null, chair, now, Scene.Today);
        var period = ReportingPeriod.Of(Scene.Today.AddDays(-200), ReportingCycle.Quarterly);
        var closing = PeriodClosing.Close(Guid.CreateVersion7(), c, period, period, 0, new ClosingFigures(0, 0), chair, now, Scene.Today);
        db.AddRange(schedule, receipt, received, closing);
        await db.SaveChangesAsync();
        add("receiptId", receipt.Id);
        add("receivedId", received.Id);
        add("closingId", closing.Id);
    });

    private static async Task<IReadOnlyList<(string Name, Person? Person)>> PersonasAsync(Portal portal, Scene scene, Stage stage)
    {
        var village = scene.Villages[0];
        var neighbour = await portal.WithDbAsync(db => db.Villages.AsNoTracking()
            .Where(v => v.DistrictCode == village.DistrictCode && v.Kind == VillageKind.Desa && v.Code.CompareTo(scene.Villages[2].Code) > 0).OrderBy(v => v.Code).FirstAsync());
        var elsewhere = village.RegencyCode == "33.08" ? "33.10" : "33.08";
        var seated = stage >= Stage.Implementation ? scene : await Scene.InAsync(portal, Stage.Implementation);
        return
        [
            ("nobody", null),
            ("none", await portal.AccountAsync("Tanpa Mandat")),
            ("head", scene.Head),
            ("head2", scene.Heads[1]),
            ("official", scene.Official),
            ("council", scene.Council),
            ("neighbour", await portal.PersonAsync(Role.VillageHead, neighbour.Code)),
            ("stranger", scene.Stranger),
            ("chair", seated.Chair),
            ("secretary", seated.Secretary),
            ("monitor", seated.Monitor),
            ("member", await MemberAsync(portal, seated)),
            ("facilitator", scene.Facilitator),
            ("facilitator-out", await portal.PersonAsync(Role.Facilitator, elsewhere)),
            ("admin", scene.Administrator),
            ("admin-out", await portal.PersonAsync(Role.Administrator, elsewhere)),
            ("admin-all", await portal.PersonAsync(Role.Administrator, "")),
        ];
    }

    /// <summary>Plain members join while the cooperation still runs; a closed one keeps the seats it had.</summary>
    private static async Task<Person> MemberAsync(Portal portal, Scene scene)
    {
        var account = await portal.AccountAsync("Anggota Tim");
        var seat = Guid.Empty;
        await portal.WithDbAsync(async db =>
        {
            var c = await db.Cooperations.With(Load.Everything).SingleAsync(x => x.Id == scene.CooperationId);
            seat = c.Team.Seat(new MemberDetails(
                "Anggota Tim", scene.Villages[0].Code, Element.CommunityFigure, TeamRole.Member, Scene.Today.AddDays(-5), null, account.AccountId)).Id;
            await db.SaveChangesAsync();
        });
        return Portal.Acting(account, seat);
    }
}
