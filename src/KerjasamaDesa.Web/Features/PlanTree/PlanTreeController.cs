using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanTree;

/// <summary>
/// The plan as one tree, arranged in place. Every act is an ordinary form that leads back to where it was pressed; asked for
/// in place, the answer draws the touched branches again instead.
/// </summary>
[Route("kerjasama/{id:guid}/rencana/susunan")]
public sealed class PlanTreeController(Door door, PlanDesk desk, TreeDesk tree, PortalDb db, PortalClock clock, IStringLocalizer<Text> t) : PlanPartController(desk, t, "susunan")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id) => View(await tree.PageAsync(await door.ShowAsync(id, Act.ViewDetails, Load.Plan)));

    [HttpGet("segar")]
    public async Task<IActionResult> Refresh(Guid id, [FromQuery(Name = "i")] Guid[] touched, [FromQuery(Name = "bagian")] string? section, [FromQuery(Name = "buka")] Guid? open)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        if (!Request.IsInPlace())
        {
            return Redirect(PageOf(c));
        }

        Response.OnlyOutOfBand();
        return View(await tree.RefreshAsync(c, touched, section, open));
    }

    [HttpGet("terhapus")]
    public async Task<IActionResult> Removed(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        return View(await tree.RemovedPageAsync(c));
    }

    [HttpGet("{item}/{itemId:guid}")]
    public async Task<IActionResult> Node(Guid id, string item, Guid itemId) =>
        View(await tree.NodeAsync(await door.ShowAsync(id, Act.ViewDetails, Load.Plan), KindOf(item), itemId));

    [HttpPost("{item}/{itemId:guid}/naik")]
    public Task<IActionResult> Up(Guid id, string item, Guid itemId) => ArrangeAsync(id, item, itemId, (plan, of) => plan.Move(of, itemId, -1), T["Urutan disimpan."]);

    [HttpPost("{item}/{itemId:guid}/turun")]
    public Task<IActionResult> Down(Guid id, string item, Guid itemId) => ArrangeAsync(id, item, itemId, (plan, of) => plan.Move(of, itemId, 1), T["Urutan disimpan."]);

    [HttpPost("{item}/{itemId:guid}/pindah")]
    public Task<IActionResult> MoveUnder(Guid id, string item, Guid itemId, [FromForm] Guid target)
    {
        Touched.Add(target);
        return ArrangeAsync(id, item, itemId, (plan, of) => plan.MoveUnder(of, itemId, target), T["Bagian dipindahkan."]);
    }

    [HttpPost("{item}/{itemId:guid}/salin")]
    public Task<IActionResult> Copy(Guid id, string item, Guid itemId, [FromForm] Guid copyId) =>
        ArrangeAsync(id, item, itemId, (plan, of) => plan.Copy(of, itemId, copyId), T["Salinan dibuat."]);

    [HttpPost("{item}/{itemId:guid}/hapus")]
    public async Task<IActionResult> Remove(Guid id, string item, Guid itemId)
    {
        var c = await OpenAsync(id, item, itemId);
        Touch(c.Plan, KindOf(item), itemId);
        return await RemoveAsync(c, KindOf(item), itemId, T["Bagian dihapus."]);
    }

    [HttpPost("terhapus/{branchId:guid}/kembalikan")]
    public async Task<IActionResult> PutBack(Guid id, Guid branchId)
    {
        var c = await Desk.OpenAsync(id);
        var removed = await db.RemovedBranches.FindAsync(branchId);
        if (removed is null || removed.PlanId != c.Plan.Id)
        {
            throw new NotThereException();
        }

        if (this.TryOrFlash(() => c.Plan.PutBack(removed, door.Me, clock.Now)))
        {
            Touch(c.Plan, removed.Kind, removed.ItemId);
            await Desk.SaveAsync();
            this.Flash(T["“{0}” dikembalikan.", removed.Title]);
        }

        return Redirect($"{PageOf(c)}#{removed.ItemId}");
    }

    private static PlanItem KindOf(string item) => TreeWords.KindOf(item) ?? throw new NotThereException();

    /// <summary>Notes where a thing hangs: its branch is drawn again, or the whole section when it hangs at the top.</summary>
    private void Touch(Plan plan, PlanItem kind, Guid itemId)
    {
        if (plan.Above(kind, itemId) is { } above)
        {
            Touched.Add(above);
        }
        else
        {
            TouchedSection = TreeWords.SlugOf(kind);
        }
    }

    private async Task<Cooperation> OpenAsync(Guid id, string item, Guid itemId)
    {
        var c = await Desk.OpenAsync(id);
        return c.Plan.WordsOf(KindOf(item), itemId) is null ? throw new NotThereException() : c;
    }

    private async Task<IActionResult> ArrangeAsync(Guid id, string item, Guid itemId, Action<Plan, PlanItem> arrange, LocalizedString sentence)
    {
        var c = await OpenAsync(id, item, itemId);
        Touch(c.Plan, KindOf(item), itemId);
        if (this.TryOrFlash(() => arrange(c.Plan, KindOf(item))))
        {
            await Desk.SaveAsync();
            this.Flash(sentence);
        }

        return Redirect($"{PageOf(c)}#{itemId}");
    }
}
