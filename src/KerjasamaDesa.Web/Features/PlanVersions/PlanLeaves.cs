using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;
using static KerjasamaDesa.Web.Features.PlanVersions.PlanLeaf;

namespace KerjasamaDesa.Web.Features.PlanVersions;

/// <summary>A frozen plan taken apart into everything that is said in it, but for what the villages give, which is a table of its own.</summary>
internal sealed class PlanLeaves(FrozenPlan plan, IStringLocalizer<Text> t, Func<string, string> villageName)
{
    private readonly Dictionary<Guid, string> _activities = plan.Programs.SelectMany(p => p.Activities).ToDictionary(a => a.Id, a => a.Title);
    private readonly Dictionary<Guid, string> _goals = plan.Goals.ToDictionary(g => g.Id, g => g.Title);

    public IEnumerable<PlanThing> Things() =>
    [
        .. Texts(), .. plan.Goals.SelectMany(Goal), .. plan.Strategies.Select(Strategy), .. plan.Programs.SelectMany(Program),
        .. Schedule(), .. plan.Risks.Select(Risk), .. new FairnessLeaves(plan, t, villageName).Things(), .. Papers(),
    ];

    public IEnumerable<PlanOrdering> Orders()
    {
        var (goals, programs, fairness) = (t[Words.Of(PlanPart.Goals)].Value, t[Words.Of(PlanPart.Programs)].Value, t["Manfaat dan aset"].Value);
        yield return new("goals", goals, t["Tujuan"], [.. plan.Goals.Select(g => (g.Id, g.Title))]);
        foreach (var goal in plan.Goals)
        {
            yield return new($"{goal.Id}", goals, goal.Title, [.. goal.Objectives.Select(o => (o.Id, o.Title))]);
            foreach (var objective in goal.Objectives)
            {
                yield return new($"{objective.Id}", goals, objective.Title, [.. objective.Indicators.Select(i => (i.Id, i.Name))]);
            }
        }

        yield return new("strategies", t[Words.Of(PlanPart.Strategies)], t["Strategi"], [.. plan.Strategies.Select(s => (s.Id, s.Title))]);
        yield return new("programs", programs, t["Program"], [.. plan.Programs.Select(p => (p.Id, p.Title))]);
        foreach (var program in plan.Programs)
        {
            yield return new($"{program.Id}", programs, program.Title, [.. program.Activities.Select(a => (a.Id, a.Title))]);
            foreach (var activity in program.Activities)
            {
                yield return new($"{activity.Id}", t[Words.Of(PlanPart.Funding)], activity.Title, [.. activity.Costs.Select(c => (c.Id, c.Description))]);
            }
        }

        yield return new("risks", t[Words.Of(PlanPart.Risks)], t["Risiko"], [.. plan.Risks.Select(r => (r.Id, r.Title))]);
        yield return new("benefits", fairness, t["Manfaat"], [.. (plan.Fairness?.Benefits ?? []).Select(b => (b.Id, b.Description))]);
        yield return new("assets", fairness, t["Aset bersama"], [.. (plan.Fairness?.Assets ?? []).Select(a => (a.Id, a.Name))]);
    }

    public IEnumerable<PlanCell> Cells() => plan.Programs.SelectMany(p => p.Activities)
        .SelectMany(a => a.Allocations, (a, x) => new PlanCell(a.Id, a.Title, x.VillageCode, x.Source, x.Amount));

    private IEnumerable<PlanThing> Texts()
    {
        var heading = t[Words.Of(PlanPart.Texts)];
        if (plan.TermStart is not null || plan.TermEnd is not null)
        {
            yield return PlanThing.Of("term", heading, t["Jangka waktu yang disepakati"], Day(t["Mulai"], plan.TermStart), Day(t["Selesai"], plan.TermEnd));
        }

        foreach (var text in plan.Texts.Where(x => x.Body.Length > 0))
        {
            yield return PlanThing.Of($"text {text.Section}", heading, t[Words.Of(text.Section)], Said("", text.Body));
        }
    }

    private IEnumerable<PlanThing> Goal(FrozenGoal goal)
    {
        var heading = t[Words.Of(PlanPart.Goals)];
        yield return PlanThing.Of($"{goal.Id}", heading, $"{t["Tujuan"]}: {goal.Title}", Said(t["Judul"], goal.Title), Said(t["Keterangan"], goal.Description));
        foreach (var objective in goal.Objectives)
        {
            yield return PlanThing.Of($"{objective.Id}", heading, $"{t["Sasaran"]}: {objective.Title}", Said(t["Judul"], objective.Title), Chosen(t["Tujuan"], goal.Id, goal.Title));
            foreach (var i in objective.Indicators)
            {
                yield return PlanThing.Of(
                    $"{i.Id}", heading, $"{t["Indikator"]}: {i.Name}",
                    [
                        Said(t["Nama"], i.Name), Chosen(t["Sasaran"], objective.Id, objective.Title), Chosen(t["Tingkat"], i.Level, t[Words.Of(i.Level)]), Said(t["Satuan"], i.Unit),
                        Number(t["Nilai awal"], i.Baseline), Number(t["Target"], i.Target), Chosen(t["Arah"], i.Direction, t[Words.Of(i.Direction)]),
                        Chosen(t["Indikator utama"], i.IsHeadline, i.IsHeadline ? t["Ya"] : t["Tidak"]), Said(t["Sumber data"], i.Source),
                        Said(t["Definisi"], i.Definition), Said(t["Cara mengukur"], i.Method),
                        .. i.Milestones.Select(m => Number(t["Target {0}", IndonesianDate.Format(m.Due)], m.Target)),
                    ]);
            }
        }
    }

