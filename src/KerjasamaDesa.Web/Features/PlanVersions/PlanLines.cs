using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>
/// A frozen plan as named lines of text, so that two versions can be laid beside each other: what has the same key in both
/// is the same thing, whatever it is called now.
/// </summary>
public sealed class PlanLines(IStringLocalizer<Text> t, IReadOnlyDictionary<string, string> villages)
{
    private sealed record Line(string Key, PlanPart Part, string Name, string Body);

    /// <summary>What differs, in the order of the later version; what was taken away comes last.</summary>
    public IReadOnlyList<Difference> Compare(FrozenPlan before, FrozenPlan after)
    {
        var old = Of(before).ToDictionary(l => l.Key);
        var now = Of(after).ToList();
        var kept = now.Select(l => l.Key).ToHashSet();
        var changed = now.Where(l => old.GetValueOrDefault(l.Key)?.Body != l.Body).Select(l => new Difference(l.Part, l.Name, old.GetValueOrDefault(l.Key)?.Body, l.Body));
        var gone = old.Values.Where(l => !kept.Contains(l.Key)).Select(l => new Difference(l.Part, l.Name, l.Body, null));
        return [.. changed.Concat(gone).OrderBy(d => d.Part)];
    }

    private static string Joined(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(l => !string.IsNullOrEmpty(l)));

    private static string Number(decimal value) => IndonesianNumber.Format(value, 4);

    private static string Days(DateOnly from, DateOnly to) => $"{IndonesianDate.Format(from)} – {IndonesianDate.Format(to)}";

    private IEnumerable<Line> Of(FrozenPlan plan)
    {
        if (plan is { TermStart: { } start, TermEnd: { } end })
        {
            yield return new Line("term", PlanPart.Texts, t["Jangka waktu yang disepakati"], Days(start, end));
        }

        foreach (var text in plan.Texts.Where(x => x.Body.Length > 0))
        {
            yield return new Line($"text {text.Section}", PlanPart.Texts, t[Words.Of(text.Section)], text.Body);
        }

        foreach (var line in plan.Goals.SelectMany(Goal).Concat(plan.Programs.SelectMany(Program)).Concat(Rest(plan)))
        {
            yield return line;
        }
    }

    private IEnumerable<Line> Goal(FrozenGoal goal)
    {
        yield return new Line($"{goal.Id}", PlanPart.Goals, t["Tujuan"], Joined(goal.Title, goal.Description));
        foreach (var objective in goal.Objectives)
        {
            yield return new Line($"{objective.Id}", PlanPart.Goals, t["Sasaran"], objective.Title);
            foreach (var i in objective.Indicators)
            {
                yield return new Line($"{i.Id}", PlanPart.Goals, t["Indikator"], Joined(
                    [i.Name, t[Words.Of(i.Level)], $"{Number(i.Baseline)} → {Number(i.Target)} {i.Unit}", t[Words.Of(i.Direction)],
                    i.IsHeadline ? t["Indikator utama"].Value : null, i.Source, .. i.Milestones.Select(m => $"{IndonesianDate.Format(m.Due)}: {Number(m.Target)}")]));
            }
        }
    }

    private IEnumerable<Line> Program(FrozenProgram program)
    {
        yield return new Line($"{program.Id}", PlanPart.Programs, t["Program"], program.Title);
        foreach (var a in program.Activities)
        {
            yield return new Line($"{a.Id}", PlanPart.Programs, t["Kegiatan"], Joined(
                a.Title, NameOf(a.VillageCode), Days(a.Start, a.End), $"{t["Bobot"]} {Number(a.Weight)}%",
                a.OutputName is null ? null : $"{a.OutputName} {(a.OutputTarget is { } target ? Number(target) : "")} {a.OutputUnit}"));
            yield return new Line($"{a.Id} cost", PlanPart.Funding, t["Biaya {0}", a.Title], Joined(
                a.Costs.Select(c => $"{c.Description}: {Number(c.Volume)} {c.Unit} × {Rupiah.Format(c.UnitPrice)} = {Rupiah.Format(c.Amount)}")));
            yield return new Line($"{a.Id} money", PlanPart.Funding, t["Alokasi {0}", a.Title], Joined(
                a.Allocations.Select(x => $"{(x.VillageCode is { } code ? NameOf(code) : t["Bersama"])}, {x.Source}: {Rupiah.Format(x.Amount)}")));
        }
    }

    private IEnumerable<Line> Rest(FrozenPlan plan)
    {
        foreach (var s in plan.Strategies)
        {
            yield return new Line($"{s.Id}", PlanPart.Strategies, t["Strategi"], Joined(s.Title, s.Description));
        }

        if (plan.Sharing is { } sharing)
        {
            yield return new Line("sharing", PlanPart.Sharing, t["Aturan pembagian"], Joined(sharing.Select(x => Joined(
                [$"{Number(x.Percent)}% {t[Words.Of(x.Basis)]}", .. x.Weights.Select(w => $"{NameOf(w.VillageCode)}: {Number(w.Weight)} {x.Measure}"), x.Source]))));
        }

        foreach (var point in plan.Progress)
        {
            yield return new Line($"curve {point.PeriodEnd:O}", PlanPart.Schedule, IndonesianDate.Format(point.PeriodEnd), $"{Number(point.PhysicalPercent)}%, {Rupiah.Format(point.Spending)}");
        }

        foreach (var r in plan.Risks)
        {
            yield return new Line($"{r.Id}", PlanPart.Risks, t["Risiko"], Joined(r.Title, $"{r.Likelihood} × {r.Impact}", r.Mitigation));
        }
    }

    private string NameOf(string code) => villages.GetValueOrDefault(code, code);
}
