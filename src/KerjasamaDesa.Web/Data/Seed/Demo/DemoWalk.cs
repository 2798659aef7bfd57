using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>
/// Walks one scenario through the domain's own verbs, each step on its day and under the name of who would do it, so that
/// rules are kept and the audit trail reads as a real one. Nothing is forced into a state.
/// </summary>
internal sealed partial class DemoWalk(PortalDb db, CurrentActor current, AuditScope audit, DemoTime time, DemoPeople people, DemoScenario s)
{
    private List<Village> villages = [];
    private List<Activity> activities = [];
    private Cooperation cooperation = null!;
    private decimal dividedCash;

    /// <summary>Stops where the scenario does, or earlier at the asked stage.</summary>
    internal async Task<Cooperation> RunAsync(DemoPerson facilitator, Stage until = Stage.Closed)
    {
        var codes = s.Villages.Select(v => v.Code).ToList();
        var areas = await db.Villages.Include(v => v.District).Where(v => codes.Contains(v.Code)).ToDictionaryAsync(v => v.Code);
        villages = codes.ConvertAll(code => areas[code]);
        await ProposeAsync();
        if (until > Stage.Identification)
        {
            await AgreeAsync();
            await WritePlanAsync();
        }

        if (until > Stage.Planning)
        {
            await ApproveAsync(facilitator);
            await SeatAsync();
        }

        if (until > Stage.Coordination)
        {
            await AsAsync(12, 22, -1, Official(0), () => cooperation.Advance(Official(0), time.Now, Today));
            await CarryOutAsync();
            await EvaluateAsync();
            await LeaveOneWaitingAsync();
        }

        return cooperation;
    }

    private DateOnly Today => PortalClock.DayOf(time.Now);

    private Actor Official(int village) => people[$"sekdes.{s.Villages[village].Key}"].Actor;

    private Actor Head(int village) => people[$"kades.{s.Villages[village].Key}"].Actor;

    private Actor Seated(DemoMember member) => people[member.UserName!].Actor with
    {
        Role = Role.TeamMember,
        Scope = "",
        Seat = new Seat(cooperation.Id, member.Role, s.Villages[member.Village].Code),
    };

    private DemoMember Member(params TeamRole[] roles) => roles.Select(role => s.Team.FirstOrDefault(m => m.Role == role && m.UserName is not null)).First(m => m is not null)!;

    /// <summary>Does something at ten in the morning of a day of the scenario's year (or the year before or after) as that person, and saves.</summary>
    private async Task AsAsync(int month, int day, int yearOffset, Actor who, Action act)
    {
        time.Now = new DateTimeOffset(s.Year + yearOffset, month, day, 3, 0, 0, TimeSpan.Zero);
        current.Become(who.AccountId, who.Name, false, [new HeldMandate(who.AccountId, who)], who.AccountId);
        act();
        await db.SaveChangesAsync();
    }