    private PlanThing Strategy(FrozenStrategy s) => PlanThing.Of(
        $"{s.Id}", t[Words.Of(PlanPart.Strategies)], $"{t["Strategi"]}: {s.Title}", Said(t["Judul"], s.Title), Said(t["Keterangan"], s.Description));

    private IEnumerable<PlanThing> Program(FrozenProgram program)
    {
        var heading = t[Words.Of(PlanPart.Programs)];
        yield return PlanThing.Of(
            $"{program.Id}", heading, $"{t["Program"]}: {program.Title}",
            [
                Said(t["Judul"], program.Title),
                program.GoalId is { } goal ? Chosen(t["Tujuan"], goal, _goals.GetValueOrDefault(goal, "–")) : null,
                Said(t["SDGs Desa"], program.Sdgs is { } sdgs ? string.Join(", ", sdgs) : null),
                .. (program.References ?? []).SelectMany(r => new[]
                {
                    Said(t["RPJM Desa {0}", villageName(r.VillageCode)], r.Rpjm)?.As($"rpjm {r.VillageCode}"), Said(t["RKP Desa {0}", villageName(r.VillageCode)], r.Rkp)?.As($"rkp {r.VillageCode}"),
                }),
            ]);
        foreach (var a in program.Activities)
        {
            yield return Activity(a, program, heading);
            foreach (var c in a.Costs)
            {
                yield return PlanThing.Of(
                    $"{c.Id}", t[Words.Of(PlanPart.Funding)], $"{a.Title}: {c.Description}",
                    Said(t["Uraian"], c.Description), Chosen(t["Kegiatan"], a.Id, a.Title), Said(t["Kode rekening"], c.AccountCode), Number(t["Volume"], c.Volume), Said(t["Satuan"], c.Unit),
                    Money(t["Harga satuan"], c.UnitPrice), Said(t["Asal harga"], c.PriceSource), Money(t["Jumlah"], c.Amount));
            }
        }
    }

    private PlanThing Activity(FrozenActivity a, FrozenProgram program, string heading) => PlanThing.Of(
        $"{a.Id}", heading, $"{t["Kegiatan"]}: {a.Title}",
        [
            Said(t["Nama"], a.Title), Chosen(t["Program"], program.Id, program.Title), Chosen(t["Penanggung jawab"], a.VillageCode, villageName(a.VillageCode)),
            Day(t["Mulai"], a.Start), Day(t["Selesai"], a.End), Number(t["Bobot"], a.Weight, "%"), Said(t["Keluaran"], a.OutputName), Number(t["Target"], a.OutputTarget), Said(t["Satuan"], a.OutputUnit),
            Chosen(t["Jenis biaya"], a.Kind ?? CostKind.Capital, t[Words.Of(a.Kind ?? CostKind.Capital)]), Said(t["Kode kegiatan"], a.BudgetCode),
            .. (a.Before ?? []).Select(p => Chosen(t["Setelah {0}", _activities.GetValueOrDefault(p.ActivityId, "–")], p.LagDays, t["jeda {0} hari", p.LagDays]).As($"before {p.ActivityId}")),
        ]);

    private IEnumerable<PlanThing> Schedule()
    {
        if (plan.Progress.Count > 0)
        {
            yield return PlanThing.Of("curve", t[Words.Of(PlanPart.Schedule)], t["Rencana kemajuan kumulatif"], plan.Progress.SelectMany(p => new[]
            {
                Number(t["Fisik sampai {0}", IndonesianDate.Format(p.PeriodEnd)], p.PhysicalPercent, "%"), Money(t["Belanja sampai {0}", IndonesianDate.Format(p.PeriodEnd)], p.Spending),
            }));
        }
    }

    private PlanThing Risk(FrozenRisk r) => PlanThing.Of(
        $"{r.Id}", t[Words.Of(PlanPart.Risks)], $"{t["Risiko"]}: {r.Title}",
        Said(t["Judul"], r.Title), Number(t["Kemungkinan"], r.Likelihood), Number(t["Dampak"], r.Impact), Said(t["Penanganan"], r.Mitigation), Said(t["Penanggung jawab"], r.Owner));

    private IEnumerable<PlanThing> Papers()
    {
        if (plan.Papers is not { } papers)
        {
            yield break;
        }

        var heading = t["Naskah hukum"];
        yield return PlanThing.Of(
            "papers", heading, t["Pengaturan naskah"],
            Said(t["Tempat penandatanganan"], papers.Place), Said(t["Diundangkan dalam"], papers.Gazette), Said(t["Pihak ketiga"], papers.PartnerName),
            Said(t["Wakil pihak ketiga"], papers.PartnerRepresentative), Said(t["Jabatan wakil pihak ketiga"], papers.PartnerOffice), Said(t["Alamat pihak ketiga"], papers.PartnerAddress));
        foreach (var text in papers.Texts)
        {
            yield return PlanThing.Of($"paper {text.Block}", heading, t[Words.Of(text.Block)], Said("", text.Body));
        }
    }
}
