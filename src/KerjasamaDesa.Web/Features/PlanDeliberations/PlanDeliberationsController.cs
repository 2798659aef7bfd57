using KerjasamaDesa.Domain;
using KerjasamaDesa.Domain.Access;
using KerjasamaDesa.Domain.Cooperations;
using KerjasamaDesa.Domain.Formats;
using KerjasamaDesa.Domain.Identification;
using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Features.Planning;
using KerjasamaDesa.Web.Features.Shared;
using KerjasamaDesa.Web.Files;
using KerjasamaDesa.Web.Forms;
using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Features.PlanDeliberations;

/// <summary>The forum in which the villages agree on the plan; it is recorded also while the plan is frozen.</summary>
[Route("kerjasama/{id:guid}/rencana/musyawarah")]
public sealed class PlanDeliberationsController(Door door, PlanDesk desk, PlanFrames frames, FileStore files, PortalClock clock, IStringLocalizer<Text> t)
    : PlanPartController(desk, t, "musyawarah")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id)
    {
        var c = await door.ShowAsync(id, Act.ViewDetails, Load.Plan | Load.Deliberations);
        var names = c.Parties.ToDictionary(p => p.VillageCode, p => p.Village!.Name);
        var rows = c.Deliberations.OrderByDescending(d => d.Day).ThenByDescending(d => d.Id).Select(d => new DeliberationRow(
            d,
            [.. d.Attendances.OrderBy(a => a.VillageCode).Select(a => (names.GetValueOrDefault(a.VillageCode, a.VillageCode), a.Present))],
            d.HasQuorum(c.AcceptedParties.Select(p => p.VillageCode))));
        return View(new DeliberationsPage(await frames.OfAsync(c, "musyawarah"), [.. rows], door.Allows(Act.RecordDeliberation, c)));
    }

    [HttpGet("baru")]
    public async Task<IActionResult> New(Guid id)
    {
        var c = await door.ShowAsync(id, Act.RecordDeliberation, Load.Plan);
        return await FormAsync(c, new DeliberationForm { NewId = Guid.CreateVersion7() });
    }

    [HttpPost("baru")]
    [RequestSizeLimit(FileStore.LargestImage + 1_000_000)]
    public async Task<IActionResult> Create(Guid id, DeliberationForm form)
    {
        var c = await Desk.OpenAsync(id, Act.RecordDeliberation, Load.Plan | Load.Deliberations);
        if (c.Deliberations.All(d => d.Id != form.NewId))
        {
            if (!ModelState.IsValid || !await TryRecordAsync(c, form))
            {
                return await FormAsync(c, form);
            }

            await Desk.SaveAsync();
        }

        return Done(c, "Musyawarah Antar Desa dicatat.", DraftOf(c));
    }

    private static string DraftOf(Cooperation c) => $"musyawarah-{c.Id}";

    private async Task<bool> TryRecordAsync(Cooperation c, DeliberationForm form)
    {
        try
        {
            var record = Written(c, form);
            if (form.Minutes is { } minutes)
            {
                record.AttachMinutes((await files.SaveDocumentAsync(minutes, FileOwner.Of(c), nameof(form.Minutes))).Id);
            }

            c.Record(record, clock.Now);
            return true;
        }
        catch (RuleBroken broken)
        {
            ModelState.AddModelError(broken.Field ?? "", this.Sentence(broken));
            return false;
        }
    }

    private InterVillageDeliberation Written(Cooperation c, DeliberationForm form) => new(
        form.FreshId, c.Id, form.Number, form.Day!.Value, form.Place!, form.Agenda!, form.Decisions!, form.Decision!.Value,
        form.Attendances.Select(a => new VillageAttendance(a.VillageCode, a.Present!.Value)), clock.Today);

    private async Task<IActionResult> FormAsync(Cooperation c, DeliberationForm form)
    {
        (form.Frame, form.Draft) = (await frames.OfAsync(c, "musyawarah"), DraftOf(c));
        form.Outcomes = Choices.Of(Enum.GetValues<DeliberationDecision>(), decision => T[Words.Of(decision)]);
        form.Attendances =
        [
            .. c.AcceptedParties.OrderBy(p => p.VillageCode).Select(p => new AttendanceRow
            {
                VillageCode = p.VillageCode,
                Village = p.Village!.Name,
                Present = form.Attendances.Find(a => a.VillageCode == p.VillageCode)?.Present,
            }),
        ];
        return View("Form", form);
    }
}