    private async Task ProposeAsync()
    {
        var types = await db.SubjectTypes.ToDictionaryAsync(t => t.Code);
        List<Potential> potentials = [];
        List<Need> needs = [];
        for (var i = 0; i < villages.Count; i++)
        {
            var village = s.Villages[i];
            await AsAsync(9, 5 + i, -1, Official(i), () =>
            {
                villages[i].UpdateProfile(new VillageProfile(
                    "Desa", "Kepala Desa", village.Population, village.Households, village.AreaKm2, village.Latitude, village.Longitude,
                    village.Status, "Indeks Desa", 2025, $"Balai Desa {villages[i].Name}", null, null));
                potentials.AddRange(s.Potentials.Where(p => p.Village == i).Select((p, place) => Potential.Record(
                    Guid.CreateVersion7(time.Now), villages[i],
                    new PotentialDetails(types[p.Type], p.Title, p.Description, p.Quantity, p.Shareable, p.Unit, null, s.Year - 1, village.Latitude + (0.004 * (place + 1)), village.Longitude - 0.003, "Prodeskel"), time.Now)));
                needs.AddRange(s.Needs.Where(n => n.Village == i).Select((n, place) => Need.Record(
                    Guid.CreateVersion7(time.Now), villages[i],
                    new NeedDetails(types[n.Type], n.Title, null, n.Affected, n.Urgency, n.Seriousness, n.Growth, n.CostMillions * 1_000_000, n.Quantity, n.Unit,
                        village.Latitude - (0.004 * (place + 1)), village.Longitude + 0.003, "Musyawarah Desa", null, s.Year), time.Now)));
                db.AddRange(potentials.Concat<object>(needs).Where(row => db.Entry(row).State == EntityState.Detached));
            });
        }

        var number = await db.Database.SqlQueryRaw<long>($"select nextval('{PortalDb.NumberSequence}') as \"Value\"").SingleAsync();
        await AsAsync(9, 20, -1, Official(0), () =>
        {
            cooperation = Cooperation.Propose(
                Guid.CreateVersion7(time.Now), $"KAD-{villages[0].RegencyCode}-{s.Year}-{number:0000}", villages[0], villages.Skip(1),
                new CooperationBasics(s.Title, s.Summary, s.Field, s.Vehicle, s.Year, s.Year), time.Now);
            cooperation.MarkAsDemo();
            foreach (var need in needs)
            {
                cooperation.Link(need, time.Now);
            }

            foreach (var potential in potentials)
            {
                cooperation.Link(potential, time.Now);
            }

            audit.Enter(cooperation);
            db.Add(cooperation);
        });
        await OfferAsync();
    }

    /// <summary>The official writes a letter to each village, and the head sends them the day after.</summary>
    private async Task OfferAsync()
    {
        List<Offer> letters = [];
        await AsAsync(9, 20, -1, Official(0), () => letters.AddRange(villages.Skip(1).Select((village, i) =>
        {
            var letter = cooperation.DraftOffer(Guid.CreateVersion7(time.Now), village, Today, 30, time.Now);
            letter.Write(new OfferLetter($"{141 + i}/SPn/{Today.Year}", Today, Today.AddDays(30), OfferNature.Ordinary, letter.Content));
            return letter;
        })));
        await AsAsync(9, 21, -1, Head(0), () => letters.ForEach(letter => cooperation.Send(letter, Head(0).Name, Head(0), time.Now, Today)));
    }

    private async Task AgreeAsync()
    {
        for (var i = 0; i < villages.Count; i++)
        {
            var (potentials, needs) = await DemoMeetings.SubjectsAsync(db, villages[i].Code);
            await AsAsync(10, 5 + i, -1, Head(i), () =>
            {
                var meeting = DemoMeetings.Held(villages[i], s.Title, Today, 42 + (i * 7), people.CouncilChairOf(s.Villages[i]), people.SecretaryOf(s.Villages[i]), potentials, needs, time.Now);
                db.Add(meeting);
                cooperation.Answer(
                    villages[i].Code,
                    VillageDeliberation.At(meeting, DeliberationDecision.Agreed, "Menyetujui kerja sama dan pembiayaannya dibahas dalam rencana.", null, Today), time.Now);
            });
        }

        await AsAsync(10, 20, -1, Official(0), () => cooperation.Advance(Official(0), time.Now, Today));
    }

