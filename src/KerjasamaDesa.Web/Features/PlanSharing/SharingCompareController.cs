using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanSharing;

/// <summary>Two rules of sharing side by side, village by village; nothing of it is saved.</summary>
[Route("kerjasama/{id:guid}/rencana/pembagian/banding")]
public sealed class SharingCompareController(Door door, PlanFrames frames, IStringLocalizer<Text> t) : Controller
{
    private const string EqualParts = "rata";

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CompareForm form)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan);
        form.A.By ??= c.Plan.Sharing is null ? EqualParts : RulePanel.SlugOf(SharingPurpose.Cost);
        form.B.By ??= SharingProfile.All[0].Slug;
        var amount = form.Amount is >= 0 and <= Money.Largest ? form.Amount.Value : c.Plan.VillageCash;
        var (a, lackA) = Shares(c, form.A, amount);
        var (b, lackB) = Shares(c, form.B, amount);
        var rows = c.PartiesAmong((a ?? []).Concat(b ?? []).Select(s => s.VillageCode)).Select(p => new CompareRow(p.Village!.Name, Of(a, p.VillageCode), Of(b, p.VillageCode)));
        return View(new ComparePage(
            await frames.OfAsync(c, "pembagian"), amount, form, ChoicesOf(c.Plan), NameOf(form.A), NameOf(form.B), lackA, lackB, [.. rows]));
    }

    private static decimal? Of(IReadOnlyList<Share>? shares, string village) => shares is null ? null : shares.FirstOrDefault(s => s.VillageCode == village)?.Amount ?? 0;

    private (IReadOnlyList<Share>? Shares, string? Lack) Shares(Cooperation c, CompareSide side, decimal amount)
    {
        if (SavedOf(c.Plan, side.By) is { } saved)
        {
            return (saved.Divide(amount), null);
        }

        var equal = side.By == EqualParts ? 100 : Math.Clamp(side.Equal ?? 0, 0, 100);
        List<SharingComponent> parts = [];
        if (equal > 0)
        {
            parts.Add(new SharingComponent(SharingBasis.Equal, equal, null, null, null, c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => new SharingWeight(p.VillageCode, 1))));
        }

        if (equal < 100 && SharingProfile.All.FirstOrDefault(p => p.Slug == side.By) is { } profile)
        {
            if (c.AcceptedParties.Any(p => profile.Read(p.Village!) is null or 0))
            {
                return (null, t["Profil belum lengkap: {0} belum diisi semua desa.", t[profile.Name]]);
            }

            parts.Add(new SharingComponent(profile.Basis, 100 - equal, profile.Measure, null, null, c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => new SharingWeight(p.VillageCode, profile.Read(p.Village!)!.Value))));
        }

        return parts.Sum(p => p.Percent) == 100 ? (CostSharing.Divide(amount, parts), null) : (null, t["Pilih dasar pembagian."]);
    }

    private static SharingRule? SavedOf(Plan plan, string? slug) => plan.SharingRules.FirstOrDefault(r => RulePanel.SlugOf(r.Purpose) == slug);

    private string NameOf(CompareSide side)
    {
        if (side.By == EqualParts)
        {
            return t["Sama rata"];
        }

        var name = SharingProfile.All.FirstOrDefault(p => p.Slug == side.By) is { } profile ? t[profile.Name].Value : t["Aturan tersimpan"].Value;
        return side.Equal is > 0 and <= 100 && SharingProfile.All.Any(p => p.Slug == side.By) ? $"{IndonesianNumber.Format(side.Equal.Value)}% {t["Sama rata"]} + {name}" : name;
    }

    private IReadOnlyList<SelectListItem> ChoicesOf(Plan plan) =>
    [
        .. plan.SharingRules.OrderBy(r => r.Purpose).Select(r => new SelectListItem($"{t["Aturan tersimpan"]}: {t[Words.Of(r.Purpose)]}", RulePanel.SlugOf(r.Purpose))),
        new(t["Sama rata"], EqualParts),
        .. SharingProfile.All.Select(p => new SelectListItem(t[p.Name], p.Slug)),
    ];
}
