using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KerjasamaDesa.Domain.Planning;

/// <summary>
/// The content of a plan as canonical JSON: the same plan always gives the same text, and so the same hash. It holds what
/// the villages agree on, not who typed it.
/// </summary>
public static class PlanSnapshot
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The plan as JSON. Needs the whole plan loaded.</summary>
    public static string Of(Plan plan) => JsonSerializer.Serialize(
        new
        {
            plan.TermStart,
            plan.TermEnd,
            Texts = plan.Texts.OrderBy(t => t.Section).Select(t => new { t.Section, t.Body }),
            Goals = plan.Goals.OrderBy(g => g.Order).Select(g => new
            {
                g.Id,
                g.Title,
                g.Description,
                Objectives = g.Objectives.OrderBy(o => o.Order).Select(o => new
                {
                    o.Title,
                    Indicators = o.Indicators.OrderBy(i => i.Order).Select(i => new
                    {
                        i.Id,
                        i.Name,
                        i.Level,
                        i.Unit,
                        i.Baseline,
                        i.Target,
                        i.Direction,
                        i.IsHeadline,
                        i.Source,
                        Milestones = i.Milestones.OrderBy(m => m.Due).Select(m => new { m.Due, m.Target }),
                    }),
                }),
            }),
            Strategies = plan.Strategies.OrderBy(s => s.Order).Select(s => new { s.Title, s.Description }),
            Programs = plan.Programs.OrderBy(p => p.Order).Select(p => new
            {
                p.Title,
                p.GoalId,
                Activities = p.Activities.OrderBy(a => a.Order).Select(a => new
                {
                    a.Id,
                    a.Title,
                    a.VillageCode,
                    a.Start,
                    a.End,
                    a.Weight,
                    a.OutputName,
                    a.OutputTarget,
                    a.OutputUnit,
                    Costs = a.Costs.OrderBy(c => c.Order).Select(c => new { c.Description, c.Volume, c.Unit, c.UnitPrice, c.Amount }),
                    Allocations = a.Allocations.OrderBy(x => x.VillageCode, StringComparer.Ordinal).ThenBy(x => x.Source)
                        .Select(x => new { x.VillageCode, x.Source, x.Amount }),
                }),
            }),
            Sharing = plan.Sharing?.Components.Select(c => new
            {
                c.Basis,
                c.Percent,
                c.Measure,
                c.Source,
                c.AsOf,
                Weights = c.Weights.OrderBy(w => w.VillageCode, StringComparer.Ordinal).Select(w => new { w.VillageCode, w.Weight }),
            }),
            Progress = plan.ProgressTargets.OrderBy(t => t.PeriodEnd).Select(t => new { t.PeriodEnd, t.PhysicalPercent, t.Spending }),
            Risks = plan.Risks.OrderBy(r => r.Order).Select(r => new { r.Title, r.Likelihood, r.Impact, r.Mitigation }),
        },
        Format);
}
