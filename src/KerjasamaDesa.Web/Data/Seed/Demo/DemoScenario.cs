using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Coordination;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;

namespace KerjasamaDesa.Web.Data.Seed.Demo;

/// <summary>A village of a scenario. The village is real; head, counts and coordinates are invented.</summary>
internal sealed record DemoVillage(
    string Code, string Key, string Head, int Population, int Households, decimal AreaKm2, double Latitude, double Longitude, VillageStatus Status, decimal Weight = 1);

/// <summary>A potential of one of the villages.</summary>
internal sealed record DemoPotential(int Village, string Type, string Title, decimal? Quantity, decimal? Shareable, string Unit, string? Description = null);

/// <summary>A need of one of the villages.</summary>
internal sealed record DemoNeed(int Village, string Type, string Title, int Affected, int Urgency, int Seriousness, int Growth, decimal? Quantity, string? Unit, decimal? CostMillions);

/// <summary>Money for an activity, in millions of rupiah; village cash is divided by the rule, other sources burden no single village.</summary>
internal sealed record DemoMoney(FundingSource Source, decimal Millions);

/// <summary>An activity with its share of the work and its cost items (volume × price in rupiah).</summary>
internal sealed record DemoActivity(
    string Title, int Village, int StartMonth, int EndMonth, decimal Weight, string OutputName, decimal OutputTarget, string OutputUnit,
    DemoMoney[] Funding, (string Description, decimal Volume, string Unit, decimal Price)[] Costs);

/// <summary>A program of activities.</summary>
internal sealed record DemoProgram(string Title, DemoActivity[] Activities);

/// <summary>What was logged for one activity in a quarter: progress to date, output to date, and spent since the quarter before.</summary>
internal sealed record DemoEntry(decimal Progress, decimal Output, string Story, params DemoMoney[] Spent);

/// <summary>A quarter: planned cumulative percent and millions, and the entries activity by activity (null: none).</summary>
internal sealed record DemoQuarter(int EndMonth, decimal PlannedPercent, decimal PlannedMillions, DemoEntry?[]? Entries);

/// <summary>A member of the team; a user name gives the member an account.</summary>
internal sealed record DemoMember(string Name, int Village, TeamRole Role, Element Element, string? UserName = null, Gender Gender = Gender.Male);

/// <summary>An indicator; the first of a scenario is the one effectiveness is judged by.</summary>
internal sealed record DemoIndicator(
    string Name, IndicatorLevel Level, string Unit, decimal Baseline, decimal Target, Direction Direction, decimal? Measured, (int Month, decimal Target)? Milestone = null);

/// <summary>An evaluation's judgement and recommendations.</summary>
internal sealed record DemoEvaluation(
    EvaluationKind Kind, int EndMonth, Judgement Judgement, (int Score, string Words)[] Benefits, (string Finding, string Text, string? Owner, FollowUpState State)[] Recommendations);

/// <summary>
/// A cooperation told from beginning to end: real villages, invented people, sums, days and measurements. The figures are those
/// of the domain study, so that the evaluation's ratios can be held against it.
/// </summary>
internal sealed record DemoScenario(
    string Key,
    string Title,
    string Summary,
    CooperationField Field,
    Vehicle Vehicle,
    int Year,
    DemoVillage[] Villages,
    DemoPotential[] Potentials,
    DemoNeed[] Needs,
    string Background,
    string Goal,
    string Objective,
    DemoIndicator[] Indicators,
    string[] Strategies,
    DemoProgram[] Programs,
    SharingComponent[] Sharing,
    (string Title, int Likelihood, int Impact, string Mitigation)[] Risks,
    DemoMember[] Team,
    DemoQuarter[] Quarters,
    DemoEvaluation? Evaluation,
    bool Closes,
    bool Published)
{
    /// <summary>The answers to the six questions of an evaluation, in their order.</summary>
    internal static EvaluationAnswer[] Answers(params (int Score, string Words)[] six) => [.. Enum.GetValues<EvaluationQuestion>().Zip(six, (question, a) => new EvaluationAnswer(question, a.Score, a.Words))];
}
