using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Implementation;
using KerjasamaDesa.Domain.Planning;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Data;
using KerjasamaDesa.Web.Features.Implementation;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.Record;

/// <summary>What recording and mending an entry have in common: the page around the form, and taking its photos in.</summary>
public sealed class EntryDesk(PortalDb db, PortalClock clock, CooperationFrames frames, FileStore files, IStringLocalizer<Text> t)
{
    /// <summary>The activity in the signed plan, of which something may be recorded; one of another cooperation or of an unsigned amendment does not exist here.</summary>
    public async Task<Activity> ActivityAsync(Cooperation cooperation, Guid activityId) =>
        (await db.BaselineAsync(cooperation)).Plan.Activities.SingleOrDefault(a => a.Id == activityId) ?? throw new NotThereException();

    /// <summary>The activity of an entry that is there already, also when an amendment took it out of the plan; a proposal may be of one that no plan has.</summary>
    public async Task<Activity?> KnownActivityAsync(Cooperation cooperation, MonitoringEntry entry) =>
        (await db.BaselineAsync(cooperation)).KnownActivities.FirstOrDefault(a => a.Id == entry.ActivityId);

    /// <summary>The activity of an entry that is to be mended.</summary>
    public async Task<Activity> ActivityAsync(Cooperation cooperation, MonitoringEntry entry) => await KnownActivityAsync(cooperation, entry) ?? throw new NotThereException();

    public async Task<EntryFormPage> PageAsync(Cooperation cooperation, Activity activity, EntryForm form, MonitoringEntry? returned = null)
    {
        var spent = (await db.SpentAsync(cooperation.Id)).Where(s => s.ActivityId == activity.Id).ToDictionary(s => s.Source, s => s.Amount);
        var sources = EntryForm.SourcesOf(activity).ToList();
        return new EntryFormPage(
            await frames.OfAsync(cooperation, "pelaksanaan"),
            activity,
            (await db.LatestEntriesAsync(cooperation.Id)).GetValueOrDefault(activity.Id),
            sources.ToDictionary(s => s, s => activity.Allocations.Where(a => a.Source == s).Sum(a => a.Amount) - spent.GetValueOrDefault(s)),
            Choices.Of(Enum.GetValues<FundingSource>().Except(sources), s => $"{s} – {t[Words.Of(s)].Value}"),
            clock.Today,
            returned?.ReturnReason,
            returned?.Photos.Count ?? 0);
    }

    /// <summary>Keeps the photos; a file that is none is refused beside the field, before any row is written.</summary>
    public async Task<IReadOnlyList<EntryPhoto>> KeepAsync(EntryForm form, Cooperation cooperation, CancellationToken stop)
    {
        List<EntryPhoto> photos = [];
        foreach (var photo in form.Photos)
        {
            photos.Add(new EntryPhoto((await files.SaveImageAsync(photo, FileOwner.Of(cooperation), nameof(form.Photos), stop)).Id, null));
        }

        return photos;
    }
}