    private async Task WritePlanAsync()
    {
        var plan = cooperation.Plan;
        await AsAsync(10, 27, -1, Official(0), () =>
        {
            foreach (var section in Enum.GetValues<PlanSection>())
            {
                plan.Write(section, DemoTexts.Of(section, s, [.. villages.Select(v => v.Name)]), Official(0), time.Now);
            }

            plan.SetTerm(new DateOnly(s.Year, 1, 1), new DateOnly(s.Year, 12, 31));
            var goal = plan.AddGoal(s.Goal, null);
            var objective = goal.AddObjective(s.Objective);
            foreach (var (indicator, index) in s.Indicators.Select((indicator, index) => (indicator, index)))
            {
                var added = objective.AddIndicator(new IndicatorDetails(
                    indicator.Name, indicator.Level, indicator.Unit, indicator.Baseline, indicator.Target, indicator.Direction, IsHeadline: index == 0, "Catatan tim"));
                if (indicator.Milestone is var (month, target))
                {
                    added.SetMilestone(QuarterEnd(month), target);
                }
            }

            foreach (var strategy in s.Strategies)
            {
                plan.AddStrategy(strategy, null);
            }

            foreach (var (title, likelihood, impact, mitigation) in s.Risks)
            {
                plan.AddRisk(title, likelihood, impact, mitigation);
            }

            foreach (var program in s.Programs)
            {
                var added = plan.AddProgram(program.Title, goal.Id);
                foreach (var activity in program.Activities)
                {
                    AddActivity(plan, added, activity);
                }
            }

            plan.ShareBy(s.Sharing);
            plan.PlanProgress(s.Quarters.Select(q => (QuarterEnd(q.EndMonth), q.PlannedPercent, q.PlannedMillions * 1_000_000)));
            DemoFairness.Write(plan, s);
            activities = [.. plan.Activities];
        });
        await AsAsync(11, 3, -1, Official(1), () => db.Add(new Comment(
            Guid.CreateVersion7(time.Now), cooperation.Id, PlanPart.Sharing, "Mohon dasar bobotnya ditulis beserta sumber datanya.", Official(1), time.Now)));
        await AsAsync(11, 4, -1, Official(1), () =>
        {
            var goal = cooperation.Plan.Goals.First();
            db.Add(new Comment(
                Guid.CreateVersion7(time.Now), cooperation.Id, new CommentSubject(PlanPart.Goals, PlanItem.Goal, goal.Id, goal.Title), "Sebutkan juga siapa yang dilayani.",
                Official(1), time.Now, new Proposal(PlanItem.Goal, goal.Title, $"{goal.Title}, bagi semua warga desa peserta")));
        });
        await AsAsync(11, 4, -1, Official(1), () =>
        {
            var cost = cooperation.Plan.InOrder.SelectMany(x => x.Costs).First();
            db.Add(new Comment(
                Guid.CreateVersion7(time.Now), cooperation.Id, new CommentSubject(PlanPart.Funding, PlanItem.Cost, cost.Id, cost.Description),
                "Apakah harga ini sudah dibandingkan dengan harga di kecamatan?", Official(1), time.Now));
        });
        await VoteAsync();
    }

    /// <summary>A question that needs no meeting, answered by every head.</summary>
    private async Task VoteAsync()
    {
        Ballot ballot = null!;
        await AsAsync(11, 5, -1, Official(0), () => db.Add(ballot = Ballot.Open(
            Guid.CreateVersion7(time.Now), cooperation, "Setujukah dasar pembagian biaya antar desa?", "Dasarnya tertulis pada halaman Pembagian.", Today.AddDays(10), Official(0), time.Now, Today)));
        for (var i = 0; i < villages.Count; i++)
        {
            await AsAsync(11, 6 + i, -1, Head(i), () => ballot.Speak(
                i == 1 ? BallotChoice.AgreeWithNote : BallotChoice.Agree, i == 1 ? "Sumber datanya ditulis." : null, null, Head(i), time.Now, Today));
        }
    }

    private void AddActivity(Plan plan, WorkProgram program, DemoActivity activity)
    {
        var added = plan.AddActivity(program, Guid.CreateVersion7(time.Now), new ActivityDetails(
            activity.Title, s.Villages[activity.Village].Code, new DateOnly(s.Year, activity.StartMonth, 1), QuarterEnd(activity.EndMonth),
            activity.Weight, activity.OutputName, activity.OutputTarget, activity.OutputUnit));
        foreach (var (description, volume, unit, price) in activity.Costs)
        {
            plan.AddCost(added, description, volume, unit, price);
        }

        foreach (var money in activity.Funding)
        {
            Allocate(plan, added, money);
        }
    }

    /// <summary>
    /// Village cash is divided by the rule on the running total, so that each village's parts add up to its share of the whole
    /// to the rupiah.
    /// </summary>
    private void Allocate(Plan plan, Activity activity, DemoMoney money)
    {
        var amount = money.Millions * 1_000_000;
        if (!money.Source.IsVillageCash())
        {
            plan.Allocate(activity, null, money.Source, amount);
            return;
        }

        var before = CostSharing.Divide(dividedCash, s.Sharing).ToDictionary(share => share.VillageCode, share => share.Amount);
        dividedCash += amount;
        foreach (var share in CostSharing.Divide(dividedCash, s.Sharing))
        {
            plan.Allocate(activity, share.VillageCode, money.Source, share.Amount - before[share.VillageCode]);
        }
    }

