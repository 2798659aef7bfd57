using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Meetings;

/// <summary>The village's needs, most urgent first, and potentials that can be put on the table, and those that already are.</summary>
public sealed record SubjectChoices(IReadOnlyList<Need> AllNeeds, IReadOnlyList<Potential> AllPotentials)
{
    private const int Most = 300;

    public static async Task<SubjectChoices> OfAsync(PortalDb db, string villageCode, IReadOnlyCollection<Guid> chosenNeeds, IReadOnlyCollection<Guid> chosenPotentials)
    {
        var needs = await db.Needs.AsNoTracking()
            .Where(n => n.VillageCode == villageCode && ((n.ArchivedAt == null && n.State != NeedState.Met) || chosenNeeds.Contains(n.Id)))
            .OrderByDescending(n => n.Priority).ThenBy(n => n.Id).Take(Most).ToListAsync();
        var potentials = await db.Potentials.AsNoTracking()
            .Where(p => p.VillageCode == villageCode && (p.ArchivedAt == null || chosenPotentials.Contains(p.Id)))
            .OrderBy(p => p.Category).ThenBy(p => p.Title).ThenBy(p => p.Id).Take(Most).ToListAsync();
        return new SubjectChoices(needs, potentials);
    }

    public IReadOnlyList<SelectListItem> Needs(IStringLocalizer<Text> t) => Choices.Of(AllNeeds, n => n.Id, n => t["{0} (prioritas {1})", n.Title, n.Priority]);

    public IReadOnlyList<SelectListItem> Potentials => Choices.Of(AllPotentials, p => p.Id, p => p.Title);

    /// <summary>What the form puts on the table; an id of another village is no choice and is passed over.</summary>
    public IEnumerable<MeetingSubject> Chosen(MeetingForm form) =>
    [
        .. AllNeeds.Where(n => form.Needs.Contains(n.Id)).Select(MeetingSubject.Of),
        .. AllPotentials.Where(p => form.Potentials.Contains(p.Id)).Select(MeetingSubject.Of),
        .. form.OtherTitles().Select(MeetingSubject.Of),
    ];

    /// <summary>Titles by identity, for words beside each other.</summary>
    public IReadOnlyDictionary<string, string> Names =>
        AllNeeds.Select(n => (n.Id, n.Title)).Concat(AllPotentials.Select(p => (p.Id, p.Title))).ToDictionary(x => x.Id.ToString(), x => x.Title);
}
