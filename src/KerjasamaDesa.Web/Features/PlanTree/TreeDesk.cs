using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.PlanSources;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanTree;

/// <summary>Reads what the pages of the tree show: the plan once, its open threads and what was taken out in one query each.</summary>
public sealed class TreeDesk(PlanFrames frames, SourceDesk sources, PortalDb db, PortalClock clock, IStringLocalizer<Text> t)
{
    /// <summary>The most taken-out branches offered on the tree itself.</summary>
    private const int Offered = 3;

    public async Task<TreePage> PageAsync(Cooperation c) =>
        new(await frames.OfAsync(c, "susunan"), SectionsOf(c, await RowsAsync(c)), TotalsOf(c.Plan), await RemovedAsync(c.Plan.Id, Offered), await sources.KeptAsync(c.Plan.Id));

    /// <summary>What stands differently after a change: one whole section, or the branches that hold what was touched; all when neither is known.</summary>
    public async Task<TreeRefresh> RefreshAsync(Cooperation c, IReadOnlyCollection<Guid> touched, string? section, Guid? open = null)
    {
        var sections = SectionsOf(c, await RowsAsync(c));
        var whole = sections.Where(s => TreeWords.SlugOf(s.Kind) == section).ToList();
        var branches = sections.Except(whole).SelectMany(s => s.Rows).Where(r => touched.Any(id => r.Holds(id) || CostOwner(c.Plan, id) is { } owner && r.Holds(owner))).ToList();
        return new TreeRefresh(
            await frames.OfAsync(c, "susunan"), whole.Count + branches.Count == 0 ? sections : whole, branches, TotalsOf(c.Plan), await RemovedAsync(c.Plan.Id, Offered), open);
    }

    private static Guid? CostOwner(Plan plan, Guid costId) => plan.Above(PlanItem.Cost, costId);

    public async Task<RemovedPage> RemovedPageAsync(Cooperation c) => new(await frames.OfAsync(c, "susunan"), await RemovedAsync(c.Plan.Id, 200));

    public async Task<NodePage> NodeAsync(Cooperation c, PlanItem kind, Guid itemId)
    {
        var rows = await RowsAsync(c);
        var activity = c.Plan.Activities.FirstOrDefault(a => a.Id == itemId || a.Costs.Any(x => x.Id == itemId));
        var all = SectionsOf(c, rows).SelectMany(s => s.Rows).SelectMany(Flat).Concat(activity is null ? [] : rows.CostsOf(activity));
        var row = all.FirstOrDefault(r => r.Kind == kind && r.Id == itemId) ?? throw new NotThereException();
        if (kind == PlanItem.Activity)
        {
            row = row with { Below = rows.CostsOf(activity!) };
        }

        var frame = await frames.OfAsync(c, "susunan");
        return new NodePage(
            frame, row, frame.UrlOf(TreeWords.FormOf(kind, itemId, activity?.Id)), AddsOf(frame, row), PlacesOf(c.Plan, row), Guid.CreateVersion7(),
            await frames.TalkAsync(c, kind.Part(), kind, itemId));
    }

    private static IEnumerable<TreeRow> Flat(TreeRow row) => row.Below.SelectMany(Flat).Prepend(row);

    private static TreeTotals TotalsOf(Plan plan) => new(plan.Cost, plan.Allocated, plan.Activities.Sum(a => a.Weight));

    private async Task<TreeRows> RowsAsync(Cooperation c) =>
        new(c.Plan, c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name), await frames.OpenThreadsAsync(c.Id), t);

    private IReadOnlyList<TreeSection> SectionsOf(Cooperation c, TreeRows rows)
    {
        var plan = PlanPages.Address(c.Id);
        return
        [
            new(PlanItem.Goal, t["Tujuan, sasaran, dan indikator"], t["Tambah tujuan"], $"{plan}/tujuan/baru", rows.Of(PlanItem.Goal)),
            new(PlanItem.Strategy, t["Strategi"], t["Tambah strategi"], $"{plan}/strategi/baru", rows.Of(PlanItem.Strategy)),
            new(PlanItem.Program, t["Program dan kegiatan"], t["Tambah program"], $"{plan}/program/baru", rows.Of(PlanItem.Program)),
            new(PlanItem.Risk, t["Risiko"], t["Tambah risiko"], $"{plan}/risiko/baru", rows.Of(PlanItem.Risk)),
        ];
    }

    private IReadOnlyList<(string Text, string Url)> AddsOf(PlanFrame frame, TreeRow row) => row.Kind switch
    {
        PlanItem.Goal => [(t["Tambah sasaran"], frame.UrlOf($"tujuan/{row.Id}/sasaran/baru"))],
        PlanItem.Objective => [(t["Tambah indikator"], frame.UrlOf($"tujuan/sasaran/{row.Id}/indikator/baru"))],
        PlanItem.Program => [(t["Tambah kegiatan"], frame.UrlOf($"program/{row.Id}/kegiatan/baru"))],
        PlanItem.Activity => [(t["Tambah biaya"], frame.UrlOf($"program/kegiatan/{row.Id}/biaya/baru"))],
        _ => [],
    };

    private static IReadOnlyList<SelectListItem> PlacesOf(Plan plan, TreeRow row)
    {
        IEnumerable<(Guid Id, string Title, bool Here)> places = row.Kind switch
        {
            PlanItem.Objective => plan.Goals.OrderBy(g => g.Order).Select(g => (g.Id, g.Title, g.Objectives.Any(o => o.Id == row.Id))),
            PlanItem.Indicator => plan.Goals.OrderBy(g => g.Order).SelectMany(g => g.Objectives.OrderBy(o => o.Order))
                .Select(o => (o.Id, o.Title, o.Indicators.Any(i => i.Id == row.Id))),
            PlanItem.Activity => plan.Programs.OrderBy(p => p.Order).Select(p => (p.Id, p.Title, p.Activities.Any(a => a.Id == row.Id))),
            _ => [],
        };
        return Choices.Of(places.Where(p => !p.Here), p => p.Id, p => p.Title);
    }

    private async Task<IReadOnlyList<RemovedBranch>> RemovedAsync(Guid planId, int most)
    {
        var kept = clock.Now.AddDays(-RemovedBranch.KeptDays);
        return await db.RemovedBranches.AsNoTracking().Where(b => b.PlanId == planId && b.PutBackAt == null && b.At > kept)
            .OrderByDescending(b => b.At).Take(most).ToListAsync();
    }
}