    private async Task ApproveAsync(DemoPerson facilitator)
    {
        InterVillageDeliberation mad = null!;
        await AsAsync(11, 8, -1, Official(0), () => cooperation.Record(
            mad = InterVillageDeliberation.Call(
                Guid.CreateVersion7(time.Now), cooperation, new CallDetails(new DateOnly(s.Year - 1, 11, 18), new TimeOnly(9, 0), $"Balai Desa {villages[0].Name}",
                    "Pembahasan rencana kerja sama dan pembagian biaya", $"005/{14 + villages.Count}/{s.Year - 1}", 3),
                ["Apakah rencana kerja sama disepakati?", "Apakah dasar pembagian biaya disepakati?", "Siapa yang duduk dalam tim?"], Official(0), time.Now),
            time.Now));
        await AsAsync(11, 18, -1, Official(0), () => mad.RecordResult(
            new DeliberationResult(
                $"002/MAD/{s.Year - 1}", Head(0).Name, Official(0).Name, [.. villages.Select(v => new VillageAttendance(v.Code, 7))],
                [.. villages.Select((v, i) => new JointAttendee(v.Code, Head(i).Name, "Kepala desa"))],
                [.. mad.Items.Select(i => new ItemResult(i.Id, ItemDecision.Agreed, null))], DeliberationDecision.Agreed, "Menyepakati rencana, pembagian biaya, dan susunan tim."),
            [.. villages.Select(v => v.Code)], Today));
        await AsAsync(11, 24, -1, Head(0), () => cooperation.Plan.Submit(Head(0), time.Now));
        await AsAsync(12, 1, -1, facilitator.Actor, () => cooperation.Plan.Review(new Review(
            facilitator.Actor, ReviewDecision.Recommended, "Rencana lengkap dan pembiayaannya tertutup.", Enum.GetValues<PlanPart>().Select(part => new PartReview(part, true, null)), time.Now)));
        for (var i = 0; i < villages.Count; i++)
        {
            await AsAsync(12, 6 + i, -1, Head(i), () => cooperation.Sign(villages[i].Code, $"{4 + i} Tahun {s.Year - 1}", Today, Head(i), time.Now, Today));
        }

        await AsAsync(12, 11, -1, Official(0), () => cooperation.Advance(Official(0), time.Now, Today));
    }

    private async Task SeatAsync()
    {
        foreach (var member in s.Team.Where(m => m.UserName is not null))
        {
            var account = people.AddAccount(member.UserName!, member.Name);
            people.Remember(member.UserName!, new DemoPerson(account, new Actor(account.Id, member.Name, Role.TeamMember, "", $"{Domain.Formats.Words.Of(member.Role, s.Vehicle)} Tim {s.Title}")));
        }

        await AsAsync(12, 15, -1, Official(0), () =>
        {
            foreach (var (member, i) in s.Team.Select((member, i) => (member, i)))
            {
                Guid? account = member.UserName is null ? null : people[member.UserName].Account.Id;
                cooperation.Team.Seat(new MemberDetails(member.Name, s.Villages[member.Village].Code, member.Element, member.Role, Today, null, account)
                {
                    Gender = member.Gender,
                    Phone = DemoTeams.PhoneOf(s.Key, i),
                });
            }
        });
        await AsAsync(12, 18, -1, Head(0), () => cooperation.Team.RecordDecree($"188.4/{20 + villages.Count}/{s.Year - 1}", Today, Today));
    }

