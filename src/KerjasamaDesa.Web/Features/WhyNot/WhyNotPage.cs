using System.ComponentModel.DataAnnotations;
using FluentValidation;
using KerjasamaDesa.Domain.Areas;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Opportunities;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.WhyNot;

/// <summary>Which village is asked about, and over which of one's own records.</summary>
public sealed class WhyNotForm
{
    [Display(Name = "Desa yang ditanyakan")]
    public string? Other { get; set; }

    [Display(Name = "Kebutuhan atau potensi kami")]
    public Guid? Record { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Records { get; set; } = [];
}

public sealed class WhyNotFormRules : AbstractValidator<WhyNotForm>
{
    public WhyNotFormRules(IStringLocalizer<Text> t) => RuleFor(f => f.Other).NotEmpty().WithMessage(_ => t["Pilih desa yang ditanyakan."]);
}

/// <summary>A pair with its score, and what keeps it out of the list whatever its score.</summary>
public sealed record ScoredPair(Opportunity Found, bool IsDismissed, bool IsTogether);

/// <summary>The best pairs between two villages.</summary>
/// <param name="Village">Who asks.</param>
/// <param name="Form">What is asked.</param>
/// <param name="Other">Who is asked about; null before one is picked or when there is none of the code.</param>
/// <param name="Pairs">Best first, the best of each kind; null when nothing can be said.</param>
public sealed record WhyNotPage(Village Village, WhyNotForm Form, Village? Other, IReadOnlyList<ScoredPair>? Pairs)
{
    private const int MostOfKind = 3;

    public string Address => $"/desa/{Village.Code}";

    public bool IsSame => Other?.Code == Village.Code;

    public bool IsElsewhere => Other is not null && Other.RegencyCode != Village.RegencyCode;

    public static async Task<WhyNotPage> OfAsync(
        Village village, WhyNotForm form, Village? other, IReadOnlyDictionary<OpportunityKind, IReadOnlyList<Opportunity>>? found, PortalDb db, CancellationToken stop)
    {
        if (found is null) { return new WhyNotPage(village, form, other, null); }

        var best = found.Values.SelectMany(all => all.Take(MostOfKind)).OrderByDescending(o => o.Score.Points).ToList();
        var ids = best.SelectMany(o => new[] { o.Mine.Id, o.Theirs.Id }).Distinct().ToList();
        var dismissed = await db.DismissedMatches.Where(d => d.VillageCode == village.Code && ids.Contains(d.MineId)).Select(d => new { d.MineId, d.TheirsId }).ToListAsync(stop);
        var links = (await db.Set<Domain.Cooperations.LinkedNeed>().Where(n => ids.Contains(n.NeedId)).Select(n => new { n.CooperationId, Id = n.NeedId }).ToListAsync(stop))
            .Concat(await db.Set<Domain.Cooperations.LinkedPotential>().Where(p => ids.Contains(p.PotentialId)).Select(p => new { p.CooperationId, Id = p.PotentialId }).ToListAsync(stop))
            .ToLookup(link => link.Id, link => link.CooperationId);
        return new WhyNotPage(village, form, other, [.. best.Select(o => new ScoredPair(
            o, dismissed.Any(d => d.MineId == o.Mine.Id && d.TheirsId == o.Theirs.Id), links[o.Mine.Id].Intersect(links[o.Theirs.Id]).Any()))]);
    }
}
