using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Lists;
using KerjasamaDesa.Web.Resources;
using KerjasamaDesa.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Cooperations;

public sealed record CooperationsPage(CooperationFilter Filter, FilterChoices Choices, KeysetPage<CooperationRow> List);

/// <summary>What the filter of the list offers.</summary>
/// <param name="Stages">Stages.</param>
/// <param name="Fields">Legal fields.</param>
/// <param name="Years">Years around now.</param>
/// <param name="Districts">Districts of the person's regency, none for those who work in one village or district.</param>
/// <param name="HasOwn">Whether there is a difference between one's own and everything one may see.</param>
/// <param name="MayPropose">Whether the person may propose a cooperation.</param>
public sealed record FilterChoices(
    IReadOnlyList<SelectListItem> Stages,
    IReadOnlyList<SelectListItem> Fields,
    IReadOnlyList<SelectListItem> Years,
    IReadOnlyList<SelectListItem> Districts,
    bool HasOwn,
    bool MayPropose);

/// <summary>Fills the choices of the list's filter.</summary>
public sealed class ListChoices(PortalDb db, Door door, PortalClock clock, IMemoryCache cache, IStringLocalizer<Text> t)
{
    public async Task<FilterChoices> ForAsync(Actor? who) => new(
        Choices.Of(Enum.GetValues<Stage>(), stage => t[Words.Of(stage)]),
        Choices.Of(Enum.GetValues<CooperationField>(), field => t[Words.Of(field)]),
        Choices.Of(Enumerable.Range(clock.Today.Year - 5, 9).Reverse(), year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        who is { Role: Role.Facilitator or Role.Administrator, Scope.Length: 5 } ? await DistrictsAsync(who.Scope) : [],
        who is not (null or { Role: Role.Administrator, Scope: "" }),
        who is { IsOfVillage: true } && door.Allows(VillageAct.Propose, who.Scope));

    /// <summary>Districts come from the area data, which changes with a new release only.</summary>
    private async Task<IReadOnlyList<SelectListItem>> DistrictsAsync(string regency) =>
        (await cache.GetOrCreateAsync(("districts", regency), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1);
            var districts = await db.Districts.AsNoTracking().Where(d => d.RegencyCode == regency).OrderBy(d => d.Name).ToListAsync();
            return Choices.Of(districts, d => d.Code, d => d.Name);
        }))!;
}

/// <summary>Colour of a stage in lists.</summary>
public static class StageTones
{
    public static Tone Of(Stage stage) => stage switch
    {
        Stage.Identification => Tone.Neutral,
        Stage.Planning or Stage.Coordination => Tone.Wait,
        Stage.Implementation => Tone.Info,
        _ => Tone.Good,
    };
}

/// <summary>Colour of a village's consent.</summary>
public static class PartyTones
{
    public static Tone Of(PartyState state) => state switch
    {
        PartyState.Accepted => Tone.Good,
        PartyState.Invited => Tone.Wait,
        PartyState.Declined => Tone.Bad,
        _ => Tone.Neutral,
    };
}