    private async Task CarryOutAsync()
    {
        var reporters = s.Team.Where(m => m.UserName is not null && m.Role is not (TeamRole.Chair or TeamRole.MonitoringCoordinator)).ToList();
        var verifier = Seated(Member(TeamRole.MonitoringCoordinator, TeamRole.Chair));
        foreach (var quarter in s.Quarters.Where(q => q.Entries is not null))
        {
            var day = QuarterEnd(quarter.EndMonth).AddDays(-2);
            for (var i = 0; i < activities.Count; i++)
            {
                if (quarter.Entries![i] is not { } logged)
                {
                    continue;
                }

                var reporter = Seated(reporters[i % reporters.Count]);
                MonitoringEntry entry = null!;
                await AsAsync(day.Month, day.Day, 0, reporter, () => db.Add(entry = MonitoringEntry.Record(
                    Guid.CreateVersion7(time.Now), cooperation, activities[i],
                    new EntryDetails(Today, logged.Progress, logged.Output, logged.Story, [.. logged.Spent.Select(m => new EntrySpending(m.Source, m.Millions * 1_000_000))]),
                    [], reporter, time.Now, Today)));
                await AsAsync(day.Month, day.Day + 1, 0, verifier, () => entry.Verify(verifier, time.Now));
            }

            await KeepLedgerAsync(quarter);
        }

        await ReceiveBenefitsAsync();
    }

    private async Task EvaluateAsync()
    {
        if (s.Evaluation is not { } told)
        {
            return;
        }

        var end = QuarterEnd(told.EndMonth);
        var author = Seated(Member(TeamRole.MonitoringCoordinator, TeamRole.Secretary));
        var indicators = cooperation.Plan.Indicators.ToList();
        await AsAsync(end.Month, end.Day, 0, author, () => db.AddRange(s.Indicators.Zip(indicators).Where(pair => pair.First.Measured is not null).Select(pair =>
            new IndicatorMeasurement(Guid.CreateVersion7(time.Now), cooperation.Id, pair.Second.Id, Today, pair.First.Measured!.Value, "Catatan tim", author, time.Now, Today))));
        var basis = EvaluationBasis.Of(
            cooperation.Plan,
            told.Kind,
            end,
            await VerifiedAsync(),
            s.Indicators.Zip(indicators).Where(pair => pair.First.Measured is not null).Select(pair => (pair.Second.Id, end, pair.First.Measured!.Value)));
        var after = end.AddDays(15);
        var evaluation = Evaluation.Draft(
            Guid.CreateVersion7(new DateTimeOffset(after.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)), cooperation.Id, told.Kind, end, basis.Figures!, basis.Indicators,
            told.Judgement, s.Villages.Zip(told.Benefits).Select(pair => new VillageBenefit(pair.First.Code, pair.Second.Score, pair.Second.Words)), author,
            new DateTimeOffset(after.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero));
        await AsAsync(after.Month, after.Day, after.Year - s.Year, author, () =>
        {
            foreach (var (finding, text, _, _) in told.Recommendations)
            {
                evaluation.Recommend(finding, text);
            }

            cooperation.Add(evaluation, time.Now);
        });
        var chair = Seated(Member(TeamRole.Chair));
        await AsAsync(after.Month, after.Day + 5, after.Year - s.Year, chair, () => evaluation.Approve(chair, time.Now));
        await AsAsync(after.Month, after.Day + 6, after.Year - s.Year, chair, () =>
        {
            foreach (var (recommendation, (_, _, owner, state)) in evaluation.Recommendations.Zip(told.Recommendations).Where(pair => pair.Second.Owner is not null))
            {
                recommendation.Follow(new FollowUp(owner!, null, Today.AddMonths(3), state, null));
            }
        });
        if (s.Published)
        {
            await AsAsync(after.Month, after.Day + 8, after.Year - s.Year, Head(0), () => cooperation.Publish(true, time.Now));
        }

        if (s.Closes)
        {
            await AsAsync(after.Month, after.Day + 10, after.Year - s.Year, chair, () => cooperation.Advance(chair, time.Now, Today));
        }
    }

    private async Task<List<VerifiedProgress>> VerifiedAsync() =>
        [.. (await db.MonitoringEntries.Where(e => e.CooperationId == cooperation.Id && e.State == EntryState.Verified).ToListAsync())
            .Select(e => new VerifiedProgress(e.ActivityId, e.Day, e.RecordedAt, e.Progress, e.Spent, e.CountsOn))];

    private DateOnly QuarterEnd(int month) => new(s.Year, month, DateTime.DaysInMonth(s.Year, month));
}
